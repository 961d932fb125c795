/** Which elements of a page are what. */

/** Names that stand in one text, with a blank between them. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** What is in them is no text of the page. */
export const SILENT = namesIn(
  "script style template noscript svg head title iframe noembed noframes object embed video audio canvas map " +
    "textarea select datalist button input rp",
);

/** They stand on lines of their own. */
export const BLOCKS = namesIn(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search " +
    "section summary table tbody td tfoot th thead tr ul",
);

export const HEADINGS = namesIn("h1 h2 h3 h4 h5 h6");
export const LISTS = namesIn("ol ul menu dir");
export const STRONG = namesIn("b strong");
export const EMPHASIS = namesIn("em i cite dfn var");
export const CODE = namesIn("code kbd samp tt");
export const STRUCK = namesIn("del s strike");
export const EMBEDDED = namesIn("iframe video audio embed object");
