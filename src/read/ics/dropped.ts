/** What a calendar has and a timeline has not, in words. */
import type { CalendarFile } from "./components.ts";
import { Dropped } from "../dropped.ts";

/** Other components. */
const COMPONENTS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ["VTODO", ["task", "tasks"]],
  ["VJOURNAL", ["journal entry", "journal entries"]],
  ["VFREEBUSY", ["free or busy time", "free or busy times"]],
  ["VALARM", ["alarm", "alarms"]],
]);

/** Properties of events that say something to readers. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["ATTACH", "attachments"],
  ["ATTENDEE", "attendees"],
  ["COMMENT", "comments"],
  ["CONFERENCE", "conferences"],
  ["CONTACT", "contacts"],
  ["GEO", "coordinates"],
  ["IMAGE", "images"],
  ["ORGANIZER", "organizer"],
]);

export function droppedOf({ events, others }: CalendarFile): string[] {
  const dropped = new Dropped("event", "events");
  for (const [name, [one, many]] of COMPONENTS) {
    const count = others.get(name) ?? 0;
    if (count > 0) dropped.say(`${count} ${count === 1 ? one : many}`);
  }
  for (const { lines } of events) {
    const names = new Set(lines.map(({ name }) => PROPERTIES.get(name)));
    for (const name of names) if (name !== undefined) dropped.add(name);
  }
  return dropped.list;
}
