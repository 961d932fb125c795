/**
 * What a picture costs, against sorting the same events: `npm run bench` (needs dist/, made by `npm run build`).
 *
 * For each number of events, rounds in turns of both; medians. The ratio is what can be compared between machines.
 */
import { performance } from "node:perf_hooks";
import { renderSvg } from "../dist/server.js";

const ROUNDS = 7;
const SIZES = [6, 14, 40, 120, 1000, 5000];

/** mulberry32: the same numbers every time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Invented events over 150 years in bursts: eight lanes, three in ten of them bars. */
function events(count) {
  const next = random(count);
  const bursts = Array.from({ length: Math.max(3, count / 20) }, () => next());
  return Array.from({ length: count }, (_, index) => {
    const share = next() < 0.6 ? bursts[Math.floor(next() * bursts.length)] + (next() - 0.5) * 0.01 : next();
    const start = new Date(Date.UTC(1870, 0, 1) + Math.min(Math.max(share, 0), 1) * 150 * 365.25 * 864e5);
    const end = new Date(start.getTime() + next() * 900 * 864e5);
    const day = (date) => date.toISOString().slice(0, 10);
    return {
      id: `e${index}`,
      title: `Event ${index} of ${count} that were invented`.slice(0, 12 + Math.floor(next() * 40)),
      date: next() < 0.3 ? `${day(start)}/${day(end)}` : day(start),
      lane: `Lane ${Math.floor(next() * 8)}`,
      importance: Math.round(next() * 100) / 100,
    };
  });
}

function timed(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const rows = SIZES.map((count) => {
  const data = events(count);
  const sort = () => data.slice().sort((a, b) => (a.date < b.date ? -1 : 1));
  const draw = () => renderSvg(data, { width: 1200 });
  draw();
  const times = { sort: [], draw: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.draw.push(timed(draw));
    times.sort.push(timed(() => Array.from({ length: 20 }, sort)) / 20);
  }
  return { count, draw: median(times.draw), sort: median(times.sort) };
});

console.log("| events | read, laid out and written, ms | sorted by date, ms | ratio |");
console.log("| --: | --: | --: | --: |");
for (const { count, draw, sort } of rows) {
  console.log(`| ${count} | ${draw.toFixed(1)} | ${sort.toFixed(3)} | ${Math.round(draw / sort)} |`);
}
