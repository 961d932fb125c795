import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEvents } from "../../../src/read/index.ts";
import { faultsOf, type Schema } from "./schema.ts";

const root = join(import.meta.dirname, "../../..");
const schema = JSON.parse(readFileSync(join(root, "src/schema.json"), "utf8")) as Schema;
const examples = readdirSync(join(root, "examples/data")).filter((name) => name.endsWith(".json"));

describe("the schema", () => {
  it.each(examples)("holds for examples/data/%s", (name) => {
    const data: unknown = JSON.parse(readFileSync(join(root, "examples/data", name), "utf8"));
    expect(faultsOf(data, schema)).toEqual([]);
  });

  it.each([
    ["no list", {}],
    ["an event without a date", [{ title: "A" }]],
    ["an event without a title", [{ date: "2018" }]],
    ["a date that is a number", [{ title: "A", date: 2018 }]],
    ["a status that is none", [{ title: "A", date: "2018", status: "done" }]],
    ["an importance above 1", [{ title: "A", date: "2018", importance: 2 }]],
    ["media without words for who cannot see it", [{ title: "A", date: "2018", media: { url: "a.png" } }]],
    ["a scale that is none", { events: [], scale: "log" }],
  ])("refuses %s", (_, data) => {
    expect(faultsOf(data, schema)).not.toEqual([]);
  });

  it("names just the options that are taken from a file", async () => {
    const [, whole] = schema["oneOf"] as Schema[];
    const named = Object.keys(whole!["properties"] as object).filter((key) => key !== "events");
    // A value of no kind is reported by whoever knows the key.
    const odd = Object.fromEntries(named.map((key) => [key, { odd: [{}] }]));
    const { problems } = await readEvents({ ...odd, events: [] });
    expect(problems.map(({ field }) => field).sort()).toEqual([...named].sort());
  });
});
