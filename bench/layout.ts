/**
 * What a picture costs, against sorting the same events: `npm run bench -- layout`.
 *
 * For each number of events, rounds in turns of both; medians. The ratio is what can be compared between machines.
 */
import { renderSvg } from "../src/server/index.ts";
import { inTurns, random, table } from "./lib/measure.ts";

const ROUNDS = 7;
const SIZES = [6, 14, 40, 120, 1000, 5000];

/** Invented events over 150 years in bursts: eight lanes, three in ten of them bars. */
function events(count: number) {
  const next = random(count);
  const bursts = Array.from({ length: Math.max(3, count / 20) }, () => next());
  return Array.from({ length: count }, (_, index) => {
    const share = next() < 0.6 ? bursts[Math.floor(next() * bursts.length)]! + (next() - 0.5) * 0.01 : next();
    const start = new Date(Date.UTC(1870, 0, 1) + Math.min(Math.max(share, 0), 1) * 150 * 365.25 * 864e5);
    const end = new Date(start.getTime() + next() * 900 * 864e5);
    const day = (date: Date) => date.toISOString().slice(0, 10);
    return {
      id: `e${index}`,
      title: `Event ${index} of ${count} that were invented`.slice(0, 12 + Math.floor(next() * 40)),
      date: next() < 0.3 ? `${day(start)}/${day(end)}` : day(start),
      lane: `Lane ${Math.floor(next() * 8)}`,
      importance: Math.round(next() * 100) / 100,
    };
  });
}

const rows = SIZES.map((count) => {
  const data = events(count);
  const sort = () => data.slice().sort((a, b) => (a.date < b.date ? -1 : 1));
  const times = inTurns(ROUNDS, {
    draw: () => renderSvg(data, { width: 1200 }),
    sort: () => Array.from({ length: 20 }, sort),
  });
  return [count, times.draw.toFixed(1), (times.sort / 20).toFixed(3), Math.round(times.draw / (times.sort / 20))];
});

console.log(
  table(
    ["events", "read, laid out and written, ms", "sorted by date, ms", "ratio"],
    rows.map((row) => row.map(String)),
  ),
);
