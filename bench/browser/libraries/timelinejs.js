/**
 * TimelineJS. It has no windows: a window becomes the event next to its middle, and the level of zoom next to its length.
 */
import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { bisector, least } from "d3";
import { EVERYTHING } from "../events.ts";

const LEVELS = [0.5, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
const MOVED_IN = 1;

const { center: nearestStart } = bisector((event) => event.start);

export async function create(container, events) {
  const sorted = events.slice().sort((a, b) => a.start - b.start);
  const options = { font: null, duration: MOVED_IN, zoom_sequence: LEVELS, script_path: "about:blank" };
  const timeline = new Timeline(container, { events: events.map(slideOf) }, options);
  if (!timeline.ready) await new Promise((resolve) => timeline.on("ready", resolve));
  let level = -1;
  return {
    show(from, to) {
      const wanted = levelOf(to - from);
      if (wanted !== level) timeline.setZoom(wanted);
      level = wanted;
      timeline.goToId(sorted[nearestStart(sorted, (from + to) / 2)].id);
    },
    titles: () => container.querySelectorAll(".tl-timemarker .tl-headline"),
    // There is nothing to call.
    destroy: () => container.replaceChildren(),
  };
}

function levelOf(length) {
  const [from, to] = EVERYTHING;
  const screens = (to - from) / length;
  return least(LEVELS.keys(), (at) => Math.abs(Math.log(LEVELS[at] / screens)));
}

function slideOf({ id, title, start, end, lane }) {
  const slide = { unique_id: id, group: lane, text: { headline: title }, start_date: dateOf(start) };
  return end === undefined ? slide : { ...slide, end_date: dateOf(end) };
}

function dateOf(time) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
