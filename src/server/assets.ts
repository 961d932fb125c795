/** The scripts that a page carries: made with the library, and read from beside it. */
import { readFileSync } from "node:fs";

/** What makes a standing picture live, and what draws another; the second comes when there is a need. */
export type PageScript = "page" | "core";

const known = new Map<PageScript, string>();

/**
 * A script's text, without its last line, which names a file that does not lie beside a page.
 *
 * @throws {Error} where it is not beside the library
 */
export function scriptText(name: PageScript): string {
  const had = known.get(name);
  if (had !== undefined) return had;
  const text = withoutMap(needed(`daymark.${name}.min.js`));
  known.set(name, text);
  return text;
}

/** A script's text that cannot end the element it stands in. */
export function inlineScript(name: PageScript): string {
  return scriptText(name)
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
}

/** The library's version, which the names of files begin with that pages share. */
export function ownVersion(): string {
  return (JSON.parse(needed("../package.json")) as { version: string }).version;
}

function withoutMap(code: string): string {
  const map = code.lastIndexOf("\n//# sourceMappingURL=");
  return map < 0 ? code : code.slice(0, map);
}

function needed(file: string): string {
  const text = readBeside(file);
  if (text !== undefined) return text;
  throw new Error(`renderHtml: ${file} is not beside the library. Build it, or pass { script: false }.`);
}

/** A file by its place in the folder that the library was built into, where it is there. */
export function readBeside(file: string): string | undefined {
  try {
    // As it is built, this names a file of that folder itself, whatever folder below it this one is in.
    return readFileSync(new URL(file, import.meta.url), "utf8");
  } catch {
    return undefined;
  }
}
