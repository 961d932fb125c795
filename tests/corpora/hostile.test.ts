/** Hostile input in every field of an event, through both writers of strings. */
import { afterEach, describe, expect, it } from "vitest";
import { readEvents } from "../../src/read/index.ts";
import { renderHtml, renderSvg } from "../../src/server/index.ts";
import { isWellFormedXml, tagsOf, textOf, type Tag } from "../unit/server/markup.ts";
import { cases, eventWith, fields, GOOD, inputOf, type Case } from "./hostile-cases.ts";

const json = cases.filter(({ field }) => field === "readEvents json");

const MARKDOWN = ["p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a"];
const PAGE = [
  "html",
  "head",
  "meta",
  "title",
  "style",
  "body",
  "main",
  "daymark-timeline",
  "template",
  "slot",
  "script",
  "link",
  "div",
  "button",
];
const LIST = [...MARKDOWN, "time", "h1", "h2", "bdi"];
const SVG = ["svg", "title", "desc", "clipPath", "g", "rect", "line", "path", "circle", "text", "tspan", "polygon"];

function expectSafe(tags: readonly Tag[], allowed: readonly string[]): void {
  expect([...new Set(tags.map(({ name }) => name))].filter((name) => !allowed.includes(name))).toEqual([]);
  const attributes = tags.flatMap((tag) => [...tag.attributes].map(([name, value]) => ({ name, value })));
  expect(attributes.filter(({ name }) => /^on|^style$|^srcdoc$/i.test(name))).toEqual([]);
  const addresses = attributes.filter(({ name }) => /^(?:href|src|xlink:href|action|formaction)$/.test(name));
  expect(addresses.filter(({ value }) => !/^(?:https?:|mailto:|tel:|[^:]*$)/i.test(value))).toEqual([]);
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

describe("hostile input in a field", () => {
  it("is there", () => expect(fields.length).toBeGreaterThan(70));

  it.each(fields)("$id does no harm in $field", async (hostile) => {
    const input = inputOf(hostile);
    const event = eventWith(hostile, input);
    const begun = performance.now();
    const read = await readEvents([event, GOOD]);
    const [svg, narrow] = [renderSvg(read), renderSvg([event, GOOD] as never, { width: 360 })];
    const html = renderHtml(read, { script: false });
    const taken = performance.now() - begun;

    for (const picture of [svg, narrow]) {
      expect(isWellFormedXml(picture)).toBe(true);
      expectSafe(tagsOf(picture), SVG);
      expect(textOf(picture)).toContain(GOOD.title);
    }
    expectSafe(tagsOf(html), [...PAGE, ...LIST, ...SVG]);
    expect(html).toContain(GOOD.title);
    const anchors = tagsOf(html).filter(({ name }) => name === "a");
    expect(anchors.every(({ attributes }) => attributes.get("rel") === "noopener")).toBe(true);
    if (hostile.bounded !== undefined) expect(taken).toBeLessThan(Math.max(hostile.bounded, 2000));
    expectOutcome(hostile, input, read, html);
  });
});

function expectOutcome(
  hostile: Case,
  input: string,
  { events, problems }: Awaited<ReturnType<typeof readEvents>>,
  html: string,
): void {
  const addresses = tagsOf(html).flatMap(({ attributes }) => attributes.get("href") ?? []);
  const problem = problems.find(({ path }) => path?.startsWith("/0/"));
  switch (hostile.expect) {
    case "drop-url":
      expect(addresses).toEqual([]);
      expect(events).toHaveLength(2);
      expect(problem?.field).toBe(hostile.field.split(/[[.]/)[0]);
      break;
    case "keep-url":
      expect(addresses).toEqual([hostile.keeps]);
      break;
    case "error":
      expect(problem?.severity).toBe("error");
      expect(events.map(({ id }) => id)).toEqual(["good"]);
      break;
    case "markdown-safe":
      if (hostile.contains) expect(textOf(html)).toContain(hostile.contains);
      if (hostile.keeps) expect(addresses).toEqual([hostile.keeps]);
      for (const absent of hostile.absent ?? []) expect(addresses.join(" ")).not.toContain(absent);
      break;
    default:
      expect(events.length).toBeGreaterThan(0);
      if (hostile.field === "title" && input.length < 200 && /^[\x20-\x7e]+$/.test(input)) {
        expect(textOf(html)).toContain(input);
      }
  }
}

describe("hostile JSON", () => {
  it.each(json)("$id is answered and pollutes nothing", async (hostile) => {
    const begun = performance.now();
    const { events, problems } = await readEvents(inputOf(hostile));
    expect(() => JSON.stringify(problems)).not.toThrow();
    expect(() => renderHtml(events, { script: false })).not.toThrow();
    if (hostile.expect === "error") expect(problems.some(({ severity }) => severity === "error")).toBe(true);
    else expect(events.map(({ title }) => title)).toEqual(["Probe"]);
    expect(performance.now() - begun).toBeLessThan(hostile.bounded ?? 2000);
  });
});

describe("hostile files", () => {
  const files = cases.filter(({ field }) => /^readEvents (?!json$)/.test(field));

  it("are there", () => expect(files.length).toBeGreaterThan(8));

  it.each(files)("$id does no harm", async (hostile) => {
    const begun = performance.now();
    const read = await readEvents(inputOf(hostile));
    // What is drawn of it is as many events as any other file may have.
    expect(performance.now() - begun).toBeLessThan(hostile.bounded ?? 2000);
    const [svg, html] = [renderSvg(read), renderHtml(read, { script: false })];
    expect(() => JSON.stringify(read.problems)).not.toThrow();
    expect(isWellFormedXml(svg)).toBe(true);
    expectSafe(tagsOf(svg), SVG);
    expectSafe(tagsOf(html), [...PAGE, ...LIST, ...SVG]);
    const addresses = tagsOf(html).flatMap(({ attributes }) => attributes.get("href") ?? []);
    for (const absent of hostile.absent ?? []) expect(addresses.join(" ")).not.toContain(absent);
    if (hostile.contains) expect(textOf(html)).toContain(hostile.contains);
    if (hostile.expect === "error") expect(read.problems.length).toBeGreaterThan(0);
    else expect(read.events.length).toBeGreaterThan(0);
    if (hostile.expect === "drop-url") {
      expect(addresses).toEqual([]);
      expect(read.problems.map(({ code }) => code)).toContain("url-refused");
    }
  });
});

describe("hostile titles of the whole", () => {
  const titles = cases.filter(({ area }) => area === "server");

  it.each(titles)("$id is text in $field", (hostile) => {
    const input = inputOf(hostile);
    const svg = renderSvg([GOOD], { title: input });
    const html = renderHtml([GOOD], { title: input, summary: input, credit: input, script: false });
    expect(isWellFormedXml(svg)).toBe(true);
    expectSafe(tagsOf(svg), SVG);
    expectSafe(tagsOf(html), [...PAGE, ...LIST, ...SVG]);
    expect(textOf(svg)).toContain(input);
    expect(textOf(html)).toContain(input);
  });
});
