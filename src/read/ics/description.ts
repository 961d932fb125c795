/** Descriptions of events: plain text, as the standard has it, or the HTML that some calendars write all the same. */
import { markdownOfText } from "../html/markdown.ts";
import type { Component } from "./components.ts";
import { textOf } from "./property.ts";

/**
 * Tags that a program has written: of text on several lines, and of links. A lone `<b>` may be what is written about, and
 * an address between the same signs, "<https://…>", is no tag.
 */
const TAG = /<\/?(?:blockquote|br|div|h[1-6]|html|li|ol|p|span|table|ul)(?=[\s/>])[^<>]*>|<a\s[^<>]*>/i;

/** Tags that begin a line of their own; where there are none, the ends of lines are meant. */
const BLOCK = /<\/?(?:blockquote|br|div|h[1-6]|html|li|ol|p|table|ul)(?=[\s/>])/i;

/** Gives the description of an event as Markdown. What reads HTML is loaded only where there is some. */
export async function descriptions(events: readonly Component[]): Promise<(event: Component) => string> {
  const said = (event: Component): string => textOf(event, "DESCRIPTION") ?? "";
  if (!events.some((event) => TAG.test(said(event)))) return (event) => markdownOfText(said(event));
  const { htmlTexts } = await import("../html/texts.ts");
  const { rich } = await htmlTexts();
  return (event) => {
    const text = said(event);
    if (!TAG.test(text)) return markdownOfText(text);
    return rich(BLOCK.test(text) ? text : text.replaceAll("\n", "<br>"));
  };
}
