/** The nodes round the picture: the region, the place for card and buttons, the line that is read aloud. */
import css from "../draw/daymark.css?inline";
import { el } from "./html.ts";

export interface Shell {
  region: HTMLElement;
  /** What is read before the picture, and not seen: both of the following. */
  about: HTMLElement;
  /** Describes the region to a screen reader: how many events, of when, how to move. */
  summary: HTMLElement;
  /** What is written round the picture. */
  notes: HTMLElement;
  /** The last in the region: it tells what has changed. */
  status: HTMLElement;
  destroy(): void;
}

const sheets = new WeakMap<object, CSSStyleSheet>();

/** Fills a shadow root. The style sheet is constructed once a document, so that a strict policy lets it through. */
export function shellIn(root: ShadowRoot): Shell {
  const document = root.ownerDocument;
  const sheet = sheetFor(document);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const region = el(document, "div", { class: "root", part: "root", role: "region" });
  const about = el(document, "div", { class: "status" });
  const summary = el(document, "p", { id: "summary" });
  const notes = el(document, "p", {});
  about.append(summary, notes);
  region.setAttribute("aria-describedby", "summary");
  const status = el(document, "div", { class: "status", role: "status", "aria-live": "polite" });
  region.append(about, status);
  root.replaceChildren(region);
  return {
    region,
    about,
    summary,
    notes,
    status,
    destroy() {
      root.replaceChildren();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

function sheetFor(document: Document): CSSStyleSheet {
  const view = document.defaultView ?? globalThis;
  const known = sheets.get(document);
  if (known) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(document, sheet);
  return sheet;
}
