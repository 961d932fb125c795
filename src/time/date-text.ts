import { calendarOf } from "./calendar.ts";
import type { DateShape, MonthForm, Part } from "./date-part.ts";
import type { Precision } from "./extent.ts";
import { civilOf, dayInstant, dayOf, daysFromCivil, MINUTE, SECOND } from "./instant.ts";
import { languageOf, numberText, partsOf, PLAIN_FIGURES } from "./locale.ts";
import { DATE_LIMIT, isFixedOffset } from "./zone.ts";

export type { DateShape, Part } from "./date-part.ts";

const SHAPES: Readonly<Record<DateShape, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  dayMonth: { month: "long", day: "numeric" },
  monthOnly: { month: "long" },
};

/** Years from here on have their figures grouped: "AD 12,000". */
const GROUPED_FROM = 10_000;
/** Years of up to three figures alone would read as numbers: they carry their era. */
export const PLAIN_FROM = 1000;
const FIELDS = new Map<string, Part["field"]>([
  ["year", "year"],
  ["era", "year"],
  // As Chinese calendars name them.
  ["relatedYear", "year"],
  ["yearName", "year"],
  ["month", "month"],
  ["day", "day"],
]);

/**
 * A date in the words and order of a locale, in pieces.
 *
 * Intl holds only ±271,821 years, so it is asked for the same day of a year within the same place of the 400-year
 * cycle, which also has the same weekday, and the year is written by us. Years before 1 carry their era; with
 * `era`, the others do too.
 *
 * A locale that asks for another calendar gets the date in that; what has no name in it is Gregorian, with its era.
 *
 * @param exact the year or month is the one that the day lies in, and no claim about all of it
 */
export function dateParts(
  wall: number,
  shape: DateShape,
  locale: string,
  era = false,
  monthForm: MonthForm = "long",
  exact = false,
): Part[] {
  const calendar = calendarOf(locale);
  const own = calendar?.parts(wall, shape, locale, monthForm, exact);
  if (own) return own;
  const { year, month, day } = civilOf(wall);
  const beforeChrist = year < 1;
  const english = languageOf(locale) === "en";
  const told = era || calendar !== undefined || year >= GROUPED_FROM; // "12,000" alone would read as a quantity
  const withEra = beforeChrist || (told && !english);
  // The years of most axes need no formatter: the first one of a page takes as long as all the rest of a small picture.
  if (shape === "year" && !beforeChrist && !told && PLAIN_FIGURES.test(locale))
    return [{ field: "year", text: String(year) }];
  const fields = fieldsOf(shape, monthForm);
  const shown = withEra && "year" in fields ? { ...fields, era: "short" as const } : fields;
  const standIn = dayInstant(daysFromCivil(standInYear(year), month, day));
  const number = yearNumber(year, locale);
  const written = told && english && !beforeChrist ? `AD ${number}` : number;
  return withYear(partsOf(standIn, locale, shown), written);
}

/** What Intl is asked for. */
export function fieldsOf(shape: DateShape, monthForm: MonthForm): Intl.DateTimeFormatOptions {
  return "month" in SHAPES[shape] ? { ...SHAPES[shape], month: monthForm } : SHAPES[shape];
}

/** The figures of a year as people count: 44 for -43. Figures are grouped from 10,000. */
export function yearNumber(year: number, locale: string): string {
  const count = year < 1 ? 1 - year : year;
  return numberText(count, locale, { useGrouping: count >= GROUPED_FROM });
}

/**
 * A time of day in the locale's own clock of 12 or 24 hours, no finer than what was stated. A whole hour has its minutes,
 * "2:00 PM"; where it is `bare`, only where the clock has 24: "2 PM", "14:00".
 */
export function timeText(wall: number, precision: Precision, locale: string, bare = false): string {
  const twelve = isTwelveHours(locale);
  const options: Intl.DateTimeFormatOptions = { hour: twelve ? "numeric" : "2-digit" };
  if (!bare || !twelve) options.minute = "2-digit";
  if (precision === "second" || precision === "millisecond") options.second = "2-digit";
  if (precision === "millisecond") options.fractionalSecondDigits = 3;
  const parts = partsOf(wall - dayInstant(dayOf(wall)), locale, options);
  // Some calendars of 12 hours pad with a narrow no-break space that table figures and fonts do not all have.
  return parts.map(({ type, value }) => (type === "literal" && value.trim() === "" ? " " : value)).join("");
}

/** The short name of a zone at an instant, such as `"GMT-4"` or `"CEST"`. */
export function zoneName(instant: number, zone: string, locale: string): string {
  if (isFixedOffset(zone)) return `UTC${zone}`;
  const parts = partsOf(Math.min(Math.max(instant, -DATE_LIMIT), DATE_LIMIT), locale, {
    timeZone: zone,
    timeZoneName: "short",
  });
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/**
 * How fine a time is worth writing. A number or `Date` often stands for a day or a minute, and EDTF has no times
 * without seconds: what is zero at the end was hardly meant.
 */
export function writtenPrecision(wall: number, precision: Precision): Precision {
  if (precision !== "millisecond" && precision !== "second") return precision;
  const clock = wall - dayInstant(dayOf(wall));
  if (clock === 0 && precision === "millisecond") return "day";
  if (clock % MINUTE === 0) return "minute";
  return clock % SECOND === 0 ? "second" : "millisecond";
}

/** The text of pieces. */
export function textOfParts(parts: Part[]): string {
  return parts.map((part) => part.text).join("");
}

/** Whether a locale tells the time in twice twelve hours. */
function isTwelveHours(locale: string): boolean {
  return partsOf(0, locale, { hour: "numeric" }).some(({ type }) => type === "dayPeriod");
}

/** A year that `Date` can hold, with the same calendar: near 2000, or before Christ where the era has to say so. */
export function standInYear(year: number): number {
  const inCycle = year - Math.floor(year / 400) * 400;
  return year < 1 ? inCycle - 800 : inCycle + 2000;
}

/** Puts a year in the place of the one there, and takes an era into it, so that both move as one. */
export function withYear(found: Intl.DateTimeFormatPart[], written?: string): Part[] {
  const parts = found.map(({ type, value }): Part => ({
    field: FIELDS.get(type) ?? "literal",
    text: type === "year" ? (written ?? value) : value,
  }));
  const first = parts.findIndex(({ field }) => field === "year");
  const count = parts.findLastIndex(({ field }) => field === "year") - first + 1;
  if (first >= 0) parts.splice(first, count, { field: "year", text: textOfParts(parts.slice(first, first + count)) });
  return parts;
}
