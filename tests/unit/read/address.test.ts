import { afterEach, describe, expect, it, vi } from "vitest";
import { csvAddress } from "../../../src/read/address.ts";
import { readEvents } from "../../../src/read/index.ts";

const SHEET = "https://docs.google.com/spreadsheets/d";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the address of a published sheet", () => {
  it.each([
    [`${SHEET}/e/2PACX-a_b/pubhtml`, `${SHEET}/e/2PACX-a_b/pub?output=csv`],
    [`${SHEET}/e/2PACX-a_b/pub?gid=7&single=true&output=csv`, `${SHEET}/e/2PACX-a_b/pub?output=csv&gid=7&single=true`],
    [`${SHEET}/1a-B/edit#gid=12`, `${SHEET}/1a-B/export?format=csv&gid=12`],
    [`${SHEET}/1a-B/edit?usp=sharing`, `${SHEET}/1a-B/export?format=csv`],
    [`${SHEET}/1a-B`, `${SHEET}/1a-B/export?format=csv`],
    ["https://example.org/events.csv?gid=3", "https://example.org/events.csv?gid=3"],
    ["https://docs.google.com/document/d/1/edit", "https://docs.google.com/document/d/1/edit"],
  ])("%s answers with CSV at %s", (address, csv) => {
    expect(csvAddress(new URL(address)).href).toBe(csv);
  });
});

/** A fetch that answers the one address asked for. */
function answer(
  body: string,
  { status = 200, url, type = "text/csv; charset=utf-8" }: { status?: number; url?: string; type?: string } = {},
): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: URL) => {
    asked.push(address.href);
    const response = new Response(body, { status, headers: { "content-type": type } });
    Object.defineProperty(response, "url", { value: url ?? address.href });
    return Promise.resolve(response);
  });
  return asked;
}

describe("reading an address", () => {
  it("takes a published sheet", async () => {
    const asked = answer("title,date\nTalks,2018\n");
    const { events, format, problems } = await readEvents(new URL(`${SHEET}/1a-B/edit#gid=0`));
    expect(asked).toEqual([`${SHEET}/1a-B/export?format=csv&gid=0`]);
    expect([events.map(({ title }) => title), format, problems]).toEqual([["Talks"], "csv", []]);
  });

  it.each<[string, string, Parameters<typeof answer>[1], string, RegExp]>([
    [
      "asks to sign in",
      "<html>",
      { url: "https://accounts.google.com/v3/signin", type: "text/html" },
      "sheet-not-published",
      /asks to sign in.*Publish to web/,
    ],
    ["is not published", "<html>", { status: 404, type: "text/html" }, "sheet-not-published", /is not there.*Publish/],
    [
      "answers with a page",
      "<!doctype html><title>Error</title>",
      { type: "text/html; charset=utf-8" },
      "sheet-not-published",
      /gives no data/,
    ],
    ["is at fault itself", "", { status: 500 }, "response", /answered 500/],
  ])("says in words that a sheet %s", async (_, body, how, code, message) => {
    answer(body, how);
    const { events, problems } = await readEvents(new URL(`${SHEET}/1a-B/edit`));
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ code, severity: "error", message: expect.stringMatching(message) as string }]);
  });

  it("says in words that it cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    const { problems } = await readEvents(new URL("https://example.org/events.csv"));
    expect(problems).toMatchObject([{ code: "unreachable", value: "https://example.org/events.csv" }]);
    expect(problems[0]!.message).toMatch(/could not be reached/);
  });

  it("asks for nothing but web addresses", async () => {
    const asked = answer("");
    for (const address of ["file:///etc/passwd", "data:text/csv,title", "ftp://example.org/a"]) {
      expect((await readEvents(new URL(address))).problems).toMatchObject([{ code: "address-refused" }]);
    }
    expect(asked).toEqual([]);
  });

  it("says of a file what a page opened from disk has to do", async () => {
    answer("");
    const { problems } = await readEvents(new URL("file:///home/story/events.csv"));
    expect(problems[0]!.message).toMatch(/events\.csv is a file on disk.*web server/);
  });

  it("takes the encoding that the answer states", async () => {
    vi.stubGlobal("fetch", () =>
      Promise.resolve(
        new Response(
          Uint8Array.from("title,date\nÅ,2018\n", (char) => char.charCodeAt(0)),
          { headers: { "content-type": "text/csv; charset=iso-8859-1" } },
        ),
      ),
    );
    const { events } = await readEvents(new URL("https://example.org/events.csv"));
    expect(events.map(({ title }) => title)).toEqual(["Å"]);
  });
});

describe("an address that fails", () => {
  const asked = new URL("https://example.org/events.csv");

  it.each<[string, string, Parameters<typeof answer>[1], string, RegExp]>([
    ["is not there", "gone", { status: 404 }, "response", /answered 404.*Check the address/],
    ["is at fault", "", { status: 503 }, "response", /answered 503.*try again later/],
    ["is empty", "", {}, "response-empty", /answered with nothing/],
    [
      "gives a page in place of a file",
      "<!doctype html><title>Sign in</title><ol><li><time>2018</time> No event</li></ol>",
      { type: "text/html" },
      "response-page",
      /web page where data were expected/,
    ],
    [
      "gives half of its JSON",
      '[{"title":"Talks","date":"2018"},{"title":"Vis',
      { url: "https://example.org/e.json" },
      "json-broken",
      /./,
    ],
  ])("says in words that it %s", async (_, body, how, code, message) => {
    answer(body, how);
    const { events, problems } = await readEvents(asked);
    expect(events).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.message).toMatch(message);
  });

  it("says that it broke off", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("title,date\nTalks,20"));
        controller.error(new TypeError("network error"));
      },
    });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { headers: { "content-type": "text/csv" } })));
    const { problems } = await readEvents(asked);
    expect(problems).toMatchObject([{ code: "response-cut", severity: "error" }]);
    expect(problems[0]!.message).toMatch(/broke off before its end.*Try again/);
  });

  it("says that it does not answer in time", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", (_: URL, { signal }: { signal: AbortSignal }) => {
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
    });
    const reading = readEvents(asked);
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    expect((await reading).problems).toMatchObject([{ code: "too-slow" }]);
  });

  it("tells a page without a network from one that may not read it", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    vi.stubGlobal("location", { origin: "https://news.example" });
    vi.stubGlobal("navigator", { onLine: true });
    expect((await readEvents(asked)).problems[0]!.message).toMatch(/allow pages of https:\/\/news\.example to read it/);
    vi.stubGlobal("navigator", { onLine: false });
    expect((await readEvents(asked)).problems).toMatchObject([{ code: "offline" }]);
  });
});
