/**
 * The packed file that a spreadsheet or a Word document is: its parts by name, each unpacked piece by piece and never beyond a limit.
 *
 * What unpacks is `DecompressionStream`, which pages and Node have: it needs no worker that a strict page would refuse,
 * and it can be stopped. Layout of the file: PKWARE, APPNOTE.TXT 6.3.
 */
import { BookFault, broken } from "./fault.ts";

/** How much may be unpacked from one file, in bytes. */
export const MAX_UNPACKED = 200_000_000;

interface Entry {
  isLocked: boolean;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its own header begins. */
  at: number;
}

const STORED = 0;
const DEFLATED = 8;

/** Signatures of the parts of the file. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;

const DAMAGED = "it is damaged";

/** Stands where a number has no room and is in an extra field. */
const FULL = 0xffffffff;

export class Zip {
  private readonly entries: ReadonlyMap<string, Entry>;
  private left = MAX_UNPACKED;

  /** @throws BookFault where the file breaks off or is none */
  constructor(private readonly bytes: Uint8Array) {
    this.entries = withinBounds(() => entriesOf(bytes));
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(partName(name));
  }

  /**
   * The text of a part, piece by piece.
   *
   * @throws BookFault where it is not there, is damaged or locked, or is too much
   */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    for await (const bytes of this.unpacked(name)) {
      this.left -= bytes.length;
      if (this.left < 0) throw tooMuch();
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  }

  private async *unpacked(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(partName(name));
    if (!entry) throw broken(`its part "${name}" is missing`);
    if (entry.isLocked) throw locked();
    if (entry.size > this.left) throw tooMuch();
    const data = withinBounds(() => packedBytes(this.bytes, entry));
    if (entry.method === STORED) yield data;
    else if (entry.method === DEFLATED) yield* inflated(data, entry);
    else throw broken(`its part "${name}" is packed in a way that is not known`);
  }
}

/** The bytes of a deflated part. They are framed as gzip, so that their checksum is checked on the way. */
async function* inflated(data: Uint8Array<ArrayBuffer>, { crc, size }: Entry): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array([0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff]);
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, size, true);
  const reader = new Blob([head, data, tail]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken(DAMAGED);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early needs no more of it; what then fails is nobody's concern.
    await reader.cancel().catch(() => undefined);
  }
}

/** Names of parts do not differ by capitals alone, and some programs write them with a leading stroke. */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

/** What lies outside of the bytes was there once: the file is cut. */
function withinBounds<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? breaksOff() : error;
  }
}

function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let at = directoryOf(view);
  while (at + 4 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0, extraLength = 0, noteLength = 0] = lengths;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(partName(name), entryAt(view, at, at + 46 + nameLength, extraLength));
    at += 46 + nameLength + extraLength + noteLength;
  }
  if (entries.size === 0) throw broken(DAMAGED);
  return entries;
}

function entryAt(view: DataView, at: number, extraAt: number, extraLength: number): Entry {
  const entry = {
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return [entry.packed, entry.size, entry.at].includes(FULL) ? inLong(entry, view, extraAt, extraLength) : entry;
}

/** Numbers of 64 bits stand in an extra field, those only that are needed; some programs write them always. */
function inLong(entry: Entry, view: DataView, extraAt: number, extraLength: number): Entry {
  const ZIP_64 = 1;
  const end = extraAt + extraLength;
  let at = extraAt;
  while (at + 4 <= end && view.getUint16(at, true) !== ZIP_64) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const long = { ...entry };
  for (const field of ["size", "packed", "at"] as const) {
    if (entry[field] !== FULL || at + 8 > end) continue;
    long[field] = Number(view.getBigUint64(at, true));
    at += 8;
  }
  return long;
}

/** Where the list of all parts begins. It is told at the end, before a note of unknown length. */
function directoryOf(view: DataView): number {
  const END_LENGTH = 22;
  const MAX_NOTE = 65_535;
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_NOTE); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    return start === FULL ? longDirectoryOf(view, at) : start;
  }
  throw breaksOff();
}

function longDirectoryOf(view: DataView, end: number): number {
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(end64, true) !== END_64) throw breaksOff();
  return Number(view.getBigUint64(end64 + 48, true));
}

function packedBytes(bytes: Uint8Array, { at, packed }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) throw broken(DAMAGED);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw breaksOff();
  return bytes.slice(from, from + packed);
}

function breaksOff(): BookFault {
  return broken("it breaks off, so a part of it is missing");
}

function locked(): BookFault {
  const message = "This file is locked by a password. Save it without one, as .xlsx or CSV.";
  return new BookFault("xlsx-broken", message, "it is locked by a password");
}

/** What is said of a file that unpacks to more than there is room for. */
export function tooMuch(): BookFault {
  const message = `This file unpacks to more than ${MAX_UNPACKED / 1_000_000} MB, which is more than a sheet of events needs, so it is not read. Save the one sheet as CSV.`;
  return new BookFault("xlsx-too-large", message);
}
