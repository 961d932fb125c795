/** Events that need no reading: known days and instants, and fields that are as they should be. A million are mostly such. */
import { type Arrivals, KNOWN_DAYS, KNOWN_INSTANTS, TRAIT } from "./arrivals.ts";
import type { TimelineEvent } from "./event.ts";
import { figuresIn } from "./known-spans.ts";

const DAY = 86_400_000;
/** The last instant that a `Date` can hold. */
const LAST = 8.64e15;
/** Controls, what is invisible, and blanks where none should be. */
const UNCLEAN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]| {2}|^ | $/u;

/** Takes what is known of a record, if it is such an event; false where it is not. */
export function takePlain(record: unknown, into: Arrivals, at: number): boolean {
  if (!isPlain(record) || !takeDates(record, into, at)) return false;
  into.take(record, at);
  if (record.status === "planned") into.traits[at]! |= TRAIT.planned;
  if (record.status === "cancelled") into.traits[at]! |= TRAIT.cancelled;
  return true;
}

function takeDates({ start, end }: TimelineEvent, into: Arrivals, at: number): boolean {
  const first = firstOf(start);
  if (Number.isNaN(first)) return false;
  const width = widthOf(start);
  const ends = end !== undefined && end !== null;
  const last = ends ? firstOf(end) : first;
  // Two kinds of date in one event are not seen to be in order by their numbers.
  if (!(last >= first) || (ends && width !== widthOf(end))) return false;
  into.first[at] = first;
  into.last[at] = last + width;
  into.traits[at] = last > first ? TRAIT.lasted : TRAIT.point;
  into.known[at] = width === DAY ? KNOWN_DAYS : KNOWN_INSTANTS;
  return true;
}

function isPlain(record: unknown): record is TimelineEvent {
  if (typeof record !== "object" || record === null) return false;
  const event = record as TimelineEvent & { span?: unknown };
  const { id, title, status, importance } = event;
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof title === "string" &&
    title !== "" &&
    (importance === undefined || (typeof importance === "number" && importance >= 0 && importance <= 1)) &&
    (status === undefined || status === "happened" || status === "planned" || status === "cancelled") &&
    isText(event.lane) &&
    isText(event.label) &&
    isText(event.text) &&
    isText(event.displayDate) &&
    isText(event.place) &&
    isText(event.lang) &&
    // Whatever else an event may have is looked at when it is read.
    event.date === undefined &&
    event.timeZone === undefined &&
    event.asOf === undefined &&
    (event.added === undefined || (typeof event.added === "string" && !Number.isNaN(instantOf(event.added)))) &&
    event.media === undefined &&
    event.links === undefined &&
    event.sources === undefined &&
    event.tags === undefined &&
    event.corrected === undefined &&
    event.translations === undefined &&
    event.span === undefined &&
    !UNCLEAN.test(title)
  );
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

/** The first instant of a day or moment; NaN where it is written in another way. */
function firstOf(value: unknown): number {
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) <= LAST ? value : NaN;
  if (value instanceof Date) return value.getTime();
  return typeof value === "string" ? instantOf(value) : NaN;
}

/** ms that a value is wide. */
function widthOf(value: unknown): number {
  if (typeof value !== "string") return 1;
  return value.length === 10 ? DAY : value.length === 20 ? 1000 : 1;
}

/** Of "2018-05-01", and of "2018-05-01T12:00:00Z" with seconds or ms, in years from 1000 on. */
function instantOf(text: string): number {
  if (text.length === 10) return dayOf(text);
  if ((text.length !== 20 && text.length !== 24) || text.charAt(10) !== "T" || !text.endsWith("Z")) return NaN;
  const day = dayOf(text.slice(0, 10));
  const instant = Date.parse(text);
  // A minute past the end of its day is of the next.
  return instant >= day && instant < day + DAY ? instant : NaN;
}

function dayOf(text: string): number {
  const [year, month, day] = [figuresIn(text, 0, 4), figuresIn(text, 5, 7), figuresIn(text, 8, 10)];
  if (!(year >= 1000) || !(month >= 1) || month > 12 || !(day >= 1) || day > 31) return NaN;
  if (text.charAt(4) !== "-" || text.charAt(7) !== "-") return NaN;
  const time = Date.UTC(year, month - 1, day);
  return day <= 28 || new Date(time).getUTCDate() === day ? time : NaN;
}
