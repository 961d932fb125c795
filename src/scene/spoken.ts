/** What a reader hears: names of the whole, of events and of counts. */
import type { Words } from "../words/index.ts";
import type { Spoken } from "./elements.ts";
import { newWord } from "./news.ts";
import type { Picture } from "./picture.ts";
import { rangeInWords } from "./range.ts";
import type { Scene, SceneEvent } from "./scene.ts";
import { notesOf, summaryOf } from "./summary.ts";
import { remembered } from "../remembered.ts";

/** What was said of a picture: words take longer than all the rest of a frame. */
const said = new WeakMap<Picture, Spoken>();

export function spokenOf(picture: Picture): Spoken {
  const known = said.get(picture) ?? spokenAnew(picture);
  said.set(picture, known);
  return known;
}

function spokenAnew(picture: Picture): Spoken {
  const { columns, settings, words, texts } = picture;
  const total = columns.count;
  // Where a picture does not part them, they are one.
  const lanes = picture.plan?.lanes.count === columns.lanes.length && columns.lanes.length > 1 ? columns.lanes : [];
  const event = remembered((index: number) =>
    texts.spoken(columns.event(index), columns.lanes.length, newWord(picture, index)),
  );
  // The cells of all lanes have the same edges.
  const stretch = remembered((key: string) => {
    const [start, end] = key.split(" ").map(Number) as [number, number];
    return rangeInWords(start, end, picture);
  });
  const counted = remembered((key: string) => {
    const [lane, count, start, end, matching, fresh] = key.split(" ").map(Number) as Numbers;
    const news = fresh > 0 ? words.say("newCount", { count: fresh }) : undefined;
    // Without its lane a count of one lane would sound like that of another.
    const told = [stretch(`${start} ${end}`), lanes[lane] && texts.lane(lanes[lane]), news].filter((part) => part);
    const range = told.reduce((a, b) => words.say("joined", { a: a!, b: b! }))!;
    return matching < 0
      ? words.say("count", { count, range })
      : words.say("countFound", { found: foundInWords(matching, count, words), range });
  });
  return {
    title: settings.label ?? settings.title ?? namelessTitle(picture),
    role: words.say("timeline"),
    summary: summaryOf(picture),
    notes: notesOf(picture),
    event: ({ index, marks }) =>
      marks?.includes("match") ? words.say("matching", { event: event(index) }) : event(index),
    count: ({ cell, count, start, end, matching = -1, fresh = 0 }) =>
      counted([cell.lane, count, start, end, matching, fresh].join(" ")),
    overview: words.say("overview"),
    range: (start, end) => rangeInWords(start, end, picture),
    total,
  };
}

/** What is told of a count: its lane, how many, from when to when, how many match (below 0: nothing is looked for), how many are new. */
type Numbers = [lane: number, count: number, start: number, end: number, matching: number, fresh: number];

/** "Timeline, 2018 to 2022": two without a title on one page are told apart. */
function namelessTitle(picture: Picture): string {
  const { columns, words } = picture;
  const timeline = words.say("timeline");
  if (columns.count === 0) return timeline;
  return words.say("joined", { a: timeline, b: rangeInWords(columns.start, columns.end, picture) });
}

/** "3 of 23 events" */
export function foundInWords(found: number, count: number, words: Words): string {
  return words.say("found", { found, events: words.say("events", { count }) });
}

/** "1914 to 1918. 12 events shown. 23 in 2 groups." */
export function windowInWords(picture: Picture, scene: Scene, window: { start: number; end: number }): string {
  const { words } = picture;
  const { counts } = scene;
  // One that was asked for is drawn, and counted still.
  const isCounted = ({ index, isCalled }: SceneEvent): boolean =>
    isCalled === true && counts.some(({ cell }) => cell.has(index));
  const shown = words.say("events", { count: scene.events.filter((event) => !isCounted(event)).length });
  const said = words.say("announceWindow", { range: rangeInWords(window.start, window.end, picture), shown });
  if (counts.length === 0) return said;
  const events = counts.reduce((sum, { count }) => sum + count, 0);
  return `${said} ${words.say("announceGroups", { count: counts.length, events })}`;
}
