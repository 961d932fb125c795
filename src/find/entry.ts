/** What can be found of an event: all that is said of it in words, and the years of its dates. */
import type { ResolvedEvent, TimelineEvent } from "../event.ts";
import { remembered } from "../remembered.ts";
import { isExtent, type Bound } from "../time/index.ts";
import { fold } from "./fold.ts";
import { BREAK } from "./folded-texts.ts";

/** What an entry depends on beside its event. */
export interface EntryContext {
  /** Language in which the events are shown. */
  lang: string;
  /** Shorter titles by id. */
  labels?: Record<string, string> | undefined;
  /** Names of lanes as they are shown. */
  laneNames?: Readonly<Record<string, string>> | undefined;
}

type Told = TimelineEvent & { id: string; span?: ResolvedEvent["span"] };

/** The folded texts of an event, one a line. */
export function entryOf(event: Told, { lang, labels, laneNames }: EntryContext): string {
  const { translations } = event;
  let entry = fold(event.title);
  const add = (text: string | undefined): void => {
    if (text) entry += BREAK + text;
  };
  if (labels && Object.hasOwn(labels, event.id)) add(fold(labels[event.id] ?? ""));
  add(event.label && fold(event.label));
  add(event.text && fold(bare(event.text)));
  add(event.displayDate && fold(event.displayDate));
  add(event.place && foldOnce(event.place));
  add(event.lane && foldOnce(event.lane));
  if (event.lane && laneNames && Object.hasOwn(laneNames, event.lane)) add(foldOnce(laneNames[event.lane]!));
  for (const tag of event.tags ?? []) add(foldOnce(tag));
  const shown = translations?.[lang] ?? translations?.[lang.split("-")[0] ?? ""];
  if (shown)
    for (const text of [shown.title, shown.label, shown.displayDate, bare(shown.text ?? "")]) add(fold(text ?? ""));
  add(yearsOf(event));
  return entry;
}

/** The same for what many events have: a lane, a place, a tag. */
const foldOnce = remembered(fold);

/** Markdown without its marks and the addresses of its links. */
function bare(markdown: string): string {
  return markdown.replace(/\]\([^()\s]*\)/g, " ").replace(/[*_[\]\\]/g, "");
}

/** A year that no minus stands before. */
const YEAR = /(?<![\d-])\d{4}(?!\d)/g;

/** The years that stand in the dates of an event: "1914 1918". */
function yearsOf({ span, start, end, date }: Told): string {
  if (span) return yearsIn(edtfOf(span.start), edtfOf(span.end));
  // What needed no reading is told by its start and end; a day or an instant begins with its year.
  if (typeof start === "string" && !end && PLAIN_DAY.test(start)) return start.slice(0, 4);
  return yearsIn(date, dateText(start), dateText(end));
}

const PLAIN_DAY = /^\d{4}-\d\d-\d\d/;

function yearsIn(...dates: readonly (string | undefined)[]): string {
  const years = dates.flatMap((date) => date?.match(YEAR) ?? []);
  return [...new Set(years)].join(" ");
}

function edtfOf(bound: Bound | undefined): string | undefined {
  return isExtent(bound) ? bound.edtf : undefined;
}

function dateText(value: TimelineEvent["start"] | null): string | undefined {
  if (value === undefined || value === null || typeof value === "string") return value ?? undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
