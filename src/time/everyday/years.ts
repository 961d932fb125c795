import { epochOf } from "../epoch.ts";
import { DateError } from "../error.ts";
import { MAX_YEAR, yearText } from "../instant.ts";
import { HINT, impossible, note, unreadable, type Claim, type Context, type Figure } from "./claim.ts";

/** A year, as astronomers count: 44 BC is -43. */
export function yearOf(claim: Claim, figure: Figure, context: Context): number {
  const { era, month, day, group } = claim;
  const { value, text, at, dual, short } = figure;
  const isEarly = month !== undefined && day && (month < 3 || (month === 3 && day.value < 25));
  if (dual !== undefined && !isEarly) {
    const hint = `Write "${dual}/${value}" for two years.`;
    throw unreadable(context, at, "a year with a stroke is for days from 1 January to 24 March", hint);
  }
  if (dual !== undefined && !claim.julian) {
    note(
      context,
      "date-ambiguous",
      "is a day of the older calendar, read as if it were of ours. Write O.S. behind it.",
    );
  }
  if (figure.grouped && era === undefined) {
    throw unreadable(context, at, "a number with a comma is no year", `Write "${value}".`);
  }
  if (/^0\d\d$/.test(text)) note(context, "year-small", `is read as the year ${value}.`);
  if (era !== undefined && value < 1) throw impossible(context, at, "there is no year 0 between BC and AD");
  if (era !== undefined) return era === 0 ? 1 - value : value;
  if (text.length > 4 && dual === undefined) {
    throw longYear(claim, figure, context);
  }
  const isTwo = text.length === 2 && group !== "season" && month !== undefined;
  if (short || isTwo) return fullYear(value, at, context);
  if (value === 0 && text.length < 4) throw impossible(context, at, "there is no year 0");
  if (text.length > 1 || month === undefined) return value;
  throw unreadable(context, at, "its year has one figure", `Write the year with four figures.`);
}

/** Why a number of more than four figures is no year: it may be an epoch time, or need its Y. */
function longYear({ month, group }: Claim, { value, text, at }: Figure, context: Context): DateError {
  const canBeYear = value <= MAX_YEAR;
  const epoch = month === undefined && group === undefined ? epochOf(text) : undefined;
  if (epoch) {
    // Numbers are counted from 1970 where they are all that a field has.
    const alone = /^\s*[\d.]+\s*$/.test(context.text) ? "" : "Write it alone, as start or end. ";
    const year = canBeYear ? ` If it is a year, write "Y${value}".` : "";
    return unreadable(context, at, `it may be ${epoch.unit} since 1970`, `${alone}${epoch.hint}${year}`);
  }
  if (!canBeYear) return unreadable(context, at, "it has too many figures for a year", HINT);
  return unreadable(context, at, "a year of more than four figures has a Y before it", `Write "Y${value}".`);
}

function fullYear(value: number, at: number, context: Context): number {
  const { yearPivot } = context.options;
  if (yearPivot !== undefined) return value + (value < yearPivot ? 2000 : 1900);
  const hint = `Write the year with four figures, or "AD ${value}", or say by yearPivot which years are 20xx.`;
  throw unreadable(context, at, "its year has two figures", hint);
}

/** A year before a month; beyond four figures only days can be written. */
export function year4(year: number): string {
  if (Math.abs(year) <= 9999) return yearText(year);
  const hint = "Write the day too, or the year alone.";
  throw new DateError("date-unreadable", `A month of the year ${year} cannot be written.`, { hint });
}
