import { calendarOf } from "./calendar.ts";
import { dateParts, textOfParts, type Part } from "./date-text.ts";
import { bigYears } from "./deep-time.ts";
import type { Extent, Precision } from "./extent.ts";
import {
  edgesOf,
  fillDate,
  fillEnds,
  isBeforeChrist,
  isDeep,
  literal,
  rangeText,
  said,
  saidPair,
} from "./extent-text.ts";
import { civilOf, DAY, dayInstant, daysFromCivil } from "./instant.ts";
import { listText } from "./locale.ts";
import { estimateIn } from "./long-year.ts";
import { fill, wordingFor, type Phrases } from "./phrases/phrases.ts";
import { rangeEnds } from "./plain.ts";
import { parsePoint } from "./point.ts";
import { betweenThirds, thirdText } from "./third-text.ts";
import type { Said, Voice } from "./voice.ts";
import { bareText, isPlain, singleText } from "./words.ts";

const PARTS = new Set<Precision>(["quarter", "quadrimester", "half"]);
const AGES = new Set<Precision>(["decade", "century", "millennium"]);

/** All phrases: they come together with this file. */
function phrasesOf({ phrases }: Voice): Phrases {
  return phrases as Phrases;
}

/** A date that is not plain, without its qualifiers; undefined for plain ones. */
export function saidOther(extent: Extent, voice: Voice, withEra: boolean): Said | undefined {
  const { precision, earliest } = extent;
  const { year } = civilOf(earliest);
  const estimate = estimateIn(extent.edtf);
  if (estimate !== undefined) return saidEstimate(estimate, extent, voice);
  // "5th century" beside one before Christ would be one too: it is told by its years.
  if (AGES.has(precision) && (withEra ? year > 0 : isElsewhere(extent, voice.locale)))
    return { kind: "other", parts: literal(rangeText(extent, voice)) };
  if (precision === "year" && isDeep(earliest)) return saidDeep(-year, voice);
  if (precision === "week") return { kind: "week", parts: literal(weekText(earliest, voice)) };
  if (precision === "season") return { kind: "season", parts: literal(seasonText(extent, voice)) };
  if (PARTS.has(precision)) return { kind: "part", parts: literal(partText(extent, voice)) };
  const isCentury = precision === "century" || (precision === "millennium" && hasName(extent, voice.locale));
  return isCentury ? saidCentury(extent, voice) : undefined;
}

/** Whether a date has a name; what has none is told by its ends. */
export function hasName(extent: Extent, locale: string): boolean {
  const { precision, earliest, edtf } = extent;
  if (estimateIn(edtf) !== undefined || (AGES.has(precision) && isElsewhere(extent, locale))) return false;
  const { year } = civilOf(earliest);
  // "the 1900s" would be a hundred years to most.
  if (precision === "decade") return year >= 100 && year % 100 !== 0;
  return precision === "millennium" ? Math.abs(year) <= 9999 : precision !== "range";
}

/** Whether years after Christ are told in another calendar, of which ten or a hundred of ours are no decade or century. */
function isElsewhere({ earliest }: Extent, locale: string): boolean {
  return calendarOf(locale) !== undefined && civilOf(earliest).year > 0;
}

/** One of several dates, `[a,b]`, or each of them, `{a,b}`. */
export function membersText(whole: Extent, members: readonly Extent[], voice: Voice): string {
  const [only] = members;
  const all = whole.edtf.startsWith("{");
  if (only && members.length === 1 && !all) return singleText({ start: only }, voice);
  const mixed = members.some(isBeforeChrist) && !members.every(isBeforeChrist);
  const { eachOf, listed = "{date}" } = phrasesOf(voice);
  const items = members.map((member) => {
    if (member.precision === "range") return thirdText(member, voice) ?? listedRangeText(member, voice);
    return isPlain(member, voice) ? fillDate(listed, said(member, voice, mixed), voice) : bareText(member, voice);
  });
  if (!all) return listText(items, voice.locale, "disjunction");
  const list = listText(items, voice.locale, "conjunction");
  const sample = members.find((member) => member.precision !== "range");
  const kind = sample ? said(sample, voice).kind : "year";
  return fill(wordingFor(eachOf, kind), { list });
}

/** A range in a list: "1670 to 1672". */
function listedRangeText(extent: Extent, voice: Voice): string {
  const [from, to] = edgesOf(extent);
  if (!from || !to) return rangeText(extent, voice);
  const [start, end] = saidPair(from, to, voice);
  return fillEnds(phrasesOf(voice).listedRange, start, end, voice);
}

/** A date as it was written: "early 1883", or with the day that the older calendar has for it. */
export function asTold(text: string, extent: Extent, voice: Voice): string {
  const date = thirdText(extent, voice) ?? betweenThirds(extent, voice) ?? text;
  const { oldStyle } = extent;
  return oldStyle === undefined
    ? date
    : fill(phrasesOf(voice).oldStyle, { date, julian: oldStyleText(oldStyle, voice) });
}

function saidDeep(years: number, voice: Voice): Said {
  return { kind: "deep", parts: deepParts(bigYears(years, phrasesOf(voice).ago, voice.locale)) };
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
  const earliest = dayInstant(daysFromCivil(estimate, 1, 1));
  const year = said({ ...extent, precision: "year", earliest, edtf: "" }, voice);
  const about = fillDate(voice.phrases.about, year, voice);
  return { kind: "other", parts: literal(`${about}, ${rangeText(extent, voice)}`) };
}

function weekText(earliest: number, voice: Voice): string {
  return fill(phrasesOf(voice).week, { date: textOfParts(dateParts(earliest, "day", voice.locale)) });
}

/** The number in the place of the month tells seasons apart, and the two hemispheres. */
function seasonText({ earliest, edtf }: Extent, voice: Voice): string {
  const phrases = phrasesOf(voice);
  const number = Number(edtf.replace(/[?~%]/g, "").slice(-2));
  const template = phrases.seasons[(number - 21) % 4] ?? phrases.seasons[0];
  const date = fill(template, { year: textOfParts(dateParts(earliest, "year", voice.locale)) });
  return number >= 29 ? fill(phrases.southern, { date }) : date;
}

/** A quarter, third or half of a year. */
function partText({ earliest, precision }: Extent, voice: Voice): string {
  const phrases = phrasesOf(voice);
  const { month } = civilOf(earliest);
  const [names, months] =
    precision === "quarter" ? [phrases.quarters, 3] : precision === "half" ? [phrases.halves, 6] : [phrases.thirds, 4];
  return fill(names[(month - 1) / months] ?? names[0], {
    year: textOfParts(dateParts(earliest, "year", voice.locale)),
  });
}

/** A century or a millennium. */
function saidCentury({ earliest, precision }: Extent, voice: Voice): Said {
  const phrases = phrasesOf(voice);
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
function oldStyleText(written: string, voice: Voice): string {
  const locale = new Intl.Locale(voice.locale, { calendar: "gregory" }).toString();
  const [, year = "", second = "", month = "", day = ""] = OLD_STYLE.exec(written) ?? [];
  // A year of the same length that has every day of the Julian calendar.
  const parts = dateParts(dayInstant(daysFromCivil(2000, Number(month), Number(day))), "day", locale);
  const [own] = dateParts(dayInstant(daysFromCivil(Number(year), 1, 1)), "year", locale);
  const text = second ? year + second : (own?.text ?? year);
  return textOfParts(parts.map((part) => (part.field === "year" ? { ...part, text } : part)));
}

/** The first and last date of a range: as they are written in it, else its first and last day, or year. */
export function edges(extent: Extent): [Extent | undefined, Extent | undefined] {
  const [from, to] =
    rangeEnds(extent.edtf)?.map((text) => (text ? parsePoint({ text, position: 0 }, "iso") : undefined)) ??
    outerEdges(extent);
  return [from, to];
}

function outerEdges(extent: Extent): [Extent | undefined, Extent | undefined] {
  const { earliest, latest } = extent;
  const precision = isYearStart(earliest) && isYearStart(latest) ? "year" : "day";
  const day = { ...extent, precision, edtf: "" } as const;
  return [
    Number.isFinite(earliest) ? { ...day, latest: earliest + DAY } : undefined,
    Number.isFinite(latest) ? { ...day, earliest: latest - DAY } : undefined,
  ];
}

/** A range that is open at one end: "by 1760", "on or after …". */
export function halfRangeText(from: Extent | undefined, to: Extent | undefined, voice: Voice): string {
  const { allUnknown, onOrAfter, by } = phrasesOf(voice);
  const only = from ?? to;
  return only ? fillDate(from ? onOrAfter : by, said(only, voice), voice) : allUnknown;
}

function isYearStart(instant: number): boolean {
  if (!Number.isFinite(instant)) return false;
  const { month, day, hour, minute } = civilOf(instant);
  return month === 1 && day === 1 && hour === 0 && minute === 0;
}
