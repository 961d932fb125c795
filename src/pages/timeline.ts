/** For a page that imports what draws and reads, and loads no more of it at first than a picture takes. */
export { createTimeline } from "../timeline.ts";
export { readEvents } from "../read/later.ts";
