/**
 * What a user of the package gets: packs the built library, looks into the tarball, installs it into an empty project
 * and uses it there. Needs dist/ (npm run build).
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiIsAsReported } from "./api-report.js";
import { compilers, consumerTypes } from "./consumer-types.js";
import { filesAreLight, pageLoadIsLight } from "./sizes.js";

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
  ["no dependency comes twice", noDependencyTwice],
  ["every entry is imported in bare Node, without a DOM", importsInBareNode],
  ["the script for pages defines daymark and can be inlined", scriptForPages],
  ["the command runs", commandRuns],
  ["a consumer's types fit under every TypeScript from 5.4 to 7", () => consumerTypes(project)],
  ["the public API is what docs/api says", () => apiIsAsReported(work)],
  ["no file for pages is heavier than it may be", () => filesAreLight(join(project, "node_modules/daymark/dist"))],
  ["createTimeline costs a page no more than it may", () => pageLoadIsLight(project)],
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
  const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", tarball(), ...compilers];
  execFileSync("npm", args, { cwd: project, encoding: "utf8", stdio: "pipe" });
}

/** Two versions of a package stand in folders within one another. */
function noDependencyTwice() {
  const files = readdirSync(join(project, "node_modules"), { recursive: true });
  const within = files.filter((path) => /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path));
  assert.deepEqual(within, [], `these are there in another version too: ${within.join(", ")}`);
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
}

function commandRuns() {
  const command = join(project, "node_modules/.bin/daymark");
  const text = execFileSync(command, ["date", "2018", "--json"], { cwd: project, encoding: "utf8", stdio: "pipe" });
  assert.equal(JSON.parse(text).edtf, "2018");
}
