/**
 * The documentation does what it says: every example runs, every command works as it is shown, every link leads somewhere.
 * Needs dist/ and docs/dist (npm run build, npm run docs).
 */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import { build } from "esbuild";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { BLOCKS, brings, inLanguage } from "./blocks.ts";
import { listen, ROOT, visited, withPage } from "./browser.ts";

const SITE = join(ROOT, "docs/dist");
const SEED = join(ROOT, "examples/data/seed-story.json");

const site = visited(SITE);

/** Our own pages, not the reference that another tool writes. */
const pages = ["", "decisions"].flatMap((folder) =>
  readdirSync(join(SITE, folder))
    .filter((file) => file.endsWith(".html"))
    .map((file) => join(folder, file)),
);

describe("the site", () => {
  it.each(pages)("%s leads nowhere that is not there", (file) => {
    const html = readFileSync(join(SITE, file), "utf8").replace(/<pre[\s\S]*?<\/pre>/g, "");
    const broken = Array.from(html.matchAll(/\s(?:src|href)="([^"]+)"/g), ([, link = ""]) => link).filter((link) => {
      if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(link)) return false;
      const [path = "", fragment] = link.split("#");
      const target = path === "" ? join(SITE, file) : join(SITE, dirname(file), path);
      if (!existsSync(target)) return true;
      return fragment !== undefined && !readFileSync(target, "utf8").includes(`id="${fragment}"`);
    });
    expect(broken).toEqual([]);
  });

  it.each(pages)("%s is quiet and accessible, and its examples are drawn", async (file) => {
    await withPage(site.browser, { viewport: { width: 1200, height: 900 }, colorScheme: "light" }, async (page) => {
      const { said } = listen(page);
      await page.goto(`${site.url}${file}`);
      const examples = await page.locator(".live").count();
      await expect.poll(() => page.locator(".live:has(.daymark-host)").count()).toBe(examples);
      await expect.poll(() => page.locator(".live svg.daymark").count()).toBeGreaterThanOrEqual(examples);
      // The reader's own choice, after a picture that is always light or dark.
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        // Examples show one timeline again and again, by the same name.
        const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(["landmark-unique"]);
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 800 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(said).toEqual([]);
    });
  });
});

/** A block as an entry of a bundle, with a timeline and the events of the seed story where it has none of its own. */
function entryOf(code: string): string {
  return [
    brings(code, "createTimeline") ? "" : `import { createTimeline } from "daymark";`,
    brings(code, "events") ? "" : `import seed from ${JSON.stringify(SEED)};\nconst { events } = seed;`,
    brings(code, "timeline") ? "" : `const timeline = createTimeline("#another", [{ title: "A", date: "2018" }]);`,
    code,
    `window.done = true;`,
  ].join("\n");
}

/** The block in one file, as a bundler of a page makes it. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entryOf(code), resolveDir: ROOT },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
    alias: { daymark: join(ROOT, "dist/index.js"), "daymark/element": join(ROOT, "dist/element.js") },
  });
  return outputFiles[0]!.text;
}

async function runInPage(page: Page, code: string): Promise<void> {
  const script = await bundled(code);
  const places = Array.from(code.matchAll(/"#([\w-]+)"/g), ([, id]) => `<div id="${id}"></div>`);
  await page.route("**/block.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.route("**/block.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A block</title>
        ${places.join("")}<div id="another"></div><script type="module" src="block.js"></script></html>`,
    }),
  );
}

describe("an example in JavaScript", () => {
  const isForNode = (code: string): boolean => /from "(?:node:|daymark\/server)/.test(code);
  const blocks = inLanguage("js");

  it.each(blocks.filter(([, { code }]) => !isForNode(code)))("runs in a page: %s", async (_, { code }) => {
    await withPage(site.browser, {}, async (page) => {
      const { said } = listen(page);
      await runInPage(page, code);
      await page.goto(`${site.url}block.html`);
      await expect.poll(async () => said.length > 0 || (await page.evaluate(() => "done" in window))).toBe(true);
      expect(said.filter((line) => !line.startsWith("log:"))).toEqual([]);
    });
  });

  it.each(blocks.filter(([, { code }]) => isForNode(code)))("runs in Node: %s", async (_, { code }) => {
    // Within the package, so that it has its own name there.
    const folder = await mkdtemp(join(ROOT, "tests/__block-"));
    try {
      const given = /const events\b/.test(code)
        ? ""
        : `import { readFileSync } from "node:fs";\nconst { events } = JSON.parse(readFileSync(${JSON.stringify(SEED)}, "utf8"));\n`;
      await writeFile(join(folder, "block.mjs"), `${given}${code}`);
      await promisify(execFile)(process.execPath, ["block.mjs"], { cwd: folder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("an example in HTML", () => {
  const whole = BLOCKS.filter(({ info, code }) => /^html\b/.test(info) && code.includes('src="daymark.min.js"'));

  it.each(whole.map((block) => [block.place, block] as const))("is a page that works: %s", async (_, { code }) => {
    await withPage(site.browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      const { said } = listen(page);
      await page.route("**/block.html", (route) => route.fulfill({ contentType: "text/html", body: code }));
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await page.goto(`${site.url}block.html`);
      await page.locator("svg.daymark").waitFor();
      const items = await page.locator("daymark-timeline li").count();
      expect(await page.locator("g.daymark-event[role=button]").count()).toBe(items);
      expect(said).toEqual([]);
    });
  });

  const CDN = /https:\/\/cdn\.jsdelivr\.net\/npm\/daymark@[\d.]+\/(dist\/browser\/[\w-]+\.js)/;
  const modules = BLOCKS.filter(({ info, code }) => /^html\b/.test(info) && CDN.test(code));

  it.each(modules.map((block) => [block.place, block] as const))("draws with modules: %s", async (_, { code }) => {
    await withPage(site.browser, {}, async (page) => {
      const { said } = listen(page);
      await page.route(CDN, (route) =>
        route.fulfill({
          path: join(ROOT, CDN.exec(route.request().url())![1]!),
          headers: { "access-control-allow-origin": "*" },
        }),
      );
      await page.route("**/block.html", (route) => route.fulfill({ contentType: "text/html", body: code }));
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await page.goto(`${site.url}block.html`);
      await page.locator("g.daymark-event[role=button]").waitFor();
      expect(said).toEqual([]);
    });
  });

  it("is there with modules", () => {
    expect(modules).not.toHaveLength(0);
  });
});

describe("an example in JSON", () => {
  it.each(inLanguage("json"))("is JSON: %s", (_, { code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });
});

/** Commands as they are shown, each with what it prints. */
function commandsOf(code: string): { command: string; prints: string[] }[] {
  const commands: { command: string; prints: string[] }[] = [];
  for (const line of code.split("\n")) {
    if (line.startsWith("$ ")) commands.push({ command: line.slice(2), prints: [] });
    else if (line !== "" || commands.at(-1)?.prints.length) commands.at(-1)?.prints.push(line);
  }
  for (const { prints } of commands) while (prints.at(-1) === "") prints.pop();
  return commands;
}

/** What is printed, with "…" for lines that are left out. */
function expectPrinted(printed: string, shown: readonly string[]): void {
  const lines = printed.split("\n").filter((line, at, all) => line !== "" || at < all.length - 1);
  const end = shown.indexOf("…");
  if (end < 0) expect(lines).toEqual(shown);
  else expect(lines.slice(0, end)).toEqual(shown.slice(0, end));
}

/** What is asked of the network, or of a file of which there is no sample. */
const isElsewhere = (command: string): boolean => /^npm |https?:|\.xlsx|\bserve\b|[A-Z]{4,}/.test(command);

/** Files of the names that the pages use. */
async function fillFolder(folder: string): Promise<void> {
  const bridge = inLanguage("json").find(([place]) => place.startsWith("docs/command.md"))![1].code;
  const sheet = "Title,Date,Lane\nA visit,April 2022,Talks\nThe talks,21 April 2022,Talks\n";
  await writeFile(join(folder, "bridge.json"), bridge);
  await cp(SEED, join(folder, "events.json"));
  for (const name of ["events.csv", "sheet.csv", "old.csv"]) await writeFile(join(folder, name), sheet);
  await writeFile(join(folder, "new.csv"), sheet.replace("April 2022,Talks", "19 April 2022,Talks"));
  const fonts = join(ROOT, "node_modules/@fontsource/arimo/files");
  await cp(join(fonts, "arimo-latin-400-normal.woff2"), join(folder, "house-regular.woff2"));
  await cp(join(fonts, "arimo-latin-700-normal.woff2"), join(folder, "house-bold.woff2"));
  await writeFile(join(folder, "monday.csv"), "ID,Title,Date\na,A visit,April 2022\n");
  await writeFile(
    join(folder, "friday.csv"),
    "ID,Title,Date\na,A visit,19 April 2022\nb,Visa services resume,May 2022\n",
  );
}

describe("a command", () => {
  const shown = inLanguage("console", "sh").filter(([, { code }]) => /\bdaymark\b/.test(code));
  const run = async (folder: string, command: string): Promise<{ printed: string; code: number }> => {
    const script = `daymark() { "${process.execPath}" "${join(ROOT, "dist/cli.js")}" "$@"; }; npx() { "$@"; }; ${command}`;
    try {
      const { stdout, stderr } = await promisify(execFile)("bash", ["-c", `{ ${script}\n} 2>&1`], { cwd: folder });
      return { printed: stdout + stderr, code: 0 };
    } catch (error) {
      const { stdout, code } = error as { stdout: string; code: number };
      return { printed: stdout, code };
    }
  };

  it.each(shown)("does what it is shown to do: %s", async (_, { info, code }) => {
    const folder = await mkdtemp(join(tmpdir(), "daymark-docs-"));
    try {
      await fillFolder(folder);
      const commands =
        info === "console"
          ? commandsOf(code)
          : code
              .split("\n")
              .filter((line) => line.includes("daymark"))
              .map((command) => ({ command, prints: [] }));
      let last = 0;
      for (const { command, prints } of commands) {
        if (isElsewhere(command)) continue;
        const { printed, code: status } = await run(folder, command.replace("echo $?", `echo ${last}`));
        last = status;
        expect(status, `${command}\n${printed}`).toBeLessThan(2);
        if (prints.length > 0) expectPrinted(printed, prints);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("a link in Markdown", () => {
  const links = [
    "README.md",
    "CONTRIBUTING.md",
    ...readdirSync(join(ROOT, "docs")).filter((file) => file.endsWith(".md")),
  ]
    .map((file) => (file.includes("/") || existsSync(join(ROOT, file)) ? file : `docs/${file}`))
    .flatMap((file) =>
      Array.from(readFileSync(join(ROOT, file), "utf8").matchAll(/\]\((?![a-z]+:)([^)#\s]+)/g), ([, link = ""]) => ({
        file,
        link,
      })),
    );

  it("leads to a file that is there", () => {
    const broken = links.filter(({ file, link }) => !existsSync(join(ROOT, dirname(file), link)));
    expect(broken.map(({ file, link }) => `${relative(ROOT, join(ROOT, file))}: ${link}`)).toEqual([]);
  });
});
