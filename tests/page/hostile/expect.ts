/** What must hold of every life, whatever it was given. */
import { expect } from "vitest";
import { safeText } from "../../../src/draw/safe.ts";
import { isWellFormedXml, tagsOf } from "../../unit/server/markup.ts";
import { openAll, type Written } from "./documents.ts";
import type { Seen } from "./life.ts";
import type { StrictPage } from "./site.ts";

const SVG = ["svg", "title", "desc", "clipPath", "g", "rect", "line", "path", "circle", "text", "tspan", "polygon"];
const HTML =
  "div p span b h1 h2 h3 h4 h5 h6 a em strong code pre ul ol li blockquote br dl dt dd figure figcaption img video audio button time bdi wbr".split(
    " ",
  );
const PANELS =
  "table caption thead tbody tr th td input label select option fieldset legend form nav output kbd section header footer details summary dialog search datalist i small sup".split(
    " ",
  );

/** Elements that may stand in what the library writes into a page. */
const KNOWN = new Set([...SVG, ...HTML, ...PANELS]);

/**
 * Nothing ran, nothing was asked for, and nothing stands outside.
 *
 * @param media the address of media that the page's own data give, and a card may show
 */
export function expectHarmless(seen: Seen, media: readonly string[] = []): void {
  expect(seen.calls).toBe(0);
  expect(seen.violations.filter((told) => !media.some((url) => told === `img-src ${url}`))).toEqual([]);
  expect(seen.uncaught).toEqual([]);
  expect(seen.pollution).toEqual([]);
  expect(seen.outside).toEqual([]);
  expect(seen.elements.filter((name) => !KNOWN.has(name))).toEqual([]);
  expect(seen.attributes).toEqual([]);
  expect(seen.addresses.filter((url) => !isHarmless(url))).toEqual([]);
  expect(seen.rels.filter((rel) => !rel.split(" ").includes("noopener"))).toEqual([]);
  for (const string of seen.strings) {
    expect(isWellFormedXml(string)).toBe(true);
    expectTags(string);
  }
}

/** Nothing runs in documents that are opened, nothing is refused, and nothing is in them that is not ours. */
export async function expectHarmlessDocuments({ page, site }: StrictPage, documents: Written[]): Promise<void> {
  for (const { name, calls, violations, foreign } of await openAll(page, site, documents))
    expect({ name, calls, violations, foreign }).toEqual({ name, calls: 0, violations: [], foreign: [] });
}

/** What runs in a document, and what is not ours in it, would be told. */
export async function expectHarmTold({ page, site }: StrictPage): Promise<void> {
  const body = "<svg xmlns='http://www.w3.org/2000/svg' onload='__x()'/>";
  const [opened] = await openAll(page, site, [{ name: "bad", type: "image/svg+xml", body, policy: "img-src *" }]);
  expect(opened).toMatchObject({ calls: 1, foreign: [`svg onload="__x()"`] });
}

function isHarmless(url: string): boolean {
  // What control characters are in an address, a browser leaves out.
  // eslint-disable-next-line no-control-regex -- these are what it leaves out
  if (/[\u0000-\u001f]/.test(url)) return false;
  try {
    return ["https:", "http:", "mailto:", "tel:"].includes(new URL(url, "https://example.org/").protocol);
  } catch {
    return false;
  }
}

function expectTags(markup: string): void {
  const attributes = tagsOf(markup).flatMap(({ attributes: all }) => [...all.keys()]);
  expect(attributes.filter((name) => /^on|^style$|^srcdoc$/i.test(name))).toEqual([]);
}

/** As it is read: white space may collapse, and what cannot be seen may become a blank, or go. */
function asShown(text: string): string {
  return safeText(text).replace(/[\s\p{C}\ufffd]/gu, "");
}

/** Whether a text is shown somewhere as it was given. */
export function isShown(seen: Seen, text: string): boolean {
  const wanted = asShown(text);
  return seen.texts.some((each) => asShown(each).includes(wanted));
}
