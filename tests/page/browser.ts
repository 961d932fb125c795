/** A Chromium to look at built pages with, and what can be seen in them. */
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.js";
import { serve } from "../../scripts/serve.js";

export const ROOT = join(import.meta.dirname, "../..");
export const GALLERY = join(ROOT, "examples/dist");

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
}

/** A folder that is served, and a Chromium to look at it, for the tests of a file. */
export function visited(root: string): { readonly url: string; readonly browser: Browser } {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve({ root, port: 0 });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get url() {
      return server.url;
    },
    get browser() {
      return browser;
    },
  };
}

/** A box of what is drawn, in px of the window. */
export interface Box {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One picture that is drawn, with what is written in it. */
export interface Picture {
  box: Box;
  /** Each `.daymark-label[data-event]`. */
  labels: Box[];
  /** px of the smallest text. */
  smallest: number;
}

/** Opens a page in a context of its own, gives what the work gives, and closes it again. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Hears what a page says and asks for, from before it is loaded. */
export function listen(page: Page): { said: string[]; requests: string[] } {
  const said: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  return { said, requests };
}

/** Waits until every timeline that has room is drawn and its fonts have been looked at. */
export async function drawn(page: Page): Promise<void> {
  await page.locator("svg.daymark").first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Waits until no text of any picture has moved for so many frames: fonts are measured, what is wider is laid out anew. */
export async function steady(page: Page, frames = 60): Promise<void> {
  await page.evaluate(async (count) => {
    const roots = (): (Document | ShadowRoot)[] => [
      document,
      ...Array.from(document.querySelectorAll("*"), (node) => node.shadowRoot).filter((root) => root !== null),
    ];
    const places = (): string => {
      const svgs = roots().flatMap((root) => [...root.querySelectorAll("svg.daymark")]);
      const texts = svgs.flatMap((svg) => [...svg.querySelectorAll("text")]);
      return JSON.stringify(texts.map((node) => [node.getAttribute("x"), node.getAttribute("y"), node.textContent]));
    };
    for (let still = 0, last = ""; still < count; still += 1) {
      await new Promise(requestAnimationFrame);
      const now = places();
      if (now !== last) still = 0;
      last = now;
    }
  }, frames);
}

/** The pictures that are to be seen, in shadow roots or not. */
export function picturesIn(page: Page): Promise<Picture[]> {
  return page.evaluate(() => {
    const boxOf = (node: Element): Box => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { name: node.getAttribute("data-event") ?? node.localName, left, top, right, bottom };
    };
    const roots: (Document | ShadowRoot)[] = [document];
    for (const node of document.querySelectorAll("*")) if (node.shadowRoot) roots.push(node.shadowRoot);
    const pictures = roots.flatMap((root) => [...root.querySelectorAll("svg.daymark")]);
    return pictures
      .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0)
      .map((svg) => {
        // What is scaled down is smaller than its font size says.
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
        const sizes = [...svg.querySelectorAll("text")].map((node) => parseFloat(getComputedStyle(node).fontSize));
        return {
          box: boxOf(svg),
          labels: [...svg.querySelectorAll(".daymark-label[data-event]")].map(boxOf),
          smallest: Math.min(...sizes) * scale,
        };
      });
  });
}

/** Pairs of labels that cover each other, by name. */
export function overlapsOf(labels: readonly Box[]): string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5)
      .filter((b) => a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)
      .map((b) => `${a.name} covers ${b.name}`),
  );
}

/** Labels that reach out of the picture, by name. */
export function outsideOf({ box, labels }: Picture): string[] {
  return labels
    .filter(({ left, right, top, bottom }) => {
      const inside = left >= box.left - 0.5 && right <= box.right + 0.5;
      return !inside || top < box.top - 0.5 || bottom > box.bottom + 0.5;
    })
    .map(({ name }) => name);
}
