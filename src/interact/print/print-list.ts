/** What stands in words below a timeline on paper. */
import type { ResolvedEvent } from "../../event.ts";
import { safeMediaUrl, safeUrl } from "../../read/url.ts";
import { sentencesOf } from "../../scene/list.ts";
import type { Picture } from "../../scene/picture.ts";
import type { Scene } from "../../scene/scene.ts";
import { plainText } from "../../scene/texts.ts";
import { namedAt, unnamedIn, type Named } from "../../scene/unnamed.ts";
import { paragraphsOf } from "../card/blocks.ts";
import { dayInWords } from "../card/event-words.ts";
import { el, inLanguage } from "../html.ts";

/** Up to so many events are told in full. */
const MOST_TOLD = 100;

/**
 * A list of what the picture does not say: where there are few events all that their cards say, else the names that it
 * leaves out.
 */
export function listOf(document: Document, picture: Picture, scene: Scene): HTMLElement[] {
  const { columns, words } = picture;
  const { named, more } = unnamedIn(picture, scene);
  if (columns.count <= MOST_TOLD) {
    const unnamed = new Set(named.map(({ index }) => index));
    const all = Array.from(columns.first, (_, index) => ({ ...namedAt(picture, index), told: toldOf(picture, index) }));
    const entries = all.filter(({ index, told }) => told.length > 0 || unnamed.has(index));
    if (entries.some(({ told }) => told.length > 0)) return [listWith(document, "paper-list paper-told", entries)];
  }
  if (named.length === 0) return [];
  return [
    el(document, "p", { class: "paper-head" }, words.say("unnamed")),
    listWith(
      document,
      "paper-list",
      named.map((one) => ({ ...one, told: [] })),
    ),
    ...(more > 0 ? [el(document, "p", { class: "paper-more" }, words.say("more", { count: more }))] : []),
  ];
}

/** A paragraph, and its language where that is another than the page's. */
interface Paragraph {
  text: string;
  lang?: string | undefined;
}

type Entry = Named & { told: readonly Paragraph[] };

function listWith(document: Document, name: string, entries: readonly Entry[]): HTMLElement {
  const list = el(document, "ol", { class: name });
  list.append(
    ...entries.map(({ when, title, lang, told }) => {
      const entry = el(document, "li", {});
      entry.append(
        el(document, "p", { class: "paper-when" }, when),
        inLanguage(el(document, "p", { class: "paper-title" }, title), lang),
        ...told.map((paragraph) => inLanguage(el(document, "p", {}, paragraph.text), paragraph.lang)),
      );
      return entry;
    }),
  );
  return list;
}

/** What is told of an event beside its date and its title, as far as the picture does not say it. */
function toldOf(picture: Picture, index: number): Paragraph[] {
  const event = picture.columns.event(index);
  const text = picture.texts.text(event);
  const isSaid = !picture.plan && inWords(text) === sentencesOf(picture, event);
  const lang = picture.texts.lang(event, "text");
  const paragraphs = isSaid ? [] : paragraphsOf(text).map((paragraph) => ({ text: inWords(paragraph), lang }));
  return [...paragraphs, ...notesOf(picture, event).map((note) => ({ text: note }))];
}

/** What a card says beside the text: a correction, the caption of its picture, links and sources, with their addresses. */
function notesOf({ words, settings }: Picture, event: ResolvedEvent): string[] {
  const { corrected, media, links, place, sources, tags } = event;
  const addressed = (text: string, url: string | undefined): string =>
    url === undefined || url === text ? text : `${text} (${url})`;
  return [
    ...(place ? [`${words.say("place")}: ${place}`] : []),
    ...(corrected
      ? [words.say("corrected", { date: dayInWords(corrected.on, settings.lang), note: corrected.note })]
      : []),
    ...(media
      ? [
          [addressed(media.caption || media.alt || media.url, safeMediaUrl(media.url)), media.credit]
            .filter(Boolean)
            .join(" · "),
        ]
      : []),
    ...listed(links).map(({ url, label }) => addressed(label || url, safeUrl(url))),
    ...listed(sources).map(({ title, url, locator }, at) => {
      const source = [addressed(title, safeUrl(url)), locator].filter(Boolean).join(", ");
      return at === 0 ? `${words.say("sources")}: ${source}` : source;
    }),
    ...(listed(tags).length > 0 ? [`${words.say("tags")}: ${listed(tags).join(", ")}`] : []),
  ];
}

function listed<One>(list: readonly One[] | undefined): readonly One[] {
  return Array.isArray(list) ? (list as readonly One[]) : [];
}

const LINK = /!?\[([^\][]*)\]\(([^()\s]+)(?:\s[^()]*)?\)|https?:\/\/[^\s<>]*[^\s<>.,;:!?)]/g;

/** A character that no text has, for the first link of a paragraph; the next stand for the next. */
const HELD = 0xe100;
const MOST_HELD = 6000;

/** Markdown without its marks, links with their addresses. */
export function inWords(markdown: string): string {
  // Addresses are out of the way until all marks are gone: some of their signs could be marks.
  const links: string[] = [];
  const held = markdown.replace(LINK, (whole, label?: string, url?: string) => {
    const safe = safeUrl(url);
    const said = label === undefined ? whole : safe !== undefined && safe !== label ? `${label} (${safe})` : label;
    return links.length < MOST_HELD ? String.fromCharCode(HELD + links.push(said) - 1) : said;
  });
  return plainText(held, Infinity).replace(/[\ue100-\uf8ff]/g, (sign) => links[sign.charCodeAt(0) - HELD] ?? sign);
}
