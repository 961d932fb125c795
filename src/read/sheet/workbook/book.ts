/** What a spreadsheet file has beside its cells: its sheets, shared texts, formats and date system (ECMA-376, part 1, 18). */
import { BookFault, broken } from "./fault.ts";
import { shownBy, type Shown } from "./number-format.ts";
import { readXml } from "./xml.ts";
import { Zip } from "./zip.ts";

export interface SheetPart {
  name: string;
  isHidden: boolean;
  /** Name of the part in the file; absent where it has no cells, as a sheet that is one chart. */
  part?: string;
}

export interface Book {
  zip: Zip;
  /** In their order. */
  sheets: SheetPart[];
  strings: string[];
  /** What the formats of cells show, by their numbers. */
  formats: (Shown | undefined)[];
  /** Whether days are counted from 1904. */
  from1904: boolean;
}

/** @throws BookFault for what is no such file, or is damaged */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const zip = new Zip(bytes);
  const workbook = await workbookOf(zip);
  const { sheets, from1904 } = await readWorkbook(zip, workbook);
  const relations = await relationsOf(zip, workbook);
  const targetOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const strings = targetOf("sharedStrings");
  const styles = targetOf("styles");
  return {
    zip,
    sheets: sheets.map(({ relation, ...sheet }) => {
      const part = relations.find(({ id, type }) => id === relation && type === "worksheet")?.target;
      return part === undefined ? sheet : { ...sheet, part };
    }),
    strings: strings !== undefined && zip.has(strings) ? await readStrings(zip, strings) : [],
    formats: styles !== undefined && zip.has(styles) ? await readFormats(zip, styles) : [],
    from1904,
  };
}

async function workbookOf(zip: Zip): Promise<string> {
  const other = await otherKind(zip);
  if (other !== undefined) throw new BookFault("format-unknown", other);
  const told = (await relationsOf(zip, "")).find(({ type }) => type === "officeDocument")?.target;
  const part = [told, "xl/workbook.xml"].find((name) => name !== undefined && zip.has(name));
  if (part !== undefined) return part;
  const names = zip.names.slice(0, 3).map((name) => JSON.stringify(name.slice(0, 60)));
  const message = `This packed file has ${names.join(", ")} in it, and no spreadsheet. Unpack it and give the file that has the events.`;
  throw new BookFault("format-unknown", message);
}

/** Files that are packed in the same way, and what to do with them. */
async function otherKind(zip: Zip): Promise<string | undefined> {
  const mend = "Save it from there as .xlsx or CSV.";
  if (zip.has("xl/workbook.bin")) return `This is a binary spreadsheet (.xlsb), which is not read. ${mend}`;
  if (zip.has("word/document.xml")) return `This is a Word document. Copy its table to a spreadsheet. ${mend}`;
  if (zip.has("ppt/presentation.xml")) return `This is a PowerPoint file. Copy its events to a spreadsheet. ${mend}`;
  if (zip.has("index/document.iwa") || zip.has("index.zip"))
    return `This is a file of Numbers, Pages or Keynote. Export it from there as .xlsx or CSV.`;
  if (!zip.has("mimetype")) return undefined;
  let type = "";
  for await (const piece of zip.text("mimetype")) type += piece;
  if (type.includes("opendocument.spreadsheet"))
    return `This is an OpenDocument spreadsheet (.ods), which is not read. ${mend}`;
  return type.includes("opendocument")
    ? `This is an OpenDocument file with no sheet. Copy its events to a spreadsheet. ${mend}`
    : undefined;
}

interface Relation {
  id: string;
  /** The last word of its type, which is the same in both editions of the standard. */
  type: string;
  target: string;
}

/** What a part refers to; the file itself is the part "". */
async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  if (!zip.has(list)) return found;
  await readXml(zip.text(list), {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const type = attributes.get("Type") ?? "";
      const target = partAt(folder, attributes.get("Target") ?? "");
      found.push({ id: attributes.get("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target });
    },
  });
  return found;
}

/** The name of a part that is told from a folder: "../x.xml", or "/xl/x.xml" from the top. */
function partAt(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

async function readWorkbook(
  zip: Zip,
  part: string,
): Promise<{ sheets: { name: string; isHidden: boolean; relation: string }[]; from1904: boolean }> {
  const sheets: { name: string; isHidden: boolean; relation: string }[] = [];
  let from1904 = false;
  await readXml(zip.text(part), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 ||= ["1", "true", "on"].includes(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const isHidden = (attributes.get("state") ?? "visible") !== "visible";
      sheets.push({ name: attributes.get("name") ?? "", isHidden, relation: attributes.get("id") ?? "" });
    },
  });
  if (sheets.length === 0) throw broken("it names no sheets");
  return { sheets, from1904 };
}

/** Texts that cells share. What is said of their sound in Japanese is not part of them. */
async function readStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inSound = false;
  await readXml(zip.text(part), {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inSound = true;
      inText = name === "t" && !inSound;
    },
    close: (name) => {
      if (name === "si") strings.push(withoutEscapes(text));
      if (name === "rPh") inSound = false;
      inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** A text without the escapes that the format has for signs which XML has not, and with our line ends. */
export function withoutEscapes(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return plain.includes("\r") ? plain.replaceAll("\r\n", "\n") : plain;
}

async function readFormats(zip: Zip, part: string): Promise<(Shown | undefined)[]> {
  const codes = new Map<number, string>();
  const formats: (Shown | undefined)[] = [];
  // The same elements stand in other lists too, where they mean something else.
  let list = "";
  await readXml(zip.text(part), {
    open: (name, attributes) => {
      if (name === "numFmts" || name === "cellXfs") list = name;
      const id = Number(attributes.get("numFmtId") ?? 0);
      if (list === "numFmts" && name === "numFmt") codes.set(id, attributes.get("formatCode") ?? "");
      if (list === "cellXfs" && name === "xf") formats.push(shownBy(id, codes.get(id)));
    },
    close: (name) => {
      if (name === list) list = "";
    },
  });
  return formats;
}
