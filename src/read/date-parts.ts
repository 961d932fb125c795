/** Dates that come in parts: a year, a month, a day and a time of day, each in a cell or field of its own. */
import { DateError, parseDate, type ParseOptions } from "../time/index.ts";
import { yearText } from "./sheet/date-text.ts";

/** Parts of a date as written. Blank and absent parts are not known. */
export interface DateParts {
  year?: unknown;
  month?: unknown;
  day?: unknown;
  /** A time of day as people write it, `"14:30"` or `"3:30 PM"`; or the four that follow. */
  time?: unknown;
  hour?: unknown;
  minute?: unknown;
  second?: unknown;
  millisecond?: unknown;
}

export type DatePart = keyof DateParts;

export interface PartFault {
  /** The part that is to blame. */
  part: DatePart;
  code: string;
  message: string;
  value: unknown;
}

const ORDER = ["year", "month", "day", "time"] as const;
const CLOCK = ["hour", "minute", "second", "millisecond"] as const;

type Known = Record<(typeof ORDER)[number], string>;

/** A part of a time of day, and the time as far as it. */
interface TimePart {
  part: DatePart;
  value: string;
  text: string;
}

/**
 * The date that parts make, as a text for `parseDate`; undefined where all are blank. Where they make none, the first
 * part is named with which they do not.
 */
export function dateOfParts(parts: DateParts, options: ParseOptions = {}): string | PartFault | undefined {
  const [year, month, day] = [textOf(parts.year), textOf(parts.month), textOf(parts.day)];
  const times = timesOf(parts);
  if (!Array.isArray(times)) return times;
  const known = { year, month, day, time: times.at(-1)?.text ?? "" };
  const last = ORDER.findLast((part) => known[part] !== "");
  if (last === undefined) return undefined;
  const gap = ORDER.slice(0, ORDER.indexOf(last)).find((part) => known[part] === "");
  if (gap !== undefined) return missing(gap, last);
  const date = joined(known, last);
  if (!isNoMonth(month) && !faultOf(last, "", date, options)) return date;
  for (const part of ORDER.slice(0, ORDER.indexOf(last) + 1)) {
    if (part === "month" && isNoMonth(month)) return noMonth(month);
    const fault =
      part === "time" ? timeFault(times, known, options) : faultOf(part, known[part], joined(known, part), options);
    if (fault) return fault;
  }
  return date;
}

function faultOf(part: DatePart, value: string, date: string, options: ParseOptions): PartFault | undefined {
  try {
    parseDate(date, options);
    return undefined;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return { part, code: error.code, message: error.message, value };
  }
}

/** The first part of a time with which there is none. */
function timeFault(times: readonly TimePart[], known: Known, options: ParseOptions): PartFault | undefined {
  for (const { part, value, text } of times) {
    const fault = faultOf(part, value, joined({ ...known, time: text }, "time"), options);
    if (fault) return fault;
  }
  return undefined;
}

/** With a year before it, a number beyond 12 would be another year, or a season: "2012-13", "2012-21". */
function isNoMonth(month: string): boolean {
  return /^\d+$/.test(month) && (Number(month) < 1 || Number(month) > 12);
}

function noMonth(month: string): PartFault {
  const message = `there is no month "${month.slice(0, 20)}": they run 1 to 12. Clear it where only the year is known.`;
  return { part: "month", code: "date-impossible", message, value: month };
}

function missing(gap: DatePart, last: DatePart): PartFault {
  const message = `there is no ${gap}, and there is a ${last}. Fill it in, or clear the ${last}.`;
  return { part: gap, code: "date-missing", message, value: "" };
}

/** Figures are written as ISO 8601 has them; other words stay as they are: "1 May 1945". */
function joined(known: Known, last: DatePart): string {
  const { month, day, time } = known;
  const year = yearText(known.year);
  const numbers = [month, day].every((part) => /^\d{0,2}$/.test(part)) && /^[+-]?\d/.test(year);
  switch (last) {
    case "year":
      return year;
    case "month":
      return numbers ? `${year}-${two(month)}` : `${month} ${year}`;
    case "day":
      return numbers ? `${year}-${two(month)}-${two(day)}` : `${day} ${month} ${year}`;
    default: {
      const date = joined(known, "day");
      return /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(time) && numbers ? `${date}T${time}` : `${date} ${time}`;
    }
  }
}

/** The time of day, part by part. Zeros behind a part that is blank say nothing. */
function timesOf(parts: DateParts): TimePart[] | PartFault {
  const time = textOf(parts.time);
  if (time !== "") return [{ part: "time", value: time, text: time }];
  const values = CLOCK.map((part) => textOf(parts[part]));
  const gap = [...values, ""].indexOf("");
  const beyond = values.findIndex((value, at) => at > gap && value !== "" && Number(value) !== 0);
  if (beyond !== -1) return missing(CLOCK[gap]!, CLOCK[beyond]!);
  const stated = values.slice(0, gap);
  return stated.map((value, at) => ({ part: CLOCK[at]!, value, text: clockText(stated.slice(0, at + 1)) }));
}

function clockText([hour = "", minute = "0", second, millisecond]: readonly string[]): string {
  const fraction = millisecond === undefined ? "" : `.${millisecond.padStart(3, "0")}`;
  return `${two(hour)}:${two(minute)}${second === undefined ? "" : `:${two(second)}${fraction}`}`;
}

function two(part: string): string {
  return part.padStart(2, "0");
}

function textOf(part: unknown): string {
  const text = typeof part === "string" || typeof part === "number" ? String(part).trim() : "";
  if (NOTHING.test(text)) return "";
  // Among blanks, programs make fractions of whole numbers: "1969.0".
  return text.endsWith("0") ? text.replace(/^([+-]?\d{1,4})\.0{1,3}$/, "$1") : text;
}

/** What programs write where there is no number. */
const NOTHING = /^(?:nan|none|null|<na>)$/i;
