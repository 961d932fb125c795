/** Hostile input in a page under a strict policy: it is shown as text, and does nothing. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEvents } from "../../src/read/index.ts";
import { launch } from "./browser.ts";
import { CASES, type Case } from "./hostile/cases.ts";
import { openAll } from "./hostile/documents.ts";
import { expectHarmless, isShown } from "./hostile/expect.ts";
import { live, LISTENERS } from "./hostile/life.ts";
import { piecesOf } from "./hostile/pieces.ts";
import { foreignRequests, hostileSite, type Site } from "./hostile/site.ts";

let browser: Browser;
let site: Site;
let page: Page;
let asked: string[];

beforeAll(async () => {
  site = await hostileSite();
  browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  await context.addInitScript(LISTENERS);
  page = await context.newPage();
  asked = foreignRequests(page, site);
  await page.goto(site.url);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const GOOD = { id: "good", title: "A good event", date: "2002-03-04", lane: "Good" };

const inputOf = ({ event, input }: Case): unknown =>
  event ? [{ title: "Probe", date: "2001-02-03", ...event }, GOOD] : input;

describe("hostile input of our own", () => {
  it("is in many kinds", () => expect(CASES.length).toBeGreaterThanOrEqual(60));

  it.each(CASES.map((each) => [each.name, each] as const))("does no harm: %s", async (_, hostile) => {
    const seen = await live(page, { input: inputOf(hostile) });
    expectHarmless(seen);
    expect(asked.splice(0)).toEqual([]);
    if (hostile.event) expect(seen.events.map(({ id }) => id)).toContain("good");
    expect(seen.events.length > (hostile.event ? 1 : 0)).toBe(!hostile.lost);
    expect(seen.selected).not.toContain(false);
    if (hostile.shows !== undefined) expect(isShown(seen, hostile.shows) || seen.texts).toBe(true);
    if (hostile.hides !== undefined) expect(seen.addresses.join(" ")).not.toContain(hostile.hides);
    if (hostile.problem !== undefined) expect(seen.problems.map(({ code }) => code)).toContain(hostile.problem);
  });
});

describe("the same, written as pictures, pages and pieces", () => {
  const batches = Array.from({ length: Math.ceil(CASES.length / 8) }, (_, at) => CASES.slice(at * 8, at * 8 + 8));

  it.each(batches.map((batch) => [batch[0]!.name, batch] as const))("does no harm: %s …", async (_, batch) => {
    const documents = await Promise.all(
      batch.map(async (hostile) => piecesOf(hostile.name, await readEvents(inputOf(hostile) as never))),
    );
    for (const { name, calls, violations, foreign } of await openAll(page, site, documents.flat()))
      expect({ name, calls, violations, foreign }).toEqual({ name, calls: 0, violations: [], foreign: [] });
    expect(asked.splice(0)).toEqual([]);
  });

  it("would tell of what runs", async () => {
    const body = "<svg xmlns='http://www.w3.org/2000/svg' onload='__x()'/>";
    const [opened] = await openAll(page, site, [{ name: "bad", type: "image/svg+xml", body, policy: "img-src *" }]);
    expect(opened).toMatchObject({ calls: 1, foreign: [`svg onload="__x()"`] });
  });
});
