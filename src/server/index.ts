/** Strings and whole pages, without a DOM. */
export { renderFragment } from "./fragment.ts";
export { pageFiles, renderHtml, type LinkedFiles, type PageFiles, type PageOptions } from "./html.ts";
export { renderSvg, type Given, type RenderOptions } from "./svg.ts";
export type { Era, Media, ResolvedEvent, Status, TimelineEvent } from "../event.ts";
export type { FontMetrics, Place, TimelineOptions } from "../options.ts";
export type { OptionTranslation } from "../translations.ts";
export type { Problem } from "../problem.ts";
export type { Bound, Extent, Precision, Span } from "../time/index.ts";
export type { Messages } from "../words/index.ts";
