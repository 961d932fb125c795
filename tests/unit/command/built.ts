/** The command, bundled for a file of tests. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

export const root = join(import.meta.dirname, "../../..");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface Command {
  /** A folder for the files of the tests. */
  files: string;
  run: (args: string[], input?: string) => Ran;
  /** For what asks a server that runs in this process. */
  runBeside: (args: string[]) => Promise<Ran>;
}

export function command(): Command {
  // Within node_modules, so that what is bundled finds the packages.
  const folder = mkdtempSync(join(root, "node_modules/.daymark-command-"));
  const files = mkdtempSync(join(tmpdir(), "daymark-files-"));
  const cli = join(folder, "dist/cli.js");

  beforeAll(async () => {
    await build({
      entryPoints: [join(root, "src/cli/main.ts")],
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      outfile: cli,
      logLevel: "error",
    });
    writeFileSync(join(folder, "package.json"), readFileSync(join(root, "package.json")));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(files, { recursive: true, force: true });
  });

  return {
    files,
    run: (args, input = "") => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: "utf8" });
      return { code: status, out: stdout, err: stderr };
    },
    runBeside: (args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [cli, ...args]);
        let [out, err] = ["", ""];
        child.stdout.on("data", (part: Buffer) => (out += part.toString()));
        child.stderr.on("data", (part: Buffer) => (err += part.toString()));
        child.on("error", reject);
        child.on("close", (code) => {
          resolve({ code, out, err });
        });
      }),
  };
}
