/** Calendars with the months and days of the Gregorian, whose years have other numbers. */
import type { Calendar } from "../calendar.ts";
import type { Part } from "../date-part.ts";
import { fieldsOf, standInYear, withYear } from "../date-text.ts";
import { civilFromDays, civilOf, dayInstant, daysFromCivil, daysInMonth } from "../instant.ts";
import { numberText, partsOf } from "../locale.ts";
import { tickYears, widestYears } from "../year-ticks.ts";
import { GREGORIAN, gregorianStarts, labelIn, newYear } from "./labels.ts";

/** What a calendar differs by. */
interface Shift {
  name: string;
  /** The first Gregorian year that it counts. */
  first: number;
  /** What its years are more. Its multiples are round; those of a calendar of reigns are not, so the Gregorian ones are. */
  more: number;
  /** Years in which a reign ends and another begins. */
  turns: readonly number[];
}

const SHIFTS: readonly Shift[] = [
  { name: "buddhist", first: 1, more: 543, turns: [] },
  { name: "roc", first: 1912, more: -1911, turns: [] },
  // Before 1873 Japan had months of its own.
  { name: "japanese", first: 1873, more: 0, turns: [1912, 1926, 1989, 2019] },
];

/** From here on years are Gregorian in every calendar. */
export const LAST_YEAR = 9999;

/** A calendar that only counts years otherwise; undefined for others. */
export function shiftedCalendar(name: string): Calendar | undefined {
  const shift = SHIFTS.find((each) => each.name === name);
  if (!shift) return undefined;
  const { first } = shift;
  const parts: Calendar["parts"] = (wall, shape, locale, monthForm) => {
    const { year, month, day } = civilOf(wall);
    if (year < first || year > LAST_YEAR) return undefined;
    const at = (inMonth: number, onDay: number): Part[] =>
      partsAt(shift, [year, inMonth, onDay], fieldsOf(shape, monthForm), locale);
    if (!shift.turns.includes(year) || (shape !== "year" && shape !== "month")) return at(month, day);
    return shape === "year"
      ? bothReigns(at(1, 1), at(12, 31))
      : bothReigns(at(month, 1), at(month, daysInMonth(year, month)));
  };
  return {
    parts,
    starts(step, from, to, most) {
      if (step.unit === "month") return gregorianStarts(step, from, to, most);
      if (step.unit !== "year") return undefined;
      return yearsOf(shift, step.count, civilFromDays(from).year, civilFromDays(to).year, most).map(newYear);
    },
    label: (unit, day, style) => labelIn(parts, GREGORIAN, unit, day, style),
    samples({ unit, count }, from, to) {
      if (unit === "month") return gregorianStarts({ unit, count }, newYear(2001), newYear(2002) - 1, Infinity);
      if (unit !== "year") return undefined;
      return widestOf(shift, count, civilFromDays(from).year, civilFromDays(to).year).map(newYear);
    },
    widths: (from, to) =>
      [from, to]
        .map((day) => civilFromDays(day).year)
        .map((year) => (year < first || year > LAST_YEAR ? "-" : String(year + shift.more).length))
        .join(),
  };
}

/** The Gregorian years whose numbers are round. */
function yearsOf({ first, more }: Shift, count: number, from: number, to: number, most: number): number[] {
  const gregorian = (start: number, end: number): number[] => (start > end ? [] : tickYears(count, start, end, most));
  const own = gregorian(Math.max(from, first) + more, Math.min(to, LAST_YEAR) + more).map((year) => year - more);
  const years = [...gregorian(from, Math.min(to, first - 1)), ...own, ...gregorian(Math.max(from, LAST_YEAR + 1), to)];
  return years.slice(0, most);
}

/** Years whose labels are as wide as any: one with two reigns, where each year has a label. */
function widestOf({ first, turns }: Shift, count: number, from: number, to: number): number[] {
  const turn = count === 1 ? turns.at(-1) : undefined;
  return [
    ...(from < first ? widestYears(count, from, Math.min(to, first - 1)) : []),
    turn ?? Math.min(Math.max(to, first), LAST_YEAR),
    ...(to > LAST_YEAR ? widestYears(count, Math.max(from, LAST_YEAR + 1), to) : []),
  ];
}

/** Intl's words; for the far past, where it has the Julian calendar, it is asked for a year near 2000. */
function partsAt(
  { name, more }: Shift,
  [year, month, day]: [number, number, number],
  fields: Intl.DateTimeFormatOptions,
  locale: string,
): Part[] {
  const isFar = more > 0;
  const instant = dayInstant(daysFromCivil(isFar ? standInYear(year) : year, month, day));
  const found = partsOf(instant, locale, { ...fields, calendar: name });
  return withYear(found, isFar ? numberText(year + more, locale, { useGrouping: false }) : undefined);
}

/** A year in which one reign ended and another began has both names. */
function bothReigns(first: Part[], last: Part[]): Part[] {
  const year = (parts: Part[]): string => parts.find(({ field }) => field === "year")?.text ?? "";
  const [one, other] = [year(first), year(last)];
  return first.map((part) => (part.field === "year" && one !== other ? { ...part, text: `${one}/${other}` } : part));
}
