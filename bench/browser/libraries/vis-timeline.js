/**
 * vis-timeline, with its own settings: groups, and items that are stacked. It is told no window, as it then shows
 * everything: with one, its first frame took 6 times as long for 1,000 events, and 100 times for 3,000.
 */
import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { LANES } from "../events.ts";

export function create(container, events) {
  const items = new DataSet(
    events.map(({ id, title, start, end, lane }) => ({ id, content: title, start, end, group: lane })),
  );
  const groups = new DataSet(LANES.map((lane) => ({ id: lane, content: lane })));
  const timeline = new Timeline(container, items, groups, { height: 600 });
  return {
    show: (from, to) => timeline.setWindow(from, to, { animation: false }),
    titles: () => container.querySelectorAll(".vis-item-content"),
    destroy: () => timeline.destroy(),
  };
}
