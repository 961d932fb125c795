/**
 * Makes dist/ from clean:
 *
 *   index.js, server.js, element.js, cli.js   ES modules; dependencies stay imports
 *   timeline.js                               all that createTimeline loads at once; what is beside it has a file each
 *   index.d.ts, server.d.ts, element.d.ts     their types
 *   daymark.min.js                            the library in one script, global `daymark`
 *   daymark.readers.min.js                    the readers that the script loads when a page needs one
 *   daymark.page.min.js                       what makes the picture of a written page live
 *   daymark.core.min.js                       what draws there, once there is something to draw
 *   browser/                                  the library as modules that need no build, parted by when a page needs them
 *   embed.js                                  what a page loads that shows timelines in frames
 *   preview.js, preview.css                   the page of `daymark serve`
 *   daymark.css                               the style sheets of the picture and of what opens in it, the same text as inside the modules
 *   schema.json, custom-elements.json         copied
 *   integrity.json                            for each script for pages, what `integrity` says of it in a script tag
 */
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import nodeResolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { transform } from "esbuild";
import { dts } from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";

const here = import.meta.dirname;
const source = join(here, "src");
const { version, license, dependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(here, "package.json"), "utf8"),
);

const libraries = { index: "src/index.ts", server: "src/server/index.ts", element: "src/element/index.ts" };
const programs = { cli: "src/cli/main.ts" };

const packages = Object.keys({ ...dependencies, ...optionalDependencies });
const isDependency = (id) => packages.some((name) => id === name || id.startsWith(`${name}/`));
const isExternal = (id) => id.startsWith("node:") || isDependency(id);

/**
 * Our own files come by their full names, and of what is imported only the element does something by itself.
 * `sideEffects` in package.json says the same of dist/; read against src/ it would drop `import "./element/index.ts"`.
 */
function ownFiles() {
  return {
    name: "own-files",
    resolveId(id, importer) {
      if (!id.startsWith(".") || !importer?.startsWith(source) || id.includes("?")) return null;
      const file = resolve(dirname(importer), id);
      return { id: file, moduleSideEffects: file === join(here, libraries.element) };
    },
  };
}

/** `import css from "./x.css?inline"` gives the minified text of the style sheet, as it does in the tests. */
function inlineCss() {
  const query = "?inline";
  return {
    name: "inline-css",
    resolveId(id, importer) {
      return id.endsWith(`.css${query}`) && importer ? resolve(dirname(importer), id) : null;
    },
    async load(id) {
      if (!id.endsWith(`.css${query}`)) return null;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await minifiedCss(file))};`;
    },
  };
}

async function minifiedCss(file) {
  const { code } = await transform(readFileSync(file, "utf8"), { loader: "css", minify: true });
  return code.trim();
}

/** In the types a style sheet is a string, whatever it says. */
function cssTypes() {
  return {
    name: "css-types",
    resolveId: (id) => (id.endsWith(".css?inline") ? `\0${id}.d.ts` : null),
    load: (id) => (id.endsWith(".css?inline.d.ts") ? "declare const css: string; export default css;" : null),
  };
}

/** The files of dist/ that are not made from modules. */
function otherFiles() {
  const parts = ["daymark", "reader", "find", "keys", "story", "table", "print"].map((name) => `draw/${name}.css`);
  const sheets = { "daymark.css": parts, "preview.css": ["preview/preview.css"] };
  const copies = { "schema.json": "src/schema.json", "custom-elements.json": "src/element/custom-elements.json" };
  return {
    name: "other-files",
    async generateBundle() {
      for (const [fileName, from] of Object.entries(sheets)) {
        const texts = await Promise.all(from.map((path) => minifiedCss(join(source, path))));
        this.emitFile({ type: "asset", fileName, source: `${texts.join("\n")}\n` });
      }
      for (const [fileName, from] of Object.entries(copies)) {
        const file = join(here, from);
        if (existsSync(file)) this.emitFile({ type: "asset", fileName, source: readFileSync(file) });
      }
    },
  };
}

/**
 * The server reads daymark.min.js by `new URL("./daymark.min.js", import.meta.url)`. That must hold in every folder of
 * dist/, so below it `import.meta.url` stands for a file of dist/ itself.
 */
function urlsFromDist() {
  return {
    name: "urls-from-dist",
    resolveImportMeta(property, { chunkId }) {
      const depth = chunkId.split("/").length - 1;
      if (property !== "url" || depth === 0) return null;
      return `new URL("${"../".repeat(depth)}index.js", import.meta.url).href`;
    },
  };
}

const FIRST = "timeline";
const firstLoad = new Map();

/**
 * The file of dist/ that a module goes into. What `createTimeline` needs at once is one: it is always loaded together, and
 * weighs less so. All else is a file each: a bundler loads whole files at once or later, so what is used later must not
 * share one with what is not.
 */
function fileOf(id, { getModuleInfo }) {
  if (firstLoad.size === 0) addToPart(firstLoad, FIRST, join(source, `${FIRST}.ts`), getModuleInfo);
  return firstLoad.get(id) ?? relative(source, id).replace(/\.ts$/, "");
}

/** Puts a module and what it imports at once into a part, but for what is in one already. */
function addToPart(parts, part, id, getModuleInfo) {
  if (parts.has(id)) return;
  parts.set(id, part);
  for (const next of getModuleInfo(id).importedIds) addToPart(parts, part, next, getModuleInfo);
}

/** What a page imports that has no build, by the name of its file in dist/browser/; `core` draws in written pages. */
const browserEntries = {
  daymark: "src/pages/script.ts",
  timeline: "src/pages/timeline.ts",
  element: "src/element/index.ts",
  core: "src/element/core.ts",
};

/**
 * The files of dist/browser/ beside the entries, and what comes by import() that each is for, by a pattern of its path; the
 * languages have a file each. A module stands in the first file that has a use for it, so that none needs one after it.
 */
const BROWSER_PARTS = [
  // A cell is written by a table and read in a list, which else would bring each other in.
  ["core", /^(?:timeline|read\/later|element\/core|csv-cell)\.ts$/],
  [
    "near",
    /^(?:scene\/(?:deep-parts|mirror)|embed\/frame|interact\/(?:reader|window\/zoom|card\/card-view|page\/seen|print\/print))\.ts$/,
  ],
  ["dates", /^(?:time\/(?!phrases)|read\/bring-all|scene\/languages|interact\/permalink\/permalink)/],
  ["more", /^(?!read|time|words)/],
  [undefined, /^(?:time\/phrases|words)\/(\w+)\.ts$/],
  ["markdown", /^read\/markdown\.ts$/],
  ["lists", /^read\/(?:index|json-list|missing-translations|sheet\/csv)\.ts$/],
  ["formats", /^read/],
];

const browserParts = new Map();

/** The part of a module in dist/browser/, or undefined where it belongs to an entry alone. */
function browserPartOf(id, { getModuleIds, getModuleInfo }) {
  if (browserParts.size === 0) {
    const ids = [...getModuleIds()];
    const later = new Set(ids.flatMap((from) => getModuleInfo(from).dynamicallyImportedIds));
    for (const [part, pattern] of BROWSER_PARTS) {
      for (const root of part === "core" ? ids : later) {
        const found = pattern.exec(relative(source, root));
        if (found) addToPart(browserParts, part ?? found[1], root, getModuleInfo);
      }
    }
  }
  return browserParts.get(id);
}

/**
 * Tells a browser that understands it (Chromium from 136) to compile all of a file while it is on its way, beside the thread of
 * the page: for what is run as a whole at once. Others take it for a comment.
 */
const ALL_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

function compiledAtOnce(...files) {
  return {
    name: "compiled-at-once",
    generateBundle(_, bundle) {
      for (const file of files) {
        bundle[file].code = ALL_AT_ONCE + bundle[file].code;
        const map = JSON.parse(bundle[`${file}.map`].source);
        // One line more before all that is mapped.
        bundle[`${file}.map`].source = JSON.stringify({ ...map, mappings: `;${map.mappings}` });
      }
    },
  };
}

const HASHBANG = "#!/usr/bin/env node";

/** The command starts by its own name; its source may say so, and need not. */
function executable(fileName) {
  return {
    name: "executable",
    transform(code, id) {
      if (!id.startsWith(source) || !code.startsWith("#!")) return null;
      return { code: code.replace(/^#!.*/, ""), map: null };
    },
    banner: (chunk) => (chunk.fileName === fileName ? HASHBANG : ""),
    writeBundle({ dir }) {
      chmodSync(join(dir, fileName), 0o755);
    },
  };
}

/** A script that is pasted into a page lies anywhere, so nothing in it may ask where. */
function noImportMeta() {
  return {
    name: "no-import-meta",
    resolveImportMeta(property, { moduleId }) {
      this.error(`${moduleId} uses import.meta.${property}, which means nothing in daymark.min.js.`);
    },
  };
}

/** The licences of the packages that are inside the script, as most of them ask. */
function licences(fileName) {
  return {
    name: "licences",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      // A module of a package in an older form goes by a name that begins with a zero.
      const folders = new Set(modules.map((id) => /[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]));
      const texts = [...folders].filter(Boolean).sort().map(licenceOf);
      this.emitFile({ type: "asset", fileName, source: texts.join(`\n${"-".repeat(80)}\n\n`) });
    },
  };
}

function licenceOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = ["LICENSE", "license", "LICENSE.md", "LICENCE", "LICENSE.txt"].map((name) => join(folder, name));
  const found = file.find((path) => existsSync(path));
  const text = found ? readFileSync(found, "utf8").trim() : `Licence: ${about.license}`;
  return `${about.name} ${about.version}\n\n${text}\n`;
}

/** What can be wrong in a bundle is an error here, but for the cycles inside other people's packages. */
function onwarn(warning) {
  if (warning.code === "CIRCULAR_DEPENDENCY" && warning.ids?.every((id) => id.includes("node_modules"))) return;
  if (warning.code === "EMPTY_BUNDLE") return;
  throw new Error(`${warning.code ?? "warning"}: ${warning.message}`);
}

const typescript = () => esbuild({ target: "es2022", tsconfig: join(here, "tsconfig.json") });

/** The script for pages finds the readers in a second file beside it. */
function readersBeside() {
  return {
    name: "readers-beside",
    resolveId: (id) =>
      id.endsWith("/loaders.ts") ? { id: join(source, "pages/beside.ts"), moduleSideEffects: true } : null,
  };
}

/** Notes the digest of a script as it is written, so that a page can refuse any other. */
function integrity() {
  return {
    name: "integrity",
    writeBundle({ file }) {
      const known = join(dirname(file), "integrity.json");
      const digests = existsSync(known) ? JSON.parse(readFileSync(known, "utf8")) : {};
      digests[basename(file)] = `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
      const inOrder = Object.fromEntries(Object.entries(digests).sort());
      writeFileSync(known, `${JSON.stringify(inOrder, null, 2)}\n`);
    },
  };
}

/** Puts the version in where `%VERSION%` stands. */
function versionPutIn() {
  return {
    name: "version-put-in",
    transform: (code, id) =>
      id.startsWith(source) && code.includes("%VERSION%")
        ? { code: code.replaceAll("%VERSION%", version), map: null }
        : null,
  };
}

/** A small script of its own, for a page that is not the library's user. */
function smallScript(input, file) {
  return {
    input,
    plugins: [noImportMeta(), ownFiles(), typescript(), versionPutIn()],
    onwarn,
    output: {
      file: `dist/${file}`,
      format: "iife",
      inlineDynamicImports: true,
      plugins: [terser({ ecma: 2020, compress: { passes: 2 }, format: { ascii_only: true } }), integrity()],
    },
  };
}

/** What the files for pages are made with: all of it in one file each. */
function forPages(file) {
  return [
    inlineCss(),
    ownFiles(),
    // Not the "browser" condition: one dependency then writes innerHTML, which a strict page forbids.
    nodeResolve({ exportConditions: ["worker"] }),
    commonjs({ include: /node_modules\/papaparse/, ignore: ["stream"] }),
    typescript(),
    licences(`${file}.LICENSE.txt`),
  ];
}

const bannerOf = (file) => `/*! daymark ${version} | ${license} | what else is in it: ${file}.LICENSE.txt */`;

function inPages(file) {
  return {
    file: `dist/${file}`,
    inlineDynamicImports: true,
    sourcemap: true,
    banner: bannerOf(file),
    plugins: [terser({ ecma: 2020, format: { ascii_only: true, comments: /^!/ } }), integrity()],
  };
}

if (!process.env.ROLLUP_WATCH) rmSync(join(here, "dist"), { recursive: true, force: true });

export default [
  {
    input: { ...libraries, ...programs },
    external: isExternal,
    plugins: [inlineCss(), ownFiles(), nodeResolve(), typescript(), urlsFromDist(), executable("cli.js"), otherFiles()],
    onwarn,
    output: {
      dir: "dist",
      format: "es",
      entryFileNames: "[name].js",
      chunkFileNames: "[name].js",
      manualChunks: fileOf,
      minifyInternalExports: false,
      // A bundler would take such an import for one that is meant.
      hoistTransitiveImports: false,
      sourcemap: true,
    },
  },
  {
    input: "src/pages/script.ts",
    plugins: [noImportMeta(), readersBeside(), ...forPages("daymark.min.js")],
    onwarn,
    output: { ...inPages("daymark.min.js"), format: "iife", name: "daymark" },
  },
  {
    input: "src/pages/readers.ts",
    plugins: [noImportMeta(), ...forPages("daymark.readers.min.js")],
    onwarn,
    output: { ...inPages("daymark.readers.min.js"), format: "es" },
  },
  smallScript("src/pages/page.ts", "daymark.page.min.js"),
  {
    input: "src/pages/page-core.ts",
    plugins: [noImportMeta(), readersBeside(), ...forPages("daymark.core.min.js"), versionPutIn()],
    onwarn,
    output: { ...inPages("daymark.core.min.js"), format: "iife" },
  },
  {
    input: browserEntries,
    preserveEntrySignatures: "allow-extension",
    plugins: [noImportMeta(), ...forPages("browser/daymark.js"), versionPutIn()],
    onwarn,
    output: {
      dir: "dist",
      format: "es",
      entryFileNames: "browser/[name].js",
      chunkFileNames: "browser/[name].js",
      manualChunks: browserPartOf,
      hoistTransitiveImports: false,
      sourcemap: true,
      banner: bannerOf("daymark.js"),
      plugins: [
        terser({ ecma: 2020, module: true, format: { ascii_only: true, comments: /^!/ } }),
        compiledAtOnce("browser/core.js", "browser/near.js"),
      ],
    },
  },
  smallScript("src/embed/loader.ts", "embed.js"),
  smallScript("src/preview/page.ts", "preview.js"),
  {
    input: libraries,
    external: isExternal,
    plugins: [cssTypes(), dts({ tsconfig: join(here, "tsconfig.json") })],
    onwarn,
    output: { dir: "dist", format: "es", entryFileNames: "[name].d.ts", chunkFileNames: "chunks/[name].d.ts" },
  },
];
