/** Input of any kind as text, bytes or a value that is parsed already. */
import type { Problem } from "../problem.ts";
import { bytesOf, fetchSheet } from "./address.ts";

/** Text, bytes, parsed JSON, a `Response`, a `File`, an async iterable of text or bytes, or an address to fetch. */
export type ReadInput =
  | string
  | URL
  | ArrayBuffer
  | ArrayBufferView
  | Response
  | Blob
  | AsyncIterable<string | Uint8Array>
  | readonly unknown[]
  | Record<string, unknown>;

export type Source =
  { text: string; encoding?: string } | { zip: Uint8Array } | { value: unknown } | { problem: Problem };

/**
 * What an input holds. A stream that breaks off, or a body that was read before, is a problem.
 *
 * @param encoding name of the encoding of bytes; told by the bytes where it is absent
 */
export async function sourceOf(input: ReadInput, encoding?: string): Promise<Source> {
  if (typeof input === "string") return { text: withoutMark(input) };
  try {
    return await sourceOfObject(input, encoding);
  } catch (error) {
    return { problem: unreadable(error) };
  }
}

/** An input that fails while it is read. */
export function unreadable(error: unknown): Problem {
  const message = `The input could not be read: ${error instanceof Error ? error.message : String(error)}`;
  return { code: "input-unreadable", severity: "error", message };
}

async function sourceOfObject(input: Exclude<ReadInput, string>, encoding?: string): Promise<Source> {
  // What comes from another frame is not an instance of this one's classes.
  if (typeof input !== "object") return { value: input };
  if (ArrayBuffer.isView(input)) {
    return sourceOfBytes(new Uint8Array(input.buffer, input.byteOffset, input.byteLength), encoding);
  }
  switch (kindOf(input)) {
    case "ArrayBuffer":
      return sourceOfBytes(new Uint8Array(input as ArrayBuffer), encoding);
    case "URL": {
      const answer = await fetchSheet(input as URL);
      return "problem" in answer ? answer : sourceOfAnswer(answer.response, encoding, input as URL);
    }
    case "Response":
      return sourceOfAnswer(input as Response, encoding);
    case "Blob":
    case "File":
      return sourceOfBytes(new Uint8Array(await (input as Blob).arrayBuffer()), encoding);
  }
  if (!(Symbol.asyncIterator in input)) return { value: input };
  return sourceOfBytes(await collect(input as AsyncIterable<string | Uint8Array>), encoding);
}

async function sourceOfAnswer(response: Response, encoding?: string, from?: URL): Promise<Source> {
  const came = await bytesOf(response, from);
  if ("problem" in came) return came;
  const charset = /;\s*charset="?([\w-]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  return sourceOfBytes(came.bytes, encoding ?? believed(charset, came.bytes));
}

/**
 * The charset of an answer, unless its bytes belie it, which is a common fault of servers: undefined where they are UTF-8, or
 * are said to be and are not, and where there is no such charset. Then the bytes tell.
 */
function believed(charset: string | undefined, bytes: Uint8Array): string | undefined {
  const decoder = charset === undefined ? undefined : decoderOf(charset);
  if (!decoder || decoder.encoding === "utf-8") return undefined;
  // What begins signs of another alphabet by an escape is ASCII all through.
  return !bytes.includes(ESCAPE) && isDecodable(bytes, "utf-8") ? undefined : decoder.encoding;
}

const ESCAPE = 0x1b;

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The class of an object, such as `"Blob"`; nothing for a record that names itself so. */
function kindOf(input: object): string {
  if (Object.hasOwn(input, Symbol.toStringTag)) return "";
  return Object.prototype.toString.call(input).slice("[object ".length, -1);
}

function sourceOfBytes(bytes: Uint8Array, encoding?: string): Source {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)) return { problem: oldOffice() };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { problem: packed() };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (isZip && encoding === undefined) return { zip: bytes };
  try {
    return decoded(bytes, encodingOf(bytes, encoding));
  } catch (error) {
    // What spreadsheets write where they do not write UTF-8. Bytes with zeros are no text: a picture, or a program's.
    if (encoding === undefined && !bytes.includes(0)) return decoded(bytes, "windows-1252");
    return { problem: encodingProblem(encoding, error) };
  }
}

function decoded(bytes: Uint8Array, encoding: string): Source {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return { text: encoding === "windows-1252" ? withSigns(text) : text, encoding };
}

/** What windows-1252 has from 0x80 to 0x9f; spaces stand for what it has not. */
const SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Node 20 decodes windows-1252 as if it were Latin 1, and gives control characters for dashes and quotes. */
function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => {
    const sign = SIGNS.charAt(char.charCodeAt(0) - 0x80);
    return sign === " " ? char : sign;
  });
}

function oldOffice(): Problem {
  const message =
    "This is an old file such as .xls or .doc, or one with a password. Save it anew as .xlsx, .docx or CSV, without a password.";
  return { code: "format-unknown", severity: "error", message };
}

function packed(): Problem {
  const message =
    "This is a packed file such as .gz. Unpack it; a server that packs what it sends says so (Content-Encoding: gzip).";
  return { code: "format-unknown", severity: "error", message };
}

/** By its mark; else as stated, or UTF-16 where there are many zeros, or UTF-8. */
function encodingOf(bytes: Uint8Array, stated?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (stated !== undefined && !/^utf-?8$/i.test(stated)) return new TextDecoder(stated).encoding;
  return zerosOf(bytes) ?? "utf-8";
}

/** In UTF-16, every other byte of digits, commas and Latin letters is zero. */
function zerosOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 1000);
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const most = head.length / 4;
  return zeros[1]! > most ? "utf-16le" : zeros[0]! > most ? "utf-16be" : undefined;
}

function encodingProblem(encoding: string | undefined, error: unknown): Problem {
  const message =
    error instanceof RangeError
      ? `There is no encoding "${encoding}". Leave it out, or give a name such as "windows-1252".`
      : `The bytes are not ${encoding ?? "text"}. Save the file as UTF-8 text, or say its encoding.`;
  return { code: "encoding", severity: "error", message, ...(encoding === undefined ? {} : { value: encoding }) };
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
