/** How a picture tells what is new: by a word before the date, in names that are read aloud, and since when. */
import { TRAIT } from "../arrivals.ts";
import { dayOf, type Columns } from "../layout/columns.ts";
import { Subset } from "../layout/subset.ts";
import type { Words } from "../words/index.ts";
import { dayInWords, type Picture } from "./picture.ts";
import type { Scene } from "./scene.ts";

/** "New", of an event that is. */
export function newWord(
  { columns, words }: Pick<Picture, "columns"> & { words: Words },
  index: number,
): string | undefined {
  return columns.is(index, TRAIT.new) ? words.say("new") : undefined;
}

/** What is new of columns, which are the same in every view. */
const subsets = new WeakMap<Columns, Subset>();

function newsOf(columns: Columns): Subset {
  const known = subsets.get(columns);
  if (known) return known;
  const marks = Uint8Array.from(columns.traits, (traits) => ((traits & TRAIT.new) === 0 ? 0 : 1));
  const made = new Subset(
    marks,
    marks.reduce((sum, mark) => sum + mark, 0),
  );
  subsets.set(columns, made);
  return made;
}

/** The scene with a mark on what is new, and on counts of how many of theirs are. */
export function withNews(scene: Scene, { columns, settings }: Pick<Picture, "columns" | "settings">): Scene {
  if (settings.since === undefined) return scene;
  const news = newsOf(columns);
  if (news.count === 0) return scene;
  const events = scene.events.map((event) =>
    news.has(event.index) ? { ...event, marks: [...(event.marks ?? []), "new" as const] } : event,
  );
  const counts = scene.counts.map((count) => ({ ...count, fresh: count.cell.countOf(news) }));
  return { ...scene, events, counts };
}

/** "New since 21 April 2022: 2 events." Nothing where nothing is. */
export function newsInWords(picture: Pick<Picture, "columns" | "settings" | "words">): string[] {
  const { columns, words, settings } = picture;
  if (settings.since === undefined) return [];
  const { count } = newsOf(columns);
  if (count === 0) return [];
  return [words.say("summaryNew", { date: sinceInWords(picture), events: words.say("events", { count }) })];
}

/** The day since which something is new. */
export function sinceInWords({ settings }: Pick<Picture, "settings">): string {
  const since = dayOf(settings.since ?? "", settings.displayZone);
  return since ? dayInWords(since, { settings }) : "";
}
