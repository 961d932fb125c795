/**
 * As much of XML as spreadsheets and Word documents are written in: elements, attributes and text. Names come without
 * their prefix, since programs differ in it. What a document type declares is not followed, so no entity grows.
 */
import { Pace } from "../../slices.ts";
import { broken } from "./fault.ts";

export interface XmlHandler {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  close?: (name: string) => void;
  /** A text may come in several pieces. */
  text?: (text: string) => void;
}

/** How much is looked at in one go, in characters. */
const BATCH = 250_000;

/** No tag and no text of such a file is as long as this, in characters. */
const MAX_PIECE = 1_000_000;

/** Reads a document that comes in pieces. */
export async function readXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  let waiting = "";
  let enough = BATCH;
  const pace = new Pace();
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < enough) continue;
    waiting = waiting.slice(take(waiting, handler));
    enough = waiting.length + BATCH;
    if (waiting.length > MAX_PIECE) throw broken("it is damaged");
    if (pace.isDue) await pace.rest();
  }
  if (waiting.slice(take(waiting, handler)).trim() !== "") throw broken("a part of it breaks off");
}

/** Takes what is whole, and gives the place where the rest begins. */
function take(text: string, handler: XmlHandler): number {
  let at = 0;
  while (at < text.length) {
    const next = text.charCodeAt(at) === 60 ? takeMarkup(text, at, handler) : takeText(text, at, handler);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

function takeText(text: string, at: number, { text: tell }: XmlHandler): number | undefined {
  const end = text.indexOf("<", at);
  if (end < 0) return undefined;
  tell?.(decoded(text.slice(at, end)));
  return end;
}

function takeMarkup(text: string, at: number, handler: XmlHandler): number | undefined {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<?", at)) return after(text, "?>", at + 2);
  if (text.startsWith("<![CDATA[", at)) {
    const end = after(text, "]]>", at + 9);
    if (end !== undefined) handler.text?.(text.slice(at + 9, end - 3));
    return end;
  }
  const end = tagEnd(text, at + 1);
  if (end === undefined) return undefined;
  if (text[at + 1] !== "!") takeTag(text.slice(at + 1, end), handler);
  return end + 1;
}

function after(text: string, sign: string, at: number): number | undefined {
  const found = text.indexOf(sign, at);
  return found < 0 ? undefined : found + sign.length;
}

/** Where the tag is closed; inside quotes that sign is only a sign. */
function tagEnd(text: string, from: number): number | undefined {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return undefined;
}

function takeTag(tag: string, { open, close }: XmlHandler): void {
  if (tag.startsWith("/")) {
    close?.(local(tag.slice(1).trim()));
    return;
  }
  const isEmpty = tag.endsWith("/");
  const whole = isEmpty ? tag.slice(0, -1) : tag;
  const blank = whole.search(/\s/);
  const name = local(blank < 0 ? whole : whole.slice(0, blank));
  open?.(name, blank < 0 ? NONE : attributesOf(whole, blank));
  if (isEmpty) close?.(name);
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(tag: string, from: number): Map<string, string> {
  const found = new Map<string, string>();
  let at = from;
  for (;;) {
    const equals = tag.indexOf("=", at);
    if (equals < 0) return found;
    const name = tag.slice(at, equals).trim();
    let start = equals + 1;
    while (start < tag.length && tag[start]!.trim() === "") start += 1;
    const end = tag.indexOf(tag[start] ?? "", start + 1);
    if (end < 0 || !/["']/.test(tag[start] ?? "")) return found;
    if (!name.startsWith("xmlns")) found.set(local(name), decoded(tag.slice(start + 1, end)));
    at = end + 1;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, figures, name) => {
    if (name !== undefined) return NAMED.get(name as string) ?? whole;
    return character(hex === undefined ? Number(figures) : parseInt(hex as string, 16));
  });
}

/** What is no character is shown as one that is missing. */
function character(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? "\ufffd" : String.fromCodePoint(code);
}
