/** What is written as text, opened as documents of their own: pictures, pages and what is pasted into pages. */
import type { Page } from "playwright";
import type { Site } from "./site.ts";

export interface Written {
  name: string;
  type: "image/svg+xml" | "text/html; charset=utf-8" | "application/xml";
  body: string;
  policy: string;
}

/** No script and no style but what stands in files: the policy of the strictest host. */
export const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src https: data:";

/** That of a page that carries its own script and style; it may ask for nothing at all. */
export const OWN = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

export interface Opened {
  name: string;
  calls: number;
  violations: string[];
  /** Elements and attributes that no piece of ours has. */
  foreign: string[];
  /** All that is read in it. */
  text: string;
}

let frames = 0;

/** Opens documents in frames of one page, and tells what was seen in each. `LISTENERS` have to be in every frame. */
export async function openAll(page: Page, site: Site, documents: readonly Written[]): Promise<Opened[]> {
  const addresses = documents.map(({ type, body, policy }) =>
    site.put(`/written/${(frames += 1)}`, { type, body, policy }),
  );
  const body = `<!doctype html><title>Frames</title>${addresses.map((url) => `<iframe src="${url}"></iframe>`).join("")}`;
  const outer = site.put(`/frames/${frames}`, {
    type: "text/html",
    body,
    policy: "default-src 'none'; frame-src 'self'",
  });
  await page.goto(outer);
  const seen = await page.evaluate(look);
  return seen.map((each, at) => ({ ...each, name: documents[at]!.name }));
}

/** Runs in the page. */
async function look(): Promise<Omit<Opened, "name">[]> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const never =
    "base[href], object, embed, form, iframe, frame, foreignObject, use, animate, set, image, applet, portal, link[rel~='import']";
  const parts = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((node) => [node, ...(node.shadowRoot ? parts(node.shadowRoot) : [])]);
  return Array.from(window.frames, (_, at) => {
    const frame = window.frames[at] as unknown as Window & { calls: number; violations: string[] };
    const foreign = parts(frame.document).flatMap((node) => {
      const isData = node.localName !== "script" || /json/.test(node.getAttribute("type") ?? "");
      const isOwn = node.localName === "script" && node.closest("body") !== null && !node.closest("daymark-timeline");
      const odd = [...node.attributes].filter(({ name }) => /^on|^srcdoc$|^http-equiv$/i.test(name));
      return [
        ...(node.matches(never) ? [node.localName] : []),
        ...(isData || isOwn ? [] : ["script"]),
        ...odd.map(({ name, value }) => `${node.localName} ${name}="${value}"`),
      ];
    });
    const { calls, violations } = frame;
    return { calls, violations, foreign, text: frame.document.documentElement.textContent ?? "" };
  });
}
