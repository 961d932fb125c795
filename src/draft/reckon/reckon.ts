/**
 * What a phrase means, counted from the day of publication or from the dates that were said before it. Each point is said
 * in plain English, which the parser of everyday dates reads: there is one place that knows what a date means.
 */
import {
  civilFromDays,
  dayOf,
  daysFromCivil,
  daysInMonth,
  isExtent,
  weekdayOf,
  type ParseOptions,
  type Span,
} from "../../time/index.ts";
import { formatEdtf, parseDate } from "../../time/whole.ts";
import { MONTHS, SEASONS, type Edge, type Point } from "../dates/point.ts";
import { tellEaster } from "./easter.ts";
import { monthFromSaid, seasonFromSaid, tellFromSaid, weekdayFromSaid, yearFrom } from "./reckon-said.ts";
import { tellLately, tellWeekend, tellWindow } from "./reckon-stretch.ts";
import { dayInWords, isoDay, shiftText, yearSaid, type Known, type Left, type Told } from "./told.ts";
import { parted } from "../dates/years.ts";

/** @returns what a point says, or why that cannot be told */
export function tell(point: Point, known: Known): Told | Left {
  const told = tellPoint(point, known);
  return typeof told === "string" || point.clock === undefined ? told : { ...told, say: `${told.say} ${point.clock}` };
}

function tellPoint(point: Point, known: Known): Told | Left {
  switch (point.kind) {
    case "fiscal":
      return "fiscal";
    case "fixed":
      return { say: point.say, full: true };
    case "day":
      return tellDay(point, known);
    case "month":
      return tellMonth(point, known);
    case "nth":
      return tellNth(point, known);
    case "weekOf":
      return tellWeekOf(point, known);
    case "easter":
      return tellEaster(point, known);
    case "season":
      return tellSeason(point, known);
    case "quarter":
      return tellQuarter(point, known);
    case "weekday":
      return tellWeekday(point, known);
    case "shift":
      return tellShift(point, known);
    case "lately":
      return tellLately(point, known);
    case "weekend":
      return tellWeekend(known);
    case "window":
      return tellWindow(point, tell(point.last, { ...known, tense: known.tense || -1 }), known);
  }
}

function tellDay(point: Point & { kind: "day" }, all: Known): Told | Left {
  const { day, month, year, weekday, ofYear, which } = point;
  if (year !== undefined) return { say: `${day} ${MONTHS[month]} ${year}`, full: true };
  const known = which === undefined ? all : { ...all, tense: which };
  const found = ofYear
    ? yearFrom(ofYear, known)
    : yearNear(month, known, (each) => day <= daysInMonth(each, month) && isWeekday(each, month, day, weekday), day);
  if (typeof found === "string") return found;
  return { say: `${day} ${MONTHS[month]} ${yearSaid(found)}`, full: false };
}

function isWeekday(year: number, month: number, day: number, weekday: number | undefined): boolean {
  return weekday === undefined || weekdayOf(daysFromCivil(year, month, day)) === weekday;
}

function tellMonth(point: Point & { kind: "month" }, known: Known): Told | Left {
  const { month, year, which, part, ofYear, from } = point;
  if (year !== undefined) return { say: parted(`${MONTHS[month]} ${year}`, part), full: true };
  if (which !== undefined && from === "said") return monthFromSaid(month, which, known);
  if (which !== undefined) {
    if (known.published === undefined) return "no-published";
    return { say: `${["last", "this", "next"][which + 1]} ${MONTHS[month]}`, full: false, published: known.published };
  }
  const found = ofYear ? yearFrom(ofYear, known) : yearNear(month, known, () => true);
  if (typeof found === "string") return found;
  return {
    say: parted(`${MONTHS[month]} ${yearSaid(found)}`, part),
    full: false,
    chosen: known.tense === 0 && known.year === undefined && !ofYear,
  };
}

function tellNth({ nth, weekday, month, year, isWeekend }: Point & { kind: "nth" }, known: Known): Told | Left {
  const found = year === undefined ? yearNear(month, known, () => true) : Number(year);
  if (typeof found === "string") return found;
  if (Number.isNaN(found)) return "unreadable";
  const first = daysFromCivil(found, month, 1);
  const near = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  // The fifth is the last one.
  const day = near > daysInMonth(found, month) ? near - 7 : near;
  const full = year !== undefined;
  if (!isWeekend) return { say: `${day} ${MONTHS[month]} ${found}`, full };
  const saturday = daysFromCivil(found, month, day);
  return { say: `[${isoDay(saturday)}..${isoDay(saturday + 1)}]`, full };
}

/** The first week is the first seven days, and the last one the last seven. */
function tellWeekOf(point: Point & { kind: "weekOf" }, known: Known): Told | Left {
  const { nth } = point;
  if ("ofMonth" in point) {
    if (known.published === undefined) return "no-published";
    return weekIn(nth, monthAway(known.published, point.ofMonth), false);
  }
  const { month, year, ofYear } = point;
  const found =
    year !== undefined ? Number(year) : ofYear ? yearFrom(ofYear, known) : yearNear(month, known, () => true);
  if (typeof found === "string") return found;
  return Number.isNaN(found) ? "unreadable" : weekIn(nth, { year: found, month }, year !== undefined);
}

function weekIn(nth: number, { year: found, month }: { year: number; month: number }, full: boolean): Told {
  const days = daysInMonth(found, month);
  const first = daysFromCivil(found, month, nth > 4 ? days - 6 : 1 + (nth - 1) * 7);
  return { say: `[${isoDay(first)}..${isoDay(first + 6)}]`, full };
}

/** The month that is so many from that of a day. */
function monthAway(day: number, count: number): { year: number; month: number } {
  const { year, month } = civilFromDays(day);
  const at = year * 12 + month - 1 + count;
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

/** The year of a month or day that is said without one. */
function yearNear(
  month: number,
  { published, tense, year }: Known,
  fits: (year: number) => boolean,
  day?: number,
): number | Left {
  if (year !== undefined) return month < year.month ? year.year + 1 : year.year;
  if (published === undefined) return "no-published";
  const now = civilFromDays(published);
  const nearest = Array.from({ length: 19 }, (_, at) => now.year - 9 + at)
    .filter(fits)
    .map((each) => ({ year: each, away: awayOf(each, month, day, published) }))
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
  const past = nearest.find(({ away }) => away <= 0);
  const ahead = nearest.find(({ away }) => away >= 0);
  return ((tense < 0 ? past : tense > 0 ? ahead : undefined) ?? nearest[0])?.year ?? "unreadable";
}

/** Days from publication to a day, or to the nearest day of a month; 0 within it. */
function awayOf(year: number, month: number, day: number | undefined, published: number): number {
  const first = daysFromCivil(year, month, day ?? 1);
  const last = day === undefined ? first + daysInMonth(year, month) - 1 : first;
  return first > published ? first - published : last < published ? last - published : 0;
}

function tellSeason(point: Point & { kind: "season" }, known: Known): Told | Left {
  const { season, year, which, part, ofYear, from } = point;
  const name = SEASONS[season]!;
  if (year !== undefined) return { say: `${name} ${year}`, full: part === undefined };
  if (which !== undefined && from === "said") return seasonFromSaid(season, which, known);
  if (ofYear) {
    const found = yearFrom(ofYear, known);
    return typeof found === "string" ? found : { say: `${name} ${yearSaid(found)}`, full: false };
  }
  if (known.published === undefined) return "no-published";
  if (which !== undefined)
    return { say: `${["last", "this", "next"][which + 1]} ${name}`, full: false, published: known.published };
  const leaning = known.tense === 0 ? name : `${known.tense < 0 ? "last" : "next"} ${name}`;
  // "Last winter" said in winter is the one before; "in the winter" then is that which is on.
  const now = civilFromDays(known.published).month;
  const isOn = Math.floor((now % 12) / 3) === (season + 1) % 4;
  return { say: isOn ? `this ${name}` : leaning, full: false, chosen: true, published: known.published };
}

function tellQuarter({ quarter, isHalf, ofYear }: Point & { kind: "quarter" }, known: Known): Told | Left {
  const { published, tense } = known;
  if (ofYear) {
    const year = yearFrom(ofYear, known);
    if (typeof year === "string") return year;
    return {
      say: isHalf ? `${quarter === 1 ? "first" : "second"} half of ${year}` : `Q${quarter} ${year}`,
      full: false,
    };
  }
  if (published === undefined) return "no-published";
  const now = civilFromDays(published);
  const current = Math.floor((now.month - 1) / 3) + 1;
  const isPast = tense <= 0 && quarter > current;
  const isNext = tense > 0 && quarter < current;
  return { say: `Q${quarter} ${now.year + (isPast ? -1 : isNext ? 1 : 0)}`, full: false, chosen: true };
}

function tellWeekday({ weekday, which, week, from, isLater }: Point & { kind: "weekday" }, known: Known): Told | Left {
  const { published, tense } = known;
  if (from === "said") return weekdayFromSaid(weekday, which, known);
  if (published === undefined) return "no-published";
  if (week !== undefined)
    return { say: dayInWords(published - weekdayOf(published) + weekday + 7 * week), full: false };
  const ahead = which === 1 || (which === undefined && tense > 0);
  const behind = (((weekdayOf(published) - weekday) % 7) + 7) % 7;
  let day = ahead ? published + ((7 - behind) % 7) : published - behind;
  if (which === 1 && day === published) day += 7;
  if (isLater) day += 7;
  if (which === -1 && day === published) day -= 7;
  if (which === 0) day = published - weekdayOf(published) + weekday;
  return { say: dayInWords(day), full: false, chosen: which === undefined && tense === 0 };
}

function tellShift(point: Point & { kind: "shift" }, known: Known): Told | Left {
  const { unit, count, part } = point;
  if (isFromSaid(point, known)) return tellFromSaid(point, known);
  if (known.published === undefined) return "no-published";
  const now = civilFromDays(known.published);
  const away = monthAway(known.published, count);
  const say =
    part !== undefined && unit === "year"
      ? parted(String(now.year + count), part)
      : part !== undefined && unit === "month"
        ? parted(`${MONTHS[away.month]} ${away.year}`, part)
        : part !== undefined && unit === "decade"
          ? parted(`${Math.floor(now.year / 10) * 10 + count * 10}s`, part)
          : shiftText(unit, count);
  return { say, full: false, published: known.published };
}

/** "The end of the year" is that of another year where the paragraph tells of one. */
function isFromSaid({ from, unit }: Point & { kind: "shift" }, { published, nearby, isOver }: Known): boolean {
  if (from !== "near") return from === "said";
  if (!nearby) return false;
  if (published === undefined) return true;
  const [said, now] = [civilFromDays(dayOf(nearby.earliest)), civilFromDays(published)];
  const isExact = nearby.precision === "day" || nearby.precision === "month";
  return (said.year !== now.year && isOver === true) || (unit === "month" && isExact && said.month !== now.month);
}

/** What stands at the edges of a date: since, until, by, before, after. */
export function edged(span: Span, told: Told, edge: Edge, options: ParseOptions): Span {
  const edtf = formatEdtf(span);
  if (edge === "since") return parseDate(`${edtf}/..`);
  if (edge === "until") return parseDate(`/${edtf}`);
  if (edge === "by" || edge === "before" || edge === "after" || edge === "notBefore")
    return parseDate(`${edge === "notBefore" ? "not before" : edge} ${plainSay(span, told, edge)}`, options);
  return span;
}

/** A date that words such as "before" can stand before: one that is counted from a day is told by its first or last day. */
function plainSay(span: Span, told: Told, edge: Edge): string {
  const { start } = span;
  if ((told.published === undefined && !told.say.startsWith("[")) || !isExtent(start)) return told.say;
  const { year, month } = civilFromDays(dayOf(start.earliest));
  if (start.precision === "day") return dayInWords(dayOf(start.earliest));
  if (start.precision === "month") return `${MONTHS[month]} ${yearSaid(year)}`;
  if (start.precision === "year") return yearSaid(year);
  return dayInWords(edge === "before" || edge === "notBefore" ? dayOf(start.earliest) : dayOf(start.latest - 1));
}
