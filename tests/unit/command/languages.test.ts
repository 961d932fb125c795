import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { command, root } from "./built.ts";

const { run, files } = command();

const seed = readFileSync(join(root, "examples/data/seed-story.json"), "utf8");

it("check tells what is not translated into a language", () => {
  const all = run(["check", "--lang", "es", "-"], seed);
  expect(all.out).toContain("6 events, 0 skipped");
  expect(all.out).not.toContain("translated");
  expect(all.code).toBe(0);

  const half = run(["check", "--lang", "es", "-"], seed.replace("Blinken y Mayorkas visitan Panamá", ""));
  expect(half.out).toMatch(/^warning: 1 of 6 events is not all translated into "es": panama \(title\)\./);
  expect(half.code).toBe(1);

  const json = run(["check", "--lang", "fr", "--json", "-"], seed);
  const { problems } = JSON.parse(json.out) as { problems: { code: string; value: { ids: string[] } }[] };
  expect(problems.map(({ code }) => code)).toEqual(["translation-missing"]);
  expect(problems[0]!.value.ids).toHaveLength(6);
});

it("check wants a language to be one", () => {
  const { code, err } = run(["check", "--lang", "no language", "-"], seed);
  expect(code).toBe(2);
  expect(err).toContain('"no language" is not a language tag');
});

it("render draws in a language, and says what is not translated", () => {
  const sheet = join(files, "talks.csv");
  writeFileSync(sheet, "date,title,title@es\n2018,First talks,Primeras conversaciones\n2022,Second talks,\n");
  const { out, err, code } = run(["render", "--lang", "es", sheet]);
  expect(code).toBe(0);
  expect(out).toContain("Primeras conversaciones");
  expect(out).toContain("Second talks");
  expect(err).toMatch(/1 of 2 events is not all translated into "es"/);
});
