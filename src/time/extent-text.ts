import { collapse } from "./collapse.ts";
import {
  dateParts,
  PLAIN_FROM,
  textOfParts,
  timeText,
  writtenPrecision,
  yearNumber,
  zoneName,
  type Part,
} from "./date-text.ts";
import { isOfClock, type Extent } from "./extent.ts";
import { civilOf } from "./instant.ts";
import { isolated } from "./locale.ts";
import { fill, wordingFor, type Kind, type Wording } from "./phrases/phrases.ts";
import { plainPoint, rangeEnds } from "./plain.ts";
import { rest } from "./rest.ts";
import type { Said, Voice } from "./voice.ts";
import { toZone } from "./zone.ts";

/** 100,000 BC: this year and those before it are told as years ago instead of years BC: at that distance both say the same. */
export const DEEP_YEAR = -99_999;

/** A single date as it stands, without its qualifiers. `withEra` writes years after Christ with theirs. */
export function said(extent: Extent, voice: Voice, withEra = false): Said {
  const other = rest.said?.(extent, voice, withEra);
  if (other) return other;
  const { precision, earliest, latest } = extent;
  const { year } = civilOf(earliest);
  const era = withEra || (year > 0 && year < PLAIN_FROM);
  if (precision === "year" || precision === "month" || precision === "day")
    return {
      kind: precision,
      parts: dateParts(earliest, precision, voice.locale, era, "long", latest - earliest <= 1),
    };
  if (isOfClock(precision)) return saidTime(extent, voice, era);
  return precision === "decade" && isNamed(extent, voice)
    ? saidDecade(year, voice)
    : { kind: "other", parts: literal(rangeText(extent, voice)) };
}

/** Whether a date has a name, as a year, a month or a century has; what has none is told by its ends. */
export function isNamed(extent: Extent, { locale }: Voice): boolean {
  return rest.isNamed?.(extent, locale) ?? extent.precision !== "range";
}

/** Two dates without what they share, and with eras where one is before Christ and the other is not. */
export function saidPair(first: Extent, second: Extent, voice: Voice): [Said, Said] {
  const era = isBeforeChrist(first) !== isBeforeChrist(second) && !isDeep(first.earliest);
  const one = said(first, voice, era);
  const other = said(second, voice, era);
  const [start, end] = collapse(one.parts, other.parts);
  const bothBefore = one.kind === "year" && other.kind === "year" && isBeforeChrist(first) && isBeforeChrist(second);
  return [
    { kind: one.kind, parts: bothBefore ? withoutEra(start, first, voice) : start },
    { kind: other.kind, parts: end },
  ];
}

/** A range, one of several days, in words: "between 18 and 21 April 2022", "by 1760", "on or after …". */
export function rangeText(extent: Extent, voice: Voice, wording = voice.phrases.between): string {
  const [from, to] = edgesOf(extent);
  if (from && to) return fillEnds(wording, ...saidPair(from, to, voice), voice);
  return rest.halfRange?.(from, to, voice) ?? voice.phrases.allUnknown;
}

/** Fills a template with one date, as it stands alone (`{bare}`) and inside a sentence (`{date}`). */
export function fillDate(wording: Wording, { kind, parts }: Said, voice: Voice): string {
  const template = wordingFor(wording, kind);
  const bare = /^\{\w+\}$/.test(template) ? textOfParts(parts) : placed(parts, voice);
  return fill(template, { bare, date: inlineText(bare, kind, voice) });
}

/** Fills a template with two dates. */
export function fillEnds(wording: Wording, start: Said, end: Said, voice: Voice): string {
  const [bareStart, bareEnd] = [placed(start.parts, voice), placed(end.parts, voice)];
  const kind = start.kind === end.kind ? start.kind : "other";
  return fill(wordingFor(wording, kind), {
    bareStart,
    bareEnd,
    start: inlineText(bareStart, start.kind, voice),
    end: inlineText(bareEnd, end.kind, voice),
  });
}

/** A date as it is put into a phrase. */
function placed(parts: Part[], { borrowed }: Voice): string {
  const text = textOfParts(parts);
  return borrowed ? isolated(text) : text;
}

/** A text as pieces that cannot be shortened. */
export function literal(text: string): Part[] {
  return [{ field: "literal", text }];
}

/** One date as it stands inside a sentence: "the 2010s". */
export function inlined({ kind, parts }: Said, voice: Voice): string {
  return inlineText(textOfParts(parts), kind, voice);
}

function inlineText(bare: string, kind: Kind, { phrases }: Voice): string {
  return fill(wordingFor(phrases.inline, kind), { date: bare });
}

function saidDecade(year: number, { phrases, locale }: Voice): Said {
  return { kind: "decade", parts: literal(fill(phrases.decade, { year: yearNumber(year, locale) })) };
}

function saidTime(extent: Extent, voice: Voice, era: boolean): Said {
  const { locale, phrases, displayZone } = voice;
  const wall = extent.floating ? extent.earliest : toZone(extent.earliest, displayZone);
  const date = dateParts(wall, "day", locale, era);
  const precision = writtenPrecision(wall, extent.precision);
  if (precision === "day") return { kind: "day", parts: date };
  const time: Part[] = [{ field: "time", text: timeText(wall, precision, locale) }];
  if (!extent.floating) {
    time.push({ field: "literal", text: " " }, { field: "zone", text: zoneName(extent.earliest, displayZone, locale) });
  }
  const [before = "", between = ", ", after = ""] = phrases.dateAndTime.split(/\{date\}|\{time\}/);
  return { kind: "time", parts: [...literal(before), ...date, ...literal(between), ...time, ...literal(after)] };
}

/** The first and last date of a range; of `[a..b]` as they are written. */
export function edgesOf(extent: Extent): [Extent | undefined, Extent | undefined] {
  if (rest.edges) return rest.edges(extent);
  const [from = "", to = ""] = rangeEnds(extent.edtf) ?? [];
  return [plainPoint(from), plainPoint(to)];
}

export function isBeforeChrist({ earliest }: Extent): boolean {
  return Number.isFinite(earliest) && civilOf(earliest).year < 1;
}

export function isDeep(earliest: number): boolean {
  return civilOf(earliest).year <= DEEP_YEAR;
}

/** "264" of "from 264 to 146 BC", in languages that put the era last. */
function withoutEra(parts: Part[], extent: Extent, { locale }: Voice): Part[] {
  const number = yearNumber(civilOf(extent.earliest).year, locale);
  return textOfParts(parts).startsWith(number) ? literal(number) : parts;
}
