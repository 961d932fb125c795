/**
 * Finds the Chromium that the tests run in, and on a bare Debian or Ubuntu installs it.
 *
 *     node scripts/chromium.js      prints where it is, or says how to get one
 */
import { execFileSync } from "node:child_process";
import { accessSync, constants, readFileSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What Chromium is started with: no sandbox, for containers run as root, and no calls of its own to the network. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

/** Path of a Chromium that is there already: CHROMIUM_PATH, one on the PATH, or Playwright's own; else undefined. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is not a program that can be run.`);
    return named;
  }
  return onPath() ?? [chromium.executablePath()].find(isExecutable);
}

/** Path of a Chromium, installed first where that can be done; throws an Error that says how to get one otherwise. */
export function chromiumPath() {
  const found = findChromium() ?? installed();
  if (!found) throw new Error(HOW_TO);
  return found;
}

const HOW_TO = `No Chromium was found, and the tests need one. Any of these gives one:
  apt-get install chromium fonts-liberation    (Debian, Ubuntu; the tests do so themselves when run as root)
  npx playwright install chromium              (any system)
  CHROMIUM_PATH=/path/to/chromium npm test     (one that you have)`;

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Liberation Sans comes along, because the widths of labels are tested with it. */
function installed() {
  if (!canInstall()) return undefined;
  const options = {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  console.log("No Chromium was found: installing it with apt-get.");
  try {
    execFileSync("apt-get", ["update", "-q"], options);
    execFileSync("apt-get", ["install", "-y", "-q", "chromium", "fonts-liberation"], options);
  } catch (error) {
    throw new Error(`apt-get could not install Chromium (${error.message}).\n${HOW_TO}`, { cause: error });
  }
  return findChromium();
}

function canInstall() {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const path = chromiumPath();
    console.log(`${path}: ${execFileSync(path, ["--version"], { encoding: "utf8" }).trim()}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
