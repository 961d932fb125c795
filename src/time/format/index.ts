/** Dates of stated forms: `"M/d/yyyy"` and nothing else, in the tokens that date-fns has for parsing. */
import { parseEdtf } from "../edtf.ts";
import { DateError, quoted } from "../error.ts";
import { isExtent, type Span } from "../extent.ts";
import { parseEveryday } from "../everyday/index.ts";
import { civilOf, daysFromCivil, daysInMonth, pad, weekdayOf, yearText } from "../instant.ts";
import { intlLocale, partsOf } from "../locale.ts";
import type { ParseOptions } from "../parse-options.ts";
import { compiled, type Form, type Token } from "./tokens.ts";

type Values = ReadonlyMap<Token, string>;

/**
 * Reads a text that has one of the forms to the letter.
 *
 * @throws DateError `date-unreadable` where it has none of them, or a form is none; `date-impossible`
 * @example parseByFormat("26/1/2017", "d/M/yyyy") // as "2017-01-26"
 */
export function parseByFormat(text: string, formats: string | readonly string[], options: ParseOptions = {}): Span {
  const trimmed = text.trim();
  let refusal: unknown;
  for (const format of [formats].flat()) {
    const form = compiled(format);
    const match = form.pattern.exec(trimmed);
    if (!match) continue;
    try {
      const values = new Map(form.tokens.map((token, at) => [token, match[at + 1]!] as const));
      return parseEdtf(edtfOf(values, { text: trimmed, form, options }), "iso");
    } catch (error) {
      refusal ??= error;
    }
  }
  if (refusal instanceof Error) throw refusal;
  const forms = [formats].flat().map((format) => JSON.stringify(format));
  throw new DateError("date-unreadable", `${quoted(text)} is not written as ${forms.join(" or ")}.`, { value: text });
}

interface Context {
  text: string;
  form: Form;
  options: ParseOptions;
}

function edtfOf(values: Values, context: Context): string {
  const year = yearOf(values, context);
  if (!values.has("month")) return year.text;
  const month = monthOf(values.get("month")!, context);
  if (month < 1 || month > 12) throw impossible(context, `there is no month ${month}`);
  const start = `${year.text}-${pad(month)}`;
  if (!values.has("day")) return start;
  const day = Number(values.get("day"));
  if (day < 1 || day > daysInMonth(year.value, month)) throw impossible(context, `that month has no day ${day}`);
  checkWeekday(values, daysFromCivil(year.value, month, day), context);
  const date = `${start}-${pad(day)}`;
  return values.has("hour") ? `${date}T${timeOf(values, context)}` : date;
}

/** Two figures need to be told their century; an era turns the year round. */
function yearOf(values: Values, context: Context): { text: string; value: number } {
  const written = values.get("year") ?? values.get("shortYear");
  if (written === undefined) throw impossible(context, "its form has no year");
  let value = Number(written);
  if (values.has("shortYear")) {
    const { yearPivot } = context.options;
    if (yearPivot === undefined)
      throw impossible(context, `the century of ${written} is not known; say it by yearPivot`);
    value += value < yearPivot ? 2000 : 1900;
  }
  if (/^b/i.test(values.get("era") ?? "")) value = 1 - value;
  return { text: yearText(value), value };
}

/** Names of months are those that everyday dates have. */
function monthOf(written: string, context: Context): number {
  if (/^\d+$/.test(written)) return Number(written);
  const { start } = parseEveryday(`${written} 2000`, context.options);
  if (isExtent(start) && start.precision === "month") return civilOf(start.earliest).month;
  throw impossible(context, `there is no month ${quoted(written)}`);
}

function checkWeekday(values: Values, days: number, context: Context): void {
  const written = values.get("weekday")?.toLowerCase().replace(".", "");
  if (written === undefined) return;
  // January 2024 began on a Monday.
  const time = Date.UTC(2024, 0, weekdayOf(days));
  const names = ["en", context.options.locale ?? "en"].flatMap((locale) =>
    partsOf(time, intlLocale(locale), { weekday: "long" }).map(({ value }) => value),
  );
  if (!names.some((name) => name.toLowerCase().startsWith(written)))
    throw impossible(context, `that day was a ${names[0]}`);
}

function timeOf(values: Values, context: Context): string {
  const half = values.get("half")?.toLowerCase();
  const written = Number(values.get("hour"));
  if (half !== undefined && (written < 1 || written > 12)) throw impossible(context, `there is no hour ${written}`);
  const hour = half === undefined ? written : (written % 12) + (half.startsWith("p") ? 12 : 0);
  const [minute, second] = [values.get("minute"), values.get("second")];
  if (hour > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    throw impossible(context, "there is no such time of day");
  const fraction = values.has("fraction") ? `.${values.get("fraction")!.padEnd(3, "0").slice(0, 3)}` : "";
  const seconds = second === undefined ? "" : `:${pad(Number(second))}${fraction}`;
  const minutes = minute === undefined ? "" : `:${pad(Number(minute))}`;
  return `${pad(hour)}${minutes}${seconds}${offsetOf(values.get("offset"))}`;
}

function offsetOf(written: string | undefined): string {
  if (written === undefined || written === "Z") return written ?? "";
  const figures = written.slice(1).replace(":", "").padEnd(4, "0");
  return `${written.charAt(0)}${figures.slice(0, 2)}:${figures.slice(2)}`;
}

function impossible({ text, form }: Context, reason: string): DateError {
  const what = `${quoted(text)} is not a date: ${reason}, read as "${form.format}".`;
  return new DateError("date-impossible", what, { value: text });
}
