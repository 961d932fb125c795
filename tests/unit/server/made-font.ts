/** Fonts for tests, made here: every letter is a box of a width that is told. */

export interface MadeFont {
  family: string;
  /** 400 or 700. */
  weight: number;
  /** Advance widths in 1/1000 em by code point, below 0xffff. */
  widths: ReadonlyMap<number, number>;
}

const EM = 1000;
const ASCENT = 900;
const DESCENT = 200;

/** A TrueType file. */
export function madeFont({ family, weight, widths }: MadeFont): Uint8Array {
  const codes = [...widths.keys()].sort((a, b) => a - b);
  const advances = [500, ...codes.map((code) => widths.get(code)!)];
  const glyphs = advances.map((advance, at) => (codes[at - 1] === 0x20 ? [] : box(advance)));
  const name = names(family, weight >= 600 ? "Bold" : "Regular");
  const count = advances.length;
  const tables: [string, number[]][] = [
    ["OS/2", os2(weight, codes)],
    ["cmap", cmap(codes)],
    ["glyf", glyphs.flat()],
    ["head", head(weight)],
    ["hhea", hhea(Math.max(...advances), count)],
    ["hmtx", advances.flatMap((advance) => [...u16(advance), ...u16(0)])],
    ["loca", offsets(glyphs).flatMap(u32)],
    ["maxp", [...u32(0x10000), ...u16(count), ...[4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0].flatMap(u16)]],
    ["name", name],
    ["post", [...u32(0x30000), ...u32(0), ...u16(0), ...u16(0), ...[0, 0, 0, 0, 0].flatMap(u32)]],
  ];
  return file(tables);
}

/** The table of contents, then the tables at multiples of four, with the checksum of it all in the head. */
function file(tables: readonly [string, number[]][]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const directory = [
    ...u32(0x10000),
    ...[tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].flatMap(u16),
  ];
  const body: number[] = [];
  const start = directory.length + tables.length * 16;
  let headAt = 0;
  for (const [tag, bytes] of tables) {
    if (tag === "head") headAt = start + body.length;
    const padded = [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
    directory.push(...ascii(tag), ...u32(sum(padded)), ...u32(start + body.length), ...u32(bytes.length));
    for (const byte of padded) body.push(byte);
  }
  const all = Uint8Array.from([...directory, ...body]);
  new DataView(all.buffer).setUint32(headAt + 8, (0xb1b0afba - sum(all)) >>> 0);
  return all;
}

function sum(bytes: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word = ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
    total = (total + word) >>> 0;
  }
  return total;
}

/** An upright box, a little narrower than its letter. */
function box(advance: number): number[] {
  const [left, right, bottom, top] = [40, Math.max(advance - 40, 60), 0, 650];
  const points = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ] as const;
  const steps = points.map(([x, y], at) => [x - (points[at - 1]?.[0] ?? 0), y - (points[at - 1]?.[1] ?? 0)] as const);
  const bytes = [
    ...[1, left, bottom, right, top, 3, 0].flatMap(u16),
    ...[1, 1, 1, 1],
    ...steps.flatMap(([x]) => u16(x)),
    ...steps.flatMap(([, y]) => u16(y)),
  ];
  return [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
}

function offsets(glyphs: readonly number[][]): number[] {
  const all = [0];
  for (const glyph of glyphs) all.push(all.at(-1)! + glyph.length);
  return all;
}

/** Format 4: runs of consecutive code points. */
function cmap(codes: readonly number[]): number[] {
  const runs: [first: number, last: number, glyph: number][] = [];
  codes.forEach((code, at) => {
    const run = runs.at(-1);
    if (run && run[1] === code - 1) run[1] = code;
    else runs.push([code, code, at + 1]);
  });
  runs.push([0xffff, 0xffff, 0x10000]);
  const count = runs.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const body = [
    ...[count * 2, power * 2, Math.log2(power), (count - power) * 2].flatMap(u16),
    ...runs.flatMap(([, last]) => u16(last)),
    ...u16(0),
    ...runs.flatMap(([first]) => u16(first)),
    ...runs.flatMap(([first, , glyph]) => u16(glyph - first)),
    ...runs.flatMap(() => u16(0)),
  ];
  const table = [...u16(4), ...u16(body.length + 6), ...u16(0), ...body];
  return [...u16(0), ...u16(1), ...u16(3), ...u16(1), ...u32(12), ...table];
}

function names(family: string, style: string): number[] {
  const records = [
    [1, family],
    [2, style],
    [3, `${family} ${style}`],
    [4, `${family} ${style}`],
    [5, "Version 1.0"],
    [6, `${family.replace(/\s/g, "")}-${style}`],
  ] as const;
  const texts = records.map(([, text]) => [...text].flatMap((letter) => u16(letter.charCodeAt(0))));
  let at = 0;
  const entries = records.flatMap(([id], index) => {
    const entry = [3, 1, 0x409, id, texts[index]!.length, at].flatMap(u16);
    at += texts[index]!.length;
    return entry;
  });
  return [...u16(0), ...u16(records.length), ...u16(6 + entries.length), ...entries, ...texts.flat()];
}

function head(weight: number): number[] {
  return [
    ...u32(0x10000),
    ...u32(0x10000),
    ...u32(0),
    ...u32(0x5f0f3cf5),
    ...u16(0b11),
    ...u16(EM),
    ...[0, 0, 0, 0].flatMap(u32),
    ...[0, -DESCENT, 2000, ASCENT].flatMap(u16),
    ...u16(weight >= 600 ? 1 : 0),
    ...[8, 2, 1, 0].flatMap(u16),
  ];
}

function hhea(widest: number, count: number): number[] {
  return [...u32(0x10000), ...[ASCENT, -DESCENT, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, count].flatMap(u16)];
}

function os2(weight: number, codes: readonly number[]): number[] {
  const bold = weight >= 600;
  return [
    ...[4, 500, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0].flatMap(u16),
    ...new Array<number>(10).fill(0),
    ...[1, 0, 0, 0].flatMap(u32),
    ...ascii("MADE"),
    ...[bold ? 0x20 : 0x40, codes[0]!, codes.at(-1)!, ASCENT, -DESCENT, 0, ASCENT, DESCENT].flatMap(u16),
    ...[1, 0].flatMap(u32),
    ...[500, 650, 0, 32, 1].flatMap(u16),
  ];
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function u16(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function u32(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
