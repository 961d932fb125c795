import { textOfParts } from "./date-text.ts";
import { isExtent, type Bound, type Extent, type Span } from "./extent.ts";
import {
  fillDate,
  fillEnds,
  inlined,
  isBeforeChrist,
  isNamed,
  listedRangeText,
  literal,
  oldStyleText,
  rangeText,
  said,
  saidPair,
  type Said,
  type Voice,
} from "./extent-text.ts";
import { intlLocale, listText } from "./locale.ts";
import { phrasesFor } from "./phrases/index.ts";
import { fill, wordingFor, type Wording } from "./phrases/phrases.ts";
import { isLoneRange } from "./set.ts";
import { checkZone } from "./zone.ts";

/** How a date is put into words. */
export interface FormatOptions {
  /**
   * BCP 47 tag. Phrases are in English, Spanish, French and German, in English around the language's own dates for
   * others. `"en"` writes day, month, year and 24 hours. Default `"en"`; never the environment's.
   */
  locale?: string;
  /** `"short"` is for labels ("1914–1918"), `"spoken"` for reading aloud ("possibly 1850"). Default `"long"`. */
  form?: "short" | "long" | "spoken";
  /** IANA zone in which instants are told; floating dates stay as they are. Default `"UTC"`. */
  displayZone?: string;
}

/**
 * What a span says, in words.
 *
 * @throws DateError `zone-unknown`
 * @example formatSpan(parseDate("2018")) // "some time in 2018"
 * @example formatSpan(parseDate("[2022-04-18..2022-04-21]")) // "between 18 and 21 April 2022"
 * @example formatSpan(parseDate("2022-05/..")) // "from May 2022, no end given"
 */
export function formatSpan(span: Span, options: FormatOptions = {}): string {
  const voice = voiceOf(options);
  return polished(spanText(span, voice), voice);
}

/**
 * One date in words as it would stand in a table: "2018", "about 1850", "21 April 2022", with no "some time in".
 *
 * @throws DateError `zone-unknown`
 */
export function formatExtent(extent: Extent, options: FormatOptions = {}): string {
  const voice = voiceOf(options);
  return polished(bareText(extent, voice), voice);
}

function voiceOf({ locale = "en", form = "long", displayZone = "UTC" }: FormatOptions): Voice {
  checkZone(displayZone);
  return { locale: intlLocale(locale), phrases: phrasesFor(locale), form, displayZone };
}

function polished(text: string, { phrases }: Voice): string {
  return phrases.polish ? phrases.polish(text) : text;
}

function spanText(span: Span, voice: Voice): string {
  const { start, end } = span;
  if (end === undefined) return singleText(span, voice);
  if (isExtent(start)) return isExtent(end) ? lastedText(start, end, voice) : fromText(start, end, voice);
  return isExtent(end) ? untilText(start, end, voice) : endlessText(start, end, voice);
}

function singleText({ start, members }: Span, voice: Voice): string {
  if (!isExtent(start)) return voice.phrases.allUnknown;
  if (members) return membersText(start, members, voice);
  return isPlain(start) ? fillDate(voice.phrases.within, said(start, voice), voice) : bareText(start, voice);
}

function membersText(whole: Extent, members: Extent[], voice: Voice): string {
  const [only] = members;
  const all = whole.edtf.startsWith("{");
  if (only && members.length === 1 && !all) return singleText({ start: only }, voice);
  const mixed = members.some((member) => isBeforeChrist(member)) && !members.every((member) => isBeforeChrist(member));
  const items = members.map((member) => {
    if (member.precision === "range") return listedRangeText(member, voice);
    return isPlain(member) ? inlined(said(member, voice, mixed), voice) : bareText(member, voice);
  });
  if (!all) return listText(items, voice.locale, "disjunction");
  const list = listText(items, voice.locale, "conjunction");
  const sample = members.find((member) => member.precision !== "range");
  const kind = sample ? said(sample, voice).kind : "year";
  return fill(wordingFor(voice.phrases.eachOf, kind), { list });
}

function bareText(extent: Extent, voice: Voice): string {
  const { phrases, form } = voice;
  const date = said(extent, voice);
  const spoken = form === "spoken" && extent.uncertain ? inlined(date, voice) : textOfParts(date.parts);
  const about = extent.approximate ? aboutText(extent, voice) : spoken;
  const text = withOldStyle(about, extent, voice);
  if (!extent.uncertain) return text;
  return fill(form === "spoken" ? phrases.possibly : phrases.uncertain, { date: text });
}

function aboutText(extent: Extent, voice: Voice): string {
  const { aboutBetween, about } = voice.phrases;
  const isRange = aboutBetween && isLoneRange(extent.edtf) && Number.isFinite(extent.latest - extent.earliest);
  return isRange ? rangeText(extent, voice, aboutBetween) : fillDate(about, said(extent, voice), voice);
}

function withOldStyle(date: string, { oldStyle }: Extent, voice: Voice): string {
  return oldStyle === undefined ? date : fill(voice.phrases.oldStyle, { date, julian: oldStyleText(oldStyle, voice) });
}

function lastedText(start: Extent, end: Extent, voice: Voice): string {
  const plain = isPlain(start) && isPlain(end);
  if (plain) {
    const [first, last] = saidPair(start, end, voice);
    return voice.form === "short" ? dashed(first, last) : fillEnds(voice.phrases.fromTo, first, last, voice);
  }
  const [first, last] = [qualified(start, voice), qualified(end, voice)];
  return voice.form === "short" ? dashed(first, last) : fillEnds(voice.phrases.fromTo, first, last, voice);
}

function fromText(start: Extent, end: "open" | "unknown", voice: Voice): string {
  const wording = end === "open" ? voice.phrases.noEndGiven : voice.phrases.endUnknown;
  const first = qualified(start, voice);
  return fillEnds(wording, first, first, voice);
}

function untilText(start: "open" | "unknown", end: Extent, voice: Voice): string {
  const wording: Wording = start === "open" ? voice.phrases.until : voice.phrases.startUnknown;
  const last = qualified(end, voice);
  return fillEnds(wording, last, last, voice);
}

function endlessText(start: Bound, end: Bound, { phrases }: Voice): string {
  if (start === "open") return end === "open" ? phrases.always : phrases.noStartEndUnknown;
  return end === "open" ? phrases.goingOn : phrases.allUnknown;
}

/** An end of a span with its qualifiers. They change the grammar: such an end takes the wording of no kind. */
function qualified(extent: Extent, voice: Voice): Said {
  if (!extent.approximate && !extent.uncertain && extent.oldStyle === undefined) return said(extent, voice);
  const date = extent.approximate ? aboutText(extent, voice) : fillDate("{date}", said(extent, voice), voice);
  const about = withOldStyle(date, extent, voice);
  const { possibly, uncertainEnd } = voice.phrases;
  const text = extent.uncertain ? fill(voice.form === "spoken" ? possibly : uncertainEnd, { date: about }) : about;
  return { kind: "other", parts: literal(text) };
}

function isPlain(extent: Extent): boolean {
  return !extent.approximate && !extent.uncertain && extent.oldStyle === undefined && isNamed(extent);
}

/** Short forms join single words closely, "1914–1918", and longer dates with room, "30 April – 2 May 2022". */
function dashed(start: Said, end: Said): string {
  const [first, last] = [textOfParts(start.parts), textOfParts(end.parts)];
  const isRoomy = /\s/.test(first) || start.kind !== end.kind;
  return isRoomy ? `${first} – ${last}` : `${first}–${last}`;
}
