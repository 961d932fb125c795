import { HINT, impossible, unreadable, type Claim, type Context, type Figure } from "./claim.ts";

/**
 * Tells which of the numbers of a claim is the year and which the day.
 *
 * A number of three figures or more, or above 31, is a year. Beside a month, a first small number is the day, and a
 * second one a year of two digits. A small number alone stays what it is: a day in "3–5 May", a year in "1939–45".
 */
export function resolve(claim: Claim, context: Context): void {
  const { figures, month } = claim;
  if (figures.length > 2) throw unreadable(context, figures[2]!.at, "there are too many numbers", HINT);
  const [first, second] = figures;
  // Where a date has its year and its day already, a number more is more than is understood.
  const stray = second ?? (first && claim.year && (isYear(first) || claim.day) ? first : undefined);
  if (stray && (claim.year || (second && claim.day))) {
    throw unreadable(context, stray.at, "there are too many numbers", HINT);
  }
  if (first && second) {
    // "12 13 May": neither can be told to be the year.
    const isClear = isYear(first) || isYear(second) || month === undefined || second.at > (claim.monthAt ?? 0);
    if (!isClear) throw unreadable(context, second.at, "there are too many numbers", HINT);
    const yearFirst = isYear(first) && !isYear(second);
    claim.day = yearFirst ? second : first;
    take(claim, "year", yearFirst ? first : second);
  } else if (first && month === undefined && first.text.length < 3 && !first.short && claim.era === undefined) {
    // One or two figures alone wait for what they stand beside.
    if (claim.day && !claim.year) take(claim, "year", first);
  } else if (first && (isYear(first) || (claim.era !== undefined && claim.day === undefined && !claim.year))) {
    take(claim, "year", first);
  } else if (first && month !== undefined && !claim.day) {
    take(claim, "day", first);
  }
  if (claim.day && (claim.day.value > 31 || claim.day.value < 1) && month !== undefined) {
    throw impossible(context, claim.day.at, `there is no day ${claim.day.value} in a month`);
  }
}

function isYear({ text, value, ordinal, short }: Figure): boolean {
  return !ordinal && (short === true || text.length > 2 || value > 31);
}

function take(claim: Claim, part: "day" | "year", figure: Figure): void {
  claim[part] = figure;
  claim.figures = [];
}
