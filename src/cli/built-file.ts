import { readFileSync } from "node:fs";

/**
 * A file that is made with the command, and stands beside it.
 *
 * @throws {Error} where it is not there
 */
export function builtFile(name: string): string {
  for (const place of [`./${name}`, `../${name}`]) {
    try {
      return readFileSync(new URL(place, import.meta.url), "utf8");
    } catch {
      // It stands beside this file, or one folder up where this file is a chunk.
    }
  }
  throw new Error(`${name} is not beside the command. Install the package anew, or run npm run build.`);
}
