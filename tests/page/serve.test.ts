/** `daymark serve`, used as a reporter does: a file in an editor, and the page beside it. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, launch, listen, ROOT, steady, withPage } from "./browser.ts";

const ROWS = ["id,title,date", "talks,The talks begin,2018", "visit,A visit to Panama,2022-04-19", "end,The end,2023"];

let browser: Browser;
let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "daymark-serve-"));
});

afterAll(async () => {
  await browser.close();
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Starts a preview, and gives its address. */
async function serve(path: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(ROOT, "dist/cli.js"), "serve", path, "--port", "0"]);
  running.push(child);
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (part: Buffer) => {
      resolve(part.toString());
    });
    child.once("exit", (code) => {
      reject(new Error(`It ended with ${code}.`));
    });
  });
  return { url: /http:\/\/localhost:\d+\//.exec(said)![0], child };
}

/** Saves as most editors do: another file takes the place of the one there was. */
function save(path: string, rows: readonly string[]): void {
  writeFileSync(`${path}.tmp`, `${rows.join("\n")}\n`);
  renameSync(`${path}.tmp`, path);
}

function labels(page: Page): Promise<string[]> {
  return page.locator("svg.daymark .daymark-title").allTextContents();
}

describe("a preview", () => {
  it("shows the timeline, what is wrong with the file, and redraws when it is saved", async () => {
    const path = join(folder, "story.csv");
    save(path, [...ROWS, "bad,A day that never was,2022-02-30"]);
    const { url } = await serve(path);
    await withPage(browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      const { said, requests } = listen(page);
      await page.goto(url);
      await drawn(page);
      expect(await page.title()).toContain("story.csv");
      expect(await page.locator("#counts").textContent()).toBe("records4events read3shown3skipped0");
      const problem = page.getByRole("complementary").getByRole("listitem");
      expect(await problem.textContent()).toMatch(/^error\s+Row 5, date.*2022-02-30.*01 to 28/);

      save(path, [...ROWS, "bad,A day that was,2022-02-28"]);
      await expect.poll(() => labels(page)).toContain("A day that was");
      await page.getByRole("heading", { name: "No problems" }).waitFor();
      expect(said).toEqual([]);
      expect(requests.filter((request) => !request.startsWith(url))).toEqual([]);
    });
  });

  it("keeps the open card, the window and the scroll across saves", async () => {
    const path = join(folder, "kept.csv");
    const many = Array.from({ length: 300 }, (_, at) => `e${at},Event number ${at},${1900 + (at % 120)}`);
    save(path, ["id,title,date", ...many]);
    const { url } = await serve(path);
    await withPage(browser, { viewport: { width: 1200, height: 500 } }, async (page) => {
      await page.goto(url);
      await drawn(page);
      for (const name of ["Zoom in", "Zoom in"]) await page.getByRole("button", { name }).click();
      // What is clicked stands still.
      await steady(page, 10);
      const event = page.locator(".daymark-event").nth(3);
      await event.click();
      const card = page.getByRole("dialog");
      const title = await card.locator(".card-title").textContent();
      const window = (): Promise<(string | null)[]> => page.locator(".daymark-tick text").allTextContents();
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 120);
      await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(50);
      const before = { ticks: await window(), scroll: await page.evaluate("scrollY") };
      save(path, ["id,title,date", ...many, "new,Another one,1850"]);
      await expect.poll(() => page.locator("#counts").textContent()).toContain("records301");
      expect(await card.locator(".card-title").textContent()).toBe(title);
      expect({ ticks: await window(), scroll: await page.evaluate("scrollY") }).toEqual(before);
    });
  });

  it("keeps the picture of the last good save where one cannot be read, and says so", async () => {
    const path = join(folder, "broken.json");
    const good = JSON.stringify({ title: "A story", events: [{ id: "a", title: "The talks", date: "2018" }] });
    writeFileSync(path, good);
    const { url } = await serve(path);
    await withPage(browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      await page.goto(url);
      await drawn(page);
      writeFileSync(path, good.slice(0, -8));
      await page.getByRole("alert").filter({ hasText: "the save before" }).waitFor();
      expect(await page.getByRole("complementary").getByRole("listitem").textContent()).toMatch(/line 1, column/);
      expect(await labels(page)).toEqual(["The talks"]);
      writeFileSync(path, good.replace("The talks", "The meeting"));
      await expect.poll(() => labels(page)).toEqual(["The meeting"]);
      expect(await page.getByRole("alert").isVisible()).toBe(false);
    });
  });

  it("ends by Ctrl-C, also while a page is open, and the page says so", async () => {
    const path = join(folder, "end.csv");
    save(path, ROWS);
    const { url, child } = await serve(path);
    await withPage(browser, {}, async (page) => {
      await page.goto(url);
      await drawn(page);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      expect(await ended).toBe(0);
      await page.getByText("the preview has ended").waitFor();
    });
  });
});
