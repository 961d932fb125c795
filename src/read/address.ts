/** Addresses of data, and what can be wrong with their answers, in words. Published Google sheets are met as CSV. */
import type { Problem } from "../problem.ts";

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

/** Fetches an address; a Google sheet as CSV. */
export async function fetchSheet(address: URL): Promise<{ response: Response } | { problem: Problem }> {
  const url = csvAddress(address);
  if (!/^https?:$/.test(url.protocol)) {
    return {
      problem: addressProblem(
        "address-refused",
        `${url.href} is no web address. Give one that begins with https://.`,
        url,
      ),
    };
  }
  try {
    return { response: await fetch(url) };
  } catch {
    const message = `${url.href} could not be reached: offline, no such address, or it does not allow pages to read it. Try it in a browser.`;
    return { problem: addressProblem("unreachable", message, url) };
  }
}

/** What is wrong with an answer, before its body is read. */
export function answerProblem(response: Response): Problem | undefined {
  const { status, url } = response;
  const address = url === "" ? undefined : new URL(url);
  const google = address !== undefined && /(?:^|\.)google\.com$/.test(address.hostname);
  const isPage = /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
  const signIn = address?.hostname === "accounts.google.com";
  if (google && (signIn || isPage || [401, 403, 404, 410].includes(status))) return notPublished(response, signIn);
  if (response.ok) return undefined;
  const message = `${url || "The address"} answered ${`${status} ${response.statusText}`.trim()}. Check the address.`;
  return { code: "response", severity: "error", message, value: status };
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
