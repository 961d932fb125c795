import { describe, expect, it } from "vitest";
import { DEFAULTS, optionProblems, settingsOf, wrongOption, type TimelineOptions } from "../../src/options.ts";
import { renderSvg } from "../../src/server/index.ts";

const EVENTS = [{ id: "constructor", title: "An event", date: "2018" }];

describe("options of a wrong kind", () => {
  it.each<[string, unknown]>([
    ["eras", 5],
    ["eras", [null]],
    ["eras", new Array(2)],
    ["lanes", new Array(2)],
    ["filter", "happened"],
    ["formatDate", {}],
    ["renderMedia", true],
    ["lanes", "Talks"],
    ["maxRows", 0],
    ["theme", "pink"],
    ["drafts", "no"],
    ["wheelZoom", "false"],
  ])("are told and not taken: %s %j", (key, value) => {
    const options = { [key]: value } as TimelineOptions;
    expect(optionProblems(options)).toMatchObject([{ code: "option-invalid", field: key }]);
    expect(settingsOf(options)).toEqual(settingsOf());
    // In a program that is a slip, which is told at once.
    expect(() => renderSvg(EVENTS, options)).toThrow(new RegExp(`^renderSvg: ${key}`));
  });
});

it("of every kind that has a default are looked at", () => {
  for (const key of Object.keys(DEFAULTS)) expect(wrongOption(key, Symbol("wrong")), key).toBeTypeOf("string");
  expect(optionProblems(DEFAULTS)).toEqual([]);
});

describe("labels of a placement", () => {
  it("are found by id, and only those that were given", () => {
    expect(renderSvg(EVENTS, { labels: {} })).toContain("An event");
    expect(renderSvg(EVENTS, { labels: { constructor: "Short" } })).toContain("Short");
  });
});
