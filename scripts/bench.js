/**
 * Measures: each bench/NAME.ts is bundled with what it imports of ours, as Node 20 does not read TypeScript, and run in a
 * process of its own.
 *
 *     npm run bench               all of them
 *     npm run bench -- time       these only
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !names.includes(name));
if (unknown) {
  console.error(`There is no bench/${unknown}.ts; there are ${names.join(", ")}.`);
  process.exit(1);
}

// Within node_modules, so that what is bundled finds the packages.
const folder = mkdtempSync(join(root, "node_modules", ".bench-"));
try {
  for (const name of asked.length > 0 ? asked : names) await run(name);
} finally {
  rmSync(folder, { recursive: true });
}

async function run(name) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, "bench", `${name}.ts`)],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What comes by import() comes when it is needed, as in the library.
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  console.log(`\n# ${name}\n`);
  const { status, signal } = spawnSync(process.execPath, [outfile], { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  console.error(`bench/${name}.ts ended with ${signal ?? `exit ${status}`}.`);
  process.exitCode = 1;
}
