/** What docs/find.md says is the same is the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fold } from "../../../src/find/fold.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/find.md"), "utf8");

/** "HAVANA, Škoda = skoda" as the words on both sides of each sign. */
const pairs = Array.from(page.matchAll(/^\| [^|]+ \| ([^|]* = [^|]*) \|$/gm), ([, cell = ""]) => cell)
  .flatMap((cell) => cell.split(/, (?=[^,]* = )/))
  .map((chain) => chain.split(", ")[0]!.split(" = "));

it("names words that are the same, of ten scripts and more", () => {
  expect(pairs.length).toBeGreaterThan(20);
});

it.each(pairs)("%s", (...words) => {
  expect(new Set(words.map(fold)).size).toBe(1);
});
