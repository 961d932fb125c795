/** Which elements of a page are what. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** What is in them is no text of the page. */
export const SILENT = set(
  "script style template noscript svg head title iframe noembed noframes object embed video audio canvas map " +
    "textarea select datalist button input rp",
);

/** They stand on lines of their own. */
export const BLOCKS = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search " +
    "section summary table tbody td tfoot th thead tr ul",
);

export const HEADINGS = set("h1 h2 h3 h4 h5 h6");
export const LISTS = set("ol ul menu dir");
export const STRONG = set("b strong");
export const EMPHASIS = set("em i cite dfn var");
export const CODE = set("code kbd samp tt");
export const STRUCK = set("del s strike");
export const EMBEDDED = set("iframe video audio embed object");
