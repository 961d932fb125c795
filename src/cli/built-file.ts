import { readBeside } from "../server/assets.ts";

/**
 * A file that is made with the command, and stands beside it.
 *
 * @throws {Error} where it is not there
 */
export function builtFile(name: string): string {
  const text = readBeside(name);
  if (text !== undefined) return text;
  throw new Error(`${name} is not beside the command. Install the package anew, or run npm run build.`);
}
