/**
 * What a timeline costs in a real browser, ours and others: `npm run bench -- browser`.
 *
 * Each run is a fresh page in a headless Chromium; libraries take turns, and what is told are medians. Ours is what
 * `npm run build` has made. Absolute times vary by machine: what can be compared are the ratios to the raw pool, the
 * floor, in the same rounds. The others stand in bench/browser/package.json and are installed when they are first needed.
 *
 *     --only ours,raw        these libraries only; default all in libraries/
 *     --sizes 1000,10000     numbers of events; default 100 to 1,000,000
 *     --rounds 3
 *     --dist dist            the folder with ours
 *     --json FILE            where results are written; default bench/browser/results.json
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { browserVersion } from "./browser.ts";
import { mediansOf, type Figures, type Results } from "./figures.ts";
import { leftBy, type Left } from "./left.ts";
import { measured, type Run } from "./measures.ts";
import { pageOf, type PageSource } from "./pages.ts";
import { installPeers } from "./peers.ts";
import { reportOf } from "./report.ts";

/** In the order in which they are told. */
const OWN = ["ours", "raw", "kept", "d3"];
const PEERS = ["vis-timeline", "timelines-chart", "timelinejs", "echarts"];

// What is run is bundled elsewhere; every bench is started in the repository.
const FOLDER = resolve("bench/browser");

const { values } = parseArgs({
  options: {
    only: { type: "string", default: [...OWN, ...PEERS].join() },
    sizes: { type: "string", default: "100,1000,10000,100000,1000000" },
    rounds: { type: "string", default: "3" },
    dist: { type: "string", default: "dist" },
    json: { type: "string", default: join(FOLDER, "results.json") },
  },
});
const libraries = values.only.split(",");
const sizes = values.sizes.split(",").map((size) => wholeNumber("sizes", size));
const rounds = wholeNumber("rounds", values.rounds);
const unknown = libraries.find((library) => ![...OWN, ...PEERS].includes(library));
if (unknown !== undefined) throw new Error(`--only: there is no ${unknown}; there are ${[...OWN, ...PEERS].join()}.`);

if (PEERS.some((peer) => libraries.includes(peer))) installPeers(FOLDER);
const pages = await pagesOf(libraries);
const results: Results = {
  chromium: await browserVersion(),
  rounds,
  figures: await figuresOf(pages),
  left: await allLeft(pages),
};
writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
console.log(reportOf(results));

/** Ours has to be there; a peer that cannot be bundled is told, and stays without a page. */
async function pagesOf(names: readonly string[]): Promise<Map<string, PageSource | undefined>> {
  const made = new Map<string, PageSource | undefined>();
  for (const name of names) {
    try {
      made.set(name, await pageOf(name, FOLDER, resolve(values.dist)));
    } catch (error) {
      if (OWN.includes(name)) throw error;
      tell(`${name} cannot be bundled: ${String(error)}`);
      made.set(name, undefined);
    }
  }
  return made;
}

async function figuresOf(pages: ReadonlyMap<string, PageSource | undefined>): Promise<Figures[]> {
  const given = new Map<string, string>();
  const figures: Figures[] = [];
  for (const events of [...sizes].sort((a, b) => a - b)) {
    const runs = new Map<string, Run[]>([...pages.keys()].map((library) => [library, []]));
    for (let round = 1; round <= rounds; round += 1) {
      for (const [library, page] of pages) {
        if (given.has(library)) continue;
        const run = page ? await measured(page, events) : { ended: "not installed" };
        runs.get(library)!.push(run);
        if (run.ended) given.set(library, page ? "skipped" : run.ended);
        tell(`${library}, ${events} events, round ${round} of ${rounds}: ${run.ended ?? "done"}`);
      }
    }
    for (const [library, done] of runs) {
      const medians = done.length > 0 ? mediansOf(done) : { ended: given.get(library) };
      figures.push({ library, events, medians, runs: done });
    }
  }
  return figures;
}

async function allLeft(pages: ReadonlyMap<string, PageSource | undefined>): Promise<Record<string, Left | null>> {
  const left: Record<string, Left | null> = {};
  for (const [library, page] of pages) {
    if (!page) continue;
    tell(`${library}, made and thrown away`);
    left[library] = await leftBy(page);
  }
  return left;
}

/** How far it is, beside what is printed in the end. */
function tell(text: string): void {
  console.error(text);
}

function wholeNumber(flag: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${flag}: ${JSON.stringify(text)} is not a whole number above 0.`);
}
