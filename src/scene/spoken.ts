/** What a reader hears: names of the whole, of events and of counts. */
import { formatDuration, formatExtent, type Extent } from "../time/index.ts";
import type { Spoken } from "./elements.ts";
import type { Picture } from "./picture.ts";
import type { Scene } from "./scene.ts";

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
  const event = remembered((index: number) => texts.spoken(columns.event(index), columns.lanes.length));
  const counted = remembered((key: string) => {
    const [count, start, end] = key.split(" ").map(Number) as [number, number, number];
    return words.say("count", { count, range: rangeInWords(start, end, picture) });
  });
  return {
    title: settings.label ?? settings.title ?? words.say("timeline"),
    role: words.say("timeline"),
    summary: summaryOf(picture),
    event: ({ index }) => event(index),
    count: (count, start, end) => counted(`${count} ${start} ${end}`),
    overview: words.say("overview"),
    range: (start, end) => rangeInWords(start, end, picture),
    total,
  };
}

const MOST_REMEMBERED = 5000;

/** A function that keeps its last answers. */
function remembered<Key, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const had = known.get(key);
    if (had !== undefined) return had;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const answer = make(key);
    known.set(key, answer);
    return answer;
  };
}

/** How many events of when, in which lanes. */
export function summaryOf(picture: Picture): string {
  const { columns, settings, words, unread } = picture;
  const { count, lanes } = columns;
  if (count === 0) return unread ? words.say("emptyBroken", { count: unread }) : words.say("empty");
  const range = rangeInWords(columns.start, columns.end, { settings, words });
  const events = words.say("events", { count });
  const named = lanes.filter((name) => name !== "");
  return [
    words.say("summary", { events, range }),
    ...(named.length > 1 ? [words.say("summaryLanes", { lanes: named.join(", ") })] : []),
    ...scaleInWords(picture),
    ...(settings.summary ? [settings.summary] : []),
  ].join(" ");
}

/** What is not to scale: equal steps, or what was folded, with its lengths. */
function scaleInWords({ plan, settings, words }: Picture): string[] {
  if (!plan || plan.scale.kind === "steps") return plan ? [words.say("stepsNote")] : [];
  return (["cut", "inside"] as const).flatMap((kind) => {
    const folds = plan.scale.folds.filter((fold) => fold.kind === kind);
    if (folds.length === 0) return [];
    const lengths = folds.map(({ start, end }) => formatDuration(end - start, { locale: settings.lang }));
    const length = new Intl.ListFormat(settings.lang, { type: "unit" }).format(lengths);
    return [words.say(kind === "cut" ? "foldCut" : "foldInside", { length })];
  });
}

/** "2018 to 2022": no finer than the length of the range can bear. */
export function rangeInWords(
  start: number,
  end: number,
  { settings, words }: Pick<Picture, "settings" | "words">,
): string {
  const length = end - start;
  const day = 86_400_000;
  const precision = length >= 800 * day ? "year" : length >= 62 * day ? "month" : length >= day ? "day" : "minute";
  const options = { locale: settings.lang, form: "spoken", displayZone: settings.displayZone } as const;
  const at = (earliest: number): string => {
    const extent: Extent = {
      earliest,
      latest: earliest + 1,
      precision,
      approximate: false,
      uncertain: false,
      floating: false,
      edtf: "",
    };
    return formatExtent(extent, options);
  };
  const [from, to] = [at(start), at(Math.max(end - 1, start))];
  return from === to ? from : words.say("range", { from, to });
}

/** "1914 to 1918. 12 events shown. 23 in groups." */
export function windowInWords(picture: Picture, scene: Scene, window: { start: number; end: number }): string {
  const { words } = picture;
  const shown = words.say("events", { count: scene.events.length });
  const grouped = scene.counts.reduce((sum, { count }) => sum + count, 0);
  const range = rangeInWords(window.start, window.end, picture);
  const said = words.say("announceWindow", { range, shown });
  return grouped > 0 ? `${said} ${words.say("announceGroups", { count: grouped })}` : said;
}
