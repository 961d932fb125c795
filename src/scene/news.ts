/** How a picture tells what is new: by a word before the date, in names that are read aloud, and since when. */
import { TRAIT } from "../arrivals.ts";
import { dayOf } from "../layout/columns.ts";
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

/** The scene with a mark on what is new. */
export function withNews(scene: Scene, { columns }: Pick<Picture, "columns">): Scene {
  if (!columns.some((traits) => (traits & TRAIT.new) !== 0)) return scene;
  const events = scene.events.map((event) =>
    columns.is(event.index, TRAIT.new) ? { ...event, marks: [...(event.marks ?? []), "new" as const] } : event,
  );
  return { ...scene, events };
}

/** "New since 21 April 2022: 2 events." Nothing where nothing is. */
export function newsInWords(picture: Pick<Picture, "columns" | "settings" | "words">): string[] {
  const { columns, words, settings } = picture;
  if (settings.since === undefined) return [];
  const count = columns.traits.reduce((sum, traits) => ((traits & TRAIT.new) === 0 ? sum : sum + 1), 0);
  if (count === 0) return [];
  return [words.say("summaryNew", { date: sinceInWords(picture), events: words.say("events", { count }) })];
}

/** The day since which something is new. */
export function sinceInWords({ settings }: Pick<Picture, "settings">): string {
  const since = dayOf(settings.since ?? "", settings.displayZone);
  return since ? dayInWords(since, { settings }) : "";
}
