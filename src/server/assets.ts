/** The scripts that a page carries: made with the library, and read from beside it. */
import { readFileSync } from "node:fs";
import { remembered } from "../remembered.ts";

/** What makes a standing picture live, and what draws another; the second comes when there is a need. */
export type PageScript = "page" | "core";

/** The text of a built file, without its last line, which names a file that does not lie beside a page. */
const scriptIn = remembered((file: string) => withoutMap(needed(file)));

/** Of the packages that are in the modules, as the first line of each says. */
const LICENCES = "daymark.js.LICENSE.txt";

/**
 * A script's text.
 *
 * @throws {Error} where it is not beside the library
 */
export function scriptText(name: PageScript): string {
  return scriptIn(`daymark.${name}.min.js`);
}

/** What a linked page brings in once there is something to draw. */
const DRAWS = "core.js";

/**
 * The module that draws, and the parts of it that it imports by their names: the text of each.
 *
 * @throws {Error} where one is not beside the library
 */
export function coreModules(): { core: string; parts: Record<string, string> } {
  const texts = new Map<string, string>();
  const take = (name: string): void => {
    if (texts.has(name)) return;
    const text = scriptIn(`browser/${name}`);
    texts.set(name, text);
    for (const [, next] of text.matchAll(/["']\.\/([\w-]+\.js)["']/g)) take(next!);
  };
  take(DRAWS);
  const { [DRAWS]: core, ...parts } = Object.fromEntries(texts);
  return { core: core!, parts: { ...parts, [LICENCES]: needed(`browser/${LICENCES}`) } };
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
