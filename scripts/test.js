/**
 * All tests, in the order in which a failure is cheapest to find; stops at the first one.
 *
 *     npm test                    everything
 *     npm test -- lint unit       these steps only
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { chromiumPath } from "./chromium.js";

const STEPS = [
  { name: "types", what: "the types fit", command: "npx tsc --noEmit" },
  { name: "lint", what: "lint and format", command: "npm run --silent lint", mend: "npm run format mends most of it." },
  { name: "imports", what: "imports run downwards only", command: "npm run --silent imports" },
  { name: "build", what: "dist/ is built", command: "npm run --silent build" },
  { name: "unit", what: "unit tests", command: "npx vitest run --project unit" },
  {
    name: "zones",
    what: "dates where the machine is elsewhere",
    command: "npx vitest run --project unit tests/unit/time tests/unit/server",
    // East of everyone, half an hour off, and Greenwich; vitest.config.ts has the zone of all other tests.
    environments: ["Pacific/Kiritimati", "Asia/Kolkata", "Europe/London"].map((zone) => ({
      TEST_TZ: zone,
      TEST_RUNS: "500",
    })),
  },
  { name: "browser", what: "tests in Chromium", command: "npx vitest run --project browser", chromium: true },
  { name: "gallery", what: "the gallery is built", command: "npm run --silent gallery" },
  { name: "docs", what: "the documentation is built", command: "npm run --silent docs" },
  { name: "page", what: "built pages in Chromium", command: "npx vitest run --project page", chromium: true },
  { name: "package", what: "the packed library", command: "npm run --silent test:package" },
];

const root = join(import.meta.dirname, "..");
const started = Date.now();

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !STEPS.some((step) => step.name === name));
if (unknown) stop(`There is no step "${unknown}"; there are ${STEPS.map(({ name }) => name).join(", ")}.`);

const steps = asked.length > 0 ? STEPS.filter(({ name }) => asked.includes(name)) : STEPS;
if (steps.some(({ chromium }) => chromium)) findChromiumFirst();
for (const [at, step] of steps.entries()) run(step, `${at + 1}/${steps.length}`);
console.log(`\nAll is well (${seconds(started)}).`);

/** First of all, so that a machine without a browser hears so at once. */
function findChromiumFirst() {
  try {
    process.env.CHROMIUM_PATH = chromiumPath();
    console.log(`Chromium: ${process.env.CHROMIUM_PATH}`);
  } catch (error) {
    stop(error.message);
  }
}

function run({ name, what, command, mend, environments = [{}] }, place) {
  console.log(`\n[${place}] ${name}: ${what}`);
  const begun = Date.now();
  for (const environment of environments) {
    const env = { ...process.env, ...environment };
    const { status, signal, error } = spawnSync(command, { cwd: root, env, stdio: "inherit", shell: true });
    if (status === 0) continue;
    const how = [error?.message ?? (signal ? `ended by ${signal}` : `exit ${status}`), ...settings(environment)];
    stop(
      `npm test stopped at "${name}": ${what} (${how.join(", ")}). ${mend ?? ""}\nThis step alone: npm test -- ${name}`,
    );
  }
  console.log(`[${place}] ${name}: passed (${seconds(begun)})`);
}

function settings(environment) {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
