/** What the words of an event are: its title, its date in words, what is read aloud. */
import type { ResolvedEvent } from "../event.ts";
import type { Place, Settings } from "../options.ts";
import { formatExtent, formatSpan, isExtent } from "../time/index.ts";
import { laneName, translationOf, type Part, type Translation } from "../translations.ts";
import type { Words } from "../words/index.ts";
import { languageMarks, type Told } from "./language-marks.ts";

export interface Texts {
  /** The title in the picture: this placement's label, the event's own, or its title. */
  title(event: Told): string;
  /** The whole title. */
  fullTitle(event: ResolvedEvent): string;
  /** The whole title, whatever the status. */
  bareTitle(event: Told): string;
  /** The date in words; a house style may have others for an export. */
  when(event: ResolvedEvent, where?: "label" | "export"): string;
  /** The name of a lane. */
  lane(name: string): string;
  /** Title, date and status, as one reads them aloud, and what else is told of it. */
  spoken(event: ResolvedEvent, lanes: number, more?: string): string;
  /** The whole text, with its markup. */
  text(event: ResolvedEvent): string;
  /** The first sentences of the text, without markup. */
  sentences(event: ResolvedEvent, most: number): string;
  /**
   * The language of a part of an event as it is told, where it is known and another than the picture's. `"own"` is what is
   * never translated, such as its place.
   */
  lang(event: Told, part: Part): string | undefined;
}

export function textsOf(settings: Settings, words: Words): Texts {
  const { lang, displayZone } = settings;
  const own = (event: Told): Translation => translationOf(event, lang);
  const bareTitle = (event: Told): string => bounded(own(event).title ?? event.title);
  const fullTitle = (event: ResolvedEvent): string => withStatus(bareTitle(event), event, words);
  const when = (event: ResolvedEvent, form: "long" | "spoken", where: Place): string => {
    const shown = own(event).displayDate ?? event.displayDate;
    if (shown) return shown;
    const house = settings.formatDate?.(event.span, where);
    if (house !== undefined) return house;
    if (event.status !== "planned") return formatSpan(event.span, { locale: lang, form, displayZone });
    const { key, date } = plannedDate(event, settings, form);
    return words.say(key, { date });
  };
  const title = (event: Told): string => {
    const label = chosenLabel(settings, event.id) ?? own(event).label ?? own(event).title ?? event.label ?? event.title;
    return withStatus(bounded(label), event, words);
  };
  /** What is seen is said first: who speaks to a machine says what is seen. */
  const titles = (event: ResolvedEvent): string[] => {
    const [shown, whole] = [title(event), fullTitle(event)];
    return whole.includes(shown) ? [whole] : [shown, bareTitle(event)];
  };
  return {
    bareTitle,
    fullTitle,
    title,
    lane: (name) => laneName(settings, name),
    when: (event, where = "label") => when(event, "long", where),
    spoken(event, lanes, more) {
      const lane = lanes > 1 && event.lane ? [laneName(settings, event.lane)] : [];
      const parts = [...titles(event), when(event, "spoken", "spoken"), ...(more === undefined ? [] : [more]), ...lane];
      return parts.reduce((a, b) => words.say("joined", { a, b }));
    },
    text: (event) => own(event).text ?? event.text ?? "",
    sentences: (event, most) => firstSentences(plainText(own(event).text ?? event.text ?? ""), lang, most),
    lang: (event, part) => languageMarks.of?.(event, part, settings),
  };
}

/** Letters of a title at most: more would hold up a browser for minutes, and nobody reads them. */
const MOST = 10_000;

function bounded(title: string): string {
  return title.length > MOST ? `${title.slice(0, MOST)}…` : title;
}

/** This placement's own label; an id such as "constructor" finds only what was given. */
function chosenLabel({ labels }: Settings, id: string): string | undefined {
  return labels && Object.hasOwn(labels, id) ? labels[id] : undefined;
}

/** Dates that stand behind "for" as they are: "May 2022", and not "first half of 2022". */
const NAMED = /^(?:year|season|month|day|hour|minute|(?:milli)?second)$/;

/**
 * "announced for May 2022, no end given": of a start that is known alone, the date and not "some time in". What has words of
 * its own is told as a phrase, "announced: by autumn 2022".
 */
function plannedDate(
  event: ResolvedEvent,
  settings: Settings,
  form: "long" | "spoken",
): { key: "announced" | "announcedPhrase"; date: string } {
  const { start, end, members } = event.span;
  const options = { locale: settings.lang, form, displayZone: settings.displayZone };
  const phrase = { key: "announcedPhrase", date: formatSpan(event.span, options) } as const;
  if (!isExtent(start) || members || start.precision === "range") return phrase;
  const key = NAMED.test(start.precision) ? "announced" : "announcedPhrase";
  const date = formatExtent(start, options);
  if (end === undefined) return { key, date };
  if (end !== "open") return phrase;
  // What follows the start's own words ("from May 2022, no end given") stays.
  const at = phrase.date.indexOf(date);
  // Where its date is isolated from English words, it stays so.
  const from = phrase.date.charAt(at - 1) === "\u2068" ? at - 1 : at;
  return at < 0 ? phrase : { key, date: phrase.date.slice(from) };
}

function withStatus(title: string, event: Told, words: Words): string {
  switch (event.status) {
    case "alleged":
      return words.say("allegedTitle", { title });
    case "cancelled":
      return words.say("cancelledTitle", { title });
    case "draft":
      return words.say("draftTitle", { title });
    default:
      return title;
  }
}

/** Markdown without its marks: for a sentence in the picture, never for the card. Of a long one the beginning. */
export function plainText(markdown: string, most = 2000): string {
  const bare = markdown
    .slice(0, most)
    // A sign behind a backslash is no mark: it is out of the way, as a character that no text has, until all marks are gone.
    .replace(/\\([\p{P}\p{S}])/gu, (whole, sign: string) =>
      sign.charCodeAt(0) < 0x80 ? String.fromCharCode(HIDDEN + sign.charCodeAt(0)) : whole,
    )
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replace(/^[#>\-*+\s]+/gm, "")
    .replace(/[*_`]+/g, "")
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN));
  return bare.replace(/\s+/g, " ").trim();
}

/** Where the private use area begins. */
const HIDDEN = 0xe000;

function firstSentences(text: string, lang: string, most: number): string {
  if (text.length <= most) return text;
  let taken = "";
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)) {
    if (taken !== "" && (taken + segment).length > most) break;
    taken += segment;
  }
  return taken.trim();
}
