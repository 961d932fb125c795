/** Timelines in the JSON of TimelineJS, in its present form and in the one before. */
import type { Problem } from "../../problem.ts";
import { isMissing, type ParseOptions } from "../../time/index.ts";
import { foundNothing, type Found } from "../found.ts";
import { htmlTexts } from "../html/texts.ts";
import { isRecord } from "../plain.ts";
import { textIn, type HtmlTexts } from "../plain-text.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { eachInSlices } from "../slices.ts";
import { readEras } from "./eras.ts";
import { OLD_SLIDE, SLIDE, valueAt, type Shape } from "./shape.ts";
import { Slides } from "./slides.ts";

/** The parts of a file, each with its JSON pointer. */
interface Parts {
  shape: Shape;
  events: readonly unknown[];
  eventsAt: string;
  title?: unknown;
  eras?: unknown;
  erasAt: string;
  /** Names of what else stands in it. */
  others: string[];
}

/**
 * Reads `{ events, title, eras }`, a bare list of events, or the older `{ timeline: { date, era } }`.
 *
 * The title slide gives the title and summary, eras become eras; both are rows that are skipped. Years below 1 are
 * counted as ISO 8601 does, with a year 0. Text is brought down to Markdown, and media that is a page to a link.
 */
export async function readTimelineJs(value: unknown, options: ReadOptions): Promise<Found> {
  const parts = partsOf(value);
  if (!parts) return foundNothing("timelinejs", noEvents());
  const texts = await htmlTexts();
  const { shape, events, eventsAt } = parts;
  const slides = new Slides(shape, texts, partsOptions(options));
  await eachInSlices(events.length, undefined, (index) => {
    slides.add(events[index], `${eventsAt}/${index}`);
  });
  const inferred = slides.order.inferred(options);
  const eras = readEras(parts.eras, parts.erasAt, shape, texts, { ...inferred, ...partsOptions(options) });
  const head = headOf(parts, texts, slides);
  for (const name of parts.others) slides.dropped.say(`${name} of the timeline`);
  return {
    format: "timelinejs",
    records: slides.records,
    spotOf: (index, pointer) => slides.spotOf(index, pointer),
    rows: events.length + eras.rows + head.rows,
    skipped: eras.eras.length + head.rows,
    problems: [...slides.problems, ...eras.problems],
    ...(head.title === undefined ? {} : { title: head.title }),
    eras: eras.eras,
    options: head.summary === undefined ? {} : { summary: head.summary },
    took: { dropped: slides.droppedParts, ...inferred },
    dates: inferred,
  };
}

function partsOf(value: unknown): Parts | undefined {
  if (Array.isArray(value)) return { shape: SLIDE, events: value, eventsAt: "", erasAt: "/eras", others: [] };
  if (!isRecord(value)) return undefined;
  const { timeline, events } = value;
  if (isRecord(timeline) && Array.isArray(timeline["date"])) {
    const others = namesBeside(timeline, ["date", "era", "headline", "text", "startDate", "endDate", "type", "asset"]);
    const { date, era: eras } = timeline as { date: unknown[]; era?: unknown };
    return {
      shape: OLD_SLIDE,
      events: date,
      eventsAt: "/timeline/date",
      title: timeline,
      eras,
      erasAt: "/timeline/era",
      others,
    };
  }
  if (Array.isArray(events)) return slidesIn(value, events, "");
  return isRecord(timeline) && Array.isArray(timeline["events"])
    ? slidesIn(timeline, timeline["events"], "/timeline")
    : undefined;
}

/** @param place JSON pointer to the record that has the events */
function slidesIn(value: Record<string, unknown>, events: readonly unknown[], place: string): Parts {
  return {
    shape: SLIDE,
    events,
    eventsAt: `${place}/events`,
    title: titleIn(value["title"]),
    eras: value["eras"],
    erasAt: `${place}/eras`,
    others: namesBeside(value, ["events", "eras", "title", "scale"]),
  };
}

/** The title slide; some write a list with that one slide in it. */
function titleIn(title: unknown): unknown {
  return Array.isArray(title) && title.length === 1 ? (title[0] as unknown) : title;
}

function namesBeside(record: Record<string, unknown>, known: readonly string[]): string[] {
  return Object.keys(record).filter((key) => !known.includes(key) && !isMissing(record[key]));
}

function noEvents(): Problem {
  const message = `There is no list of events as TimelineJS has it. Write { "events": [ { "start_date": { "year": … }, "text": { "headline": … } } ] }.`;
  return { code: "events-missing", severity: "error", message, path: "" };
}

/** What the title slide says. In the older form that is the head of the timeline itself. */
function headOf(
  { shape, title }: Parts,
  { plain }: HtmlTexts,
  { dropped }: Slides,
): { rows: number; title?: string; summary?: string } {
  const part = (name: string): unknown => valueAt(title, shape.get(name) ?? name);
  const headline = textIn(typeof title === "string" ? title : part("title"), plain);
  const summary = textIn(part("text"), plain);
  if (isMissing(title) || (shape === OLD_SLIDE && headline === undefined && summary === undefined)) return { rows: 0 };
  if (!isMissing(part("media/url"))) dropped.say("media of the title");
  if (!isMissing(part("background"))) dropped.say("background of the title");
  return { rows: 1, title: headline, summary };
}

/** How dates are read that are given in parts: they have no form of their own, and no numbers but years. */
function partsOptions(options: ReadOptions): ParseOptions {
  const { dateFormat: _, numbers: __, ...others } = dateOptions(options);
  return others;
}
