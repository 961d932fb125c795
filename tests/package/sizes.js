/** What a page loads, weighed, and how much each piece may weigh. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** KiB gzipped, as measured and rounded up a little. They should only go down; docs/performance.md lists them. */
export const CEILINGS = {
  "daymark.min.js": 229.5,
  "daymark.readers.min.js": 147,
  "daymark.page.min.js": 6.5,
  "daymark.core.min.js": 223,
  "browser/timeline.js": 72.5,
  "browser/element.js": 77,
  "browser/near.js": 26.5,
  "embed.js": 1.5,
  "daymark.css": 5,
  "createTimeline in a bundle": 74,
  "createTimeline where there is something to zoom": 93.5,
};

const HOW_TO_RAISE =
  "Make it lighter; or, where it has to weigh that much, raise it in CEILINGS of tests/package/sizes.js and in docs/performance.md.";

/**
 * Weighs the files that a page loads whole; of modules, those that an entry imports at once, and `near.js` by itself, as what
 * it imports is there by then.
 *
 * @param dist folder of the built files
 * @throws where one is heavier than it may be
 */
export function filesAreLight(dist) {
  const files = Object.keys(CEILINGS).filter((name) => /\.(?:js|css)$/.test(name));
  const sizes = files.map((file) => {
    const loaded = file === "browser/near.js" ? [file] : withImports(dist, file);
    return [file, [...loaded].reduce((sum, path) => sum + gzipped(readFileSync(join(dist, path))), 0)];
  });
  return areLight(sizes);
}

/**
 * Weighs what a page loads that bundles createTimeline before it can draw, the entry and what it imports at once; and what it
 * loads where there is something to zoom: what draws that, what answers to a reader, and the gestures. What else comes by
 * import() is not counted.
 *
 * @param project folder of a project that has the package
 * @throws where one is heavier than it may be, with the inputs that weigh most
 */
export async function pageLoadIsLight(project) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: 'import { createTimeline } from "daymark"; globalThis.start = createTimeline;',
      resolveDir: project,
    },
    absWorkingDir: project,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    outdir: "out",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const { outputs } = metafile;
  const sizes = new Map(outputFiles.map(({ path, contents }) => [path, gzipped(contents)]));
  const bytesOf = (paths) => [...paths].reduce((sum, path) => sum + sizes.get(join(project, path)), 0);
  const first = staticImports("out/stdin.js", outputs);
  const zooming = new Set(first);
  for (const name of ["scene/deep-parts.js", "interact/reader.js", "interact/window/zoom.js"]) {
    const path = Object.keys(outputs).find((output) => outputs[output].entryPoint?.endsWith(`/${name}`));
    assert(path && !first.has(path), `${name} has no chunk of its own`);
    staticImports(path, outputs, zooming);
  }
  const loads = [
    ["createTimeline in a bundle", bytesOf(first)],
    ["createTimeline where there is something to zoom", bytesOf(zooming)],
  ];
  return `${areLight(loads, () => heaviest(zooming, outputs))}; ${sizes.size - zooming.size} files more come when needed`;
}

/** The sizes in words; throws where one is above its ceiling, with what may explain it. */
function areLight(sizes, explained = () => "") {
  const told = sizes.map(([name, bytes]) => `${name} ${kib(bytes)}`).join(", ");
  const heavy = sizes.filter(([name, bytes]) => bytes > CEILINGS[name] * 1024);
  if (heavy.length === 0) return `KiB gzipped: ${told}`;
  const lines = heavy.map(([name, bytes]) => `${name}: ${kib(bytes)} KiB gzipped, at most ${CEILINGS[name]}`);
  throw new Error([...lines, "", HOW_TO_RAISE, "", explained()].join("\n").trimEnd());
}

/** A file of dist/ and the modules beside it that it imports at once, and they in turn. */
function withImports(dist, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(dist, file), "utf8");
  for (const [, name] of code.matchAll(/(?:^|[};])(?:import|export)(?:[\w$*{}, ]*from)?"\.\/([\w-]+\.js)"/gm)) {
    withImports(dist, posix.join(posix.dirname(file), name), found);
  }
  return found;
}

function staticImports(path, outputs, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind, external } of outputs[path].imports) {
    if (kind === "import-statement" && !external) staticImports(next, outputs, found);
  }
  return found;
}

/** The ten inputs that weigh most, before gzip, to see what to move behind an import(). */
function heaviest(paths, outputs) {
  const inputs = [...paths].flatMap((path) => Object.entries(outputs[path].inputs));
  return inputs
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 10)
    .map(([path, { bytesInOutput }]) => `${String(bytesInOutput).padStart(8)} ${path}`)
    .join("\n");
}

function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}

function gzipped(contents) {
  return gzipSync(contents, { level: 9 }).length;
}
