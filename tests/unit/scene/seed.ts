/** The seed story, as the first acceptance case has it. */
import { readFileSync } from "node:fs";
import { measureByTable } from "../../../src/draw/ruler.ts";
import { resolveEvents, type TimelineEvent } from "../../../src/event.ts";
import { settingsOf, type TimelineOptions } from "../../../src/options.ts";
import { pictureOfEvents } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import { bringEveryday } from "../../../src/time/everyday/bring.ts";

bringEveryday();

const file = new URL("../../../examples/data/seed-story.json", import.meta.url);
export const story = JSON.parse(readFileSync(file, "utf8")) as TimelineOptions & { events: TimelineEvent[] };

/** The picture of any events at a width. */
export function pictureAt(width: number, events: readonly TimelineEvent[], options: TimelineOptions = {}): Picture {
  return pictureOfEvents(resolveEvents(events).events, settingsOf(options), width, measureByTable);
}

export function seedAt(width: number, options: TimelineOptions = {}): Picture {
  const { events, ...own } = story;
  return pictureAt(width, events, { ...own, ...options });
}
