/** The events as a list of HTML: what a reader without JavaScript, a search engine and a printer get. */
import { escapeMarkup } from "../draw/safe.ts";
import type { ResolvedEvent } from "../event.ts";
import type { Settings } from "../options.ts";
import type { Block, Inline } from "../read/blocks.ts";
import { parseMarkdown } from "../read/markdown.ts";
import { safeMediaUrl, safeUrl } from "../read/url.ts";
import { textsOf, type Texts } from "../scene/texts.ts";
import { formatEdtf, formatSpan, parseDate } from "../time/index.ts";
import type { Part } from "../translations.ts";
import { wordsOf, type Words } from "../words/index.ts";

/** What the titles in a list are. */
type Titles = "h2" | "strong";

/**
 * An `<ol>` of the events, in the order given.
 *
 * @param isNew whether the event at an index is new
 * @param titles what titles are: headings, or no more than strong where they would upset those of an article
 */
export function listHtml(
  events: readonly ResolvedEvent[],
  settings: Settings,
  isNew: (index: number) => boolean,
  titles: Titles = "h2",
): string {
  const words = wordsOf(settings.lang, settings.messages);
  const texts = textsOf(settings, words);
  return `<ol class="daymark-list">\n${events.map((event, index) => itemHtml(event, isNew(index), settings, words, texts, titles)).join("\n")}\n</ol>`;
}

function itemHtml(
  event: ResolvedEvent,
  isNew: boolean,
  settings: Settings,
  words: Words,
  texts: Texts,
  titles: Titles,
): string {
  const langOf = (part: Part): string => langAttr(texts.lang(event, part));
  const own = langOf("own");
  const status = event.status && event.status !== "happened" ? ` data-status="${escapeMarkup(event.status)}"` : "";
  const added = event.added ? ` data-added="${escapeMarkup(event.added)}"` : "";
  const lane = event.lane ? ` data-lane="${escapeMarkup(event.lane)}"` : "";
  const shown = event.lane && texts.lane(event.lane);
  const meta = [shown, event.place].filter((part): part is string => Boolean(part));
  return [
    `<li data-id="${escapeMarkup(event.id)}"${lane}${status}${added}>`,
    `<p class="when">${isNew ? `<b class="new">${escapeMarkup(words.say("new"))}</b> · ` : ""}`,
    `<time datetime="${escapeMarkup(formatEdtf(event.span))}"${langOf("when")}>${escapeMarkup(texts.when(event))}</time>`,
    ...meta.map((part) => ` · <bdi${part === shown && shown !== event.lane ? "" : own}>${escapeMarkup(part)}</bdi>`),
    `</p>`,
    titleHtml(texts.fullTitle(event), langOf("title"), titles),
    inLanguage(langOf("text"), blocksHtml(parseMarkdown(texts.text(event)))),
    correctedHtml(event, settings, words),
    mediaHtml(event, own),
    linksHtml(event, own),
    sourcesHtml(event, words, own),
    tagsHtml(event, words, own),
    `</li>`,
  ].join("");
}

function titleHtml(title: string, lang: string, titles: Titles): string {
  const words = escapeMarkup(title);
  return titles === "h2" ? `<h2${lang}>${words}</h2>` : `<p class="title"><strong${lang}>${words}</strong></p>`;
}

/** The language of words that are in another than the page's, as an attribute. */
export function langAttr(lang: string | undefined): string {
  return lang === undefined ? "" : ` lang="${escapeMarkup(lang)}"`;
}

/** Blocks in the language of an attribute; an empty one is the page's. */
export function inLanguage(lang: string, blocks: string): string {
  return lang === "" || blocks === "" ? blocks : `<div${lang}>${blocks}</div>`;
}

/** A link and not the picture itself: a page asks the network for nothing until its reader does. */
function mediaHtml({ media }: ResolvedEvent, lang: string): string {
  if (!media) return "";
  const name = escapeMarkup(media.caption || media.alt || media.url);
  const safe = safeMediaUrl(media.url);
  const credit = media.credit ? ` · <bdi>${escapeMarkup(media.credit)}</bdi>` : "";
  return `<p class="note"${lang}>${safe === undefined ? name : linkHtml(safe, name)}${credit}</p>`;
}

function tagsHtml({ tags }: ResolvedEvent, words: Words, lang: string): string {
  if (!Array.isArray(tags) || tags.length === 0) return "";
  return `<p class="note">${escapeMarkup(words.say("tags"))}: <bdi${lang}>${escapeMarkup(tags.join(", "))}</bdi></p>`;
}

export function correctedHtml({ corrected }: ResolvedEvent, settings: Settings, words: Words): string {
  if (!corrected) return "";
  return `<p class="note">${escapeMarkup(words.say("corrected", { date: day(corrected.on, settings.lang), note: corrected.note }))}</p>`;
}

function day(text: string, locale: string): string {
  try {
    return formatSpan(parseDate(text), { locale });
  } catch {
    return text;
  }
}

export function linksHtml({ links }: ResolvedEvent, lang: string): string {
  if (!Array.isArray(links) || links.length === 0) return "";
  return `<ul${lang}>${links.map(({ url, label }) => `<li>${linkHtml(url, escapeMarkup(label || url))}</li>`).join("")}</ul>`;
}

export function sourcesHtml({ sources }: ResolvedEvent, words: Words, lang: string): string {
  if (!Array.isArray(sources) || sources.length === 0) return "";
  const items = sources.map(({ title, url, locator }) => {
    const name = url ? linkHtml(url, escapeMarkup(title)) : escapeMarkup(title);
    return `<li>${name}${locator ? `, ${escapeMarkup(locator)}` : ""}</li>`;
  });
  return `<p class="note">${escapeMarkup(words.say("sources"))}</p><ul class="note"${lang}>${items.join("")}</ul>`;
}

/** A link, or only its words where the address may not be one. */
function linkHtml(url: string, inside: string): string {
  const safe = safeUrl(url);
  if (safe === undefined) return inside;
  const address = escapeMarkup(safe);
  // On paper the address follows the words of a link, where it is not those words.
  const bare = inside === address ? ` class="daymark-address"` : "";
  return `<a${bare} href="${address}" rel="noopener">${inside}</a>`;
}

export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map((block) => blockHtml(block)).join("");
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${inlinesHtml(block.children)}</p>`;
    case "code":
      return `<pre><code>${escapeMarkup(block.text)}</code></pre>`;
    case "quote":
      return `<blockquote>${blocksHtml(block.children)}</blockquote>`;
    case "list": {
      const items = block.items.map((item) => `<li>${blocksHtml(item)}</li>`).join("");
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
  }
}

function inlinesHtml(children: readonly Inline[]): string {
  return children.map((inline) => inlineHtml(inline)).join("");
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return escapeMarkup(inline.text);
    case "code":
      return `<code>${escapeMarkup(inline.text)}</code>`;
    case "break":
      return "<br>";
    case "emphasis":
      return `<em>${inlinesHtml(inline.children)}</em>`;
    case "strong":
      return `<strong>${inlinesHtml(inline.children)}</strong>`;
    case "link":
      return linkHtml(inline.url, inlinesHtml(inline.children));
  }
}
