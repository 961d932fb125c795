/** One script and one style sheet for each library, made of its adapter and what measures it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, type Loader } from "esbuild";

export interface PageSource {
  script: string;
  style: string;
}

/** Fonts and pictures go into the style sheet. TimelineJS imports its style also as Less, beside that which it has built. */
const LOADERS: Record<string, Loader> = {
  ".woff": "dataurl",
  ".woff2": "dataurl",
  ".ttf": "dataurl",
  ".eot": "dataurl",
  ".svg": "dataurl",
  ".png": "dataurl",
  ".gif": "dataurl",
  ".less": "empty",
};

/**
 * Bundles the page of a library; throws where the library, or what it needs, is not installed.
 *
 * @param folder that of this bench
 * @param dist the folder of Daymark as it is built
 */
export async function pageOf(name: string, folder: string, dist: string): Promise<PageSource> {
  const daymark = join(dist, "index.js");
  if (name === "ours" && !existsSync(daymark)) throw new Error(`${daymark} is not there. Run npm run build first.`);
  const { outputFiles } = await build({
    stdin: {
      contents: `import { create } from "./libraries/${name}.js"; import { expose } from "./page.ts"; expose(create);`,
      resolveDir: folder,
    },
    alias: { daymark },
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: LOADERS,
    logLevel: "silent",
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
}
