/**
 * Draws the picture of the README, docs/seed-story.svg, from the first example.
 *
 *     node scripts/picture.js        needs dist/ (npm run build)
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderSvg } from "../dist/server.js";

const root = join(import.meta.dirname, "..");
const { events, ...options } = JSON.parse(await readFile(join(root, "examples/data/seed-story.json"), "utf8"));
await writeFile(join(root, "docs/seed-story.svg"), `${renderSvg(events, options)}\n`);
