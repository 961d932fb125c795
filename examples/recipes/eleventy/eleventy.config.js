import { renderSvg } from "daymark/server";

export default function (config) {
  // The picture is drawn when the site is built; the script only makes it one that can be pressed and zoomed.
  config.addShortcode("timeline", (events, options) => renderSvg(events, options));
  config.addPassthroughCopy({ "node_modules/daymark/dist/daymark.min.js": "daymark.min.js" });
  return { dir: { output: "dist" } };
}
