import { impossible, note, unreadable, type Claim, type Context, type Figure } from "./claim.ts";

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

const HINT = 'Write a date as in "2018", "May 2022", "21 April 2022" or "2022-04-21".';

function isYear({ text, value, ordinal, short }: Figure): boolean {
  return !ordinal && (short === true || text.length > 2 || value > 31);
}

/** Gives each of two ends what only the other one says: "3–5 May 2022", "May–June 2022", "1939–45", "17th–18th century". */
export function complete(from: Claim, to: Claim, context: Context): void {
  shareGroup(from, to, context);
  const [small] = from.figures;
  if (small && to.month !== undefined && to.day) take(from, "day", small);
  else if (small && to.year && to.era !== undefined && to.month === undefined && !to.group) take(from, "year", small);
  const [last] = to.figures;
  if (last && from.day && to.month === undefined) take(to, "day", last);
  else if (last && from.year && from.month === undefined && !from.group) {
    take(to, "year", yearAfter(from.year, last, from, context));
  }
  if (from.month === undefined && from.day && to.month !== undefined) copy(to, from, "month", "monthAt");
  if (to.month === undefined && to.day && from.month !== undefined) copy(from, to, "month", "monthAt");
  shareDate(from, to);
  if (!from.year && to.year && isAnchored(from)) {
    const turned = (from.month ?? 0) > (to.month ?? 13);
    from.year = turned ? { ...to.year, value: to.year.value - 1 } : to.year;
    if (turned) note(context, "year-assumed", `is read as beginning in ${from.year.value}. Write both years.`);
  }
  if (!to.year && from.year && isAnchored(to)) to.year = from.year;
  if (from.era === undefined && from.year && to.era === 0) from.era = 0;
  if (from.zone === undefined && from.clock && to.zone) from.zone = to.zone;
}

/** Whether it says a part of a year. */
function isAnchored(claim: Claim): boolean {
  return claim.month !== undefined || claim.group === "season" || claim.group === "quarter" || claim.group === "half";
}

/** "9pm–11pm 5 May 2022": a time alone is on the day of the other. */
function shareDate(from: Claim, to: Claim): void {
  for (const [bare, dated] of [
    [from, to],
    [to, from],
  ] as const) {
    const isBare = bare.clock && !bare.year && bare.month === undefined && !bare.day && bare.weekday === undefined;
    if (isBare && !bare.edtf)
      copy(dated, bare, "year", "month", "monthAt", "day", "era", "edtf", "weekday", "weekdayAt");
  }
}

function shareGroup(from: Claim, to: Claim, context: Context): void {
  const [number] = from.figures;
  if (to.group && !from.group && number?.ordinal) {
    from.group = to.group;
    from.count = number.value;
    from.figures = [];
  } else if (from.group === "decade" && to.group === "decade" && to.year && to.year.text.length === 2 && from.year) {
    to.year = yearAfter(from.year, to.year, from, context);
    to.count = to.year.value;
  }
}

/** The year of "45" after 1939; after a year of the first century, or before Christ, it is the year 45 itself. */
function yearAfter(first: Figure, last: Figure, { era, group }: Claim, context: Context): Figure {
  if (era === 0 || first.text.length < 3) return { ...last, text: last.text.padStart(4, "0") };
  const power = 10 ** last.text.length;
  const value = first.value - (first.value % power) + last.value;
  if (last.value <= 12 && !group) {
    note(
      context,
      "date-ambiguous",
      `is read as two years; a month would be ${first.text}-${last.text.padStart(2, "0")}.`,
    );
  }
  // "2016-13" is a month that is not there rather than the next century.
  return value > first.value ? { ...last, value, text: String(value).padStart(4, "0") } : { ...last };
}

function take(claim: Claim, part: "day" | "year", figure: Figure): void {
  claim[part] = figure;
  claim.figures = [];
}

function copy<K extends keyof Claim>(from: Claim, to: Claim, ...keys: K[]): void {
  for (const key of keys) if (to[key] === undefined && from[key] !== undefined) to[key] = from[key];
}
