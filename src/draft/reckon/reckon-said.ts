/** Counts from the date that was said before: "two days later", "the following January", "that summer", "on the Saturday". */
import { civilFromDays, DAY, dayOf, weekdayOf, type Extent } from "../../time/index.ts";
import { MONTHS, SEASONS, type From, type Point, type Which } from "../dates/point.ts";
import { dayInWords, shiftText, yearSaid, type Known, type Left, type Told } from "./told.ts";
import { parted } from "../dates/years.ts";

/** How many days wide a date may be from which so many of a unit are counted: no wider than the unit itself. */
const WIDTH: Readonly<Record<string, number>> = {
  day: 1,
  weekend: 8,
  week: 8,
  month: 32,
  quarter: 93,
  year: 367,
  decade: 3700,
  century: 37_000,
};

/** A date of more days is no month and no season, but a year. */
const MONTHS_WIDE = 200;

/** An instant in ms, beyond which nothing is counted: 30,000 years from 1970. */
const FARTHEST = 1e15;

/** Who counts years or days does not count from "a church of the 12th century". */
const AGE = 4000;

function anchorOf({ before, aside, nearby }: Known, unit: string, isStory = false): Extent | undefined {
  const isLeft = (each: Extent): boolean => widthOf(each) > AGE || (isStory && aside?.has(each) === true);
  const last = before.at(-1);
  const anchor = unit === "century" || unit === "decade" ? last : (before.findLast((each) => !isLeft(each)) ?? last);
  if (!anchor || Math.abs(anchor.earliest) > FARTHEST) return undefined;
  const isExact = (each: Extent): boolean => widthOf(each) <= WIDTH[unit]! + 1 / DAY;
  if (isExact(anchor)) return anchor;
  // What stands beside, as in "not reviewed since 2016", is not what is counted from.
  return nearby && isExact(nearby) ? nearby : undefined;
}

function widthOf({ earliest, latest }: Extent): number {
  return (latest - earliest) / DAY;
}

/** Counted from the last date that is at least as exact as the unit. */
export function tellFromSaid({ unit, count, part }: Point & { kind: "shift" }, known: Known): Told | Left {
  const anchor = anchorOf(known, unit);
  if (!anchor) return "no-anchor";
  const { year, month } = civilFromDays(dayOf(anchor.earliest));
  if (part !== undefined && unit === "year") return { say: parted(yearSaid(year + count), part), full: false };
  if (part !== undefined && unit === "month" && count === 0)
    return { say: parted(`${MONTHS[month]} ${yearSaid(year)}`, part), full: false };
  if (part !== undefined && unit === "decade")
    return { say: parted(`${yearSaid(Math.floor(year / 10) * 10 + count * 10)}s`, part), full: false };
  return { say: shiftText(unit, count), full: false, published: dayOf(anchor.earliest) };
}

/** The year that is so many from another. */
export function yearFrom({ count, from }: { count: number; from: From }, known: Known): number | Left {
  if (from === "published")
    return known.published === undefined ? "no-published" : civilFromDays(known.published).year + count;
  const anchor = anchorOf(known, "year");
  return anchor ? civilFromDays(dayOf(anchor.earliest)).year + count : "no-anchor";
}

/** "The following January": the first behind what was told; behind a year alone, that of the next year. */
export function monthFromSaid(month: number, which: Which, known: Known): Told | Left {
  const anchor = anchorOf(known, "year", which === 0);
  if (!anchor) return "no-anchor";
  const [first, last] = [civilFromDays(dayOf(anchor.earliest)), civilFromDays(dayOf(anchor.latest - 1))];
  const isYear = widthOf(anchor) > MONTHS_WIDE;
  const year =
    which === 0
      ? month < first.month
        ? last.year
        : first.year
      : which > 0
        ? last.year + (!isYear && month > last.month ? 0 : 1)
        : first.year - (!isYear && month < first.month ? 0 : 1);
  return { say: `${MONTHS[month]} ${yearSaid(year)}`, full: false };
}

export function seasonFromSaid(season: number, which: Which, known: Known): Told | Left {
  const anchor = anchorOf(known, "year", which === 0);
  if (!anchor) return "no-anchor";
  const { year, month } = civilFromDays(dayOf(anchor.earliest));
  // Seasons are counted from the spring on; January is in the winter of the year before.
  const at = Math.floor((year * 12 + month - 3) / 3);
  const [own, current] = [Math.floor(at / 4), ((at % 4) + 4) % 4];
  const isYear = widthOf(anchor) > MONTHS_WIDE;
  const away = isYear ? which : awayOf(season, current, which);
  const found = (isYear ? year : own) + away;
  // A winter that is named by one year alone is its December.
  const winter = `winter ${found}-${String((found + 1) % 100).padStart(2, "0")}`;
  return { say: season === 3 && found >= 1000 ? winter : `${SEASONS[season]} ${yearSaid(found)}`, full: false };
}

/** How many years a season is from that of another; "that spring", said of a winter, is the one behind it. */
function awayOf(season: number, current: number, which: Which): number {
  if (which === 0) return current === 3 && season < 3 ? 1 : 0;
  if (which > 0) return season > current ? 0 : 1;
  return season < current ? 0 : -1;
}

/** "The following Monday"; "on the Monday", which may be the day itself. */
export function weekdayFromSaid(weekday: number, which: Which | undefined, known: Known): Told | Left {
  const anchor = anchorOf(known, "day");
  if (!anchor) return "no-anchor";
  const day = dayOf(anchor.earliest);
  const ahead = (((weekday - weekdayOf(day)) % 7) + 7) % 7;
  if (which === undefined || which === 0) return { say: dayInWords(day + ahead), full: false };
  return { say: dayInWords(which > 0 ? day + (ahead || 7) : day + ahead - 7), full: false };
}
