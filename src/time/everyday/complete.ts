import { pad } from "../instant.ts";
import { note, unreadable, type Claim, type Context, type Figure } from "./claim.ts";

/** Gives each of two ends what only the other one says: "3–5 May 2022", "May–June 2022", "1939–45", "17th–18th century". */
export function complete(from: Claim, to: Claim, context: Context): void {
  shareGroup(from, to, context);
  shareHour(from, to);
  shareFigures(from, to, context);
  if (from.month === undefined && from.day && to.month !== undefined) copy(to, from, "month", "monthAt");
  if (to.month === undefined && to.day && from.month !== undefined) copy(from, to, "month", "monthAt");
  shareDate(from, to);
  shareYear(from, to, context);
  shareEra(from, to, context);
  if (from.zone === undefined && from.clock && to.zone) from.zone = to.zone;
}

/** A small number alone is the day or the year that the other end has. */
function shareFigures(from: Claim, to: Claim, context: Context): void {
  const [small] = from.figures;
  if (small && to.month !== undefined && to.day) take(from, "day", small);
  else if (small && to.year && to.era !== undefined && to.month === undefined && !to.group) take(from, "year", small);
  const [last] = to.figures;
  if (last && from.day && to.month === undefined) take(to, "day", last);
  else if (last && from.year && from.month === undefined && !from.group) {
    take(to, "year", yearAfter(from.year, last, from, context));
  }
}

/** Whether it says a part of a year. */
function isAnchored(claim: Claim): boolean {
  return claim.month !== undefined || claim.group === "season" || claim.group === "quarter" || claim.group === "half";
}

function shareYear(from: Claim, to: Claim, context: Context): void {
  if (!from.year && to.year && isAnchored(from)) {
    if (!isAnchored(to)) throw unreadable(context, to.at, "a month and a year are not two dates", HINT);
    const turned = (from.month ?? 0) > (to.month ?? 13);
    from.year = turned ? { ...to.year, value: to.year.value - 1 } : to.year;
    if (turned) note(context, "year-assumed", `is read as beginning in ${from.year.value}. Write both years.`);
  }
  if (!to.year && from.year && isAnchored(to)) {
    if (!isAnchored(from)) throw unreadable(context, to.at, "a year and a month are not two dates", HINT);
    to.year = from.year;
  }
  const { reference } = context;
  if (!from.year && !to.year && reference && from.month !== undefined && to.month !== undefined) {
    // Both without: the second follows the first.
    const year = reference.year(from.month, from.day?.value ?? 15);
    from.year = yearFigure(year, from.at);
    to.year = yearFigure(to.month < from.month ? year + 1 : year, to.at);
  }
}

const HINT = 'Write them as one, "May 1945", or both with their year.';

function yearFigure(value: number, at: number): Figure {
  return { value, text: pad(value, 4), at, ordinal: false };
}

/** "146–44 BC" and "5th–4th century BC"; after a year before Christ a smaller one is before Christ too. */
function shareEra(from: Claim, to: Claim, context: Context): void {
  if (from.era === undefined && (from.year || from.group) && to.era === 0) from.era = 0;
  const [first, last] = [from.count ?? from.year?.value, to.count ?? to.year?.value];
  if (from.era !== 0 || to.era !== undefined || first === undefined || last === undefined || last >= first) return;
  if (from.group !== to.group || to.month !== undefined) return;
  to.era = 0;
  note(context, "date-ambiguous", `is read as ending before Christ. Write BC or AD after each.`);
}

/** "3–5pm 9 May 2022": a small number before an hour is an hour. */
function shareHour(from: Claim, to: Claim): void {
  const [small] = from.figures;
  if (!small || !to.twelve || to.clock === undefined || from.clock !== undefined || small.value > 12) return;
  const hour = Number(to.clock.slice(0, 2));
  const same = (small.value % 12) + (hour >= 12 ? 12 : 0);
  const earlier = same <= hour ? same : same - 12;
  from.clock = pad((earlier + 24) % 24);
  from.clockAt = small.at;
  from.figures = [];
}

/** "9pm–11pm 5 May 2022": a time alone is on the day of the other. */
function shareDate(from: Claim, to: Claim): void {
  for (const [bare, dated] of [
    [from, to],
    [to, from],
  ] as const) {
    if (isTimeAlone(bare)) {
      copy(dated, bare, "year", "month", "monthAt", "day", "era", "edtf", "weekday", "weekdayAt");
    }
  }
}

/** Whether a claim is a time of day without its day. */
export function isTimeAlone(claim: Claim): boolean {
  const { clock, year, month, day, weekday, edtf } = claim;
  return clock !== undefined && !year && month === undefined && !day && weekday === undefined && edtf === undefined;
}

function shareGroup(from: Claim, to: Claim, context: Context): void {
  const [number] = from.figures;
  const isPartAlone = from.part !== undefined && !from.group && !from.year && from.month === undefined;
  if (to.group && !from.group && number?.ordinal) {
    from.group = to.group;
    from.count = number.value;
    from.figures = [];
  } else if (isPartAlone && !number && from.edtf === undefined) {
    // "mid to late 19th century".
    copy(to, from, "group", "count", "year", "month", "monthAt", "era");
  } else if (from.group === "decade" && to.group === "decade" && to.year && to.year.text.length === 2 && from.year) {
    to.year = yearAfter(from.year, to.year, from, context);
    to.count = to.year.value;
  }
}

/** No range that is written short is longer, in years. */
const LONGEST_SHORT = 50;

/**
 * The year of "45" after 1939 and of "03" after 1998; after a year of the first century, or before Christ, it is the
 * year 45 itself.
 */
function yearAfter(first: Figure, last: Figure, { era, group }: Claim, context: Context): Figure {
  if (era === 0 || first.text.length < 3) return { ...last, text: last.text.padStart(4, "0") };
  const power = 10 ** last.text.length;
  const same = first.value - (first.value % power) + last.value;
  const value = same > first.value ? same : same + power;
  // "2016-13" is a month that is not there rather than the next century.
  if (value - first.value > LONGEST_SHORT) return { ...last };
  if ((last.value <= 12 || value !== same) && !group) {
    const month = `${first.text}-${last.text.padStart(2, "0")}`;
    note(context, "date-ambiguous", `is read as ${first.value} to ${value}; a month would be ${month}.`);
  }
  return { ...last, value, text: pad(value, 4) };
}

function take(claim: Claim, part: "day" | "year", figure: Figure): void {
  claim[part] = figure;
  claim.figures = [];
}

function copy<K extends keyof Claim>(from: Claim, to: Claim, ...keys: K[]): void {
  for (const key of keys) if (to[key] === undefined && from[key] !== undefined) to[key] = from[key];
}
