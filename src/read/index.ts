/** Reads events from whatever they come in, and accounts for every record. */
import type { Era, ResolvedEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { bringEveryday } from "../time/everyday/bring.ts";
import type { ParseOptions } from "../time/index.ts";
import { parseJson, readJson } from "./json.ts";

export interface ReadOptions extends Omit<ParseOptions, "forms"> {
  /** Default `"auto"`. JSON is what is read today. */
  format?: "auto" | "json";
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
  const format: string = options.format ?? "auto";
  if (!FORMATS.includes(format)) return failed(unknownFormat(format));
  const text = await textOf(input);
  if (text !== undefined && "problem" in text) return failed(text.problem);
  const parsed = text === undefined ? { value: input as unknown } : parsedText(text.text, format);
  if ("problem" in parsed) return failed(parsed.problem, parsed.problem.code === "json-broken" ? "json" : "unknown");
  await bringDates(options);
  const result = readJson(parsed.value, { ...dateOptions(options), spans: text === undefined });
  return { ...result, format: "json", skipped: result.rows - result.events.length };
}

/** The readers of dates that the options ask for. */
async function bringDates({ published }: ReadOptions): Promise<void> {
  bringEveryday();
  if (published === undefined) return;
  const { bringRelative } = await import("../time/everyday/bring-relative.ts");
  bringRelative();
}

/** What is said of dates, as far as it is said. */
function dateOptions({ timeZone, locale, dateOrder, yearPivot, numbers, published }: ReadOptions): ParseOptions {
  const all = { timeZone, locale, dateOrder, yearPivot, numbers, published };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ""));
}

const FORMATS: readonly string[] = ["auto", "json"];

function failed(problem: Problem, format = "unknown"): ReadResult {
  return { events: [], problems: [problem], format, eras: [], options: {}, rows: 0, skipped: 0 };
}

function unknownFormat(format: string): Problem {
  const message = `The format "${format}" is not read. There are ${FORMATS.join(" and ")}.`;
  return { code: "format-unknown", severity: "error", message, field: "format", value: format };
}

function parsedText(text: string, format: string): { value: unknown } | { problem: Problem } {
  const start = text.trimStart().charAt(0);
  if (start === "[" || start === "{" || (format === "json" && start !== "")) return parseJson(text);
  const seen = start === "" ? "nothing" : `text that begins with ${JSON.stringify(text.trim().slice(0, 30))}`;
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
  const bytes = await bytesOrProblem(input);
  if (bytes === undefined || "problem" in bytes) return bytes;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes.bytes) };
  } catch {
    const message = "The bytes are not UTF-8 text. Save the file as UTF-8.";
    return { problem: { code: "encoding", severity: "error", message } };
  }
}

type Bytes = { bytes: Uint8Array } | { problem: Problem } | undefined;

/** A stream that breaks off, or a body that was read before, is a problem too. */
async function bytesOrProblem(input: Exclude<ReadInput, string>): Promise<Bytes> {
  try {
    return await bytesOf(input);
  } catch (error) {
    const message = `The input could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return { problem: { code: "input-unreadable", severity: "error", message } };
  }
}

async function bytesOf(input: Exclude<ReadInput, string>): Promise<Bytes> {
  // What comes from another frame is not an instance of this one's classes.
  if (typeof input !== "object") return undefined;
  if (kindOf(input) === "ArrayBuffer") return { bytes: new Uint8Array(input as ArrayBuffer) };
  if (ArrayBuffer.isView(input)) return { bytes: new Uint8Array(input.buffer, input.byteOffset, input.byteLength) };
  if (kindOf(input) === "Response") {
    const response = input as Response;
    if (!response.ok) return { problem: notFound(response) };
    return { bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  if (["Blob", "File"].includes(kindOf(input))) return { bytes: new Uint8Array(await (input as Blob).arrayBuffer()) };
  if (Symbol.asyncIterator in input) return { bytes: await collect(input as AsyncIterable<string | Uint8Array>) };
  return undefined;
}

/** The class of an object, such as `"Blob"`; nothing for a record that names itself so. */
function kindOf(input: object): string {
  if (Object.hasOwn(input, Symbol.toStringTag)) return "";
  return Object.prototype.toString.call(input).slice("[object ".length, -1);
}

function notFound({ url, status, statusText }: Response): Problem {
  const message = `${url || "The address"} answered ${`${status} ${statusText}`.trim()}. Check the address.`;
  return { code: "response", severity: "error", message, value: status };
}

async function collect(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for await (const part of parts) {
    if (typeof part === "string") chunks.push(encoder.encode(part));
    else if (ArrayBuffer.isView(part)) chunks.push(part);
    else throw new TypeError(`a part of it is of type ${typeof part}. Parts are text or bytes.`);
  }
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
