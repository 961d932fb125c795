/** The recipes of examples/recipes, each as a project of its own: its packages, its build, its pages. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { serve } from "../../scripts/serve.js";
import { ROOT } from "./browser.ts";

export const RECIPES = join(ROOT, "examples/recipes");

interface Manifest {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Builds a recipe in an empty folder, serves what it made, gives what the work gives, and clears all away. */
export async function withRecipe<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  // By its real name: a bundler compares paths.
  const folder = await realpath(await mkdtemp(join(tmpdir(), `daymark-${name}-`)));
  try {
    await cp(join(RECIPES, name), folder, { recursive: true });
    const isBuilt = existsSync(join(folder, "package.json"));
    if (isBuilt) await buildIn(folder);
    const root = isBuilt ? join(folder, "dist") : folder;
    if (!isBuilt) await asOnNetwork(root);
    const server = await serve({ root, port: 0 });
    try {
      return await work(server.url);
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs what its package.json says, with the packages that it names and no others. */
async function buildIn(folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(name === "daymark" ? ROOT : join(ROOT, "node_modules", name), link);
  }
  const commands = join(folder, "node_modules/.bin");
  await mkdir(commands, { recursive: true });
  await symlink(join(ROOT, "dist/cli.js"), join(commands, "daymark"));
  const path = [commands, join(ROOT, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NODE_ENV: "production" };
  await promisify(execFile)("npm", ["run", "--silent", "build"], { cwd: folder, env });
}

/** The built library where a network for npm packages has it. */
async function asOnNetwork(root: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  const place = join(root, "npm", `daymark@${version}`);
  await mkdir(place, { recursive: true });
  await cp(join(ROOT, "dist"), join(place, "dist"), { recursive: true });
}
