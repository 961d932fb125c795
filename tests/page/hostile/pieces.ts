/** Every text that can be made of hostile input, with the policy that each must keep. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReadResult } from "../../../src/read/index.ts";
import { PIECES, type PieceWriter } from "../../../src/server/pieces.ts";
import type * as Server from "../../../src/server/index.ts";
import { renderSvg } from "../../../src/server/index.ts";
import { ROOT } from "../browser.ts";
import { OWN, STRICT, type Written } from "./documents.ts";

/** Pieces that are pictures of pixels hold no text. */
const PIXELS = /\.png$/;

/** What stands in a page of another: it gets one. */
function hosted(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}</body></html>`;
}

export async function piecesOf(name: string, read: ReadResult): Promise<Written[]> {
  const events = read.events.slice(0, 50);
  const given = { ...read, events };
  const html = "text/html; charset=utf-8" as const;
  const all: Written[] = [360, 1200].map((width) => ({
    name: `${name} as SVG, ${width} px`,
    type: "image/svg+xml",
    body: renderSvg(given, { width }),
    policy: STRICT,
  }));
  const server = join(ROOT, "dist/server.js");
  if (existsSync(server)) {
    // eslint-disable-next-line no-unsanitized/method -- a file of our own, which need not be built
    const { renderHtml } = (await import(pathToFileURL(server).href)) as typeof Server;
    all.push({ name: `${name} as a page`, type: html, body: renderHtml(given), policy: OWN });
  }
  for (const [piece, writer] of Object.entries(PIECES as Record<string, PieceWriter>)) {
    const [ending] = writer.endings;
    if (PIXELS.test(ending) || piece === "page") continue;
    const { content } = await writer.write({ given, options: { script: false }, media: {}, stem: "story", ending });
    if (typeof content !== "string") continue;
    const isXml = /\.(?:xml|svg)$/.test(ending);
    const body = isXml || /^\s*<!doctype/i.test(content) ? content : hosted(content);
    const type = ending === ".svg" ? "image/svg+xml" : isXml ? "application/xml" : html;
    all.push({ name: `${name} as ${piece}`, type, body, policy: STRICT });
  }
  return all;
}
