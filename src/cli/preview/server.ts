/** A web server for one page and what belongs to it, on this machine alone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The page may load what comes from here, and pictures that the events name. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src https: data:",
  "media-src https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/** ms between signs of life, so that a page notices when nobody is there any more. */
const HEARTBEAT = 15_000;

/** What a page of the server is: text made when it is asked for. */
export type Pages = ReadonlyMap<string, { type: string; text: () => string }>;

export interface PreviewServer {
  /** Ends in a slash. */
  url: string;
  /** Tells every open page a number. */
  tell: (turn: number) => void;
  close: () => Promise<void>;
}

/**
 * Serves pages by their exact paths, and nothing else of the machine, on 127.0.0.1 and, where there is one, ::1. `/changes`
 * is told to whoever has it open. What does not come under the name of this machine is refused, so that a page of a foreign
 * name that leads here (DNS rebinding) reads nothing.
 *
 * @param ports tried one after the other; 0 takes any that is free
 * @throws {Error} where none is free
 */
export async function servePages(pages: Pages, ports: readonly number[], turn: () => number): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { port } = request.socket.address() as AddressInfo;
    if (!isOwnName(request.headers.host, port)) refuse(response, 403, "This preview answers to localhost only.");
    else if (request.method !== "GET" && request.method !== "HEAD") refuse(response, 405, "Only GET is answered here.");
    else if (request.url === "/changes" && request.method === "GET") listen(response);
    else give(request, response, pages);
  };
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream; charset=utf-8" });
    response.write(`data: ${turn()}\n\n`);
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };
  const write = (text: string): void => {
    for (const response of listeners) response.write(text);
  };

  const { servers, port } = await listenOn(ports, answer);
  const heartbeat = setInterval(write, HEARTBEAT, ": here\n\n");
  return {
    url: `http://localhost:${port}/`,
    tell: (number) => {
      write(`data: ${number}\n\n`);
    },
    close: async () => {
      clearInterval(heartbeat);
      await Promise.all(servers.map(closed));
    },
  };
}

/** Whether a request names this machine as whoever opened the address that was printed does. */
function isOwnName(host: string | undefined, port: number): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].some((name) => host === (port === 80 ? name : `${name}:${port}`));
}

function give(request: IncomingMessage, response: ServerResponse, pages: Pages): void {
  const page = pages.get(request.url?.split("?")[0] ?? "");
  if (!page) {
    refuse(response, 404, "There is no such page.");
    return;
  }
  response.writeHead(200, { ...HEADERS, "content-type": `${page.type}; charset=utf-8` });
  response.end(request.method === "HEAD" ? undefined : page.text());
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8" }).end(`${words}\n`);
}

async function listenOn(
  ports: readonly number[],
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ servers: Server[]; port: number }> {
  for (const wanted of ports) {
    const first = await opened(answer, wanted, "127.0.0.1");
    if (!first) continue;
    const { port } = first.address() as AddressInfo;
    const second = await opened(answer, port, "::1").catch(() => "none" as const);
    // Somebody else has it there: "localhost" might lead to him.
    if (second === undefined) await closed(first);
    else return { servers: second === "none" ? [first] : [first, second], port };
  }
  const said = ports.length === 1 ? `port ${ports[0]} is taken` : `no port from ${ports[0]} to ${ports.at(-1)} is free`;
  throw new Error(`serve: ${said}. Name another one, as in --port 8080, or --port 0 for any.`);
}

/** A server that listens; undefined where the port is taken. */
async function opened(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  host: string,
): Promise<Server | undefined> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else if (error.code === "EACCES") reject(new Error(`serve: port ${port} is not allowed. Name one from 1024 on.`));
      else reject(error);
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
