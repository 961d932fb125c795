/** Stretches that are told by how long they are, and by their end; and those of centuries. */
import { readOrdinal } from "./ordinals.ts";
import { PARTS, type Part, type Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { UNITS } from "./relative.ts";
import { plainYear } from "./years.ts";
import { ordinal } from "../../time/phrases/en.ts";

/** "the three months to June", "the year ended 31 March 2023", "the quarter through September". */
export function window(reader: Reader, readEnd: () => Point | undefined): Point | undefined {
  if (reader.lexicon.language.tag !== "en") return undefined;
  const number = reader.take("number");
  const count = number ? number.value : (reader.number(2, 99) ?? 1);
  const found = count > 0 ? reader.take("unit") : undefined;
  const unit = found && UNITS[found.value];
  if (unit !== "week" && unit !== "month" && unit !== "quarter" && unit !== "year") return undefined;
  const join = reader.peek()?.low ?? "";
  if (!/^(?:to|ended|ending|through)$/.test(join)) return undefined;
  // "From year to March" is no stretch; months and weeks are counted.
  if ((unit === "week" || unit === "month") && count === 1 && !/^end/.test(join)) return undefined;
  reader.at += 1;
  reader.take("in");
  if (reader.take("endOf")) reader.take("the");
  const last = readEnd();
  return last?.kind === "day" || last?.kind === "month" ? { kind: "window", unit, count, last } : undefined;
}

/** "the last three months of 2019": of twelve, the first or the last so many. */
export function monthsOf(reader: Reader): Point | undefined {
  if (reader.lexicon.language.tag !== "en") return undefined;
  const isFirst = /^(?:first|opening|initial)$/.test(reader.peek()?.low ?? "");
  if (!isFirst && !/^(?:last|final|closing)$/.test(reader.peek()?.low ?? "")) return undefined;
  reader.at += 1;
  const word = reader.take("number");
  const count = word ? word.value : reader.number(2, 11);
  if (!count || count < 2 || count > 11 || UNITS[reader.take("unit")?.value ?? 0] !== "month") return undefined;
  const year = reader.take("of") ? plainYear(reader) : undefined;
  if (year === undefined) return undefined;
  const month = (at: number): string => `${year}-${String(at).padStart(2, "0")}`;
  return { kind: "fixed", say: isFirst ? `${month(1)}/${month(count)}` : `${month(13 - count)}/${month(12)}` };
}

/** "the 12th and 14th centuries", "the late 18th and early 19th centuries": the first and the last. */
export function centuryRange(reader: Reader): [Point, Point] | undefined {
  return reader.attempt(() => {
    const first = partAndOrdinal(reader);
    if (!first) return undefined;
    const own = reader.take("century") !== undefined;
    if (!reader.takeSign("–") && !reader.take("and", "to", "or")) return undefined;
    reader.take("the");
    const second = partAndOrdinal(reader);
    if (!second || !reader.take("century")) return undefined;
    const era = reader.take("era")?.value === 0 ? " BC" : "";
    return own && era === "" ? undefined : [centurySaid(first, era), centurySaid(second, era)];
  });
}

interface Share {
  part: Part | undefined;
  count: number;
}

function partAndOrdinal(reader: Reader): Share | undefined {
  const part = reader.take("part")?.value as Part | undefined;
  if (part !== undefined) reader.takeSign("-");
  const count = readOrdinal(reader);
  reader.takeSign("-");
  return count === undefined || count < 1 || count > 50 ? undefined : { part, count };
}

function centurySaid({ part, count }: Share, era: string): Point {
  return { kind: "fixed", say: `${part === undefined ? "" : `${PARTS[part]} `}${ordinal(count)} century${era}` };
}
