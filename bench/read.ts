/**
 * What reading a large sheet costs, against PapaParse to a whole array and `new Date` a row: `npm run bench -- read`.
 *
 * A CSV of 1,000,000 rows (id, title, ISO date, lane; about 70 MB) is written to a temporary folder and read by each in
 * turns, every time in a process of its own, from the file to what a page would use. Medians of time, and of the most
 * memory that the process held. `ROWS` is another number of rows.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { readEvents } from "../src/read/index.ts";
import { median, random, table } from "./lib/measure.ts";

const ROUNDS = 5;
const ROWS = Number(process.env["ROWS"] ?? 1_000_000);

interface Measured {
  /** How many rows have a date. */
  count: number;
  ms: number;
  mb: number;
}

const READERS: Record<string, (file: string) => Promise<number>> = {
  async daymark(file) {
    const { events, problems } = await readEvents(readFileSync(file));
    if (problems.length > 0) throw new Error(problems[0]!.message);
    return events.length;
  },
  papaparse(file) {
    const { data } = Papa.parse<string[]>(readFileSync(file, "utf8"));
    let count = 0;
    for (const row of data.slice(1)) if (!Number.isNaN(new Date(row[2]!).getTime())) count += 1;
    return Promise.resolve(count);
  },
};

const [, , reader, file] = process.argv;
if (reader !== undefined && file !== undefined) await measure(reader, file);
else compare();

async function measure(name: string, path: string): Promise<void> {
  const since = performance.now();
  const count = await READERS[name]!(path);
  const ms = performance.now() - since;
  console.log(JSON.stringify({ count, ms, mb: process.resourceUsage().maxRSS / 1024 } satisfies Measured));
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "daymark-bench-"));
  try {
    const rows = ["that rise", "in no order"].flatMap((kind) => {
      const path = join(folder, "rows.csv");
      writeFileSync(path, sheet(kind === "that rise"));
      return compared(path).map((cells, at) => [at === 0 ? `ids ${kind}` : "", ...cells]);
    });
    console.log(table([`${ROWS} rows`, "", "ms", "ratio", "most memory, MB", "ratio"], rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A row of figures for each reader of a file. */
function compared(path: string): string[][] {
  const names = Object.keys(READERS);
  const runs = new Map(names.map((name) => [name, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round += 1) for (const name of names) runs.get(name)!.push(run(name, path));
  const rows = names.map((name) => {
    const all = runs.get(name)!;
    if (all.some(({ count }) => count !== ROWS)) throw new Error(`${name} read ${all[0]!.count} of ${ROWS} rows.`);
    return { name, ms: median(all.map(({ ms }) => ms)), mb: median(all.map(({ mb }) => mb)) };
  });
  const base = rows.find(({ name }) => name === "papaparse")!;
  return rows.map(({ name, ms, mb }) => [
    name,
    ms.toFixed(0),
    (ms / base.ms).toFixed(2),
    mb.toFixed(0),
    (mb / base.mb).toFixed(2),
  ]);
}

function run(name: string, path: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1]!, name, path], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

/** Invented rows: days over 120 years, twelve lanes, titles of five words. */
function sheet(rising: boolean): string {
  const next = random(7);
  const words =
    "talks visit vote strike court ruling summit border treaty election protest hearing budget report".split(" ");
  const lines = Array.from({ length: ROWS }, (_, index) => {
    // Each number comes once: the multiplier has no divisor in common with the number of rows.
    const id = rising ? index : (index * 7919) % ROWS;
    const title = Array.from({ length: 5 }, () => words[Math.floor(next() * words.length)]).join(" ");
    const day = new Date(Date.UTC(1900, 0, 1) + Math.floor(next() * 45_000) * 864e5).toISOString().slice(0, 10);
    return `row-${id},${title} ${index},${day},lane ${index % 12}\n`;
  });
  return `id,title,date,lane\n${lines.join("")}`;
}
