/** The readers that are loaded when they are needed. The script for pages has another file in place of this one. */
export const LOADERS = {
  ics: () => import("./ics/index.ts"),
  markwhen: () => import("./markwhen/index.ts"),
  html: () => import("./html/index.ts"),
  texts: () => import("./html/texts.ts"),
  timelinejs: () => import("./timelinejs/index.ts"),
  vis: () => import("./vis.ts"),
  jsonld: () => import("./jsonld.ts"),
  xlsx: () => import("./sheet/xlsx.ts"),
};
