/** Addresses of data, and what can be wrong with their answers, in words. Published Google sheets are met as CSV. */
import type { Problem } from "../problem.ts";
import { bodyOf, LONGEST_WAIT, MOST_BYTES, type BodyFault } from "./body.ts";

/** The address at which a Google sheet answers with CSV, for the addresses that people copy; others as they are. */
export function csvAddress(address: URL): URL {
  if (address.hostname !== "docs.google.com" || !address.pathname.startsWith("/spreadsheets/")) return address;
  const gid = address.searchParams.get("gid") ?? /gid=(\d+)/.exec(address.hash)?.[1];
  const published = /^(\/spreadsheets\/d\/e\/[\w-]+)\/pub(?:html)?$/.exec(address.pathname);
  if (published)
    return withQuery(address, `${published[1]}/pub`, { output: "csv", ...(gid ? { gid, single: "true" } : {}) });
  const shared = /^(\/spreadsheets\/d\/[\w-]+)(?:\/(?:edit|view|preview|htmlview))?\/?$/.exec(address.pathname);
  return shared ? withQuery(address, `${shared[1]}/export`, { format: "csv", ...(gid ? { gid } : {}) }) : address;
}

function withQuery(address: URL, path: string, query: Record<string, string>): URL {
  const url = new URL(path, address.origin);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url;
}

/** Addresses that were asked for before. */
const asked = new WeakSet<URL>();

/**
 * Fetches an address; a Google sheet as CSV. Who asks for the same one again wants what is there now, and not what the browser
 * has kept: be it an answer that there was nothing.
 */
export async function fetchSheet(address: URL): Promise<{ response: Response } | { problem: Problem }> {
  const url = csvAddress(address);
  if (!/^https?:$/.test(url.protocol)) {
    return {
      problem: addressProblem(
        "address-refused",
        url.protocol === "file:"
          ? `${url.href} is a file on disk, which a page may not read. Put page and file on a web server, or pass the text of the file.`
          : `${url.href} is no web address. Give one that begins with https://.`,
        url,
      ),
    };
  }
  if (url.username !== "" || url.password !== "") return { problem: withName(url) };
  const cache = asked.has(address) ? "no-cache" : "default";
  asked.add(address);
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, LONGEST_WAIT);
  try {
    return { response: await fetch(url, { signal: patience.signal, cache }) };
  } catch {
    return { problem: unreachable(url, patience.signal.aborted) };
  } finally {
    clearTimeout(timer);
  }
}

/** No browser sends what stands before the host, and a page would show it to everybody. */
function withName(url: URL): Problem {
  const bare = new URL(url);
  bare.username = bare.password = "";
  const message = `There is a name or a password in the address of ${bare.href}, and it is not asked for. Leave it out.`;
  return addressProblem("address-refused", message, bare);
}

function unreachable(url: URL, isLate: boolean): Problem {
  const { origin: own, protocol } =
    (globalThis as { location?: { origin?: string; protocol?: string } }).location ?? {};
  const isOffline = (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
  if (isLate)
    return addressProblem(
      "too-slow",
      `${url.href} did not answer within ${LONGEST_WAIT / 1000} seconds. Try again later.`,
      url,
    );
  if (isOffline)
    return addressProblem("offline", `${url.href} could not be reached: there is no network. Try again later.`, url);
  const foreign =
    own === undefined || own === url.origin
      ? ""
      : ` Its server has to allow pages of ${own} to read it (the header Access-Control-Allow-Origin), and so has a policy of the page (connect-src).`;
  const plain = protocol === "https:" && url.protocol === "http:" ? " A page of https reads nothing by http." : "";
  const message = `${url.href} could not be reached: no such address, no answer, or pages may not read it.${plain}${foreign} Try it in a browser.`;
  return addressProblem("unreachable", message, url);
}

/**
 * What an answer brings, or what is wrong with it.
 *
 * @param from the address that was asked, which may have led to another
 * @throws {TypeError} where its body was read before, which is the caller's mistake
 */
export async function bytesOf(response: Response, from?: URL): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const problem = answerProblem(response);
  if (problem) return { problem };
  const bytes = await bodyOf(response);
  if (typeof bytes === "string") return { problem: bodyFault(response, bytes) };
  const fault = bodyProblem(response, bytes, from);
  return fault ? { problem: fault } : { bytes };
}

/** What is wrong with an answer, before its body is read. */
function answerProblem(response: Response): Problem | undefined {
  const { status, url } = response;
  const address = url === "" ? undefined : new URL(url);
  const google = address !== undefined && /(?:^|\.)google\.com$/.test(address.hostname);
  const isPage = /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
  const signIn = address?.hostname === "accounts.google.com";
  if (google && (signIn || isPage || [401, 403, 404, 410].includes(status))) return notPublished(response, signIn);
  // A part of a file, for which nobody has asked.
  if (status === 206) return bodyFault(response, "cut");
  if (response.ok) return undefined;
  const mend =
    status >= 500 || status === 429 ? "That is a fault of its server: try again later." : "Check the address.";
  const message = `${nameOf(response)} answered ${`${status} ${response.statusText}`.trim()}. ${mend}`;
  return { code: "response", severity: "error", message, value: status };
}

/** Files that hold data and are no web pages. */
const DATA_FILE = /\.(?:csv|tsv|json|jsonld|ics|xlsx|txt|md|mw)$/i;

/** What is wrong with an answer whose body has been read: nothing in it, or a web page where a file was asked for. */
function bodyProblem(response: Response, bytes: Uint8Array, from?: URL): Problem | undefined {
  const { url } = response;
  const refuse = (code: string, message: string): Problem => ({ code, severity: "error", message, value: url });
  if (bytes.length === 0)
    return refuse("response-empty", `${nameOf(response)} answered with nothing. Check the address, or try again.`);
  const wanted = [from, url === "" ? undefined : new URL(url)].find((each) => each && DATA_FILE.test(each.pathname));
  if (!wanted || !isWebPage(response, bytes)) return undefined;
  const led = wanted.href === url ? "" : `, to which it led: ${url}`;
  const message = `${wanted.href} answered with a web page where data were expected, such as an error or one to sign in${led}. Open it in a browser, and check the address.`;
  return refuse("response-page", message);
}

/** Whether an answer is a web page, whatever its server calls it. */
function isWebPage({ headers }: Response, bytes: Uint8Array): boolean {
  const isCalled = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? "");
  return isCalled || /^\s*<(?:!doctype\s+html|html)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** An answer of which not all has come. */
function bodyFault(response: Response, fault: BodyFault): Problem {
  const name = nameOf(response);
  const told: Record<BodyFault, [code: string, message: string]> = {
    cut: ["response-cut", `${name} broke off before its end, so that nothing of it is taken. Try again.`],
    stalled: [
      "too-slow",
      `${name} stopped in the middle: for ${LONGEST_WAIT / 1000} seconds nothing came. Try again later.`,
    ],
    endless: [
      "response-too-large",
      `${name} has more than ${MOST_BYTES / 1e6} MB, which is more than a page can hold, so it is not read. Take a part of it.`,
    ],
  };
  const [code, message] = told[fault];
  return { code, severity: "error", message, value: response.url };
}

function nameOf({ url }: Response): string {
  return url || "The address";
}

function notPublished({ status, url }: Response, signIn: boolean): Problem {
  const what = signIn
    ? "asks to sign in"
    : status === 404 || status === 410
      ? `is not there (${status})`
      : `gives no data (${status})`;
  const message = `The sheet ${what}. Publish it: File, Share, Publish to web, "Comma-separated values", and use the address that is shown there.`;
  return { code: "sheet-not-published", severity: "error", message, value: url };
}

function addressProblem(code: string, message: string, url: URL): Problem {
  return { code, severity: "error", message, value: url.href };
}
