/** The one file for script tags: global `daymark`, and the element defined. */
export * from "../index.ts";
import "../element/index.ts";
