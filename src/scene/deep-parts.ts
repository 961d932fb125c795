/** What only a picture needs that does not label everything, stands upright on an axis, or is a part of itself. */
export { cellsOf } from "../layout/counts.ts";
export { withCallout } from "./callout.ts";
export { calloutElement, countElement, overviewElement } from "./deep-elements.ts";
export { overviewOf, overviewScene } from "./overview.ts";
export { countOf, singleOf } from "./strip.ts";
export { uncut } from "./uncut-scene.ts";
export { uprightChrome, uprightScene } from "./upright.ts";
