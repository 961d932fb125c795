/** Reads events from whatever they come in, and accounts for every record. */
import type { Era, ResolvedEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { parseJson, readJson } from "./json.ts";

export interface ReadOptions {
  /** Default `"auto"`. JSON is what is read today. */
  format?: "auto" | "json";
  /** IANA zone of times that are given without one. */
  timeZone?: string;
  /** BCP 47 tag of the language of the dates. */
  locale?: string;
}

export interface ReadResult {
  events: ResolvedEvent[];
  problems: Problem[];
  format: string;
  title?: string;
  eras: Era[];
  /** What the input tells a timeline beside its events: `summary`, `credit`, `asOf` … */
  options: Partial<TimelineOptions>;
  /** How many records there were, and how many of them are not among the events. */
  rows: number;
  skipped: number;
}

/** Text, bytes, parsed JSON, a `Response`, a `File`, or an async iterable of text or bytes. */
export type ReadInput =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Response
  | Blob
  | AsyncIterable<string | Uint8Array>
  | readonly unknown[]
  | Record<string, unknown>;

/**
 * Reads events. What is wrong with the data is told in `problems` and never thrown.
 *
 * @throws {TypeError} where there is no input at all
 */
export async function readEvents(input: ReadInput, options: ReadOptions = {}): Promise<ReadResult> {
  if (input === undefined || input === null) {
    throw new TypeError(
      `readEvents: the input is ${String(input)}. Pass text, bytes, parsed JSON, a Response or a File.`,
    );
  }
  const text = await textOf(input);
  if (typeof text === "object" && "problem" in text) return failed(text.problem);
  const parsed = text === undefined ? { value: input as unknown } : parsedText(text.text);
  if ("problem" in parsed) return failed(parsed.problem);
  const { timeZone, locale } = options;
  const result = readJson(parsed.value, { ...(timeZone ? { timeZone } : {}), ...(locale ? { locale } : {}) });
  return { ...result, format: "json", skipped: result.rows - result.events.length };
}

function failed(problem: Problem): ReadResult {
  return { events: [], problems: [problem], format: "unknown", eras: [], options: {}, rows: 0, skipped: 0 };
}

function parsedText(text: string): { value: unknown } | { problem: Problem } {
  const start = text.trimStart().charAt(0);
  if (start === "[" || start === "{") return parseJson(text);
  const seen = text.trim() === "" ? "nothing" : `text that begins with ${JSON.stringify(text.trim().slice(0, 30))}`;
  return {
    problem: {
      code: "format-unknown",
      severity: "error",
      message: `There is ${seen}, where JSON was expected. Write [ { "title": …, "date": … } ].`,
    },
  };
}

/** The text of an input; undefined where it is parsed already. */
async function textOf(input: ReadInput): Promise<{ text: string } | { problem: Problem } | undefined> {
  if (typeof input === "string") return { text: withoutMark(input) };
  const bytes = await bytesOf(input);
  if (bytes === undefined || "problem" in bytes) return bytes;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes.bytes) };
  } catch {
    const message = "The bytes are not UTF-8 text. Save the file as UTF-8.";
    return { problem: { code: "encoding", severity: "error", message } };
  }
}

async function bytesOf(
  input: Exclude<ReadInput, string>,
): Promise<{ bytes: Uint8Array } | { problem: Problem } | undefined> {
  if (input instanceof ArrayBuffer) return { bytes: new Uint8Array(input) };
  if (ArrayBuffer.isView(input)) return { bytes: new Uint8Array(input.buffer, input.byteOffset, input.byteLength) };
  if (typeof Response !== "undefined" && input instanceof Response) {
    if (!input.ok) return { problem: notFound(input) };
    return { bytes: new Uint8Array(await input.arrayBuffer()) };
  }
  if (typeof Blob !== "undefined" && input instanceof Blob) return { bytes: new Uint8Array(await input.arrayBuffer()) };
  if (Symbol.asyncIterator in input) return { bytes: await collect(input as AsyncIterable<string | Uint8Array>) };
  return undefined;
}

function notFound({ url, status, statusText }: Response): Problem {
  const message = `${url || "The address"} answered ${status} ${statusText}. Check the address.`;
  return { code: "response", severity: "error", message, value: status };
}

async function collect(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(typeof part === "string" ? encoder.encode(part) : part);
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A byte order mark is not part of the text. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
