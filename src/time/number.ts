import { DateError } from "./error.ts";
import type { Extent, Precision } from "./extent.ts";
import { isoRest } from "./civil.ts";
import { civilOf, dayText, justAfter, MAX_YEAR } from "./instant.ts";

/**
 * The extent of a number, in ms since 1970-01-01T00:00:00Z: one millisecond, an instant. Fractions are dropped.
 *
 * Past 2⁵³ ms it is as narrow as a number can tell.
 *
 * @throws DateError `date-unreadable` for NaN and infinities, `date-out-of-range` beyond year ±10¹²
 */
export function extentOfNumber(instant: number): Extent {
  if (!Number.isFinite(instant)) {
    throw new DateError("date-unreadable", `${instant} is not a date: a finite number of milliseconds was expected.`);
  }
  const earliest = Math.floor(instant) + 0; // never -0
  if (Math.abs(civilOf(earliest).year) > MAX_YEAR) {
    throw new DateError("date-out-of-range", `${instant} ms cannot be held: years run from -10¹² to 10¹².`);
  }
  return {
    earliest,
    latest: justAfter(earliest),
    precision: "millisecond",
    approximate: false,
    uncertain: false,
    floating: false,
    edtf: canonicalInstant(earliest, "millisecond"),
  };
}

/** The text of an instant in UTC, to the hour, minute, second or millisecond. */
export function canonicalInstant(instant: number, precision: Precision): string {
  const civil = civilOf(instant);
  const length = { hour: 8, minute: 11, second: 14 }[precision as string] ?? 18;
  return `${dayText(civil.year, civil.month, civil.day)}${isoRest(civil).slice(5, length)}Z`;
}
