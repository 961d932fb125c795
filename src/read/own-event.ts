/** An event as Daymark's own JSON has it. */
import type { ResolvedEvent, TimelineEvent } from "../event.ts";
import { formatEdtf, isExtent } from "../time/index.ts";

/** The fields that go along, in this order. When it was is said by `date` alone. */
const FIELDS = [
  "id",
  "title",
  "label",
  "date",
  "displayDate",
  "asOf",
  "added",
  "status",
  "corrected",
  "text",
  "lane",
  "importance",
  "media",
  "links",
  "sources",
  "place",
  "tags",
  "lang",
  "translations",
] as const satisfies readonly (keyof TimelineEvent)[];

/** What says when it was, in place of `date`, and what was worked out. */
const REPLACED: readonly string[] = ["start", "end", "timeZone", "span"];

/**
 * An event that reads as itself without the options it was read with: its date is EDTF, with the offset of its zone
 * where it has a time. JSON has no word for infinity, so its span stays behind.
 *
 * @param others true: fields that are not ours go along too
 */
export function ownEvent(event: ResolvedEvent, others = false): TimelineEvent {
  const whole = { ...event, date: writtenDate(event) };
  const foreign = others ? Object.entries(event).filter(([field]) => !isOurs(field)) : [];
  const own = FIELDS.map((field) => [field, whole[field]] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries<unknown>([...own, ...foreign]) as unknown as TimelineEvent;
}

/** The EDTF text, but for what EDTF cannot say: a day as the older calendar has it stays as it was written. */
export function writtenDate({ span, date }: ResolvedEvent): string {
  const written = [span.start, span.end].some((bound) => isExtent(bound) && bound.oldStyle !== undefined);
  return written && date !== undefined ? date : formatEdtf(span);
}

function isOurs(field: string): boolean {
  return (FIELDS as readonly string[]).includes(field) || REPLACED.includes(field);
}
