/** A whole page as one file: the picture, the list, the data and the script. */
import { readFileSync } from "node:fs";
import { escapeMarkup, safeText } from "../draw/safe.ts";
import type { ResolvedEvent } from "../event.ts";
import { settingsOf, UPRIGHT_BELOW, type Settings, type TimelineOptions } from "../options.ts";
import { columnsOf } from "../layout/columns.ts";
import { plain } from "../read/plain.ts";
import type { Given, RenderOptions } from "./svg.ts";
import { readGiven, svgOf, widthOf } from "./svg.ts";
import { listHtml } from "./list.ts";
import { wordsOf } from "../words/index.ts";

export interface PageOptions extends RenderOptions {
  /** False leaves the script out: the page then is picture and list. Default true. */
  script?: boolean;
}

/** px of the picture for phones. */
const PHONE = 360;

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font-family:Arial,Helvetica,sans-serif;line-height:1.5;color:#1b1b1b;background:#fff}
main{max-width:1200px;margin:0 auto;padding:8px 0 32px}
.daymark-list{max-width:680px;margin:24px 16px;padding:0;list-style:none}
.daymark-list>li{margin:0 0 24px}
.daymark-list h2{margin:0;font-size:17px;line-height:1.3}
.daymark-list p,.daymark-list ul{margin:4px 0}
.daymark-list .when,.daymark-list .note{color:#5a5f66;font-size:14px}
.daymark-list a{color:#0a5c9c}
@media (prefers-color-scheme:dark){body{color:#ececea;background:#14171a}.daymark-list .when,.daymark-list .note{color:#a6adb5}.daymark-list a{color:#79b7ee}}
@media print{.daymark-list{max-width:none}}
`.trim();

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
  const inOrder = columnsOf(shown, settings).items.map(({ event }) => event);
  const picture = (at: number, layout: Settings["layout"], prefix: string): string =>
    svgOf(shown, { ...settings, layout }, at, prefix, problems);
  const name = settings.title ?? settings.label ?? words.say("timeline");
  return [
    `<!doctype html>`,
    `<html lang="${escapeMarkup(settings.lang)}"${settings.dir ? ` dir="${escapeMarkup(settings.dir)}"` : ""}>`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeMarkup(name)}</title>`,
    ...(settings.summary ? [`<meta name="description" content="${escapeMarkup(settings.summary)}">`] : []),
    `<style>${STYLE}</style>`,
    `</head>`,
    `<body>`,
    `<main>`,
    `<daymark-timeline lang="${escapeMarkup(settings.lang)}">`,
    `<template shadowrootmode="open"><style>${PICTURE_STYLE}</style>`,
    picture(widthOf(width), settings.layout === "auto" ? "wide" : settings.layout, `${idPrefix}-wide`),
    picture(PHONE, "upright", `${idPrefix}-upright`),
    `<slot></slot></template>`,
    `<script type="application/json">${jsonFor(shown, own)}</script>`,
    listHtml(inOrder, settings),
    `</daymark-timeline>`,
    `</main>`,
    ...(script ? [`<script>${ownScript()}</script>`] : []),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

/** The fields of an event that a page is given; the span is worked out again, as JSON has no word for infinity. */
const FIELDS = [
  "id",
  "title",
  "label",
  "date",
  "start",
  "end",
  "timeZone",
  "displayDate",
  "asOf",
  "status",
  "corrected",
  "text",
  "lane",
  "importance",
  "media",
  "links",
  "sources",
  "place",
  "tags",
  "lang",
  "translations",
] as const satisfies readonly (keyof ResolvedEvent)[];

/** Data as JSON that cannot end its script element. Options that are functions stay behind. */
function jsonFor(events: readonly ResolvedEvent[], options: TimelineOptions): string {
  const list = events.map((event) => Object.fromEntries(FIELDS.map((field) => [field, event[field]])));
  return safeText(JSON.stringify(plain({ ...options, events: list })))
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

let script: string | undefined;

function ownScript(): string {
  script ??= readScript()
    .replace(/\n?\/\/# sourceMappingURL=.*(?:[\n\r\u2028\u2029]\s*)?$/, "")
    .replace(/<\/(script)/gi, "<\\/$1");
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
