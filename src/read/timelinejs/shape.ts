/** Where the parts of an event stand in the JSON of TimelineJS, in its present form and in the one before. */
import { isMissing } from "../../time/index.ts";
import { isRecord } from "../plain.ts";

/** The path of each part, by our own path of it. */
export type Shape = ReadonlyMap<string, string>;

/** TimelineJS 3: `{ events: [{ start_date: { year }, text: { headline, text }, media: { url } }] }`. */
export const SLIDE: Shape = new Map([
  ["id", "unique_id"],
  ["title", "text/headline"],
  ["text", "text/text"],
  ["lane", "group"],
  ["date", "start_date"],
  ["start", "start_date"],
  ["end", "end_date"],
  ["displayDate", "display_date"],
  ["place", "location/name"],
  ["media", "media"],
  ["media/url", "media/url"],
  ["media/alt", "media/alt"],
  ["media/credit", "media/credit"],
  ["media/caption", "media/caption"],
  ["media/title", "media/title"],
  ["media/link", "media/link"],
]);

/** TimelineJS before 3: `{ timeline: { date: [{ startDate: "2011,12,10", headline, text, asset: { media } }] } }`. */
export const OLD_SLIDE: Shape = new Map([
  ["title", "headline"],
  ["text", "text"],
  // What it groups by, in rows below the slides.
  ["lane", "tag"],
  ["date", "startDate"],
  ["start", "startDate"],
  ["end", "endDate"],
  ["media", "asset"],
  ["media/url", "asset/media"],
  ["media/credit", "asset/credit"],
  ["media/caption", "asset/caption"],
]);

/** Parts of a date that are read. */
const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second", "millisecond", "time", "display_date"];

/** The value at a path of a record; undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const key of path.split("/")) {
    if (!isRecord(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** What a shape has a place for: whole paths, and the records that they lead through. */
export interface KnownParts {
  paths: ReadonlySet<string>;
  wholes: ReadonlySet<string>;
}

export function knownParts(shape: Shape): KnownParts {
  const dates = [shape.get("start"), shape.get("end")];
  const paths = [...shape.values(), ...dates.flatMap((date) => DATE_PARTS.map((part) => `${date}/${part}`))];
  const wholes = paths.flatMap((path) => (path.includes("/") ? [path.split("/")[0]!] : []));
  return { paths: new Set(paths), wholes: new Set(wholes) };
}

/** Names of what a record has and a shape has no place for, one and two levels deep: "background", "media.thumbnail". */
export function unknownParts(record: Record<string, unknown>, { paths, wholes }: KnownParts): string[] {
  return partsOf(record).flatMap(([key, value]) => {
    if (wholes.has(key) && isRecord(value)) {
      return partsOf(value).flatMap(([part]) => (paths.has(`${key}/${part}`) ? [] : [`${key}.${part}`]));
    }
    return paths.has(key) || key === "text" ? [] : [key];
  });
}

/** Those that say something. */
function partsOf(record: Record<string, unknown>): [string, unknown][] {
  return Object.entries(record).filter(([, value]) => !isMissing(value));
}
