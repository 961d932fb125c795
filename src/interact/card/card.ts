/** The card of an event: real HTML, with text that can be selected, links, sources and corrections. */
import type { Media, ResolvedEvent } from "../../event.ts";
import type { Settings } from "../../options.ts";
import { safeText } from "../../draw/safe.ts";
import type { Texts } from "../../scene/texts.ts";
import type { Words } from "../../words/index.ts";
import type { parseMarkdown } from "../../read/markdown.ts";
import { safeMediaUrl } from "../../read/url.ts";
import { dayInWords, safeLink } from "./event-words.ts";
import { headingOf } from "./heading.ts";
import { button, el, inLanguage } from "../html.ts";
import { hasMarkup, paragraphsOf, writeBlocks } from "./blocks.ts";
import { withBreaks } from "./long-runs.ts";

export interface CardInput {
  event: ResolvedEvent;
  /** Place in time, from 1, and how many there are. */
  index: number;
  count: number;
  isNew: boolean;
  settings: Settings;
  words: Words;
  texts: Texts;
  id: string;
  /** Of its heading. */
  level: number;
  /** Address that leads here, where one is offered. */
  link?: string | undefined;
  close: () => void;
  step: (by: -1 | 1) => void;
}

/** What is told of an event, wherever it is told. */
export type ContentInput = Omit<CardInput, "index" | "count" | "link" | "close" | "step">;

/** A card that says everything about one event. */
export function cardOf(document: Document, input: CardInput): HTMLElement {
  const { words, id } = input;
  const card = cardNode(document, id);
  card.append(
    ...contentOf(document, input),
    ...linkOf(document, input),
    steps(document, input),
    closer(document, words, input.close),
  );
  return card;
}

/** A card without anything in it yet; its heading, `headingOf` with the same id, names it. */
export function cardNode(document: Document, id: string, kind = ""): HTMLElement {
  const names = { class: `card ${kind}`.trim(), part: "card", id };
  return el(document, "div", { ...names, role: "dialog", "aria-labelledby": `${id}-title` });
}

/** All that is told of an event, from when it was to its sources. Markdown is written in when its parser has come. */
export function contentOf(document: Document, input: ContentInput): HTMLElement[] {
  const { event, texts, words, id } = input;
  const status = event.status ?? "happened";
  const title = headingOf(document, id, input.level, texts.fullTitle(event));
  inLanguage(title, texts.lang(event, "title"));
  const when = el(document, "div", { class: "card-when" });
  when.append(inLanguage(el(document, "span", {}, texts.when(event)), texts.lang(event, "when")));
  if (status !== "happened" && status !== "planned") when.append(` · ${words.say(`status_${status}`)}`);
  if (input.isNew) when.prepend(newOf(document, words), " · ");
  return [
    when,
    title,
    ...corrected(document, input),
    ...textOf(document, input),
    ...mediaOf(document, input),
    ...facts(document, input),
    ...linksOf(document, input),
    ...sourcesOf(document, input),
  ].map(withBreaks);
}

/** The word that marks what is new. */
export function newOf(document: Document, words: Words): HTMLElement {
  return el(document, "b", { class: "card-new" }, words.say("new"));
}

/** The button that closes a card. */
export function closer(document: Document, words: Words, close: () => void): HTMLElement {
  return button(document, { class: "card-close", "aria-label": words.say("close") }, "×", close);
}

function textOf(document: Document, { event, texts }: ContentInput): HTMLElement[] {
  const text = texts.text(event);
  if (text === "") return [];
  const body = inLanguage(el(document, "div", { class: "card-text" }), texts.lang(event, "text"));
  body.append(...paragraphsOf(text).map((paragraph) => el(document, "p", {}, paragraph)));
  if (!hasMarkup(text)) return [body];
  const write = (parse: typeof parseMarkdown): void => {
    body.replaceChildren(...writeBlocks(document, parse(text)).map(withBreaks));
  };
  if (markdown) write(markdown);
  else void bringMarkdown().then(write, () => undefined);
  return [body];
}

/** What parses Markdown, once it has come. */
let markdown: typeof parseMarkdown | undefined;

async function bringMarkdown(): Promise<typeof parseMarkdown> {
  const { parseMarkdown } = await import("../../read/markdown.ts");
  markdown = parseMarkdown;
  return parseMarkdown;
}

function mediaOf(document: Document, { event, settings, texts }: ContentInput): HTMLElement[] {
  const { media } = event;
  if (!media) return [];
  const figure = inLanguage(el(document, "figure", {}), texts.lang(event, "own"));
  if (settings.renderMedia) {
    // What a reader has agreed to there outlasts an update that says the same of it.
    figure.dataset["media"] = safeText([media.url, media.alt, media.caption, media.credit].join(" "));
    try {
      settings.renderMedia(media, figure);
    } catch (error) {
      // A fault of the page's own code takes no card away.
      reportError(error);
    }
  } else {
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

function facts(document: Document, { event, words, texts }: ContentInput): HTMLElement[] {
  const own = texts.lang(event, "own");
  const rows: [string, string, string | undefined][] = [];
  if (event.place) rows.push([words.say("place"), event.place, own]);
  if (event.lane) {
    const shown = texts.lane(event.lane);
    rows.push([words.say("lane"), shown, shown === event.lane ? own : undefined]);
  }
  if (event.tags && event.tags.length > 0) rows.push([words.say("tags"), event.tags.join(", "), own]);
  if (rows.length === 0) return [];
  const list = el(document, "dl", {});
  for (const [name, value, lang] of rows) {
    list.append(el(document, "dt", {}, name), inLanguage(el(document, "dd", {}, value), lang));
  }
  return [list];
}

function linksOf(document: Document, { event, texts }: ContentInput): HTMLElement[] {
  if (!Array.isArray(event.links) || event.links.length === 0) return [];
  const list = inLanguage(el(document, "ul", {}), texts.lang(event, "own"));
  for (const { url, label } of event.links) list.append(item(document, linked(document, url, label || url)));
  return [list];
}

function sourcesOf(document: Document, { event, words, texts }: ContentInput): HTMLElement[] {
  if (!Array.isArray(event.sources) || event.sources.length === 0) return [];
  const list = inLanguage(el(document, "ul", { class: "card-meta" }), texts.lang(event, "own"));
  for (const { title, url, locator } of event.sources) {
    const entry = item(document, url ? linked(document, url, title) : document.createTextNode(safeText(title)));
    if (locator) entry.append(`, ${safeText(locator)}`);
    list.append(entry);
  }
  return [el(document, "div", { class: "card-meta" }, words.say("sources")), list];
}

function linked(document: Document, url: string, label: string): Node {
  return safeLink(document, url, label) ?? document.createTextNode(safeText(label));
}

function item(document: Document, content: Node): HTMLElement {
  const entry = el(document, "li", {});
  entry.append(content);
  return entry;
}

function corrected(document: Document, { event, words, settings }: ContentInput): HTMLElement[] {
  if (!event.corrected) return [];
  const date = dayInWords(event.corrected.on, settings.lang);
  return [el(document, "p", { class: "card-meta" }, words.say("corrected", { date, note: event.corrected.note }))];
}

/** A link as headings have it: pressed, it stands in the address of the page, from where it can be copied. */
function linkOf(document: Document, { link, words }: CardInput): HTMLElement[] {
  if (link === undefined) return [];
  const line = el(document, "p", { class: "card-meta" });
  line.append(el(document, "a", { href: link }, words.say("linkToEvent")));
  return [line];
}

function steps(document: Document, { index, count, words, step }: CardInput): HTMLElement {
  const row = el(document, "div", { class: "card-steps" });
  const go = (key: "previous" | "next", by: -1 | 1, possible: boolean): HTMLElement => {
    const made = button(document, {}, words.say(key), () => {
      if (made.getAttribute("aria-disabled") !== "true") step(by);
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
