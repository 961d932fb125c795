/** The documentation can be copied into TypeScript: what calls the library fits its types. Needs dist/ (npm run build). */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { brings, inLanguage } from "./blocks.ts";
import { ROOT } from "./browser.ts";

const STRICT: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  noEmit: true,
  skipLibCheck: true,
};

const blocks = inLanguage("js", "js live").filter(([, { code }]) =>
  /createTimeline|daymark\.|from "daymark/.test(code),
);

/** A block as a module, with what a page gives it that it does not have itself, all before its first line. */
function moduleOf(code: string): string {
  return [
    `import * as daymark from "daymark"; declare const container: HTMLElement;`,
    brings(code, "createTimeline") ? "" : `import { createTimeline } from "daymark";`,
    brings(code, "events") ? "" : `declare const events: daymark.TimelineEvent[];`,
    brings(code, "timeline") ? "" : `declare const timeline: daymark.Timeline;`,
    `\n${code}\nexport {};\n`,
  ].join(" ");
}

let folder = "";
let program: ts.Program;

beforeAll(() => {
  // Within the package, so that it has its own name there.
  folder = mkdtempSync(join(ROOT, "tests/__types-"));
  blocks.forEach(([, { code }], at) => {
    writeFileSync(join(folder, `${at}.ts`), moduleOf(code));
  });
  program = ts.createProgram(
    blocks.map((_, at) => join(folder, `${at}.ts`)),
    STRICT,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(blocks.map(([place], at) => [place, at] as const))("%s fits the types", (_, at) => {
  const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(join(folder, `${at}.ts`)));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});
