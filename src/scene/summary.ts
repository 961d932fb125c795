/** What is said of a whole picture: how much there is and of when, and what is written round it. */
import { formatDuration } from "../time/index.ts";
import type { Words } from "../words/index.ts";
import { namedLanes } from "./frame.ts";
import { newsInWords } from "./news.ts";
import { datedMoments } from "./moments.ts";
import { dayInWords, type Picture } from "./picture.ts";
import { rangeInWords } from "./range.ts";

/** So many lanes and eras are named, and so many folds; of the others only the number is told. */
const MOST_NAMED = 12;
const MOST_FOLDS = 4;

/** How many events of when, in which lanes. */
export function summaryOf(picture: Picture): string {
  const { columns, words, texts } = picture;
  const { count, start, end } = columns;
  if (count === 0) return emptyWords(picture);
  const events = words.say("events", { count });
  const lanes = namedLanes(columns).map((name) => texts.lane(name));
  return [
    words.say("summary", { events, range: rangeInWords(start, end, picture) }),
    ...(lanes.length > 1 ? [words.say("summaryLanes", { lanes: listed(lanes, MOST_NAMED, words) })] : []),
    ...newsInWords(picture),
  ].join(" ");
}

/** Why there is nothing: be it that a whole file could not be read, which is one problem. */
export function emptyWords({ words, unread = [] }: Picture): string {
  const count = unread.length;
  return count > 1 ? words.say("emptyBroken", { count }) : [words.say("empty"), ...unread].join(" ");
}

/** What is written round the picture, in sentences: the page's own words, days, eras, what is not to scale, the credit. */
export function notesOf(picture: Picture): string {
  const { settings, words, eras } = picture;
  const periods = eras.map(({ title, edges }) => aside(title, rangeInWords(...edges, picture), words));
  const notes = [
    ...(settings.summary ? [sentence(settings.summary, words)] : []),
    ...daysInWords(picture),
    ...(periods.length > 0 ? [words.say("summaryEras", { eras: listed(periods, MOST_NAMED, words) })] : []),
    ...scaleInWords(picture),
    ...(settings.credit ? [sentence(settings.credit, words)] : []),
  ];
  return notes.join(" ");
}

/** "a, b, c", with as many as are named. */
function listed(parts: readonly string[], most: number, words: Words): string {
  const named = parts.slice(0, most).reduce((a, b) => words.say("joined", { a, b }));
  return parts.length > most ? `${named} ${words.say("more", { count: parts.length - most })}` : named;
}

function aside(text: string, more: string, words: Words): string {
  return words.say("aside", { text, more });
}

/** A text with its full stop. */
function sentence(text: string, words: Words): string {
  const whole = text.trim();
  return /[.!?…。！？।؟۔]["'”’»）)]*$/u.test(whole) ? whole : words.say("sentence", { text: whole });
}

/** What is not to scale: equal steps, or what was folded, of when and how long. */
function scaleInWords(picture: Picture): string[] {
  const { plan, settings, words, columns } = picture;
  if (!plan) return columns.count > 1 ? [words.say("stepsNote")] : [];
  if (plan.scale.kind === "steps") return [words.say("stepsNote")];
  return (["cut", "inside"] as const).flatMap((kind) => {
    const folds = plan.scale.folds.filter((fold) => fold.kind === kind);
    if (folds.length === 0) return [];
    const told = folds.map(({ start, end }) =>
      aside(rangeInWords(start, end, picture), formatDuration(end - start, { locale: settings.lang }), words),
    );
    return [words.say(kind === "cut" ? "foldCut" : "foldInside", { length: listed(told, MOST_FOLDS, words) })];
  });
}

/** The day to which the events are known, and today, where they are told. */
function daysInWords(picture: Picture): string[] {
  const { words, settings } = picture;
  return datedMoments(picture).map(({ kind, day }) => {
    const text = words.say(kind, { date: dayInWords(day, picture) });
    return sentence(text.charAt(0).toLocaleUpperCase(settings.lang) + text.slice(1), words);
  });
}
