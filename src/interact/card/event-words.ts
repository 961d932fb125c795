/** Parts of an event as they are told wherever it is: days, and links. */
import { safeUrl } from "../../read/url.ts";
import { formatSpan, parseDate } from "../../time/index.ts";
import { el } from "../html.ts";

/** A day in words; as it was written where it cannot be read. */
export function dayInWords(text: string, locale: string): string {
  try {
    return formatSpan(parseDate(text), { locale });
  } catch {
    return text;
  }
}

/** A link to an address; undefined where that is not safe. */
export function safeLink(document: Document, url: string, label: string): HTMLElement | undefined {
  const safe = safeUrl(url);
  return safe === undefined ? undefined : el(document, "a", { href: safe, rel: "noopener" }, label);
}
