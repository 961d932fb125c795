/** What the words of an event are: its title, its date in words, what is read aloud. */
import type { ResolvedEvent, TimelineEvent } from "../event.ts";
import type { Settings } from "../options.ts";
import { formatExtent, formatSpan } from "../time/index.ts";
import type { Words } from "../words/index.ts";

/** What a title is made of. */
export type Told = TimelineEvent & { id: string };

export interface Texts {
  /** The title in the picture: this placement's label, the event's own, or its title. */
  title(event: Told): string;
  /** The whole title. */
  fullTitle(event: ResolvedEvent): string;
  /** The date in words. */
  when(event: ResolvedEvent): string;
  /** Title, date and status, as one reads them aloud. */
  spoken(event: ResolvedEvent, lanes: number): string;
  /** The whole text, with its markup. */
  text(event: ResolvedEvent): string;
  /** The first sentences of the text, without markup. */
  sentences(event: ResolvedEvent, most: number): string;
}

export function textsOf(settings: Settings, words: Words): Texts {
  const { lang, displayZone } = settings;
  const own = (event: Told): Partial<Told> => translationOf(event, lang);
  const fullTitle = (event: ResolvedEvent): string => withStatus(own(event).title ?? event.title, event, words);
  const when = (event: ResolvedEvent, form: "long" | "spoken"): string => {
    const shown = own(event).displayDate ?? event.displayDate;
    if (shown) return shown;
    const house = settings.formatDate?.(event.span, form === "spoken" ? "spoken" : "label");
    if (house !== undefined) return house;
    const planned = event.status === "planned";
    const date = planned
      ? plannedDate(event, settings, form)
      : formatSpan(event.span, { locale: lang, form, displayZone });
    return planned ? words.say("announced", { date }) : date;
  };
  return {
    fullTitle,
    title(event) {
      const label =
        chosenLabel(settings, event.id) ?? own(event).label ?? own(event).title ?? event.label ?? event.title;
      return withStatus(label, event, words);
    },
    when: (event) => when(event, "long"),
    spoken(event, lanes) {
      const status = event.status ?? "happened";
      const said = status === "happened" || status === "planned" ? [] : [words.say(`status_${status}`)];
      const lane = lanes > 1 && event.lane ? [event.lane] : [];
      return [own(event).title ?? event.title, when(event, "spoken"), ...said, ...lane].join(", ");
    },
    text: (event) => own(event).text ?? event.text ?? "",
    sentences: (event, most) => firstSentences(plainText(own(event).text ?? event.text ?? ""), lang, most),
  };
}

/** This placement's own label; an id such as "constructor" finds only what was given. */
function chosenLabel({ labels }: Settings, id: string): string | undefined {
  return labels && Object.hasOwn(labels, id) ? labels[id] : undefined;
}

/** "announced for May 2022, no end given": of a start that is known alone, the date and not "some time in". */
function plannedDate(event: ResolvedEvent, settings: Settings, form: "long" | "spoken"): string {
  const { start, end } = event.span;
  const options = { locale: settings.lang, form, displayZone: settings.displayZone };
  if (typeof start !== "object" || event.span.members || start.precision === "range")
    return formatSpan(event.span, options);
  if (end === undefined) return formatExtent(start, options);
  const whole = formatSpan(event.span, options);
  if (end !== "open") return whole;
  // What follows the start's own words ("from May 2022, no end given") stays.
  const date = formatExtent(start, options);
  const at = whole.indexOf(date);
  return at < 0 ? whole : whole.slice(at);
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

function translationOf(event: Told, lang: string): Partial<Told> {
  const all = event.translations;
  if (!all) return {};
  return all[lang] ?? all[lang.split("-")[0] ?? ""] ?? {};
}

/** Markdown without its marks: for a sentence in the picture, never for the card. */
export function plainText(markdown: string): string {
  const bare = markdown
    .slice(0, 2000)
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
