/**
 * HTML without what makes a browser report a breach of a page's policy while it parses: handlers, style attributes and
 * style sheets. They do nothing in an inert document, but a page that forbids them would log each, and send reports.
 *
 * This is no filter to be safe by: what it would miss is not run either.
 */

/** Where a tag may name a handler or a style; it may be words as well, which only a parser of HTML can tell. */
const LOUD = /([\t\n\f\r /"'])(?=on|style)/gi;

/** The tags of a style sheet. */
const SHEET = /(<\/?)(?=style[\t\n\f\r />])/gi;

/** What holds text up to its own end tag as `<style>` does, and is read as little. */
const QUIET_SHEET = "noframes";

export interface Quieted {
  readonly html: string;
  /** A text or a value out of the parsed page as the source has it. */
  restored: (text: string) => string;
}

/**
 * The same page, in which such attributes have other names and style sheets are of another kind. As that is done
 * wherever something looks like one, in texts as well, the parsed texts have to be `restored`.
 */
export function quieted(source: string): Quieted {
  const mark = unusedIn(source);
  const sheet = `${QUIET_SHEET}/${mark}`;
  return {
    html: source.replace(SHEET, `$1${sheet}`).replace(LOUD, `$1${mark}`),
    restored: (text) => text.replaceAll(sheet, "").replaceAll(mark, ""),
  };
}

/** A sign that stands for nothing, more often in a row than a text has it. */
function unusedIn(text: string): string {
  let mark = "\uFDD0";
  while (text.includes(mark)) mark += "\uFDD0";
  return mark;
}
