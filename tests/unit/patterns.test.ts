/**
 * No pattern of the library takes more than linear time, so that no text can hold up a page or a server. Patterns are
 * found in the syntax trees of src/; recheck proves each, or finds the text that makes it slow.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compiled } from "../../src/time/format/tokens.ts";
import { phrasesOf } from "../../src/time/everyday/relative-phrases.ts";

// In this process: what recheck would start instead is not installed (see "overrides" in package.json).
process.env["RECHECK_SYNC_BACKEND"] = "pure";

const ROOT = join(import.meta.dirname, "../..");
/** The longest takes 8 s where nothing else runs. */
const TIMEOUT_MS = 90_000;

/** Languages with relative dates of their own. */
const LANGUAGES = ["en", "es", "fr", "de", "pt", "it", "nl", "ru", "ar", "he", "hi", "ja", "zh"];

/** What makes its patterns when it runs, and those patterns; by file and what `RegExp` is given. */
const MADE: Readonly<Record<string, () => RegExp[]>> = {
  // One character of a list, whatever is in it.
  'src/find/fold.ts: `[${signs.join("")}]`': () => [/a/gu],
  "src/time/everyday/relative-phrases.ts: `^(?:${source})${END}`": () =>
    LANGUAGES.flatMap((language) => phrasesOf(language).map(({ pattern }) => pattern)),
  'src/time/format/tokens.ts: `^${source.join("")}$`': () => FORMS.map((form) => compiled(form).pattern),
};

/** Forms with every token; whoever states a form chooses the order, and a text is at most 200 characters. */
const FORMS = [
  "M/d/yyyy",
  "dd.MM.yy",
  "EEEE, d MMMM yyyy",
  "EEE MMM do y G",
  "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  "yyyyMMdd hh:mm:ss a",
  "H:m:s.S d/M/y",
  "h aa x",
  "ss.SS xx",
  "HHmm XX",
  "HH:mm xxx",
  "d X",
];

/** Patterns that may take the square of their input, because it is short: by file and pattern, with what bounds it. */
const BOUNDED: Readonly<Record<string, string>> = {};

interface Pattern {
  file: string;
  /** File and line. */
  place: string;
  source: string;
  flags: string;
}

const literals: Pattern[] = [];
/** What is given to `RegExp` and known only when it runs. */
const made: string[] = [];

for (const name of readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).sort()) {
  if (name.endsWith(".ts")) search(`src/${name.replaceAll("\\", "/")}`);
}

function search(file: string): void {
  const text = readFileSync(join(ROOT, file), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const place = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) literals.push({ file, place, ...partsOf(node) });
    else if (isMaking(node)) {
      const [source, flags] = node.arguments ?? [];
      const [known, knownFlags] = [source && constantOf(source, tree), flags ? constantOf(flags, tree) : ""];
      if (known === undefined || knownFlags === undefined) made.push(`${file}: ${source?.getText()}`);
      else literals.push({ file, place, source: known, flags: knownFlags });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

function isMaking(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
}

function partsOf(literal: ts.RegularExpressionLiteral): { source: string; flags: string } {
  const end = literal.text.lastIndexOf("/");
  return { source: literal.text.slice(1, end), flags: literal.text.slice(end + 1) };
}

/** The text that an expression stands for, from texts, patterns and constants of its own file. */
function constantOf(node: ts.Expression, tree: ts.SourceFile): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node).source;
  if (ts.isPropertyAccessExpression(node) && node.name.text === "source") return constantOf(node.expression, tree);
  if (ts.isIdentifier(node)) {
    const value = tree.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find(({ name }) => name.getText() === node.text)?.initializer;
    return value && constantOf(value, tree);
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  const parts = node.templateSpans
    .map(({ expression, literal }) => [constantOf(expression, tree), literal.text])
    .flat();
  return parts.includes(undefined) ? undefined : node.head.text + parts.join("");
}

/** "safe", or what is wrong with a pattern. What cannot be decided is not safe. */
function verdictOn(source: string, flags: string): string {
  const found = checkSync(source, flags, { timeout: TIMEOUT_MS, attackTimeout: null, incubationTimeout: null });
  if (found.status === "safe") return "safe";
  if (found.status === "unknown") return `unknown: ${found.error.kind}`;
  return `${found.complexity.summary}, as with ${found.attack.pattern}`;
}

const keyOf = ({ file, source }: Pattern): string => `${file}: ${source}`;
const named = literals.map((each) => [`${each.place} /${each.source}/${each.flags}`, each] as const);

describe("patterns take linear time", () => {
  it("and are many", () => expect(literals.length).toBeGreaterThan(100));

  it.each(named)("%s", { timeout: 2 * TIMEOUT_MS }, (_, pattern) => {
    const verdict = verdictOn(pattern.source, pattern.flags);
    if (BOUNDED[keyOf(pattern)] === undefined) expect(verdict).toBe("safe");
    else expect(verdict, "needs to be an exception").toMatch(/polynomial/);
  });

  it("but for exceptions that are there", () => {
    expect(literals.map(keyOf)).toEqual(expect.arrayContaining(Object.keys(BOUNDED)));
  });
});

describe("patterns that are made when it runs", () => {
  it("are known", () => expect(made.sort()).toEqual(Object.keys(MADE).sort()));

  it.each(Object.entries(MADE))("take linear time: %s", { timeout: 6 * TIMEOUT_MS }, (_, patterns) => {
    const all = new Map(patterns().map((pattern) => [String(pattern), pattern]));
    expect(all.size).toBeGreaterThan(0);
    expect([...all.values()].filter(({ source, flags }) => verdictOn(source, flags) !== "safe")).toEqual([]);
  });
});
