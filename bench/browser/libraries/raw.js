/**
 * The floor: a pool of 200 SVG nodes that are moved by hand. Nothing is laid out, counted or told.
 *
 * Events are sorted by start once. Of those in the window every n-th is drawn, n a power of two, so that a node keeps
 * its event and its text while the window moves on.
 */
import { bisector } from "d3";

const SVG = "http://www.w3.org/2000/svg";
const POOL = 200;
const WIDTH = 1200;
const HEIGHT = 600;
const ROW = 24;
const LEAST_BAR = 4;

const { left: bisectStart } = bisector((event) => event.start);

export function create(container, events) {
  const sorted = events.slice().sort((a, b) => a.start - b.start);
  const svg = append(container, "svg", { width: WIDTH, height: HEIGHT });
  const pool = Array.from({ length: POOL }, () => nodeIn(svg));

  const show = (from, to) => {
    const first = bisectStart(sorted, from);
    const inside = bisectStart(sorted, to) - first;
    const every = 2 ** Math.ceil(Math.log2(Math.max(1, inside / POOL)));
    const begin = Math.ceil(first / every);
    const scale = WIDTH / (to - from);
    for (let pick = begin; pick < begin + POOL; pick += 1) {
      const event = sorted[pick * every];
      if (event) place(pool[pick % POOL], event, (event.start - from) * scale, (pick * ROW) % HEIGHT, scale);
      else pool[pick % POOL].group.setAttribute("transform", `translate(${2 * WIDTH},0)`);
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
