/**
 * Serves a folder of static files on this machine.
 *
 *     node scripts/serve.js [FOLDER]      default examples/dist, on http://localhost:4173 or the next free port
 *
 * PORT names a port, and then no other is taken; HOST an address to listen on, default 127.0.0.1.
 */
import { createReadStream, realpathSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Starts a server and gives its address and a way to end it.
 *
 * @param {object} options
 * @param {string} options.root folder that is served, and nothing outside it
 * @param {number} [options.port] default: the first free one from 4173 on; 0 takes any free one
 * @param {string} [options.host] default 127.0.0.1
 * @param {Record<string, string>} [options.headers] sent with every answer, such as a Content-Security-Policy
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serve({ root, port, host = "127.0.0.1", headers = {} }) {
  const folder = await realpath(resolve(root));
  const server = createServer((request, response) => {
    answer(folder, request, response, headers).catch((error) => fail(response, error));
  });
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at) : [port];
  const taken = await listen(server, ports, host);
  return {
    url: `http://${nameOf(host)}:${taken}/`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function nameOf(host) {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

async function listen(server, ports, host) {
  for (const port of ports) {
    try {
      await new Promise((done, fail) => server.once("error", fail).listen(port, host, done));
      return server.address().port;
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    } finally {
      server.removeAllListeners("error");
    }
  }
  throw new Error(
    ports.length === 1
      ? `Port ${ports[0]} is taken. Name another one, as in: PORT=${ports[0] + 1} npm start`
      : `No port from ${ports[0]} to ${ports.at(-1)} is free. Name one, as in: PORT=8080 npm start`,
  );
}

async function answer(root, request, response, headers) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return page(response, 405, "Only GET is answered here", request.method, { ...headers, allow: "GET, HEAD" });
  }
  const [, pathname, search = ""] = /^\/*(\/[^?#]*)(\?[^#]*)?/.exec(request.url) ?? [undefined, request.url];
  const found = await locate(root, pathname);
  if (!found) return page(response, 404, "There is no such page", pathname, headers);
  if (found.folder && !pathname.endsWith("/")) {
    return response.writeHead(301, { ...headers, location: `${pathname}/${search}` }).end();
  }
  const type = TYPES[extname(found.path).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, {
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...headers,
    "content-type": type,
    "content-length": found.size,
  });
  if (request.method === "HEAD") return response.end();
  return createReadStream(found.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file behind a path, or undefined: also for what leads out of the folder, by dots or by a link. */
async function locate(root, pathname) {
  try {
    const asked = join(root, decodeURIComponent(pathname));
    const entry = await stat(asked);
    const path = await realpath(entry.isDirectory() ? join(asked, "index.html") : asked);
    if (!path.startsWith(root + sep)) return undefined;
    return { path, folder: entry.isDirectory(), size: (await stat(path)).size };
  } catch {
    return undefined;
  }
}

function page(response, status, title, detail, headers = {}) {
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<h1>${title}</h1>
<p><code>${escapeHtml(detail)}</code></p>
<p><a href="/">To the first page</a></p>
</html>
`;
  response.writeHead(status, { ...headers, "content-type": TYPES[".html"] }).end(body);
}

function fail(response, error) {
  console.error(error);
  if (response.headersSent) response.destroy();
  else page(response, 500, "The server failed", "See its messages.");
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function portFrom(text) {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is ${JSON.stringify(text)}; it must be a whole number from 0 to 65535.`);
}

async function main() {
  const root = process.argv[2] ?? join(import.meta.dirname, "../examples/dist");
  const { url, close } = await serve({ root, port: portFrom(process.env.PORT), host: process.env.HOST || undefined });
  console.log(`Daymark is on ${url} (Ctrl-C ends it)`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  main().catch((error) => {
    console.error(error.code === "ENOENT" ? `${error.path} is not there. Run npm run gallery first.` : error.message);
    process.exit(1);
  });
}
