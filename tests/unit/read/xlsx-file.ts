/** Writes small .xlsx files for tests, with just the parts that a spreadsheet program writes too. */
import { crc32, deflateRawSync } from "node:zlib";

/** A text, number or truth value, or a number with a format, or whatever else a cell may be as XML. */
export type Cell = string | number | boolean | null | { value: number; format: string | number } | { xml: string };

export interface SheetFile {
  name?: string;
  /** Rows by their numbers, or one after another. */
  rows: readonly (readonly Cell[])[] | ReadonlyMap<number, readonly Cell[]>;
  merged?: readonly string[];
  state?: "hidden" | "veryHidden";
}

export interface BookFile {
  from1904?: boolean;
  /** Further parts, or other ones in place of ours. */
  parts?: Record<string, string>;
}

/** The bytes of a file with sheets. */
export function xlsxFile(sheets: readonly SheetFile[], { from1904 = false, parts = {} }: BookFile = {}): Uint8Array {
  const book = new Writer();
  const written = sheets.map((sheet) => book.sheet(sheet));
  const relation = (id: number | string, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
  });
  return zipFile({
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook xmlns:r="x"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...written.map((_, at) => relation(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`)),
      relation("S", "sharedStrings", "/xl/sharedStrings.xml"),
      relation("F", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `${HEAD}<sst>${book.strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": book.styles(),
    ...Object.fromEntries(written.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...parts,
  });
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

function relations(...list: string[]): string {
  return `${HEAD}<Relationships>${list.join("")}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

class Writer {
  readonly strings: string[] = [];
  private readonly formats: (string | number)[] = [0];

  sheet({ rows, merged = [] }: SheetFile): string {
    const numbered = rows instanceof Map ? [...rows] : [...rows].map((cells, at) => [at + 1, cells] as const);
    const xml = (numbered as (readonly [number, readonly Cell[]])[]).map(([row, cells]) => this.row(row, cells));
    const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
    const merges = ranges === "" ? "" : `<mergeCells count="${merged.length}">${ranges}</mergeCells>`;
    return `${HEAD}<worksheet><sheetData>${xml.join("")}</sheetData>${merges}</worksheet>`;
  }

  styles(): string {
    const own = this.formats.filter((format) => typeof format === "string");
    const codes = own.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
    const idOf = (format: string | number): number => (typeof format === "number" ? format : 164 + own.indexOf(format));
    const cells = this.formats.map((format) => `<xf numFmtId="${idOf(format)}" xfId="0"/>`);
    return `${HEAD}<styleSheet><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs></styleSheet>`;
  }

  private row(row: number, cells: readonly Cell[]): string {
    const xml = cells.map((cell, at) => this.cell(`${String.fromCharCode(65 + at)}${row}`, cell));
    return `<row r="${row}">${xml.join("")}</row>`;
  }

  private cell(at: string, cell: Cell): string {
    if (cell === null) return "";
    if (typeof cell === "string") return `<c r="${at}" t="s"><v>${this.strings.push(cell) - 1}</v></c>`;
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if ("xml" in cell) return cell.xml.replace("<c", `<c r="${at}"`);
    if (!this.formats.includes(cell.format)) this.formats.push(cell.format);
    return `<c r="${at}" s="${this.formats.indexOf(cell.format)}"><v>${cell.value}</v></c>`;
  }
}

export interface ZipFile {
  /** Default true: parts are deflated, else they are stored. */
  deflate?: boolean;
  /** Marks parts as locked by a password. */
  locked?: boolean;
  /** The size that is told of each part, in place of its own. */
  size?: number;
  /** Numbers of 64 bits, as programs that do not know the sizes beforehand write them. */
  long?: boolean;
}

/** The bytes of a packed file. */
export function zipFile(parts: Record<string, string | Uint8Array>, how: ZipFile = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const { local, central } = entryOf(name, Buffer.from(content), at, how);
    pieces.push(local);
    directory.push(central);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const ends = how.long
    ? [end64(directory.length, list.length, at), end(0xffff, 0xffffffff, 0xffffffff)]
    : [end(directory.length, list.length, at)];
  return new Uint8Array(Buffer.concat([...pieces, list, ...ends]));
}

function entryOf(name: string, content: Buffer, at: number, how: ZipFile): { local: Buffer; central: Buffer } {
  const { deflate = true, locked = false, size = content.length, long = false } = how;
  const data = deflate ? deflateRawSync(content) : content;
  const [told, extra] = long
    ? [
        [0xffffffff, 0xffffffff, 0xffffffff],
        Buffer.concat([words(16, 1, 24), long64(size), long64(data.length), long64(at)]),
      ]
    : [[data.length, size, at], Buffer.alloc(0)];
  const common = [words(16, 20, locked ? 1 : 0, deflate ? 8 : 0, 0, 0), words(32, crc32(content), told[0]!, told[1]!)];
  const bytes = Buffer.from(name);
  return {
    local: Buffer.concat([words(32, 0x04034b50), ...common, words(16, bytes.length, 0), bytes, data]),
    central: Buffer.concat([
      words(32, 0x02014b50),
      words(16, 20),
      ...common,
      words(16, bytes.length, extra.length, 0, 0, 0),
      words(32, 0, told[2]!),
      bytes,
      extra,
    ]),
  };
}

function end(count: number, length: number, at: number): Buffer {
  return Buffer.concat([words(32, 0x06054b50), words(16, 0, 0, count, count), words(32, length, at), words(16, 0)]);
}

function end64(count: number, length: number, at: number): Buffer {
  const record = [
    words(32, 0x06064b50),
    long64(44),
    words(16, 45, 45),
    words(32, 0, 0),
    ...[count, count, length, at].map(long64),
  ];
  return Buffer.concat([...record, words(32, 0x07064b50, 0), long64(at + length), words(32, 1)]);
}

function words(bits: 16 | 32, ...values: number[]): Buffer {
  const buffer = Buffer.alloc((values.length * bits) / 8);
  values.forEach((value, at) => {
    if (bits === 16) buffer.writeUInt16LE(value, at * 2);
    else buffer.writeUInt32LE(value, at * 4);
  });
  return buffer;
}

function long64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}
