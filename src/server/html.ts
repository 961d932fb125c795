/** A whole page as one file: the picture, the list, the data and the script. */
import { readFileSync } from "node:fs";
import { escapeMarkup, safeText } from "../draw/safe.ts";
import type { ResolvedEvent } from "../event.ts";
import { settingsOf, UPRIGHT_BELOW, type Settings, type TimelineOptions } from "../options.ts";
import { TRAIT } from "../arrivals.ts";
import { columnsOf, type Columns } from "../layout/columns.ts";
import { plain } from "../read/plain.ts";
import { plainEvent } from "../read/plain-event.ts";
import { directionsOf } from "../scene/directions.ts";
import { rangeInWords } from "../scene/range.ts";
import type { Given, RenderOptions } from "./svg.ts";
import { readGiven, svgOf, widthOf } from "./svg.ts";
import { listHtml } from "./list.ts";
import { wordsOf, type Words } from "../words/index.ts";

export interface PageOptions extends Omit<RenderOptions, "whole"> {
  /** False leaves the script out: the page then is picture and list. Default true. */
  script?: boolean;
}

/** px of the picture for phones. */
const PHONE = 360;

/** Colours twice: a browser that does not know `light-dark()` takes the first. */
const STYLE = `
body{margin:0;font-family:Arial,Helvetica,sans-serif;line-height:1.5;color:#1b1b1b;background:#fff}
body{color:light-dark(#1b1b1b,#ececea);background:light-dark(#fff,#14171a)}
main{max-width:1200px;margin:0 auto;padding:8px 0 32px}
.name{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.daymark-list{max-width:680px;margin:24px 16px;padding:0;list-style:none;overflow-wrap:anywhere}
.daymark-list>li{margin:0 0 24px}
.daymark-list h2{margin:0;font-size:17px;line-height:1.3}
.daymark-list p,.daymark-list ul{margin:4px 0}
.daymark-list pre{white-space:pre-wrap}
.daymark-list .when,.daymark-list .note{color:#5a5f66;color:light-dark(#5a5f66,#a6adb5);font-size:14px}
.daymark-list a,.daymark-list .new{color:#0a5c9c;color:light-dark(#0a5c9c,#79b7ee)}
@media print{:root{color-scheme:light}.daymark-list{max-width:none}.daymark-list>li{break-inside:avoid}.daymark-list a::after{content:" (" attr(href) ")"}}
`.trim();

const SCHEMES = { auto: "light dark", light: "light", dark: "dark" } as const;

/** Only one of the two pictures is shown, whichever fits the screen. */
const PICTURE_STYLE = `
:host{display:block}
svg{display:block;max-width:100%;height:auto}
svg.daymark-upright{display:none;margin:0 auto}
@media (max-width:${UPRIGHT_BELOW - 1}px){svg.daymark-wide{display:none}svg.daymark-upright{display:block}}
`.trim();

/**
 * Writes a whole page as one file. It needs no network, and without JavaScript it shows the picture and the list.
 *
 * The same input gives the same bytes.
 *
 * @param given events, or what `readEvents` gave
 * @throws {Error} where the script that the page carries does not stand beside this file
 */
export function renderHtml(given: Given, options: PageOptions = {}): string {
  const { script = true, width, idPrefix = "daymark", ...rest } = options;
  const { events, problems, options: own } = readGiven(given, rest, "renderHtml");
  const settings = settingsOf(own);
  const words = wordsOf(settings.lang, settings.messages);
  const shown = events.filter(
    (event) => (settings.drafts || event.status !== "draft") && (settings.filter?.(event) ?? true),
  );
  const columns = columnsOf(shown, settings);
  const inOrder = Array.from(columns.first, (_, index) => columns.event(index));
  const picture = (at: number, layout: Settings["layout"], prefix: string): string =>
    svgOf(shown, { ...settings, layout }, at, prefix, problems);
  const name = settings.title ?? settings.label ?? words.say("timeline");
  const description = settings.summary ? settings.summary : rangeOf(columns, settings, words);
  return [
    `<!doctype html>`,
    `<html lang="${escapeMarkup(settings.lang)}"${directionsOf(settings).isLeftward ? ` dir="rtl"` : ""}>`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeMarkup(name)}</title>`,
    `<meta name="description" content="${escapeMarkup(description)}">`,
    `<style>:root{color-scheme:${SCHEMES[settings.theme]}}`,
    `${STYLE}</style>`,
    `</head>`,
    `<body>`,
    `<main>`,
    `<h1 class="name">${escapeMarkup(name)}</h1>`,
    `<daymark-timeline lang="${escapeMarkup(settings.lang)}">`,
    `<template shadowrootmode="open"><style>${PICTURE_STYLE}</style>`,
    picture(widthOf(width), settings.layout === "auto" ? "wide" : settings.layout, `${idPrefix}-wide`),
    picture(PHONE, "upright", `${idPrefix}-upright`),
    `<slot></slot></template>`,
    `<script type="application/json">${jsonFor(shown, own, settings)}</script>`,
    listHtml(inOrder, settings, (index) => columns.is(index, TRAIT.new)),
    `</daymark-timeline>`,
    `</main>`,
    ...(script ? [`<script>${ownScript()}</script>`] : []),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

/** "6 events, 2018 to 2022." */
function rangeOf({ count, start, end }: Columns, settings: Settings, words: Words): string {
  if (count === 0) return words.say("empty");
  const events = words.say("events", { count });
  return words.say("summary", { events, range: rangeInWords(start, end, { settings, words }) });
}

/** Data as JSON that cannot end its script element. Options that are functions stay behind. */
function jsonFor(events: readonly ResolvedEvent[], options: TimelineOptions, settings: Settings): string {
  const list = events.map((event) => {
    // A house style for dates is a function, which cannot go along: its words do.
    const displayDate = event.displayDate ?? settings.formatDate?.(event.span, "label");
    return { ...plainEvent(event), ...(displayDate === undefined ? {} : { displayDate }) };
  });
  return safeText(JSON.stringify(plain({ ...options, events: list })))
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

let script: string | undefined;

/** A script without its last line, which names a file that will not lie beside the page. */
function withoutMap(code: string): string {
  const map = code.lastIndexOf("\n//# sourceMappingURL=");
  return map < 0 ? code : code.slice(0, map);
}

function ownScript(): string {
  script ??= withoutMap(readScript())
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
  return script;
}

function readScript(): string {
  for (const place of ["./daymark.min.js", "../daymark.min.js"]) {
    try {
      return readFileSync(new URL(place, import.meta.url), "utf8");
    } catch {
      // It stands beside this file, or one folder up where this file is a chunk.
    }
  }
  throw new Error(`renderHtml: daymark.min.js is not beside the library. Build it, or pass { script: false }.`);
}
