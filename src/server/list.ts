/** The events as a list of HTML: what a reader without JavaScript, a search engine and a printer get. */
import { escapeMarkup } from "../draw/safe.ts";
import type { ResolvedEvent } from "../event.ts";
import type { Settings } from "../options.ts";
import type { Block, Inline } from "../read/blocks.ts";
import { parseMarkdown } from "../read/markdown.ts";
import { safeMediaUrl, safeUrl } from "../read/url.ts";
import { textsOf, type Texts } from "../scene/texts.ts";
import { formatEdtf, formatSpan, parseDate } from "../time/index.ts";
import { wordsOf, type Words } from "../words/index.ts";

/** An `<ol>` of the events, in the order given. */
export function listHtml(events: readonly ResolvedEvent[], settings: Settings): string {
  const words = wordsOf(settings.lang, settings.messages);
  const texts = textsOf(settings, words);
  return `<ol class="daymark-list">\n${events.map((event) => itemHtml(event, settings, words, texts)).join("\n")}\n</ol>`;
}

function itemHtml(event: ResolvedEvent, settings: Settings, words: Words, texts: Texts): string {
  const lang = langOf(event, settings);
  const status = event.status && event.status !== "happened" ? ` data-status="${escapeMarkup(event.status)}"` : "";
  const lane = event.lane ? ` data-lane="${escapeMarkup(event.lane)}"` : "";
  const meta = [event.lane, event.place].filter((part): part is string => Boolean(part));
  return [
    `<li data-id="${escapeMarkup(event.id)}"${lane}${status}${lang}>`,
    `<p class="when"><time datetime="${escapeMarkup(formatEdtf(event.span))}">${escapeMarkup(texts.when(event))}</time>`,
    ...meta.map((part) => ` · <bdi>${escapeMarkup(part)}</bdi>`),
    `</p>`,
    `<h2>${escapeMarkup(texts.fullTitle(event))}</h2>`,
    blocksHtml(parseMarkdown(texts.text(event))),
    correctedHtml(event, settings, words),
    mediaHtml(event),
    linksHtml(event),
    sourcesHtml(event, words),
    tagsHtml(event, words),
    `</li>`,
  ].join("");
}

/** The language of an event's words, where it is another than the page's and they are not translated into that. */
function langOf({ lang, translations }: ResolvedEvent, settings: Settings): string {
  const translated = translations?.[settings.lang] ?? translations?.[settings.lang.split("-")[0] ?? ""];
  return lang && lang !== settings.lang && !translated ? ` lang="${escapeMarkup(lang)}"` : "";
}

/** A link and not the picture itself: a page asks the network for nothing until its reader does. */
function mediaHtml({ media }: ResolvedEvent): string {
  if (!media) return "";
  const name = escapeMarkup(media.caption || media.alt || media.url);
  const safe = safeMediaUrl(media.url);
  const credit = media.credit ? ` · <bdi>${escapeMarkup(media.credit)}</bdi>` : "";
  return `<p class="note">${safe === undefined ? name : linkHtml(safe, name)}${credit}</p>`;
}

function tagsHtml({ tags }: ResolvedEvent, words: Words): string {
  if (!Array.isArray(tags) || tags.length === 0) return "";
  return `<p class="note">${escapeMarkup(words.say("tags"))}: <bdi>${escapeMarkup(tags.join(", "))}</bdi></p>`;
}

function correctedHtml({ corrected }: ResolvedEvent, settings: Settings, words: Words): string {
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

function linksHtml({ links }: ResolvedEvent): string {
  if (!Array.isArray(links) || links.length === 0) return "";
  return `<ul>${links.map(({ url, label }) => `<li>${linkHtml(url, escapeMarkup(label || url))}</li>`).join("")}</ul>`;
}

function sourcesHtml({ sources }: ResolvedEvent, words: Words): string {
  if (!Array.isArray(sources) || sources.length === 0) return "";
  const items = sources.map(({ title, url, locator }) => {
    const name = url ? linkHtml(url, escapeMarkup(title)) : escapeMarkup(title);
    return `<li>${name}${locator ? `, ${escapeMarkup(locator)}` : ""}</li>`;
  });
  return `<p class="note">${escapeMarkup(words.say("sources"))}</p><ul class="note">${items.join("")}</ul>`;
}

/** A link, or only its words where the address may not be one. */
function linkHtml(url: string, inside: string): string {
  const safe = safeUrl(url);
  return safe === undefined ? inside : `<a href="${escapeMarkup(safe)}" rel="noopener">${inside}</a>`;
}

function blocksHtml(blocks: readonly Block[]): string {
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
