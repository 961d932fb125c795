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

/** A fetch of which each answer is made anew; gives how it was asked. */
function answerWith(make: () => Response): RequestInit[] {
  const asked: RequestInit[] = [];
  vi.stubGlobal("fetch", (_: URL, init: RequestInit) => {
    asked.push(init);
    return Promise.resolve(make());
  });
  return asked;
}

/** An answer from another place than was asked. */
function answerFrom(url: string, body: string | Uint8Array<ArrayBuffer>, init: ResponseInit = {}): Response {
  return Object.defineProperty(new Response(body, init), "url", { value: url });
}

const csv = { headers: { "content-type": "text/csv" } };

describe("an answer that goes wrong on its way", () => {
  const asked = new URL("https://example.org/events.csv");

  it("is waited for no longer where it stops in the middle", async () => {
    vi.useFakeTimers();
    let isLeft = false;
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode("title,date\nTalks,2018\n"));
      },
      cancel: () => {
        isLeft = true;
      },
    });
    answerWith(() => new Response(body, csv));
    const reading = readEvents(asked);
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    const { events, problems } = await reading;
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ code: "too-slow" }]);
    expect(problems[0]!.message).toMatch(/stopped in the middle: for 30 seconds nothing came\. Try again later/);
    expect(isLeft).toBe(true);
  });

  it("is left where it never ends", async () => {
    const part = new Uint8Array(50_000_000);
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1;
        controller.enqueue(part);
      },
    });
    answerWith(() => new Response(body, csv));
    const { problems } = await readEvents(asked);
    expect(problems).toMatchObject([
      { code: "response-too-large", message: expect.stringMatching(/500 MB/) as string },
    ]);
    expect(given).toBeLessThan(15);
  });

  it("is not taken where it is a part of a file", async () => {
    answerWith(() => answerFrom(asked.href, "title,date\nTalks,2018\n", { ...csv, status: 206 }));
    expect((await readEvents(asked)).problems).toMatchObject([{ code: "response-cut" }]);
  });

  it.each([
    ["that says it is a sheet", asked.href, "text/csv"],
    ["to which a sheet leads", "https://example.org/login", "text/html"],
    ["written as XML", asked.href, "application/xhtml+xml"],
  ])("is not taken where it is a page %s", async (_, url, type) => {
    const page = "\n<!DOCTYPE html><html><ul><li><time>2001</time> Sign in</li></ul></html>";
    answerWith(() => answerFrom(url, page, { headers: { "content-type": type } }));
    const { events, problems } = await readEvents(asked);
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ code: "response-page" }]);
    expect(problems[0]!.message).toContain("https://example.org/events.csv answered with a web page");
  });

  it("says that a packed file is one", async () => {
    answerWith(() => answerFrom(asked.href, Uint8Array.of(0x1f, 0x8b, 8, 0), csv));
    expect((await readEvents(asked)).problems).toMatchObject([{ message: expect.stringMatching(/packed/) as string }]);
  });

  it("may be asked for again, past what the browser has kept", async () => {
    const inits = answerWith(() => answerFrom(asked.href, "gone", { status: 404 }));
    const address = new URL(asked);
    for (let time = 0; time < 2; time += 1) await readEvents(address);
    await readEvents(new URL(asked));
    expect(inits.map(({ cache }) => cache)).toEqual(["default", "no-cache", "default"]);
  });
});

describe("an address that is not asked", () => {
  it("has a name or a password in it, which is not told", async () => {
    const asked = answer("");
    const { problems } = await readEvents(new URL("https://desk:secret@example.org/events.csv"));
    expect(problems).toMatchObject([{ code: "address-refused", value: "https://example.org/events.csv" }]);
    expect(problems[0]!.message).not.toContain("secret");
    expect(asked).toEqual([]);
  });
});

it("a page of https that asks by http is told why that fails", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("location", { origin: "https://news.example", protocol: "https:" });
  const { problems } = await readEvents(new URL("http://example.org/events.csv"));
  expect(problems[0]!.message).toMatch(/A page of https reads nothing by http\./);
});

describe("the charset that an answer states", () => {
  const latin = Uint8Array.from("title,date\nCaf\u00e9 \u0096 bar,2018\n", (char) => char.charCodeAt(0));
  const utf8 = new TextEncoder().encode("title,date\nCaf\u00e9 \u2013 bar,2018\n");
  const japanese = Uint8Array.of(
    ...[..."title,date\n"].map((char) => char.charCodeAt(0)),
    0x1b,
    0x24,
    0x42,
    0x46,
    0x7c,
  );
  const whole = Uint8Array.of(...japanese, 0x1b, 0x28, 0x42, ...[..."1,2018\n"].map((char) => char.charCodeAt(0)));

  it.each([
    ["iso-8859-1", utf8, "Caf\u00e9 \u2013 bar"],
    ["windows-1252", utf8, "Caf\u00e9 \u2013 bar"],
    ["utf-16", utf8, "Caf\u00e9 \u2013 bar"],
    ["shift_jis", utf8, "Caf\u00e9 \u2013 bar"],
    ["klingon", utf8, "Caf\u00e9 \u2013 bar"],
    ["utf-8", latin, "Caf\u00e9 \u2013 bar"],
    ["iso-8859-1", latin, "Caf\u00e9 \u2013 bar"],
    ["iso-2022-jp", whole, "\u65e51"],
  ])("is %s, and taken where the bytes do not belie it (%#)", async (charset, bytes, title) => {
    const headers = { "content-type": `text/csv; charset=${charset}` };
    const { events, problems } = await readEvents(new Response(bytes, { headers }));
    expect(problems).toEqual([]);
    expect(events.map((event) => event.title)).toEqual([title]);
  });

  it("is not looked at where the caller says another", async () => {
    const response = new Response(utf8, { headers: { "content-type": "text/csv; charset=utf-8" } });
    const { events } = await readEvents(response, { encoding: "windows-1252" });
    expect(events[0]!.title).toContain("\u00c3");
  });
});
