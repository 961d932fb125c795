/** The events as plain HTML for a feed or a mail, which keep neither styles nor drawings: a picture, its words, a list. */
import { linkTo } from "../draw/link.ts";
import { measureBy } from "../draw/ruler.ts";
import { escapeMarkup } from "../draw/safe.ts";
import { TRAIT } from "../arrivals.ts";
import type { ResolvedEvent } from "../event.ts";
import { settingsOf, type Settings } from "../options.ts";
import { parseMarkdown } from "../read/markdown.ts";
import { safeUrl } from "../read/url.ts";
import { shownColumns } from "../scene/compose.ts";
import { directionsOf } from "../scene/directions.ts";
import { rangeInWords } from "../scene/range.ts";
import { textsOf, type Texts } from "../scene/texts.ts";
import { wordsOf, type Words } from "../words/index.ts";
import { axisGlanceOf } from "./axis-glance.ts";
import type { Glance } from "./glance.ts";
import { blocksHtml, correctedHtml, inLanguage, langAttr, linksHtml, sourcesHtml } from "./list.ts";
import { finished, readGiven, type Given, type RenderOptions } from "./svg.ts";

export interface MailInput {
  /** `"whole"`: texts, links and sources go along; `"short"`: the first sentences of a text. */
  length: "whole" | "short";
  /** Address of the picture. */
  picture: string;
  /** Address of the timeline, where it has one. */
  link?: string | undefined;
}

export interface Mail {
  html: string;
  /** The picture, as SVG to be drawn as PNG. */
  svg: string;
}

/** px as which the picture is shown: what mails are laid out for. Its height follows. */
const SHOWN_WIDTH = 600;
/** Letters of a text in a short list. */
const SHORT = 200;

interface Parts {
  settings: Settings;
  words: Words;
  texts: Texts;
  mail: MailInput;
}

/**
 * Writes events as plain HTML: no class, no style, no drawing, only elements that the filter of a CMS for authors and the
 * programs for mail and feeds keep.
 */
export function renderMail(given: Given, options: RenderOptions, mail: MailInput): Mail {
  const { width: _, whole: __, ...rest } = options;
  const { events, options: own } = readGiven(given, rest, "renderMail");
  const settings = settingsOf(own);
  const { lang, messages, metrics } = settings;
  const words = wordsOf(lang, messages);
  const parts = { settings, words, texts: textsOf(settings, words), mail };
  const columns = shownColumns(events, settings);
  const glance = axisGlanceOf(events, settings, measureBy(metrics));
  const items = Array.from(columns.first, (___, index) =>
    itemHtml(columns.event(index), columns.is(index, TRAIT.new), parts),
  );
  const range = rangeInWords(columns.start, columns.end, { settings, words });
  const alt = columns.count === 0 ? words.say("empty") : altOf(glance, range, parts);
  const html = [
    `<div lang="${escapeMarkup(lang)}"${directionsOf(settings).isLeftward ? ` dir="rtl"` : ""}>`,
    ...(settings.title ? [`<h2>${linked(escapeMarkup(settings.title), parts)}</h2>`] : []),
    ...(settings.summary ? [`<p>${escapeMarkup(settings.summary)}</p>`] : []),
    `<p>${linked(pictureHtml(alt, mail), parts)}</p>`,
    ...(items.length > 0 ? [`<ul>`, ...items, `</ul>`] : []),
    ...(settings.credit ? [`<p><small>${escapeMarkup(settings.credit)}</small></p>`] : []),
    `</div>`,
    ``,
  ].join("\n");
  return { html, svg: finished(glance.tree, settings) };
}

/** Without a height: where a program makes it narrower, it stays in shape. */
function pictureHtml(alt: string, { picture }: MailInput): string {
  return `<img src="${escapeMarkup(picture)}" width="${SHOWN_WIDTH}" alt="${escapeMarkup(alt)}">`;
}

/** What the picture tells, in words: how much there is and of when, then the events that it names. */
function altOf({ events, total }: Glance, range: string, { words, texts }: Parts): string {
  const told = words.say("summary", { events: words.say("events", { count: total }), range });
  const named = events.map((event) => words.say("sentence", { text: texts.spoken(event, 1) }));
  const more =
    total > events.length ? [words.say("sentence", { text: words.say("more", { count: total - events.length }) })] : [];
  return [told, ...named, ...more].join(" ");
}

/** A link to the timeline, where there is one. */
function linked(inside: string, { mail }: Parts, fragment = ""): string {
  const url = mail.link === undefined ? undefined : safeUrl(mail.link);
  return url === undefined ? inside : `<a href="${escapeMarkup(`${url.split("#", 1)[0]!}${fragment}`)}">${inside}</a>`;
}

function itemHtml(event: ResolvedEvent, isNew: boolean, parts: Parts): string {
  const { settings, words, texts, mail } = parts;
  const own = langAttr(texts.lang(event, "own"));
  const lead = isNew ? `<strong>${escapeMarkup(words.say("new"))}</strong> · ` : "";
  const place = [event.lane, event.place]
    .filter(Boolean)
    .map((part) => ` · <span dir="auto"${own}>${escapeMarkup(part!)}</span>`);
  const title = `<strong${langAttr(texts.lang(event, "title"))}>${escapeMarkup(texts.fullTitle(event))}</strong>`;
  const name = linked(title, parts, linkTo(event.id));
  return [
    `<li><p>${lead}<span${langAttr(texts.lang(event, "when"))}>${escapeMarkup(texts.when(event, "export"))}</span>${place.join("")}<br>${name}</p>`,
    textHtml(event, parts),
    correctedHtml(event, settings, words),
    ...(mail.length === "whole" ? [linksHtml(event, own), sourcesHtml(event, words, own)] : []),
    `</li>`,
  ]
    .join("")
    .replaceAll(` class="note"`, "");
}

function textHtml(event: ResolvedEvent, { texts, mail }: Parts): string {
  const lang = langAttr(texts.lang(event, "text"));
  if (mail.length === "short") {
    const text = texts.sentences(event, SHORT);
    return text === "" ? "" : `<p${lang}>${escapeMarkup(text)}</p>`;
  }
  return inLanguage(lang, blocksHtml(parseMarkdown(texts.text(event))));
}
