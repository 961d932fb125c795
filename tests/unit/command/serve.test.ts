import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { readPreview } from "../../../src/cli/preview/reading.ts";
import { servePages, type PreviewServer } from "../../../src/cli/preview/server.ts";
import { watchFiles } from "../../../src/cli/preview/watch.ts";
import { command } from "./built.ts";

const { run: daymark } = command();
const folder = mkdtempSync(join(tmpdir(), "daymark-serve-"));
const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

let made = 0;

function file(text: string): string {
  const path = join(folder, `events-${(made += 1)}.csv`);
  writeFileSync(path, text);
  return path;
}

describe("what a preview reads", () => {
  it("counts records, events, what is drawn and what is skipped, and places each problem", async () => {
    const path = file("title,date,status\nTalks,2018,\n,,\nVisit,2022-13,\nPlan,2023,draft\n");
    const preview = await readPreview({ paths: [path], read: {}, show: {} });
    expect(preview.counts).toEqual({ rows: 4, read: 2, shown: 1, skipped: 1, problems: 1 });
    expect(preview.data?.events.map(({ title }) => title)).toEqual(["Talks"]);
    expect(preview.problems).toMatchObject([{ severity: "error", place: "Row 4, date" }]);
    expect(preview.problems[0]!.words).toMatch(/^"2022-13" is not a date.*2022/);
    const withDrafts = await readPreview({ paths: [path], read: {}, show: { drafts: true } });
    expect(withDrafts.counts.shown).toBe(2);
  });

  it("keeps what was drawn where a save cannot be read, and says why", async () => {
    const path = file("title,date\nTalks,2018\n");
    const reading = { paths: [path], read: {}, show: {} };
    const good = await readPreview(reading);
    for (const broken of ["", "title,date\nTalks,201x8\n", "\0\0\0"]) {
      writeFileSync(path, broken);
      const preview = await readPreview(reading, good);
      expect(preview.broken).toBe(true);
      expect(preview.data).toBe(good.data);
      expect(preview.problems).not.toEqual([]);
      expect(preview.turn).toBe(2);
    }
    rmSync(path);
    const gone = await readPreview(reading, good);
    expect(gone.data).toBe(good.data);
    expect(gone.problems[0]!.words).toContain("there is no such file");
  });

  it("takes a list that is empty as it is", async () => {
    const path = file("title,date\nTalks,2018\n");
    const reading = { paths: [path], read: {}, show: {} };
    const good = await readPreview(reading);
    writeFileSync(path, '{"events": []}');
    const preview = await readPreview(reading, good);
    expect(preview.broken).toBe(false);
    expect(preview.data?.events).toEqual([]);
  });
});

describe("watching", () => {
  async function savesOf(path: string): Promise<{ next: () => Promise<void> }> {
    let [heard, told] = [0, 0];
    let wake = (): void => undefined;
    const stop = await watchFiles([path], async () => {
      heard += 1;
      wake();
      return Promise.resolve();
    });
    endings.push(stop);
    return {
      next: async () => {
        while (heard <= told) await new Promise<void>((resolve) => (wake = resolve));
        told += 1;
      },
    };
  }

  it("hears a file that is written in place, again and again", async () => {
    const path = file("a");
    const { next } = await savesOf(path);
    for (const text of ["bb", "ccc", "dddd"]) {
      writeFileSync(path, text);
      await next();
    }
  });

  it("hears a file that another takes the place of, again and again", async () => {
    const path = file("a");
    const { next } = await savesOf(path);
    for (const text of ["bb", "ccc", "dddd"]) {
      writeFileSync(`${path}~`, text);
      renameSync(`${path}~`, path);
      await next();
    }
  });

  it("hears a file that a link leads to", async () => {
    const path = file("a");
    const link = join(folder, "link.csv");
    symlinkSync(path, link);
    const { next } = await savesOf(link);
    writeFileSync(path, "bb");
    await next();
  });

  it("hears of a file that goes and comes back", async () => {
    const path = file("a");
    const { next } = await savesOf(path);
    rmSync(path);
    await next();
    writeFileSync(path, "bb");
    await next();
  });
});

describe("the server of a preview", () => {
  const pages = new Map([["/", { type: "text/html", text: () => "<p>here</p>" }]]);

  async function server(): Promise<PreviewServer> {
    const started = await servePages(pages, [0], () => 7);
    endings.push(() => started.close());
    return started;
  }

  function ask(url: string, { path = "/", ...options }: { path?: string; host?: string; headers?: object } = {}) {
    return new Promise<IncomingMessage & { body: string }>((resolve, reject) => {
      get({ ...options, host: options.host ?? "127.0.0.1", port: new URL(url).port, path } as object, (answer) => {
        let body = "";
        answer.on("data", (part: Buffer) => (body += part.toString()));
        answer.on("end", () => {
          resolve(Object.assign(answer, { body }));
        });
      }).on("error", reject);
    });
  }

  it("gives its pages under a strict policy", async () => {
    const { url } = await server();
    const answer = await ask(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe("<p>here</p>");
    const policy = answer.headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  it("refuses whoever calls it by another name, as a page does that was led here", async () => {
    const { url } = await server();
    const { port } = new URL(url);
    for (const host of ["example.org", `example.org:${port}`, "localhost", `localhost.example.org:${port}`]) {
      for (const path of ["/", "/changes"]) {
        expect((await ask(url, { path, headers: { host } })).statusCode, `${host}${path}`).toBe(403);
      }
    }
    expect((await ask(url, { headers: { host: `localhost:${port}` } })).statusCode).toBe(200);
  });

  it("gives nothing of the machine", async () => {
    const { url } = await server();
    for (const path of ["/../package.json", "/..%2fpackage.json", "//etc/passwd", "/etc/passwd", "/index.html"]) {
      expect((await ask(url, { path })).statusCode, path).toBe(404);
    }
  });

  it("tells an open page of each save, and ends while it is open", async () => {
    const started = await servePages(pages, [0], () => 7);
    const { port } = new URL(started.url);
    const answer = await new Promise<IncomingMessage>((resolve) => {
      get({ host: "127.0.0.1", port, path: "/changes", headers: { host: `localhost:${port}` } }, resolve);
    });
    const parts = answer[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    expect(String((await parts.next()).value)).toBe("data: 7\n\n");
    started.tell(8);
    expect(String((await parts.next()).value)).toBe("data: 8\n\n");
    answer.on("error", () => undefined);
    await started.close();
  });

  it("says which port to name where one is taken", async () => {
    const { url } = await server();
    const port = Number(new URL(url).port);
    await expect(servePages(pages, [port], () => 1)).rejects.toThrow(`port ${port} is taken`);
  });
});

describe("daymark serve", () => {
  it.each([
    ["no file", [], /Name the one/],
    ["standard input", ["-"], /Name a file/],
    ["an address", ["https://example.org/a.csv"], /daymark pull/],
    ["a wrong port", ["a.csv", "--port", "ninety"], /0 to 65535/],
    ["a wrong day", ["a.csv", "--now", "soon"], /--now/],
  ])("refuses %s, with exit code 2", (_, args, words) => {
    const { code, err } = daymark(["serve", ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});
