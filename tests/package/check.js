/**
 * What a user of the package gets: packs the built library, looks into the tarball, installs it into an empty project
 * and uses it there. Needs dist/ (npm run build).
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

// As measured, and it should only go down.
const LIMIT_KIB = 69;
const LIMIT_ZOOMING_KIB = 87;

const root = join(import.meta.dirname, "../..");
const tools = join(root, "node_modules/.bin");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const work = mkdtempSync(join(tmpdir(), "daymark-package-"));
const project = join(work, "project");

const checks = [
  ["every file that package.json names is built", namedFilesExist],
  ["the tarball holds what it should and nothing else", tarballIsClean],
  ["publint has nothing to say", () => tool("publint", ["run", tarball(), "--strict"])],
  ["the types resolve for every kind of import", typesResolve],
  ["it installs into an empty project", install],
  ["every entry is imported in bare Node, without a DOM", importsInBareNode],
  ["the script for pages defines daymark and can be inlined", scriptForPages],
  ["the command runs", commandRuns],
  ["a consumer's types fit under nodenext and bundler", consumerTypes],
  [
    `createTimeline costs a page at most ${LIMIT_KIB} KiB, and ${LIMIT_ZOOMING_KIB} KiB where there is something to zoom`,
    pageLoad,
  ],
];

let packed;
try {
  for (const [name, check] of checks) {
    try {
      const note = await check();
      console.log(`ok  ${name}${note ? ` (${note})` : ""}`);
    } catch (error) {
      console.error(`\nNOT ok  ${name}\n\n${error.output ? error.output.filter(Boolean).join("\n") : error.message}\n`);
      process.exitCode = 1;
      break;
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Runs a program of this project; what it prints is shown only when it fails. */
function tool(name, args, cwd = root) {
  execFileSync(join(tools, name), args, { cwd, encoding: "utf8", stdio: "pipe" });
}

/** Packs once. Scripts are left out: what is tested is the dist/ that is there. */
function pack() {
  if (packed) return packed;
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", work];
  const answer = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: "pipe" }));
  packed = Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
  return packed;
}

function tarball() {
  return join(work, pack().filename);
}

function namedFiles() {
  const { types, unpkg, jsdelivr, customElements, bin, exports, sideEffects } = manifest;
  const targets = Object.values(exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  return new Set([types, unpkg, jsdelivr, customElements, ...Object.values(bin), ...targets, ...sideEffects]);
}

function namedFilesExist() {
  const missing = [...namedFiles()].filter((file) => !existsSync(join(root, file)));
  assert.deepEqual(missing, [], `package.json names files that the build did not make: ${missing.join(", ")}`);
}

function tarballIsClean() {
  const paths = pack().files.map(({ path }) => path);
  for (const path of ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/timeline.js"]) {
    assert(
      paths.some((packedPath) => packedPath.startsWith(path)),
      `${path} is missing`,
    );
  }
  const allowed = /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(?:[\w-]+\/)*[\w.-]+)$/;
  const foreign = paths.filter((path) => !allowed.test(path));
  assert.deepEqual(foreign, [], `these do not belong into it: ${foreign.join(", ")}`);
  return `${paths.length} files, ${Math.round(pack().size / 1024)} KiB packed`;
}

function typesResolve() {
  const assets = Object.keys(manifest.exports).filter((entry) => /\.(?:css|json)$/.test(entry));
  tool("attw", [tarball(), "--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", ...assets]);
}

function install() {
  mkdirSync(project);
  cpSync(join(import.meta.dirname, "consumer"), project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", tarball()];
  execFileSync("npm", args, { cwd: project, encoding: "utf8", stdio: "pipe" });
}

/** Each entry in a Node of its own, so that none leans on what another has loaded. */
function importsInBareNode() {
  for (const [entry, names] of Object.entries({
    daymark: ["createTimeline", "readEvents", "parseDate"],
    "daymark/server": ["renderSvg", "renderHtml"],
    "daymark/element": [],
  })) {
    const code = `
      for (const name of ["document", "window", "HTMLElement", "customElements"])
        if (name in globalThis) throw new Error(name + " is there: this is not bare Node");
      const entry = await import(${JSON.stringify(entry)});
      for (const name of ${JSON.stringify(names)})
        if (typeof entry[name] !== "function") throw new Error(name + " is not exported by ${entry}");
      for (const name of ["document", "window", "HTMLElement"])
        if (name in globalThis) throw new Error("${entry} left " + name + " behind");`;
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: project, stdio: "pipe" });
  }
}

function scriptForPages() {
  const script = readFileSync(join(project, "node_modules/daymark/dist/daymark.min.js"), "utf8");
  assert(!/<\/script|<!--/i.test(script), "it would end, or comment out, the script element that it is inlined into");
  assert(/^\p{ASCII}*$/u.test(script), "it is not plain ASCII, so that a page in another encoding would break it");
  const code = `${script}\n;if (typeof daymark.createTimeline !== "function") throw new Error("no createTimeline");`;
  execFileSync(process.execPath, ["--input-type=commonjs"], { cwd: project, input: code, stdio: "pipe" });
  const readers = readFileSync(join(project, "node_modules/daymark/dist/daymark.readers.min.js"), "utf8");
  const [own, more] = [script, readers].map((text) => kib(gzipSync(text, { level: 9 }).length));
  return `${own} KiB, and ${more} KiB for readers that come when needed`;
}

function commandRuns() {
  const command = join(project, "node_modules/.bin/daymark");
  const text = execFileSync(command, ["date", "2018", "--json"], { cwd: project, encoding: "utf8", stdio: "pipe" });
  assert.equal(JSON.parse(text).edtf, "2018");
}

function consumerTypes() {
  for (const kind of ["nodenext", "bundler"]) tool("tsc", ["--project", `tsconfig.${kind}.json`], project);
}

/**
 * What a page loads before it can draw, the entry and what it imports at once; and what it loads where there is
 * something to zoom: what draws that, what answers to a reader, and the gestures. What else comes by import() is not counted.
 */
async function pageLoad() {
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
  const sizes = new Map(outputFiles.map(({ path, contents }) => [path, gzipSync(contents, { level: 9 }).length]));
  const bytesOf = (paths) => [...paths].reduce((sum, path) => sum + sizes.get(join(project, path)), 0);
  const first = staticImports("out/stdin.js", outputs);
  const zooming = new Set(first);
  for (const name of ["scene/deep-parts.js", "interact/reader.js", "interact/zoom.js"]) {
    const path = Object.keys(outputs).find((output) => outputs[output].entryPoint?.endsWith(`/${name}`));
    assert(path && !first.has(path), `${name} has no chunk of its own`);
    staticImports(path, outputs, zooming);
  }
  const note =
    `${kib(bytesOf(first))} KiB gzipped in ${first.size} files, ${kib(bytesOf(zooming))} KiB where there is something to zoom; ` +
    `${sizes.size - zooming.size} files more come when needed`;
  for (const [paths, limit] of [
    [first, LIMIT_KIB],
    [zooming, LIMIT_ZOOMING_KIB],
  ]) {
    assert(bytesOf(paths) <= limit * 1024, `${note}\n\n${heaviest(paths, outputs)}`);
  }
  return note;
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
function heaviest(first, outputs) {
  const inputs = [...first].flatMap((path) => Object.entries(outputs[path].inputs));
  return inputs
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 10)
    .map(([path, { bytesInOutput }]) => `${String(bytesInOutput).padStart(8)} ${path}`)
    .join("\n");
}

function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}
