/** What stands in another page to show a timeline in a frame, and what an oEmbed consumer is told of it. */
import { escapeMarkup } from "../draw/safe.ts";
import { HEIGHT, SANDBOX } from "./messages.ts";

/** A page that is to be shown in a frame. */
export interface Framed {
  /** Its address. */
  page: string;
  /** Name of the frame. */
  title: string;
  /** px of a frame, and of all that stands in it, from the widest on. */
  heights: readonly { width: number; height: number }[];
}

/** The frame: as high as the page at its widest until embed.js, or another host that understands it, knows better. */
export function frameHtml({ page, title, heights }: Framed): string {
  const attributes = [
    ["src", page],
    ["title", title],
    ["width", "100%"],
    ["height", String(heights[0]?.height ?? HEIGHT)],
    ["loading", "lazy"],
    ["frameborder", "0"],
    ["sandbox", SANDBOX],
    ["data-daymark", ""],
    ["data-daymark-heights", heights.map(({ width, height }) => `${width}:${height}`).join(" ")],
  ] as const;
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(" ")}></iframe>`;
}

/** The frame, and the script that gives it its height and its links. */
export function snippetHtml(framed: Framed, script: string): string {
  return `${frameHtml(framed)}\n<script src="${escapeMarkup(script)}" async></script>`;
}

/**
 * An answer of the type "rich", by the oEmbed specification 1.0 (oembed.com).
 *
 * @param width px of the page
 */
export function oEmbedOf(framed: Framed, width: number): Record<string, string | number> {
  const { host, origin } = new URL(framed.page);
  return {
    version: "1.0",
    type: "rich",
    title: framed.title,
    provider_name: host,
    provider_url: `${origin}/`,
    html: frameHtml(framed),
    width,
    height: framed.heights[0]?.height ?? HEIGHT,
  };
}
