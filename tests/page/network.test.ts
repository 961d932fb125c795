/** What a page sees of a network that fails: words of what happened, the list or the last good picture, and another try. */
import { readFileSync, readdirSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DaymarkTimeline } from "../../src/element/element.ts";
import type * as Daymark from "../../src/index.ts";
import { launch, ROOT, withPage } from "./browser.ts";

const SHEET = "title,date\nTalks,2018-04-19\nVisit,2018-05-02\n";

type Answer = (response: Parameters<RequestListener>[1]) => void;

const csv = { "content-type": "text/csv; charset=utf-8" };

/** What the file answers with; a test sets it. */
let answer: Answer;

const FAULTS: Record<string, [code: string, answer: Answer]> = {
  "is not there": ["response", (response) => response.writeHead(404).end("gone")],
  "is at fault": ["response", (response) => response.writeHead(500).end()],
  "is empty": ["response-empty", (response) => response.writeHead(200, csv).end()],
  "is a web page": [
    "response-page",
    (response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in</h1>"),
  ],
  "breaks off": [
    "response-cut",
    (response) => {
      response.writeHead(200, { ...csv, "content-length": 1000 }).write(SHEET);
      setTimeout(() => response.destroy(), 50);
    },
  ],
  "closes the door": ["unreachable", (response) => response.destroy()],
  "is a page that says it is a sheet": [
    "response-page",
    (response) => response.writeHead(200, csv).end("<!doctype html><ul><li>2001: Sign in</li></ul>"),
  ],
  "leads to a page": ["response-page", (response) => response.writeHead(302, { location: "login" }).end()],
  "is a part of a file": [
    "response-cut",
    (response) => response.writeHead(206, { ...csv, "content-range": "bytes 0-30/1000" }).end(SHEET.slice(0, 30)),
  ],
  "is said not to be there for an hour": [
    "response",
    (response) => response.writeHead(404, { "cache-control": "max-age=3600" }).end("gone"),
  ],
  "leads in circles": ["unreachable", (response) => response.writeHead(302, { location: "events.csv" }).end()],
};

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script src="daymark.min.js" defer></script></head><body>
<daymark-timeline src="events.csv"><ol><li><time datetime="2017">2017</time> <b>What the page has</b></li></ol></daymark-timeline>
</body></html>`;

let browser: Browser;
let server: Server;
let other: Server;
let url: string;

beforeAll(async () => {
  const scripts = readdirSync(join(ROOT, "dist")).filter((name) => name.endsWith(".min.js"));
  const files = new Map(scripts.map((name) => [`/${name}`, readFileSync(join(ROOT, "dist", name))]));
  server = createServer((request, response) => {
    const script = files.get(request.url ?? "");
    if (script) response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    else if (request.url?.startsWith("/events.csv")) answer(response);
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  });
  other = createServer((_, response) => response.writeHead(200, csv).end(SHEET));
  for (const each of [server, other]) await new Promise<void>((done) => each.listen(0, "127.0.0.1", done));
  url = addressOf(server);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  for (const each of [server, other]) {
    each.closeAllConnections();
    await new Promise((done) => each.close(done));
  }
});

function addressOf(each: Server): string {
  return `http://127.0.0.1:${(each.address() as AddressInfo).port}/`;
}

/** Problems of the element's timeline, once there are any or it has what is wanted. */
async function told(page: Page): Promise<{ code: string; message: string }[]> {
  await page.waitForFunction(() => {
    const { timeline } = document.querySelector("daymark-timeline") as DaymarkTimeline;
    return timeline !== undefined && timeline.problems.length > 0;
  });
  return page.evaluate(() =>
    (document.querySelector("daymark-timeline") as DaymarkTimeline).timeline!.problems.map(({ code, message }) => ({
      code,
      message,
    })),
  );
}

function reload(page: Page): Promise<void> {
  return page.evaluate(() => (document.querySelector("daymark-timeline") as DaymarkTimeline).reload());
}

describe("an element whose file fails", () => {
  it.each(Object.entries(FAULTS))(
    "says that it %s, keeps its list, and can be tried again",
    async (_, [code, fault]) => {
      answer = fault;
      await withPage(browser, {}, async (page) => {
        await page.goto(url);
        const [problem] = await told(page);
        expect(problem!.code).toBe(code);
        expect(problem!.message).toMatch(/events\.csv.*\. .*\.$/);
        expect(await page.getByText("What the page has").isVisible()).toBe(true);
        answer = (response) => response.writeHead(200, csv).end(SHEET);
        await reload(page);
        await page.getByRole("button", { name: /^Talks/ }).waitFor();
        expect(await page.getByText("What the page has").isVisible()).toBe(false);
      });
    },
  );

  it("keeps the last good picture, and the open card, where it fails later", async () => {
    await withPage(browser, {}, async (page) => {
      answer = (response) => response.writeHead(200, csv).end(SHEET);
      await page.goto(url);
      await page.getByRole("button", { name: /^Talks/ }).click();
      answer = FAULTS["breaks off"]![1];
      await reload(page);
      expect((await told(page)).map(({ code }) => code)).toEqual(["response-cut", "update-refused"]);
      expect(await page.getByRole("button", { name: /^Visit/ }).isVisible()).toBe(true);
      expect(await page.getByRole("dialog").isVisible()).toBe(true);
      answer = (response) => response.writeHead(200, csv).end(`${SHEET}Third,2018-06-01\n`);
      await reload(page);
      await page.getByRole("button", { name: /^Third/ }).waitFor();
    });
  });

  it("says who must allow it where the file is on another host, and what offline is", async () => {
    await withPage(browser, {}, async (page, context) => {
      await page.goto(url);
      const read = (address: string): Promise<string[]> =>
        page.evaluate(async (from) => {
          const { daymark } = window as unknown as { daymark: typeof Daymark };
          return (await daymark.readEvents(new URL(from))).problems.map(({ code, message }) => `${code} ${message}`);
        }, address);
      expect((await read(`${addressOf(other)}events.csv`))[0]).toMatch(/^unreachable .*allow pages of http:\/\/127/);
      await context.setOffline(true);
      expect((await read(`${url}events.csv`))[0]).toMatch(/^offline .*no network/);
    });
  });
});
