/** A timeline as one writes it first with d3: a group for each event, all of them moved by d3-zoom. */
import { axisBottom, scaleBand, scaleUtc, select, zoom, zoomIdentity } from "d3";
import { EVERYTHING, LANES } from "../events.ts";

const WIDTH = 1200;
const HEIGHT = 600;
const AXIS = 30;
const POINT = 4;

export function create(container, events) {
  const x = scaleUtc(EVERYTHING, [0, WIDTH]);
  const y = scaleBand(LANES, [0, HEIGHT - AXIS]).padding(0.2);
  const svg = select(container).append("svg").attr("width", WIDTH).attr("height", HEIGHT);
  const axis = svg.append("g").attr("transform", `translate(0,${HEIGHT - AXIS})`);
  const groups = svg
    .append("g")
    .selectAll("g")
    .data(events, ({ id }) => id)
    .join("g");
  const bars = groups.append("rect").attr("height", 10).attr("fill", "#4a86b8");
  const titles = groups
    .append("text")
    .attr("y", 24)
    .attr("font-size", 12)
    .text(({ title }) => title);

  const draw = (scale) => {
    groups.attr("transform", ({ start, lane }) => `translate(${scale(start)},${y(lane)})`);
    bars.attr("width", ({ start, end = start }) => Math.max(POINT, scale(end) - scale(start)));
    axis.call(axisBottom(scale));
  };

  const zoomed = zoom().on("zoom", ({ transform }) => draw(transform.rescaleX(x)));
  svg.call(zoomed);
  draw(x);
  return {
    show(from, to) {
      const scale = WIDTH / (x(to) - x(from));
      svg.call(zoomed.transform, zoomIdentity.scale(scale).translate(-x(from), 0));
    },
    titles: () => titles.nodes(),
    destroy: () => svg.remove(),
  };
}
