/** What a date has from the one behind it: "3 and 17 May 2019", "April and June 2026". */
import type { Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { yearBehind, yearTold } from "./years.ts";

/** No list of days that one month stands behind is longer. */
const MOST = 8;

type Day = Point & { kind: "day" };

/** The month, and the year, that stand behind the last of several days. The reader stays where it is. */
export function sharedDay(reader: Reader, readDay: () => number | undefined): Omit<Day, "kind" | "day"> | undefined {
  const from = reader.at;
  let found: Omit<Day, "kind" | "day"> | undefined;
  for (let count = 0; count < MOST && !found; count += 1) {
    const isLast = reader.take("and", "or") !== undefined;
    if ((!isLast && !reader.takeSign(",")) || readDay() === undefined) break;
    if (!isLast) continue;
    reader.take("of");
    const month = reader.name("month");
    if (!month) break;
    found = { month: month.value, ...yearTold(reader) };
  }
  reader.at = from;
  return found;
}

/** Of "April and June 2026", at "and": the year. The reader stays where it is. */
export function sharedYear(reader: Reader, month: number): string | undefined {
  const from = reader.at;
  let year: string | undefined;
  if (reader.take("and", "or")) {
    const other = reader.name("month");
    year = other && other.value > month ? yearBehind(reader) : undefined;
  }
  reader.at = from;
  return year;
}
