/**
 * What a page loads that shows timelines in frames: embed.js. It makes a frame of each `<div data-daymark-src>`, gives each
 * `<iframe data-daymark>` the height of what stands in it, passes on what it tells, and hands it the page's links.
 */
import { HEIGHT, isLink, isPx, oursIn, SANDBOX, TOLD } from "./messages.ts";

/** Not to be met by an id of the page. */
const LOADED = Symbol.for("daymark.frames");
const own = window as { [LOADED]?: () => void };

function framesIn(page: Document): HTMLIFrameElement[] {
  return [...page.querySelectorAll<HTMLIFrameElement>("iframe[data-daymark]")];
}

/** Frames for the places that ask for one. What stands there is for those without a script. */
function fill(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-daymark-src]")) {
    const { daymarkSrc: src, daymarkTitle, daymarkHeight, daymarkHeights = "" } = place.dataset;
    const frame = document.createElement("iframe");
    Object.assign(frame.dataset, { daymark: place.id, daymarkHeights });
    Object.assign(frame, {
      title: daymarkTitle ?? place.textContent.trim(),
      sandbox: SANDBOX,
      loading: "lazy",
      width: "100%",
      height: daymarkHeight ?? HEIGHT,
      frameBorder: 0,
      src,
    });
    place.removeAttribute("data-daymark-src");
    place.replaceChildren(frame);
  }
  for (const frame of framesIn(document)) {
    reserve(frame);
    greet(frame);
  }
}

/** The height for the width that is nearest to a frame's, of `360:900 1200:500`. */
function reserve({ style, dataset, clientWidth }: HTMLIFrameElement): void {
  const off = (pair: string): number => Math.abs(parseFloat(pair) - clientWidth);
  const [best = ""] = dataset.daymarkHeights?.split(" ").sort((a, b) => off(a) - off(b)) ?? [];
  const px = Number(best.split(":")[1]);
  if (isPx(px)) style.height ||= `${px}px`;
}

/** Tells a frame what the page's address asks of it. */
function greet(frame: HTMLIFrameElement): void {
  const link = location.hash.slice(1).replace(nameOf(frame), "daymark=");
  const isOurs = isLink(link);
  // One that is far down has to be loaded to answer.
  if (isOurs) frame.loading = "eager";
  // A sandboxed frame has no origin that could be named.
  frame.contentWindow!.postMessage({ daymark: { link: isOurs ? link : "" } }, "*");
}

/** How a link to one of several frames begins. */
function nameOf({ dataset: { daymark } }: HTMLIFrameElement): string {
  return `daymark=${daymark ? `${daymark}:` : ""}`;
}

function heard({ data, source, origin }: MessageEvent): void {
  const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
  const told = oursIn(data);
  if (!told || !frame || (origin !== "null" && !frame.src.startsWith(`${origin}/`))) return;
  const { height, ready, event, detail, link, at } = told;
  if (isPx(height)) frame.style.height = `${Math.ceil(height)}px`;
  if (ready) greet(frame);
  if (TOLD.includes(event as never))
    frame.dispatchEvent(new CustomEvent(`daymark-${event as string}`, { detail, bubbles: true }));
  if (isLink(link)) location.hash = link.replace("daymark=", nameOf(frame));
  if (isPx(at) && isLink(location.hash.slice(1))) {
    const top = frame.getBoundingClientRect().top + at;
    if (top < 0 || top > innerHeight * 0.7) scrollBy(0, top - innerHeight / 3);
  }
}

// Each snippet of a page may bring the script: one of them listens.
if (!own[LOADED]) {
  addEventListener("message", heard);
  addEventListener("hashchange", () => {
    framesIn(document).forEach(greet);
  });
  document.addEventListener("DOMContentLoaded", fill);
}
(own[LOADED] ??= fill)();
