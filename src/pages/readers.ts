/** The readers that the script for pages has beside it, in one module: what it needs of dates comes along. */
import { bringRelative } from "../time/everyday/bring-relative.ts";
import { bringFormats } from "../time/format/bring.ts";

export { readIcs } from "../read/ics/index.ts";
export { readMarkwhen } from "../read/markwhen/index.ts";
export { readHtml } from "../read/html/index.ts";
export { htmlTexts } from "../read/html/texts.ts";
export { readTimelineJs } from "../read/timelinejs/index.ts";
export { readVis } from "../read/vis.ts";
export { readJsonLd } from "../read/jsonld.ts";
export { readXlsx } from "../read/sheet/xlsx.ts";

bringRelative();
bringFormats();
