/** The card of an event: real HTML, with text that can be selected, links, sources and corrections. */
import type { Media, ResolvedEvent } from "../event.ts";
import type { Settings } from "../options.ts";
import { safeText } from "../draw/safe.ts";
import { parseDate, formatSpan } from "../time/index.ts";
import type { Texts } from "../scene/texts.ts";
import type { Words } from "../words/index.ts";
import { safeMediaUrl, safeUrl } from "../read/url.ts";
import { button, el } from "./html.ts";
import { hasMarkup, paragraphsOf, writeBlocks } from "./blocks.ts";

export interface CardInput {
  event: ResolvedEvent;
  /** Place in time, from 1, and how many there are. */
  index: number;
  count: number;
  settings: Settings;
  words: Words;
  texts: Texts;
  id: string;
  close: () => void;
  step: (by: -1 | 1) => void;
}

/** A card that says everything about one event. Markdown is written in when its parser has come. */
export function cardOf(document: Document, input: CardInput): HTMLElement {
  const { event, texts, words, id } = input;
  const status = event.status ?? "happened";
  const title = el(document, "div", { class: "card-title", id: `${id}-title`, tabindex: "-1" }, texts.fullTitle(event));
  title.setAttribute("role", "heading");
  title.setAttribute("aria-level", "3");
  const said = status === "happened" || status === "planned" ? [] : [words.say(`status_${status}`)];
  const when = el(document, "div", { class: "card-when" }, [texts.when(event), ...said].join(" · "));
  const card = el(document, "div", {
    class: "card",
    part: "card",
    id,
    role: "dialog",
    "aria-labelledby": `${id}-title`,
  });
  card.append(
    when,
    title,
    ...corrected(document, input),
    ...textOf(document, input),
    ...mediaOf(document, input),
    ...facts(document, input),
    ...linksOf(document, input),
    ...sourcesOf(document, input),
    steps(document, input),
    closer(document, words, input.close),
  );
  if (event.lang) card.setAttribute("lang", event.lang);
  return card;
}

/** The button that closes a card. */
export function closer(document: Document, words: Words, close: () => void): HTMLElement {
  return button(document, { class: "card-close", "aria-label": words.say("close") }, "×", close);
}

function textOf(document: Document, { event, texts }: CardInput): HTMLElement[] {
  const text = texts.text(event);
  if (text === "") return [];
  const body = el(document, "div", { class: "card-text" });
  body.append(...paragraphsOf(text).map((paragraph) => el(document, "p", {}, paragraph)));
  if (hasMarkup(text)) {
    void import("../read/markdown.ts").then(
      ({ parseMarkdown }) => {
        body.replaceChildren(...writeBlocks(document, parseMarkdown(text)));
      },
      () => undefined,
    );
  }
  return [body];
}

function mediaOf(document: Document, { event, settings }: CardInput): HTMLElement[] {
  const { media } = event;
  if (!media) return [];
  const figure = el(document, "figure", {});
  if (settings.renderMedia) settings.renderMedia(media, figure);
  else {
    const url = safeMediaUrl(media.url, document.baseURI);
    if (url === undefined) return [];
    figure.append(mediaElement(document, url, media));
  }
  const words = [media.caption, media.credit].filter((part) => part !== undefined && part !== "");
  if (words.length > 0) figure.append(el(document, "figcaption", {}, words.join(" · ")));
  return [figure];
}

function mediaElement(document: Document, url: string, media: Media): HTMLElement {
  const { caption = "", alt = caption, width, height } = media;
  const size: Record<string, string> = width && height ? { width: String(width), height: String(height) } : {};
  const path = url.split(/[?#]/, 1)[0] ?? url;
  if (/\.(?:mp4|m4v|webm|ogv|mov)$/i.test(path)) {
    return el(document, "video", { src: url, ...size, controls: "", preload: "metadata", "aria-label": alt });
  }
  if (/\.(?:mp3|ogg|oga|wav|m4a|aac|flac)$/i.test(path)) {
    return el(document, "audio", { src: url, controls: "", preload: "metadata", "aria-label": alt });
  }
  return el(document, "img", {
    src: url,
    alt: safeText(alt),
    ...size,
    decoding: "async",
    referrerpolicy: "no-referrer",
  });
}

function facts(document: Document, { event, words }: CardInput): HTMLElement[] {
  const rows: [string, string][] = [];
  if (event.place) rows.push([words.say("place"), event.place]);
  if (event.lane) rows.push([words.say("lane"), event.lane]);
  if (event.tags && event.tags.length > 0) rows.push([words.say("tags"), event.tags.join(", ")]);
  if (rows.length === 0) return [];
  const list = el(document, "dl", {});
  for (const [name, value] of rows) list.append(el(document, "dt", {}, name), el(document, "dd", {}, value));
  return [list];
}

function linksOf(document: Document, { event }: CardInput): HTMLElement[] {
  if (!Array.isArray(event.links) || event.links.length === 0) return [];
  const list = el(document, "ul", {});
  for (const { url, label } of event.links) list.append(item(document, linkTo(document, url, label || url)));
  return [list];
}

function sourcesOf(document: Document, { event, words }: CardInput): HTMLElement[] {
  if (!Array.isArray(event.sources) || event.sources.length === 0) return [];
  const list = el(document, "ul", { class: "card-meta" });
  for (const { title, url, locator } of event.sources) {
    const entry = item(document, url ? linkTo(document, url, title) : document.createTextNode(safeText(title)));
    if (locator) entry.append(`, ${safeText(locator)}`);
    list.append(entry);
  }
  return [el(document, "div", { class: "card-meta" }, words.say("sources")), list];
}

function linkTo(document: Document, url: string, label: string): Node {
  const safe = safeUrl(url);
  if (safe === undefined) return document.createTextNode(safeText(label));
  return el(document, "a", { href: safe, rel: "noopener" }, label);
}

function item(document: Document, content: Node): HTMLElement {
  const entry = el(document, "li", {});
  entry.append(content);
  return entry;
}

function corrected(document: Document, { event, words, settings }: CardInput): HTMLElement[] {
  if (!event.corrected) return [];
  const date = dayInWords(event.corrected.on, settings.lang);
  return [el(document, "p", { class: "card-meta" }, words.say("corrected", { date, note: event.corrected.note }))];
}

function dayInWords(text: string, locale: string): string {
  try {
    return formatSpan(parseDate(text), { locale });
  } catch {
    return text;
  }
}

function steps(document: Document, { index, count, words, step }: CardInput): HTMLElement {
  const row = el(document, "div", { class: "card-steps" });
  const go = (key: "previous" | "next", by: -1 | 1, possible: boolean): HTMLElement => {
    const made = button(document, {}, words.say(key), () => {
      if (possible) step(by);
    });
    if (!possible) made.setAttribute("aria-disabled", "true");
    return made;
  };
  row.append(
    el(document, "span", {}, words.say("position", { index, count })),
    go("previous", -1, index > 1),
    go("next", 1, index < count),
  );
  return row;
}
