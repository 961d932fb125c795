/** A small site for hostile input: a strict page with the library, and documents that a test puts there. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { launch, ROOT } from "../browser.ts";
import { LISTENERS, PLACE, POLICY } from "./life.ts";

export interface Document {
  type: string;
  body: string | Uint8Array;
  policy?: string;
}

export interface Site {
  url: string;
  put(path: string, document: Document): string;
  close(): Promise<void>;
}

/** Starts it; every answer has a policy. */
export async function hostileSite(): Promise<Site> {
  const documents = new Map<string, Document>([
    ["/", { type: "text/html; charset=utf-8", body: PLACE }],
    ["/listeners.js", { type: "text/javascript", body: LISTENERS }],
  ]);
  for (const file of readdirSync(join(ROOT, "dist")).filter((name) => name.endsWith(".min.js"))) {
    documents.set(`/${file}`, { type: "text/javascript", body: readFileSync(join(ROOT, "dist", file)) });
  }
  const server = createServer((request, response) => {
    const document = documents.get((request.url ?? "").split("?")[0]!);
    if (!document) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          "content-type": document.type,
          "content-security-policy": document.policy ?? POLICY,
          "x-content-type-options": "nosniff",
        })
        .end(document.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${url}/`,
    put(path, document) {
      documents.set(path, document);
      return `${url}${path}`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The strict page of a site in a Chromium, for the tests of a file. */
export interface StrictPage {
  readonly site: Site;
  readonly page: Page;
  /** Addresses that were asked for and are none of the site. */
  readonly asked: string[];
}

/** Opens the strict page before the tests of a file, with what listens in all its frames. */
export function strictPage(): StrictPage {
  let opened: StrictPage & { browser: Browser };
  beforeAll(async () => {
    const site = await hostileSite();
    const browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    await context.addInitScript(LISTENERS);
    const page = await context.newPage();
    opened = { site, browser, page, asked: foreignRequests(page, site) };
    await page.goto(site.url);
  });
  afterAll(async () => {
    await opened.browser.close();
    await opened.site.close();
  });
  return {
    get site() {
      return opened.site;
    },
    get page() {
      return opened.page;
    },
    get asked() {
      return opened.asked;
    },
  };
}

/** Addresses that a page asks for beside what the site has; what is blocked is asked for too. */
function foreignRequests(page: Page, site: Site): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(?:data|blob|about):/.test(url)) asked.push(url);
  });
  return asked;
}
