import { DateError } from "../error.ts";
import { yearText } from "../instant.ts";
import { impossible, note, unreadable, type Claim, type Context, type Figure } from "./claim.ts";

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
    throw unreadable(context, at, "a year of more than four figures has a Y before it", `Write "Y${value}".`);
  }
  const isTwo = text.length === 2 && group !== "season" && month !== undefined;
  if (short || isTwo) return fullYear(value, at, context);
  if (value === 0 && text.length < 4) throw impossible(context, at, "there is no year 0");
  if (text.length > 1 || month === undefined) return value;
  throw unreadable(context, at, "its year has one figure", `Write the year with four figures.`);
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
