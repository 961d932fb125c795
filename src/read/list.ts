/** A list of dates in a page as events. The page's own code walks the nodes; this turns what it found into events. */
import type { TimelineEvent } from "../event.ts";

/** One entry of a list, as text. */
export interface ListItem {
  /** The `datetime` attribute of its `<time>`. */
  datetime?: string | undefined;
  /** What its `<time>` says. */
  timeText?: string | undefined;
  title: string;
  text?: string | undefined;
  links?: readonly { url: string; label: string }[] | undefined;
  id?: string | undefined;
  lane?: string | undefined;
  status?: string | undefined;
  added?: string | undefined;
  importance?: string | undefined;
}

/** Events of the entries of a list. An entry without a date stays, so that it can be reported. */
export function eventsOfList(items: readonly ListItem[]): TimelineEvent[] {
  return items.map((item) => {
    const importance = item.importance === undefined ? undefined : Number(item.importance);
    return {
      title: item.title,
      date: item.datetime || item.timeText || "",
      ...(item.id ? { id: item.id } : {}),
      ...(item.text ? { text: item.text } : {}),
      ...(item.lane ? { lane: item.lane } : {}),
      ...(item.status ? { status: item.status as NonNullable<TimelineEvent["status"]> } : {}),
      ...(item.added ? { added: item.added } : {}),
      ...(importance === undefined ? {} : { importance }),
      ...(item.links && item.links.length > 0 ? { links: item.links.map((link) => ({ ...link })) } : {}),
    };
  });
}
