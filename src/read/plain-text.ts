/** Texts of other formats brought down to ours. */

/** How HTML in the texts of an input is brought down to ours: to plain text on one line, and to Markdown. */
export interface HtmlTexts {
  plain: (html: string) => string;
  rich: (html: string) => string;
}

/**
 * A text as `read` gives it, without blanks round it; undefined where nothing is left. Numbers are taken as texts, and
 * what is neither is passed on, so that it is reported where all fields are.
 */
export function plainText(value: unknown, read: (text: string) => string = (text) => text): unknown {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return value ?? undefined;
  const text = value.trim() === "" ? "" : read(value).trim();
  return text === "" ? undefined : text;
}

/** A text as above; undefined also for what is no text. */
export function textIn(value: unknown, read?: (text: string) => string): string | undefined {
  const text = plainText(value, read);
  return typeof text === "string" ? text : undefined;
}
