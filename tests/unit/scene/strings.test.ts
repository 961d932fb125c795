import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { readEvents } from "../../../src/read/index.ts";
import { renderHtml, renderSvg } from "../../../src/server/index.ts";
import { story } from "./seed.ts";

const hostile = [
  { id: `"><script>`, title: "<script>alert(1)</script>", date: "2020", lane: "</svg><img src=x onerror=alert(1)>" },
  {
    title: "Links",
    date: "2021",
    text: "[bad](javascript:alert(1)) <b onclick=x>raw</b> [good](https://example.org/)",
    links: [{ url: "data:text/html,x", label: "no" }],
  },
];

describe("the strings of a server", () => {
  it("are the same for the same input", () => {
    expect(renderSvg(story.events)).toBe(renderSvg(story.events));
    expect(renderHtml(story.events, { script: false })).toBe(renderHtml(story.events, { script: false }));
  });

  it("of the seed story are the same bytes in every zone", () => {
    const written = ["Pacific/Kiritimati", "America/Los_Angeles"].map((zone) => {
      vi.stubEnv("TZ", zone);
      expect(new Date(2022, 3, 22).getTimezoneOffset()).not.toBe(0);
      const { events, ...own } = story;
      const options = { ...own, asOf: "2022-04-22", now: "2022-04-25", since: "2022-04-21" };
      return [1200, 360]
        .map((width) => renderSvg(events, { ...options, width }))
        .concat(renderHtml(events, { ...options, script: false }));
    });
    vi.unstubAllEnvs();
    expect(written[0]).toEqual(written[1]);
    expect(written[0]!.join("")).toContain("as of 22 April 2022");
  });

  it("tell everyday dates, and deep time to three figures beside the list", () => {
    const dates = ["13.8 billion years ago", "66 Ma", "late 19th century", "3–5 May 1945", "20 July 1969"];
    const svg = renderSvg(
      dates.map((date) => ({ title: date, date })),
      { width: 360 },
    );
    const text = svg.replace(/<[^>]*>/g, "|");
    for (const part of ["13.8 Gya", "66 Mya", "late 19th century", "from 3 to 5 May 1945"])
      expect(text).toContain(part);
    expect(text).not.toContain("000001");
  });

  it("name a year after each fold, where none begins there", () => {
    const file = new URL("../../../examples/data/space-race.json", import.meta.url);
    const svg = renderSvg(JSON.parse(readFileSync(file, "utf8")) as { events: [] });
    const texts = [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text);
    expect(texts).toEqual(expect.arrayContaining(["1961", "1963", "1975"]));
  });

  it("follow a house style in the picture, on the axis and aloud", () => {
    const months = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
    const asked = new Set<string>();
    const svg = renderSvg(
      ["2021-09-21", "2022-06-03", "2022-12"].map((date) => ({ title: `On ${date}`, date })),
      {
        scale: "linear",
        formatDate: ({ start }, where) => {
          asked.add(where);
          if (typeof start !== "object" || start.precision === "year") return undefined;
          const date = new Date(start.earliest);
          const month = months[date.getUTCMonth()]!;
          if (where === "axis") return start.precision === "month" ? month : undefined;
          return start.precision === "day" ? `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}` : undefined;
        },
      },
    );
    const texts = [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text);
    expect(texts).toContain("Sept. 21, 2021");
    expect(texts).toContain("some time in December 2022");
    expect(texts.filter((text) => months.includes(text ?? ""))).toEqual(
      expect.arrayContaining(["July", "Aug.", "Sept."]),
    );
    expect([...asked].sort()).toEqual(expect.arrayContaining(["axis", "label", "spoken"]));
  });

  it("carry what is hostile as text only", () => {
    for (const text of [renderSvg(hostile), renderHtml(hostile, { script: false })]) {
      // What stands within quotes is a value, whatever it looks like.
      const tags = (text.match(/<[a-z][^>]*>/gi) ?? []).map((tag) => tag.replace(/="[^"]*"/g, ""));
      expect(tags.length).toBeGreaterThan(20);
      expect(tags.filter((tag) => /\s(?:on\w+|style|src)\b/i.test(tag))).toEqual([]);
      expect(text).not.toMatch(/href="(?:javascript|data):/i);
      expect(tags.filter((tag) => /^<(?:img|iframe|b|object)\b/i.test(tag))).toEqual([]);
    }
    expect(renderHtml(hostile, { script: false })).toContain('<a href="https://example.org/" rel="noopener">good</a>');
  });

  it("are dark where that is asked for", () => {
    expect(renderSvg(story.events, { theme: "dark" })).toContain('fill="#14171a"');
  });

  it("are valid and say so where there is nothing", () => {
    const svg = renderSvg([]);
    expect(svg).toContain("There are no events to show.");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("refuse an option that is wrong", () => {
    expect(() => renderSvg(story.events, { asOf: "31 February" })).toThrow(/renderSvg: asOf: "31 February"/);
  });

  it("keep every letter", () => {
    expect(renderHtml(story.events, { script: false })).toContain("Carlos Fernández de Cossío");
  });
});

describe("reading", () => {
  const text = JSON.stringify({
    title: "T",
    events: [
      { title: "Cossío", date: "2020" },
      { title: "B", date: "?" },
    ],
  });
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.slice(at, at + 7));
  }

  it.each([
    ["text", () => text],
    ["bytes with a byte order mark", () => bytes],
    ["a parsed object", () => JSON.parse(text) as Record<string, unknown>],
    ["a response", () => new Response(bytes)],
    ["a file", () => new Blob([bytes])],
    ["an async iterable that cuts letters in two", () => parts()],
  ])("takes %s", async (_, input) => {
    const { events, problems, title, rows, skipped, format } = await readEvents(input());
    expect(events.map((event) => event.title)).toEqual(["Cossío"]);
    expect({ title, rows, skipped, format }).toEqual({ title: "T", rows: 2, skipped: 0, format: "json" });
    expect(problems).toMatchObject([{ path: "/events/1/date" }]);
  });

  it("says where JSON breaks", async () => {
    const { events, problems } = await readEvents('[\n  { "title": "A" "date": "2020" }\n]');
    expect(events).toEqual([]);
    expect(problems[0]!.message).toMatch(/line 2/);
  });

  it("refuses nothing at all", async () => {
    await expect(readEvents(undefined as never)).rejects.toThrow(TypeError);
  });
});
