/**
 * What a search costs, against looking through the titles one by one: `npm run bench -- find`.
 *
 * The index is made once. Then each query is asked anew, and once more as a reader asks it, after all but its last key.
 * With what answers goes how many of it stand in a stretch of a lane, as a picture needs it. The ratio is what can be
 * compared between machines.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { indexInSteps } from "../src/find/find-index.ts";
import { askedOf } from "../src/find/query.ts";
import { columnsOf } from "../src/layout/columns.ts";
import { listInSteps } from "../src/read/records.ts";
import { atOnce } from "../src/steps.ts";
import { inTurns, random, table, timed } from "./lib/measure.ts";

const ROUNDS = 7;
const SIZES = [1000, 100_000, 1_000_000];
const WORDS =
  "talks visit treaty election storm harbour council Havana embassy visa summit border season école Łódź".split(" ");
const QUERIES = ["t", "e", "19", "treaty", "treaty h", "treaty havana", "ecole", '"visit treaty"', "zzz"];

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function events(count: number) {
  const next = random(count);
  const word = () => WORDS[Math.floor(next() * WORDS.length)]!;
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    title: `${word()} ${word()} ${word()} ${index}`,
    start: new Date(Date.UTC(1900, 0, 1) + Math.floor(next() * 45_000) * 864e5).toISOString().slice(0, 10),
    lane: `Lane ${Math.floor(next() * 8)}`,
  }));
}

function megabytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

for (const count of SIZES) {
  const data = events(count);
  const titles = data.map(({ title }) => title);
  const columns = columnsOf(atOnce(listInSteps(data)).events);
  const before = megabytes();
  const index = atOnce(indexInSteps(columns, { lang: "en" }));
  const memory = megabytes() - before;
  const again = timed(() => atOnce(indexInSteps(columns, { lang: "en" })));
  const ask = (words: string) => {
    const found = index.matching(askedOf({ words }));
    return found.count > 0 ? found.inPlaces(columns.byLane, 0, count) : 0;
  };
  const rows = QUERIES.map((words) => {
    const times = inTurns(ROUNDS, {
      anew: () => {
        index.forget();
        return ask(words);
      },
      before: () => {
        index.forget();
        return ask(words.slice(0, -1));
      },
      // Its turn comes after all but the last key.
      key: () => ask(words),
      filter: () => titles.filter((title) => title.toLowerCase().includes(words)),
    });
    const { anew, key, filter } = times;
    return [words, anew.toFixed(2), key.toFixed(2), filter.toFixed(2), (anew / filter).toFixed(2)];
  });
  console.log(`\n${count} events: index made in ${again.toFixed(0)} ms, ${memory.toFixed(0)} MiB\n`);
  console.log(table(["query", "asked anew, ms", "after its last key, ms", "titles filtered, ms", "ratio"], rows));
}
