import { DateError, quoted } from "./error.ts";
import type { Extent } from "./extent.ts";
import { DAY, HOUR, justAfter, MINUTE, SECOND } from "./instant.ts";

/** The last instant in ms, and negated the first, that `Date` and so Intl can hold. */
export const DATE_LIMIT = 8.64e15;

const FIXED_OFFSET = /^([+-])(\d\d):?(\d\d)$/;
const LONG_OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How far a zone's clocks are ahead of UTC at an instant, in ms; west of Greenwich it is negative.
 *
 * Before the first and after the last instant that `Date` can hold (±271,821 years) it is the offset at that instant.
 * Intl is asked itself, because `tzOffset` of @date-fns/tz 1.5.0 loses the sign of offsets between 0 and -1 h
 * (Monrovia until 1972, London and Lisbon before standard time).
 *
 * @param zone an IANA name, `"UTC"`, or a fixed offset such as `"+05:30"`
 * @throws DateError `zone-unknown`
 */
export function offsetAt(instant: number, zone: string): number {
  if (zone === "UTC") return 0;
  const fixed = FIXED_OFFSET.exec(zone);
  if (fixed) return offsetMs(fixed[1], fixed[2], fixed[3]);
  const inRange = Math.min(Math.max(instant, -DATE_LIMIT), DATE_LIMIT);
  const written = LONG_OFFSET.exec(formatOf(zone).format(inRange));
  return offsetMs(written?.[1], written?.[2], written?.[3], written?.[4]);
}

/** Whether a zone is an offset from UTC such as `"+05:30"`, which not every engine takes for a zone. */
export function isFixedOffset(zone: string): boolean {
  return FIXED_OFFSET.test(zone);
}

/** The wall-clock time of an instant in a zone, in ms "as if UTC". Infinite instants stay as they are. */
export function toZone(instant: number, zone: string): number {
  return Number.isFinite(instant) ? instant + offsetAt(instant, zone) : instant;
}

/**
 * The instant at which the clocks of a zone show a wall-clock time, given in ms "as if UTC".
 *
 * An hour that comes twice means its first time. A time that the clocks skip gives the instant at which they skip it:
 * `isSkipped` tells. Infinite times stay as they are.
 */
export function fromZone(wall: number, zone: string): number {
  if (zone === "UTC" || !Number.isFinite(wall)) return wall;
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const fitting = [wall - before, wall - after].filter((instant) => toZone(instant, zone) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : offsetChange(wall - after, wall - before, zone);
}

/** Whether the clocks of a zone never show a wall-clock time, because they are put forward over it. */
export function isSkipped(wall: number, zone: string): boolean {
  return Number.isFinite(wall) && toZone(fromZone(wall, zone), zone) !== wall;
}

/** Whether the clocks of a zone show a wall-clock time twice, because they are put back over it. */
export function isRepeated(wall: number, zone: string): boolean {
  const instant = fromZone(wall, zone);
  const later = wall - offsetAt(instant + DAY, zone);
  return later > instant && toZone(later, zone) === wall;
}

/** The first instant in (from, to] at which the offset is no longer that at `from`; `to` where it does not change. */
export function offsetChange(from: number, to: number, zone: string): number {
  const offset = offsetAt(from, zone);
  // Whole ms: between two fractions of one there is no middle to go on with.
  let [same, changed] = [Math.floor(from), Math.ceil(to)];
  while (changed - same > 1 && changed > justAfter(same)) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle, zone) === offset) same = middle;
    else changed = middle;
  }
  return changed;
}

/**
 * The instants of an extent for a timeline with a display zone: floating dates are laid into the zone, the others
 * stay where they are.
 */
export function instantsOf(extent: Extent, displayZone = "UTC"): { earliest: number; latest: number } {
  if (!extent.floating || displayZone === "UTC") return { earliest: extent.earliest, latest: extent.latest };
  const earliest = fromZone(extent.earliest, displayZone);
  const latest = fromZone(extent.latest, displayZone);
  // Where the clocks skip the whole of it, as Samoa skipped 30 December 2011, it keeps its length.
  return { earliest, latest: latest > earliest ? latest : earliest + (extent.latest - extent.earliest) };
}

/** @throws DateError `zone-unknown` unless the zone is known here */
export function checkZone(zone: string): void {
  offsetAt(0, zone);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
    return format;
  } catch {
    throw new DateError("zone-unknown", `${quoted(String(zone))} is not a known time zone.`, {
      hint: 'Write an IANA name such as "America/Havana".',
      value: zone,
    });
  }
}

function offsetMs(sign = "+", hours = "0", minutes = "0", seconds = "0"): number {
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return sign === "-" ? -size : size;
}
