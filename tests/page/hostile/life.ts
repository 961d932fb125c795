/** One input through the whole life of a timeline, in a page that hears of everything it should not do. */
import type { Page } from "playwright";
import type * as Daymark from "../../../src/index.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import type { ReadOptions } from "../../../src/read/index.ts";

/** Under this policy the page stands; `trusted-types` names the one policy that the reader of HTML makes. */
export const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types daymark";

export interface Life {
  /** What `readEvents` is given. */
  input: unknown;
  read?: ReadOptions;
  options?: TimelineOptions;
}

export interface Seen {
  /** What hostile input would call. */
  calls: number;
  violations: string[];
  /** Uncaught errors and rejections. */
  uncaught: string[];
  /** Names of elements in what was written. */
  elements: string[];
  /** Attributes that run something, or style by a text. */
  attributes: string[];
  /** Addresses in links and media. */
  addresses: string[];
  rels: string[];
  /** Texts: of labels, of all in the picture, of cards, of the table. */
  texts: string[];
  /** What stands outside of the timeline and was not there before. */
  outside: string[];
  pollution: string[];
  problems: { code: string; severity: string; path?: string; field?: string }[];
  events: { id: string; title: string }[];
  /** Of each event, whether it could be selected. */
  selected: boolean[];
  strings: string[];
  /** ms from reading to the end, without waiting. */
  taken: number;
}

/** Put into every page and frame before anything else. */
export const LISTENERS = `
window.calls = 0; window.violations = []; window.uncaught = [];
window.__x = () => { window.calls += 1; };
addEventListener("securitypolicyviolation", (event) => {
  const all = (function () { try { return top.violations || window.violations; } catch { return window.violations; } })();
  all.push(event.violatedDirective + " " + (event.blockedURI || event.sample));
});
addEventListener("error", (event) => window.uncaught.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.uncaught.push(String(event.reason)));
`;

/** The page that lives are led in. */
export const PLACE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A strict page</title>
<script src="listeners.js"></script><script src="daymark.min.js"></script></head>
<body><form name="host"><input name="neighbour"></form></body></html>`;

/** Leads a life in the page, and tells what was seen of it. */
export function live(page: Page, life: Life): Promise<Seen> {
  return page.evaluate(lead, life as never);
}

/** Runs in the page, so it knows nothing from outside of itself. */
async function lead({ input, read: how, options = {} }: Life): Promise<Seen> {
  const spy = window as unknown as { calls: number; violations: string[]; uncaught: string[] };
  const { createTimeline, readEvents } = (window as unknown as { daymark: typeof Daymark }).daymark;
  Object.assign(spy, { calls: 0, violations: [], uncaught: [] });
  const outside = new Set([...document.querySelectorAll("*")]);
  const seen: Seen = {
    ...{ calls: 0, violations: [], uncaught: [], elements: [], attributes: [], addresses: [], rels: [], texts: [] },
    ...{ outside: [], pollution: [], problems: [], events: [], selected: [], strings: [], taken: 0 },
  };
  const tick = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  const container = document.createElement("div");
  document.body.append(container);
  const parts = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((node) => [node, ...(node.shadowRoot ? parts(node.shadowRoot) : [])]);
  const look = (): void => {
    for (const node of parts(container)) {
      seen.elements.push(node.localName);
      for (const { name, value } of node.attributes) {
        if (/^on/i.test(name) || name === "srcdoc") seen.attributes.push(`${node.localName} ${name}="${value}"`);
        // What a program sets by style.x stands there too: lengths, and never a word of the data.
        if (name === "style" && /url|expression|__x|color/i.test(value)) seen.attributes.push(value);
        if (/^(?:href|src|srcset|poster|action|xlink:href)$/.test(name)) seen.addresses.push(value);
        if (node.localName === "a" && name === "href") seen.rels.push(node.getAttribute("rel") ?? "");
      }
      if (/^(?:text|tspan|p|h[1-6]|dd|dt|td|th|li|a|figcaption|span|div|code|button)$/.test(node.localName))
        seen.texts.push(node.textContent ?? "");
      for (const name of ["aria-label", "alt"]) seen.texts.push(node.getAttribute(name) ?? "");
    }
    for (const node of document.querySelectorAll("*"))
      if (!outside.has(node) && !container.contains(node))
        seen.outside.push(`${node.localName} ${node.id} ${node.className}`);
  };

  const begun = performance.now();
  const read = await readEvents(input as never, how);
  const timeline = createTimeline(container, read, { ...options, height: 400 });
  await timeline.ready;
  seen.taken = performance.now() - begun;
  look();
  const root = container.querySelector(".daymark-host")!.shadowRoot!;
  for (const { id } of read.events.slice(0, 4)) {
    seen.selected.push(timeline.select(id));
    await tick(30);
    look();
    const node = [...root.querySelectorAll(".daymark-event")].find((each) => each.getAttribute("data-event") === id);
    for (const type of ["pointerover", "pointerenter", "pointermove", "mouseover", "mousemove"])
      node?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
    (node as SVGElement | undefined)?.focus();
  }
  for (const key of ["t", "/", "?"]) {
    root.querySelector(".daymark-event")?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await tick(60);
    look();
  }
  timeline.update({ events: read.events });
  const { start, end } = timeline.window;
  timeline.zoomTo({ start: start + (end - start) / 4, end: end - (end - start) / 4 });
  timeline.zoomTo({ start, end });
  await tick();
  look();
  seen.strings = [timeline.toSvg(), timeline.toSvg({ whole: true })];
  timeline.destroy();
  await tick(20);
  if (container.childNodes.length > 0) seen.outside.push("what destroy() has left");
  container.remove();
  const { calls, violations, uncaught } = spy;
  const pollution = [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)];
  const told = read.problems.map(({ code, severity, path, field }) => ({ code, severity, path, field }));
  return {
    ...seen,
    ...{ calls, violations, uncaught, pollution },
    problems: told,
    events: read.events.map(({ id, title }) => ({ id, title })),
    elements: [...new Set(seen.elements)],
    texts: [...new Set(seen.texts)].filter((text) => text !== ""),
  };
}
