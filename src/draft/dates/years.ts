/** Years, as far as a number in a text is one. */
import { isCounted } from "./guards.ts";
import { PARTS, type Part, type Point, type YearTold } from "./point.ts";
import type { Reader } from "./reader.ts";

/** A number from the one to the other is a year, where nothing else speaks for it. */
const FIRST = 1000;
const LAST = 2199;
/** No range of two years is longer, in years. */
const LONGEST_RANGE = 200;

/** "1914–18", "1914-1918", "1939/40". */
export function yearRange(reader: Reader): [Point, Point] | undefined {
  const [first, sign, second, next] = [reader.peek(), reader.peek(1), reader.peek(2), reader.peek(3)];
  const isRange =
    first?.kind === "number" &&
    /^\d{4}$/.test(first.text) &&
    sign?.kind === "sign" &&
    "-–/".includes(sign.text) &&
    sign.glued &&
    second?.kind === "number" &&
    second.glued &&
    /^(?:\d{2}|\d{4})$/.test(second.text);
  if (!isRange || (next?.glued && (next.kind !== "sign" || "-–/%".includes(next.text)))) return undefined;
  const before = reader.peek(-1);
  if (first.glued && before && (before.kind !== "sign" || "-–/.,:+".includes(before.text))) return undefined;
  const from = Number(first.text);
  const to = second.text.length === 4 ? Number(second.text) : Number(first.text.slice(0, 2) + second.text);
  if (from < FIRST || to > LAST || to <= from || to - from > LONGEST_RANGE) return undefined;
  reader.at += 3;
  return [year(String(from)), year(String(to))];
}

/**
 * "between 3640 and 3500 BC", "AD 43 to 410": the era of one is that of both.
 *
 * @param isBetween whether "and" joins the two
 */
export function eraRange(reader: Reader, isBetween: boolean): [Point, Point] | undefined {
  return reader.attempt(() => {
    const before = reader.take("era");
    const first = eraFigures(reader);
    const joins = reader.takeSign("-–") || reader.take("to", ...(isBetween ? (["and"] as const) : [])) !== undefined;
    const second = first !== undefined && joins ? eraFigures(reader) : undefined;
    const era = second === undefined ? undefined : (before ?? reader.take("era"));
    if (first === undefined || second === undefined || !era) return undefined;
    const isBC = era.value === 0;
    if (isBC ? first <= second : first >= second) return undefined;
    return [year(isBC ? `${first} BC` : `AD ${first}`), year(isBC ? `${second} BC` : `AD ${second}`)];
  });
}

function eraFigures(reader: Reader): number | undefined {
  const figures = reader.peek()?.kind === "number" ? reader.peek()!.text.replace(/[.,]/g, "") : "";
  if (!/^\d{1,6}$/.test(figures)) return undefined;
  reader.at += 1;
  return Number(figures);
}

function year(say: string): Point {
  return { kind: "fixed", say };
}

/** "44 BC", "AD 79", "10,000 BC": with its era any number is a year. */
function yearWithEra(reader: Reader): string | undefined {
  return reader.attempt(() => {
    const before = reader.take("era");
    // "A.D. 1000"
    if (before && reader.peek()?.glued) reader.takeSign(".");
    const token = reader.peek();
    if (token?.kind !== "number" || !/^\d{1,6}$/.test(token.text.replace(/[.,]/g, ""))) return undefined;
    reader.at += 1;
    const era = before ?? reader.take("era");
    if (!era) return undefined;
    if (!before && reader.lexicon.language.tag === "de" && era.next === reader.at && reader.peek()?.text === ".")
      reader.at += 1;
    const figures = token.text.replace(/[.,]/g, "");
    return era.value === 0 ? `${figures} BC` : `AD ${figures}`;
  });
}

/** A number of four figures, or two behind an apostrophe: "'82". */
export function plainYear(reader: Reader): string | undefined {
  const value = reader.number(FIRST, LAST, 4);
  return value === undefined ? shortYear(reader) : String(value);
}

/** Two figures from these on are of the last century. */
const LAST_CENTURY = 30;

function shortYear(reader: Reader): string | undefined {
  return reader.attempt(() => {
    const isMarked = reader.takeSign("'’‘") && !reader.peek(-1)!.glued;
    const token = reader.peek();
    if (!isMarked || token?.kind !== "number" || !/^\d\d$/.test(token.text) || !token.glued) return undefined;
    const next = reader.peek(1);
    if (next?.glued && (next.kind !== "sign" || !/^[.,;:!?)”"–-]$/.test(next.text))) return undefined;
    reader.at += 1;
    return `${Number(token.text) < LAST_CENTURY ? "20" : "19"}${token.text}`;
  });
}

/** A year behind a month, season or quarter: with its era, or of four figures. */
export function yearBehind(reader: Reader): string | undefined {
  return reader.attempt(() => {
    reader.takeSign(",");
    reader.take("of");
    reader.take("yearWord");
    return yearWithEra(reader) ?? plainYear(reader);
  });
}

/** The year of a day, month or season: "2022", "last year", "of that year", "del año pasado"; empty where none is told. */
export function yearTold(reader: Reader): YearTold {
  const year = yearBehind(reader);
  if (year !== undefined) return { year };
  return reader.attempt(() => yearFrom(reader)) ?? {};
}

function yearFrom(reader: Reader): YearTold | undefined {
  reader.take("of");
  const the = reader.take("the") !== undefined;
  const isYear = (): boolean => {
    const unit = reader.take("unit");
    return unit !== undefined && /^(?:year|año|jahr)/.test(reader.peek(-1)!.low);
  };
  const directions = ["last", "this", "next", "same", "following", "previous"] as const;
  let found = reader.take(...directions);
  if (found) {
    if (!isYear()) return undefined;
  } else {
    if (!isYear()) return undefined;
    found = reader.take("earlier", "after", ...directions);
    // "in the year after the war"
    if (found?.sense === "after" && (!the || reader.peek()?.kind === "word")) return undefined;
  }
  if (!found) return undefined;
  const { sense } = found;
  const isPublished = sense === "last" || sense === "this" || (sense === "next" && !the);
  const count =
    sense === "last" || sense === "previous" || sense === "earlier" ? -1 : sense === "this" || sense === "same" ? 0 : 1;
  return { ofYear: { count, from: isPublished ? "published" : "said" } };
}

/** A year that stands alone, perhaps early or late in it. */
export function aloneYear(reader: Reader, part: Part | undefined): Point | undefined {
  return reader.attempt(() => {
    const told = reader.take("yearWord") !== undefined;
    const withEra = yearWithEra(reader);
    if (withEra !== undefined) return { kind: "fixed", say: parted(withEra, part) };
    const at = reader.at;
    const plain = plainYear(reader);
    if (plain === undefined) return undefined;
    const bare = !told && part === undefined;
    if (bare && isCounted(reader, at)) return undefined;
    return { kind: "fixed", say: parted(plain, part), ...(bare ? { bare } : {}) };
  });
}

/** "mid 1850", as the parser of dates takes it. */
export function parted(say: string, part: Part | undefined): string {
  return part === undefined ? say : `${PARTS[part]} ${say}`;
}
