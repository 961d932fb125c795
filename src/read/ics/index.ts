/** Calendars: iCalendar (RFC 5545). */
import { foundNothing, type Found } from "../found.ts";
import { occurrencesIn, type ReadOptions } from "../read-options.ts";
import type { Problem } from "../../problem.ts";
import { Calendar } from "./calendar.ts";
import { componentsOf, type CalendarFile } from "./components.ts";
import { descriptions } from "./description.ts";
import { droppedOf } from "./dropped.ts";
import { plainTextOf } from "./property.ts";
import type { Budget } from "./rule.ts";
import { ianaZone, Zones } from "./zones.ts";

/** How many days may be tried to find out when events come again, over a whole file: some tenths of a second. */
const MAX_TRIES = 1_000_000;

/**
 * The events of a calendar, each occurrence of its own. Whole days stay days; a time of day is an instant where its zone
 * is known, and floats where none is said.
 */
export async function readIcs(text: string, options: ReadOptions): Promise<Found> {
  const file = componentsOf(text);
  if (!file.begun && file.events.length === 0) return foundNothing("ics", noCalendar());
  const budget: Budget = { left: MAX_TRIES };
  const zones = new Zones(file.zones, budget);
  const calendar = new Calendar(zones, occurrencesIn(options), budget, await descriptions(file.events));
  calendar.take(file.events);
  const title = said(file, "X-WR-CALNAME") ?? said(file, "NAME");
  const summary = said(file, "X-WR-CALDESC") ?? said(file, "DESCRIPTION");
  const displayZone = ianaZone(said(file, "X-WR-TIMEZONE") ?? "")?.name ?? zones.only;
  const dropped = droppedOf(file);
  return {
    format: "ics",
    records: calendar.records,
    spotOf: (index, pointer) => calendar.spotOf(index, pointer),
    rows: calendar.rows,
    skipped: calendar.skipped,
    problems: file.ended ? calendar.problems : [...calendar.problems, unfinished()],
    ...(title === undefined ? {} : { title }),
    options: { ...(summary === undefined ? {} : { summary }), ...(displayZone === undefined ? {} : { displayZone }) },
    ...(dropped.length > 0 ? { took: { dropped } } : {}),
  };
}

function said({ lines }: CalendarFile, name: string): string | undefined {
  const line = lines.find((content) => content.name === name);
  const text = line && plainTextOf(line).trim();
  return text === "" ? undefined : text;
}

function noCalendar(): Problem {
  const message =
    "There is no BEGIN:VCALENDAR in the text. Give a calendar as programs export it, a file that ends in .ics.";
  return { code: "format-unknown", severity: "error", message };
}

function unfinished(): Problem {
  const message = "The calendar has no END:VCALENDAR: the file breaks off. What is whole of it is shown.";
  return { code: "file-unfinished", severity: "warning", message };
}
