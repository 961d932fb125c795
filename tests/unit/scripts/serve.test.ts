import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../../scripts/serve.js";

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daymark-serve-"));
  await mkdir(join(folder, "site/pages"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "site/index.html"), "<h1>First</h1>");
  await writeFile(join(folder, "site/pages/index.html"), "<h1>Pages</h1>");
  await writeFile(join(folder, "site/daymark.min.js"), "daymark");
  await writeFile(join(folder, "site/a b.css"), "p{}");
  await symlink(join(folder, "secret.txt"), join(folder, "site/link.txt"));
  site = await serve({
    root: join(folder, "site"),
    port: 0,
    headers: { "content-security-policy": "default-src 'self'" },
  });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** As it stands: fetch would tidy the path before it asks. */
function ask(path: string, method = "GET"): Promise<{ status: number; type: string; body: string; location: string }> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(site.url);
    const asked = request({ hostname, port, path, method, family: 4 }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => {
        const { "content-type": type = "", location = "" } = response.headers;
        done({ status: response.statusCode!, type, body, location });
      });
    });
    asked.on("error", fail).end();
  });
}

describe("serve", () => {
  it("answers a folder by its index.html", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8", body: "<h1>First</h1>" });
    expect(await ask("/pages/?a=1")).toMatchObject({ status: 200, body: "<h1>Pages</h1>" });
  });

  it("sends a folder without its slash to the one with it, on the same host", async () => {
    expect(await ask("/pages?a=1")).toMatchObject({ status: 301, location: "/pages/?a=1" });
    expect(await ask("//pages")).toMatchObject({ status: 301, location: "/pages/" });
  });

  it("tells the type of a file by its name", async () => {
    expect((await ask("/daymark.min.js")).type).toBe("text/javascript; charset=utf-8");
    expect((await ask("/a%20b.css")).type).toBe("text/css; charset=utf-8");
  });

  it.each(["/nothing", "/%", "/%00", "*", "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/link.txt"])(
    "has no page %s",
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body).not.toContain(">secret<");
    },
  );

  it("prints what was asked for as text", async () => {
    expect((await ask("/<script>")).body).toContain("&#60;script&#62;");
  });

  it("writes nothing", async () => {
    expect((await ask("/", "POST")).status).toBe(405);
    expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("sends the headers that it was given", async () => {
    expect((await fetch(site.url)).headers.get("content-security-policy")).toBe("default-src 'self'");
  });

  it("says so when the port that was named is taken", async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve({ root: folder, port })).rejects.toThrow(`Port ${port} is taken`);
  });
});
