import { collapse } from "./collapse.ts";
import { dateParts, textOfParts, timeText, writtenPrecision, yearNumber, zoneName, type Part } from "./date-text.ts";
import { bigYears, DEEP_YEAR } from "./deep-time.ts";
import type { Extent, Precision } from "./extent.ts";
import { civilOf, DAY, dayInstant, daysFromCivil } from "./instant.ts";
import { estimateIn } from "./long-year.ts";
import { fill, wordingFor, type Kind, type Phrases, type Wording } from "./phrases/phrases.ts";
import { endsOfRange, isLoneRange } from "./set.ts";
import { toZone } from "./zone.ts";

/** What every text is written with. */
export interface Voice {
  /** For Intl. */
  locale: string;
  phrases: Phrases;
  form: "short" | "long" | "spoken";
  displayZone: string;
}

/** A date in words, without "some time in", and what kind of date it is. */
export interface Said {
  kind: Kind;
  parts: Part[];
}

const TIMES = new Set<Precision>(["hour", "minute", "second", "millisecond"]);
const PARTS = new Set<Precision>(["quarter", "quadrimester", "half"]);
const AGES = new Set<Precision>(["decade", "century", "millennium"]);
const NAMED = new Set<Precision>([...TIMES, ...PARTS, "day", "week", "month", "season", "year", "century"]);

/** Years of up to three figures alone would read as numbers: they carry their era. */
const PLAIN_FROM = 1000;

/** A single date as it stands, without its qualifiers. `withEra` writes years after Christ with theirs. */
export function said(extent: Extent, voice: Voice, withEra = false): Said {
  const { precision, earliest } = extent;
  const { year } = civilOf(earliest);
  const estimate = estimateIn(extent.edtf);
  if (estimate !== undefined) return saidEstimate(estimate, extent, voice);
  // "5th century" beside one before Christ would be one too: it is told by its years.
  if (withEra && year > 0 && AGES.has(precision)) return { kind: "other", parts: literal(rangeText(extent, voice)) };
  const era = withEra || (year > 0 && year < PLAIN_FROM);
  if (precision === "year") return saidYear(earliest, voice, era);
  if (precision === "month") return { kind: "month", parts: dateParts(earliest, "month", voice.locale, era) };
  if (precision === "day") return { kind: "day", parts: dateParts(earliest, "day", voice.locale, era) };
  if (precision === "week") return { kind: "week", parts: literal(weekText(earliest, voice)) };
  if (precision === "season") return { kind: "season", parts: literal(seasonText(extent, voice)) };
  if (PARTS.has(precision)) return { kind: "part", parts: literal(partText(extent, voice)) };
  if (precision === "century" || (precision === "millennium" && isNamed(extent))) return saidCentury(extent, voice);
  if (precision === "decade" && isNamed(extent)) return saidDecade(extent, voice);
  return TIMES.has(precision)
    ? saidTime(extent, voice, era)
    : { kind: "other", parts: literal(rangeText(extent, voice)) };
}

/** Whether a date has a name, as a year, a month or a century has; what has none is told by its ends. */
export function isNamed({ precision, earliest, edtf }: Extent): boolean {
  if (estimateIn(edtf) !== undefined) return false;
  // "the 1900s" would be a hundred years to most.
  if (precision === "decade") return civilOf(earliest).year >= 100 && civilOf(earliest).year % 100 !== 0;
  if (precision === "millennium") return Math.abs(civilOf(earliest).year) <= 9999;
  return NAMED.has(precision);
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
  const { from, to } = edgesOf(extent);
  const { phrases } = voice;
  if (from && to) {
    const [start, end] = saidPair(from, to, voice);
    return fillEnds(wording, start, end, voice);
  }
  const only = from ?? to;
  if (!only) return phrases.allUnknown;
  return fillDate(from ? phrases.onOrAfter : phrases.by, said(only, voice), voice);
}

/** A range in a list: "1670 to 1672". */
export function listedRangeText(extent: Extent, voice: Voice): string {
  const { from, to } = edgesOf(extent);
  if (!from || !to) return rangeText(extent, voice);
  const [start, end] = saidPair(from, to, voice);
  return fillEnds(voice.phrases.listedRange, start, end, voice);
}

/** Fills a template with one date, as it stands alone (`{bare}`) and inside a sentence (`{date}`). */
export function fillDate(wording: Wording, { kind, parts }: Said, voice: Voice): string {
  const bare = textOfParts(parts);
  return fill(wordingFor(wording, kind), { bare, date: inlineText(bare, kind, voice) });
}

/** Fills a template with two dates. */
export function fillEnds(wording: Wording, start: Said, end: Said, voice: Voice): string {
  const [bareStart, bareEnd] = [textOfParts(start.parts), textOfParts(end.parts)];
  const kind = start.kind === end.kind ? start.kind : "other";
  return fill(wordingFor(wording, kind), {
    bareStart,
    bareEnd,
    start: inlineText(bareStart, start.kind, voice),
    end: inlineText(bareEnd, end.kind, voice),
  });
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

function saidYear(earliest: number, voice: Voice, era: boolean): Said {
  const { year } = civilOf(earliest);
  if (!isDeep(earliest)) return { kind: "year", parts: dateParts(earliest, "year", voice.locale, era) };
  return { kind: "deep", parts: deepParts(bigYears(-year, voice.phrases.ago, voice.locale)) };
}

/** The figures as what differs and the rest as what can be shared: "from 66 to 2.6 million years ago". */
function deepParts(text: string): Part[] {
  const [figures = "", before = "", after = ""] = splitFigures(text);
  return [
    { field: "literal", text: before },
    { field: "time", text: figures },
    { field: "zone", text: after },
  ];
}

function splitFigures(text: string): string[] {
  const figures = /\p{Nd}(?:[\p{Nd}.,\s]*\p{Nd})?/u.exec(text)?.[0] ?? text;
  const at = text.indexOf(figures);
  return [figures, text.slice(0, at), text.slice(at + figures.length)];
}

/** A stated year of which only some digits count: "about 1950, between 1900 and 1999". */
function saidEstimate(estimate: number, extent: Extent, voice: Voice): Said {
  const year = saidYear(dayInstant(daysFromCivil(estimate, 1, 1)), voice, estimate > 0 && estimate < PLAIN_FROM);
  const about = fillDate(voice.phrases.about, year, voice);
  return { kind: "other", parts: literal(`${about}, ${rangeText(extent, voice)}`) };
}

function weekText(earliest: number, { phrases, locale }: Voice): string {
  return fill(phrases.week, { date: textOfParts(dateParts(earliest, "day", locale)) });
}

/** The number in the place of the month tells seasons apart, and the two hemispheres. */
function seasonText({ earliest, edtf }: Extent, { phrases, locale }: Voice): string {
  const number = Number(edtf.replace(/[?~%]/g, "").slice(-2));
  const template = phrases.seasons[(number - 21) % 4] ?? phrases.seasons[0];
  const date = fill(template, { year: textOfParts(dateParts(earliest, "year", locale)) });
  return number >= 29 ? fill(phrases.southern, { date }) : date;
}

/** A quarter, third or half of a year. */
function partText({ earliest, precision }: Extent, { phrases, locale }: Voice): string {
  const { month } = civilOf(earliest);
  const [names, months] =
    precision === "quarter" ? [phrases.quarters, 3] : precision === "half" ? [phrases.halves, 6] : [phrases.thirds, 4];
  return fill(names[(month - 1) / months] ?? names[0], { year: textOfParts(dateParts(earliest, "year", locale)) });
}

/** A century or a millennium. */
function saidCentury({ earliest, precision }: Extent, { phrases }: Voice): Said {
  const { year } = civilOf(earliest);
  const [length, after, before] =
    precision === "century"
      ? [100, phrases.century, phrases.centuryBc]
      : [1000, phrases.millennium, phrases.millenniumBc];
  const name = year < 0 ? before(Math.ceil((1 - year) / length)) : after(Math.floor(year / length) + 1);
  return { kind: "century", parts: literal(name) };
}

const OLD_STYLE = /^(-?\d+)(\/\d+)?-(\d\d)-(\d\d)$/;

/** The day as the Julian calendar has it, with both of its years where it was written with two. */
export function oldStyleText(written: string, { locale }: Voice): string {
  const [, year = "", second = "", month = "", day = ""] = OLD_STYLE.exec(written) ?? [];
  // A year of the same length that has every day of the Julian calendar.
  const parts = dateParts(dayInstant(daysFromCivil(2000, Number(month), Number(day))), "day", locale);
  const [own] = dateParts(dayInstant(daysFromCivil(Number(year), 1, 1)), "year", locale);
  const text = second ? year + second : (own?.text ?? year);
  return textOfParts(parts.map((part) => (part.field === "year" ? { ...part, text } : part)));
}

function saidDecade({ earliest }: Extent, { phrases, locale }: Voice): Said {
  const year = yearNumber(civilOf(earliest).year, locale);
  return { kind: "decade", parts: literal(fill(phrases.decade, { year })) };
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

/** The first and last date of a range: as they are written in it, else its first and last day, or year. */
function edgesOf(extent: Extent): { from?: Extent; to?: Extent } {
  if (isLoneRange(extent.edtf)) return endsOfRange(extent.edtf);
  const [from, to] = outerEdges(extent);
  return {
    from: Number.isFinite(extent.earliest) ? from : undefined,
    to: Number.isFinite(extent.latest) ? to : undefined,
  };
}

function outerEdges(extent: Extent): [Extent, Extent] {
  const whole = isYearStart(extent.earliest) && isYearStart(extent.latest);
  const precision = whole ? "year" : "day";
  const lastDay = extent.latest - DAY;
  return [
    { ...extent, precision, edtf: "", latest: extent.earliest + DAY },
    { ...extent, precision, edtf: "", earliest: lastDay },
  ];
}

function isYearStart(instant: number): boolean {
  if (!Number.isFinite(instant)) return false;
  const { month, day, hour, minute } = civilOf(instant);
  return month === 1 && day === 1 && hour === 0 && minute === 0;
}

export function isBeforeChrist({ earliest }: Extent): boolean {
  return Number.isFinite(earliest) && civilOf(earliest).year < 1;
}

function isDeep(earliest: number): boolean {
  return civilOf(earliest).year <= DEEP_YEAR;
}

/** "264" of "from 264 to 146 BC", in languages that put the era last. */
function withoutEra(parts: Part[], extent: Extent, { locale }: Voice): Part[] {
  const number = yearNumber(civilOf(extent.earliest).year, locale);
  return textOfParts(parts).startsWith(number) ? literal(number) : parts;
}
