import { textOfParts } from "./date-text.ts";
import { isExtent, type Extent, type Span } from "./extent.ts";
import { fillDate, fillEnds, inlined, isNamed, literal, rangeText, said, saidPair } from "./extent-text.ts";
import { intlLocale, isolated, languageOf } from "./locale.ts";
import { phrasesFor } from "./phrases/index.ts";
import { fill, type Wording } from "./phrases/phrases.ts";
import { rangeEnds } from "./plain.ts";
import { rest } from "./rest.ts";
import type { Said, Voice } from "./voice.ts";
import { checkZone } from "./zone.ts";

/** How a date is put into words. */
export interface FormatOptions {
  /**
   * BCP 47 tag. Phrases are in the language where it was brought in, in English around the language's own dates for
   * others. `"en"` writes day, month, year and 24 hours. An extension asks for a calendar and figures:
   * `"fa-u-ca-persian"`; without one the calendar is Gregorian. Default `"en"`; never the environment's.
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
  const phrases = phrasesFor(locale);
  const borrowed = phrases === phrasesFor("en") && languageOf(locale) !== "en";
  return { locale: intlLocale(locale), phrases, borrowed, form, displayZone };
}

function polished(text: string, { phrases }: Voice): string {
  return phrases.polish ? phrases.polish(text) : text;
}

function spanText(span: Span, voice: Voice): string {
  const { start, end } = span;
  const { phrases } = voice;
  if (end === undefined) return singleText(span, voice);
  if (isExtent(start)) {
    if (isExtent(end)) return lastedText(start, end, voice);
    return endedText(start, end === "open" ? phrases.noEndGiven : phrases.endUnknown, voice);
  }
  if (isExtent(end)) return endedText(end, start === "open" ? phrases.until : phrases.startUnknown, voice);
  if (start === "open") return end === "open" ? phrases.always : phrases.noStartEndUnknown;
  return end === "open" ? phrases.goingOn : phrases.allUnknown;
}

export function singleText({ start, members }: Span, voice: Voice): string {
  if (!isExtent(start)) return voice.phrases.allUnknown;
  if (members && rest.members) return rest.members(start, members, voice);
  return isPlain(start, voice) ? fillDate(voice.phrases.within, said(start, voice), voice) : bareText(start, voice);
}

export function bareText(extent: Extent, voice: Voice): string {
  const { phrases, form } = voice;
  const date = said(extent, voice);
  const isSpoken = form === "spoken";
  const text = dated(extent, isSpoken && extent.uncertain ? inlined(date, voice) : textOfParts(date.parts), voice);
  if (!extent.uncertain) return text;
  return fill(isSpoken ? phrases.possibly : phrases.uncertain, { date: voice.borrowed ? isolated(text) : text });
}

/** A date with "about" where it is approximate, and with its old style. */
function dated(extent: Extent, date: string, voice: Voice): string {
  const text = extent.approximate ? aboutText(extent, voice) : date;
  return rest.told?.(text, extent, voice) ?? text;
}

function aboutText(extent: Extent, voice: Voice): string {
  const { aboutBetween, about } = voice.phrases;
  const isRange = aboutBetween && rangeEnds(extent.edtf) && Number.isFinite(extent.latest - extent.earliest);
  return isRange ? rangeText(extent, voice, aboutBetween) : fillDate(about, said(extent, voice), voice);
}

function lastedText(start: Extent, end: Extent, voice: Voice): string {
  const [first, last] =
    isPlain(start, voice) && isPlain(end, voice)
      ? saidPair(start, end, voice)
      : [qualified(start, voice), qualified(end, voice)];
  return voice.form === "short" ? dashed(first, last) : fillEnds(voice.phrases.fromTo, first, last, voice);
}

/** A span of which one end is known. */
function endedText(extent: Extent, wording: Wording, voice: Voice): string {
  const known = qualified(extent, voice);
  return fillEnds(wording, known, known, voice);
}

/** An end of a span with its qualifiers. They change the grammar: such an end takes the wording of no kind. */
function qualified(extent: Extent, voice: Voice): Said {
  const date = said(extent, voice);
  if (!isQualified(extent)) return date;
  const { possibly, uncertainEnd } = voice.phrases;
  const about = dated(extent, fillDate("{date}", date, voice), voice);
  const text = extent.uncertain ? fill(voice.form === "spoken" ? possibly : uncertainEnd, { date: about }) : about;
  return { kind: "other", parts: literal(text) };
}

function isQualified({ approximate, uncertain, oldStyle }: Extent): boolean {
  return approximate || uncertain || oldStyle !== undefined;
}

export function isPlain(extent: Extent, voice: Voice): boolean {
  return !isQualified(extent) && isNamed(extent, voice);
}

/** Short forms join single words closely, "1914–1918", and longer dates with room, "30 April – 2 May 2022". */
function dashed(start: Said, end: Said): string {
  const [first, last] = [textOfParts(start.parts), textOfParts(end.parts)];
  const isRoomy = /\s/.test(first) || start.kind !== end.kind;
  return isRoomy ? `${first} – ${last}` : `${first}–${last}`;
}
