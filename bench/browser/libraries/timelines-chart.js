/** timelines-chart: a line for each lane. It draws no titles. */
import TimelinesChart from "timelines-chart";
import { LANES } from "../events.ts";

const DAY = 864e5;

export function create(container, events) {
  const chart = new TimelinesChart(container);
  chart.width(1200).maxHeight(600).enableAnimations(false).data(groupsOf(events));
  return {
    show: (from, to) => chart.zoomX([new Date(from), new Date(to)]),
    titles: () => [],
    destroy() {
      chart._destructor?.();
      container.replaceChildren();
    },
  };
}

function groupsOf(events) {
  const segments = new Map(LANES.map((lane) => [lane, []]));
  for (const { title, start, end = start + DAY, lane } of events) {
    segments.get(lane).push({ timeRange: [new Date(start), new Date(end)], val: title.length });
  }
  return LANES.map((lane) => ({ group: lane, data: [{ label: lane, data: segments.get(lane) }] }));
}
