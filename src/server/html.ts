/** A whole page: the picture as it is drawn, the list, the data and the script. */
import { TRAIT } from "../arrivals.ts";
import { escapeMarkup, safeText } from "../draw/safe.ts";
import type { ResolvedEvent } from "../event.ts";
import type { Columns } from "../layout/columns.ts";
import type { Settings, TimelineOptions } from "../options.ts";
import { plain } from "../read/plain.ts";
import { ownEvent } from "../read/own-event.ts";
import { directionsOf } from "../scene/directions.ts";
import { rangeInWords } from "../scene/range.ts";
import { wordsOf, type Words } from "../words/index.ts";
import { coreModules, inlineScript, scriptText } from "./assets.ts";
import { jsonLdOf } from "./jsonld.ts";
import { listHtml } from "./list.ts";
import { placed } from "./placed.ts";
import { narrowWhere, pageStyle, rootStyle } from "./page-style.ts";
import { regionHtml } from "./region.ts";
import { readGiven, widthOf, type Given, type RenderOptions } from "./svg.ts";

export interface PageOptions extends Omit<RenderOptions, "whole"> {
  /** False leaves the script out: the page then is picture and list. Default true. */
  script?: boolean;
  /** Addresses of what stands in files beside the page, for a policy that refuses it in the page. Default: all in one. */
  linked?: LinkedFiles;
  /** Address of the answer that an oEmbed consumer finds the page by. */
  oembed?: string | undefined;
}

/** Addresses, as they stand in the page; `pageFiles` gives what is in the files. */
export interface LinkedFiles {
  /** Of the page, and of the picture in its shadow root. */
  style: string;
  script: string;
  /** Of the module that the script brings in when there is something to draw. The parts that it imports lie beside it. */
  core: string;
}

/** What stands in the files of linked pages. */
export interface PageFiles extends Record<keyof LinkedFiles, string> {
  /** What `core` imports, by the names that it looks for in its own folder. */
  parts: Record<string, string>;
}

/** px of the picture for phones. */
const PHONE = 360;

/**
 * Writes a whole page. It needs no network unless it is told of linked files, and without JavaScript it shows the picture
 * and the list.
 *
 * The same input gives the same bytes.
 *
 * @param given events, or what `readEvents` gave
 * @throws {Error} where the script that the page carries does not stand beside this file
 */
export function renderHtml(given: Given, options: PageOptions = {}): string {
  const { script = true, linked, oembed, width, ...rest } = options;
  const { events, unread, options: own, idPrefix = "daymark" } = readGiven(given, rest, "renderHtml");
  const { shown, columns, options: placedBy, settings } = placed(events, own);
  const words = wordsOf(settings.lang, settings.messages);
  const inOrder = Array.from(columns.first, (_, index) => columns.event(index));
  const names = {
    name: settings.title ?? settings.label ?? words.say("timeline"),
    description: settings.summary ? settings.summary : rangeOf(columns, settings, words),
  };
  const px = widthOf(width);
  return [
    `<!doctype html>`,
    `<html lang="${escapeMarkup(settings.lang)}"${directionsOf(settings).isLeftward ? ` dir="rtl"` : ""} data-daymark-page>`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeMarkup(names.name)}</title>`,
    `<meta name="description" content="${escapeMarkup(names.description)}">`,
    ...(oembed === undefined ? [] : [oEmbedLink(oembed, names.name)]),
    linked ? styleLink(linked.style) : `<style>${pageStyle(settings.theme, px)}</style>`,
    `<script type="application/ld+json">${jsonText(jsonLdOf(inOrder, settings, names))}</script>`,
    `</head>`,
    `<body>`,
    `<main>`,
    `<h1 class="name">${escapeMarkup(names.name)}</h1>`,
    `<daymark-timeline lang="${escapeMarkup(settings.lang)}">`,
    rootHtml({ events: shown, settings, unread, px, idPrefix, linked }),
    `<script type="application/json">${dataText(shown, placedBy, settings)}</script>`,
    listHtml(inOrder, settings, (index) => columns.is(index, TRAIT.new)),
    `</daymark-timeline>`,
    `</main>`,
    ...(script ? scriptsHtml(linked) : []),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

/**
 * What stands in the files that a page names, by their kind: the same for all pages of a version but for the style.
 *
 * @throws {Error} where what the library is built into is not beside this file
 */
export function pageFiles({ theme = "auto", width }: Pick<PageOptions, "theme" | "width"> = {}): PageFiles {
  const px = widthOf(width);
  return {
    style: `${pageStyle(theme, px)}\n${rootStyleFor(px)}\n`,
    script: scriptText("page"),
    ...coreModules(),
  };
}

interface RootRequest {
  events: readonly ResolvedEvent[];
  settings: Settings;
  unread: readonly string[];
  px: number;
  idPrefix: string;
  linked: LinkedFiles | undefined;
}

/** The shadow root: the picture at the page's width, and one for phones. */
function rootHtml({ px, idPrefix, linked, ...request }: RootRequest): string {
  const region = (width: number, className: string, where?: string): string =>
    regionHtml({ ...request, width, className, where, idPrefix: `${idPrefix}-${className}` });
  return [
    `<template shadowrootmode="open">`,
    linked ? styleLink(linked.style) : `<style>${rootStyleFor(px)}</style>`,
    region(px, "wider"),
    ...(px > PHONE ? [region(PHONE, "narrow", narrowWhere(px))] : []),
    `<slot></slot></template>`,
  ].join("\n");
}

/** The style of the shadow root of a page of some px. */
function rootStyleFor(px: number): string {
  return rootStyle(px > PHONE ? px : undefined);
}

function styleLink(address: string): string {
  return `<link rel="stylesheet" href="${escapeMarkup(address)}">`;
}

function oEmbedLink(address: string, title: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(address)}" title="${escapeMarkup(title)}">`;
}

/** The script that makes the picture live, and behind it, not run, what it needs once there is something to draw. */
function scriptsHtml(linked: LinkedFiles | undefined): string[] {
  if (linked)
    return [`<script src="${escapeMarkup(linked.script)}" data-core="${escapeMarkup(linked.core)}" defer></script>`];
  return [
    `<script>${inlineScript("page")}</script>`,
    `<script type="text/daymark-core">${inlineScript("core")}</script>`,
  ];
}

/** "6 events, 2018 to 2022." */
function rangeOf({ count, start, end }: Columns, settings: Settings, words: Words): string {
  if (count === 0) return words.say("empty");
  const events = words.say("events", { count });
  return words.say("summary", { events, range: rangeInWords(start, end, { settings, words }) });
}

/** Events and options as JSON. Options that are functions stay behind. */
function dataText(events: readonly ResolvedEvent[], options: TimelineOptions, settings: Settings): string {
  const list = events.map((event) => {
    // A house style for dates is a function, which cannot go along: its words do.
    const displayDate = event.displayDate ?? settings.formatDate?.(event.span, "label");
    return { ...ownEvent(event), ...(displayDate === undefined ? {} : { displayDate }) };
  });
  return jsonText(plain({ permalink: "on", ...options, events: list }));
}

/** JSON that cannot end its script element. */
function jsonText(value: unknown): string {
  return safeText(JSON.stringify(value))
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
