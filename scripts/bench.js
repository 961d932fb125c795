/**
 * Measures: each bench/NAME.ts or bench/NAME/index.ts is bundled with what it imports of ours, as Node 20 does not read
 * TypeScript, and run in a process of its own.
 *
 *     npm run bench                              all of them
 *     npm run bench -- time                      these only
 *     npm run bench -- browser --only ours,raw   one, with flags of its own
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const sources = sourcesIn(join(root, "bench"));
const names = [...sources.keys()];

const words = process.argv.slice(2);
const firstFlag = words.findIndex((word) => word.startsWith("--"));
const asked = firstFlag < 0 ? words : words.slice(0, firstFlag);
const flags = firstFlag < 0 ? [] : words.slice(firstFlag);
const unknown = asked.find((name) => !names.includes(name));
if (unknown) {
  console.error(`There is no bench ${unknown}; there are ${names.join(", ")}.`);
  process.exit(1);
}
if (flags.length > 0 && asked.length !== 1) {
  console.error(`Flags are for one bench: name it before ${flags[0]}.`);
  process.exit(1);
}

// Within node_modules, so that what is bundled finds the packages.
const folder = mkdtempSync(join(root, "node_modules", ".bench-"));
try {
  for (const name of asked.length > 0 ? asked : names) await run(name);
} finally {
  rmSync(folder, { recursive: true });
}

/** The file of each bench, by name. */
function sourcesIn(benches) {
  const sources = new Map();
  for (const entry of readdirSync(benches).sort()) {
    if (entry.endsWith(".ts")) sources.set(entry.slice(0, -".ts".length), join(benches, entry));
    const index = join(benches, entry, "index.ts");
    if (existsSync(index)) sources.set(entry, index);
  }
  return sources;
}

async function run(name) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: { [name]: sources.get(name) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What comes by import() comes when it is needed, as in the library.
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    // These are programs too, and look whether it is they that are run.
    external: [join(root, "scripts/*")],
    logLevel: "warning",
  });
  console.log(`\n# ${name}\n`);
  const { status, signal } = spawnSync(process.execPath, [outfile, ...flags], { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  console.error(`The bench ${name} ended with ${signal ?? `exit ${status}`}.`);
  process.exitCode = 1;
}
