/**
 * The floor: a pool of 200 SVG nodes that are updated by hand. Nothing is laid out, counted or told.
 *
 * Events are sorted by start once. Of those in the window 200 are drawn, evenly spread. `kept.js` has a stricter pool.
 */
import { bisector } from "d3";

const SVG = "http://www.w3.org/2000/svg";
export const POOL = 200;
const WIDTH = 1200;
const HEIGHT = 600;
const ROW = 24;
const LEAST_BAR = 4;

const { left: bisectStart } = bisector((event) => event.start);

export function create(container, events) {
  return poolIn(container, events, (first, inside) => {
    const shown = Math.min(inside, POOL);
    return Array.from({ length: shown }, (_, at) => first + Math.floor((at * inside) / shown));
  });
}

/**
 * @param pick places of the events that each node shows, of `inside` events from `first` on; undefined for none
 */
export function poolIn(container, events, pick) {
  const sorted = events.slice().sort((a, b) => a.start - b.start);
  const svg = append(container, "svg", { width: WIDTH, height: HEIGHT });
  const pool = Array.from({ length: POOL }, () => nodeIn(svg));

  const show = (from, to) => {
    const first = bisectStart(sorted, from);
    const inside = bisectStart(sorted, to) - first;
    const scale = WIDTH / (to - from);
    const picked = pick(first, inside);
    for (const [at, node] of pool.entries()) {
      const event = sorted[picked[at]];
      if (event) place(node, event, (event.start - from) * scale, (at * ROW) % HEIGHT, scale);
      else node.group.setAttribute("transform", `translate(${2 * WIDTH},0)`);
    }
  };

  const last = sorted.at(-1).start;
  show(sorted[0].start, last + 1);
  return {
    show,
    titles: () => svg.querySelectorAll("text"),
    destroy: () => svg.remove(),
  };
}

function nodeIn(svg) {
  const group = append(svg, "g", {});
  const bar = append(group, "rect", { height: 8, fill: "#4a86b8" });
  const text = append(group, "text", { y: 20, "font-size": 12 });
  return { group, bar, text, event: undefined };
}

function place(node, event, x, y, scale) {
  node.group.setAttribute("transform", `translate(${x},${y})`);
  node.bar.setAttribute("width", Math.max(LEAST_BAR, ((event.end ?? event.start) - event.start) * scale));
  if (node.event === event) return;
  node.event = event;
  node.text.textContent = event.title;
}

function append(parent, name, attributes) {
  const node = parent.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  parent.append(node);
  return node;
}
