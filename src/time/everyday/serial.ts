import { DateError, quoted } from "../error.ts";
import type { Extent } from "../extent.ts";
import { DAY, dayInstant, daysFromCivil, justAfter, SECOND, yearText } from "../instant.ts";
import { extentOfNumber } from "../number.ts";
import type { ParseOptions } from "../parse-options.ts";
import { parsePoint } from "../point.ts";

type Numbers = NonNullable<ParseOptions["numbers"]>;

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Days from 1970-01-01 to the day 0 of spreadsheets that count from 1900 and from 1904. */
const DAY_0 = { excel: daysFromCivil(1899, 12, 30), excel1904: daysFromCivil(1904, 1, 1) };

/** The last day that spreadsheets count: 9999-12-31. */
const LAST_DAY = daysFromCivil(9999, 12, 31);

/**
 * What a text that is only a number stands for: epoch seconds or milliseconds, a spreadsheet's serial or a year;
 * undefined for other texts.
 *
 * @throws DateError `date-impossible` for serials that are no day, `date-out-of-range`
 */
export function parseNumber(text: string, numbers: Numbers): Extent | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  if (numbers === "ms") return extentOfNumber(value);
  if (numbers === "s") return secondOf(value);
  return numbers === "year" ? yearOf(value) : serialOf(text, value, numbers);
}

function secondOf(value: number): Extent {
  const whole = Number.isInteger(value);
  const extent = extentOfNumber(Math.round(value * SECOND));
  if (!whole) return extent;
  const latest = Math.max(extent.earliest + SECOND, justAfter(extent.earliest));
  return { ...extent, latest, precision: "second", edtf: extent.edtf.replace(/\.000(?=Z)/, "") };
}

function yearOf(value: number): Extent | undefined {
  if (!Number.isInteger(value)) return undefined;
  return parsePoint({ text: yearText(value), position: 0 }, "edtf");
}

/** Whole serials are days. Spreadsheets that count from 1900 believe in a 29 February of that year, day 60. */
function serialOf(text: string, value: number, system: "excel" | "excel1904"): Extent {
  const early = system === "excel" && value < 60 ? 1 : 0;
  const day = DAY_0[system] + Math.floor(value) + early;
  const first = system === "excel" ? 1 : 0;
  if (value < first || day > LAST_DAY || (system === "excel" && Math.floor(value) === 60)) {
    const reason = Math.floor(value) === 60 ? "day 60 would be 29 February 1900, which was not" : "it is no day";
    throw new DateError("date-impossible", `${quoted(text)} is not a date: as a spreadsheet's number ${reason}.`, {
      value: text,
    });
  }
  // A day has 86,400 seconds, and a fraction is never finer than that.
  const second = Math.round((value - Math.floor(value)) * 86_400) * SECOND;
  const extent = { ...extentOfNumber(dayInstant(day) + second), floating: true };
  const written = extent.edtf.replace(/\.000Z$/, "");
  if (Number.isInteger(value)) {
    return { ...extent, latest: extent.earliest + DAY, precision: "day", edtf: written.slice(0, -"T00:00:00".length) };
  }
  return { ...extent, latest: extent.earliest + SECOND, precision: "second", edtf: written };
}
