/** Days that have a name: "Christmas Eve", "Good Friday". */
import type { Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { isCapital } from "../grammar/tokens.ts";
import { yearBehind, yearTold } from "./years.ts";

/** Month and day of the feasts, in the order of the languages. */
const FEASTS: readonly (readonly [number, number])[] = [
  [1, 1],
  [12, 24],
  [12, 25],
  [12, 26],
  [12, 31],
  [1, 6],
  [2, 14],
  [3, 17],
  [5, 1],
  [10, 31],
  [11, 1],
  [11, 2],
  [11, 11],
  [7, 14],
  [10, 3],
  [2, 2],
  [3, 25],
  [6, 24],
  [9, 29],
  [4, 23],
  [11, 30],
  [3, 1],
  [12, 6],
];

/** Days from Easter Sunday, in the order of the languages. */
const FROM_EASTER: readonly number[] = [-2, 0, 1, 50, -7, -3, -46, -47, 39, 49, 60, -48];

/** A feast with the same date every year, or one that is counted from Easter; with its year, or none that is told. */
export function feast(reader: Reader): Point | undefined {
  return reader.attempt(() => {
    // "An epiphany" is no day.
    const isName = !reader.lexicon.language.capitals || isCapital(reader.peek());
    const found = isName ? reader.take("feast", "easter") : undefined;
    if (!found) return undefined;
    if (found.sense === "easter") {
      const year = yearBehind(reader);
      if (year === undefined && isOfMore(reader)) return undefined;
      return { kind: "easter", days: FROM_EASTER[found.value]!, ...(year === undefined ? {} : { year }) };
    }
    const [month, day] = FEASTS[found.value]!;
    const year = yearTold(reader);
    if (year.year === undefined && year.ofYear === undefined && isOfMore(reader)) return undefined;
    return { kind: "day", month, day, ...year };
  });
}

/** "The Good Friday Agreement", "the Boxing Day sales" are no days. */
function isOfMore(reader: Reader): boolean {
  const next = reader.peek();
  if (next?.kind !== "word" || next.glued || reader.lexicon.language.nouns) return false;
  const { lexicon } = reader;
  return (
    isCapital(next) ||
    !(lexicon.is(next, "function", "daytime", "past", "verb") || lexicon.language.past.test(next.low))
  );
}
