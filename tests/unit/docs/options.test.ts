/** docs/options.md has every option, and no other. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULTS } from "../../../src/options.ts";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/options.md"), "utf8");
const source = readFileSync(join(root, "src/options.ts"), "utf8");

const [, body = ""] = /export interface TimelineOptions \{\n([\s\S]*?)\n\}/.exec(source) ?? [];
const options = Array.from(body.matchAll(/^ {2}(\w+)\?:/gm), ([, name = ""]) => name);
const described = Array.from(page.matchAll(/^### (\w+)$/gm), ([, name = ""]) => name);

it("has each option once", () => {
  expect(options.length).toBeGreaterThan(25);
  // How data are read is an option of createTimeline alone.
  expect([...described].sort()).toEqual([...options, "read"].sort());
});

it.each(Object.entries(DEFAULTS))("says the default of %s", (name, value) => {
  const [, text = ""] = new RegExp(`^### ${name}\n([\\s\\S]*?)(?=^##|$(?![\\s\\S]))`, "m").exec(page) ?? [];
  const said = typeof value === "string" ? `"${value}"` : String(value);
  expect(text).toContain(said);
});
