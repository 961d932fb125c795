/** Seasons, quarters and halves of a year. */
import { readOrdinal } from "./ordinals.ts";
import type { Part, Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { plainYear, yearTold } from "./years.ts";

export function season(reader: Reader, part: Part | undefined, led: boolean): Point | undefined {
  const found = reader.take("season");
  if (!found) return undefined;
  const told = part === undefined ? {} : { part };
  const years = found.value === 3 ? reader.attempt(() => winterYears(reader)) : undefined;
  if (years !== undefined) return { kind: "fixed", say: `winter ${years}` };
  const year = yearTold(reader);
  if (year.year !== undefined || year.ofYear !== undefined)
    return { kind: "season", season: found.value, ...year, ...told };
  if (reader.take("last")) return { kind: "season", season: found.value, which: -1 };
  // "el verano que viene"
  if (reader.lexicon.language.roman && reader.take("next")) return { kind: "season", season: found.value, which: 1 };
  // "the winter before" is told from another.
  if (reader.find("earlier") || reader.find("before")) return undefined;
  return led ? { kind: "season", season: found.value, bare: true, ...told } : undefined;
}

/** The winter of 1962–63. */
function winterYears(reader: Reader): string | undefined {
  reader.take("of");
  const [first, sign, second] = [reader.peek(), reader.peek(1), reader.peek(2)];
  if (!first || !/^\d{4}$/.test(first.text) || !second || !"-–/".includes(sign?.text ?? " ")) return undefined;
  if (second.kind !== "number" || !String(Number(first.text) + 1).endsWith(second.text)) return undefined;
  reader.at += 3;
  return `${first.text}-${second.text.slice(-2)}`;
}

/** "the second quarter of 2022", "Q2 2022", "the first half of 2022"; without a year only behind "in" and the like. */
export function quarter(reader: Reader, led: boolean): Point | undefined {
  const sign = reader.peek();
  const short = /^q([1-4])$/.exec(sign?.low === "q" ? `q${reader.peek(1)?.text ?? ""}` : "");
  let count: number | undefined;
  let half = false;
  if (short && reader.peek(1)?.glued) {
    count = Number(short[1]);
    reader.at += 2;
  } else {
    count = readOrdinal(reader);
    if (count === undefined) return undefined;
    const found = reader.take("quarter", "half");
    if (!found) return undefined;
    half = found.sense === "half";
  }
  reader.take("of");
  reader.take("the");
  if (reader.take("fiscal")) return plainYear(reader) === undefined ? undefined : { kind: "fiscal" };
  const { year, ofYear } = yearTold(reader);
  if (ofYear) return { kind: "quarter", quarter: count, ...(half ? { isHalf: half } : {}), ofYear };
  if (year !== undefined)
    return {
      kind: "fixed",
      say: half ? `${count === 1 ? "first" : "second"} half of ${year}` : `Q${count} ${year}`,
    };
  return led && !half && count <= 4 ? { kind: "quarter", quarter: count } : undefined;
}
