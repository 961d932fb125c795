/** The cells of one sheet as texts, as far as they are used. */
import { isRow, parseCell, parseRange, type Range } from "./address.ts";
import { withoutEscapes, type Book } from "./book.ts";
import { broken } from "./fault.ts";
import { textOfSerial } from "./serial-date.ts";
import { readXml, type XmlHandler } from "./xml.ts";
import { MAX_UNPACKED, tooMuch } from "./zip.ts";

/** A cell that has nothing to show, and why. */
export interface CellFault {
  row: number;
  column: number;
  message: string;
  value: string;
}

export class Grid {
  /** Texts by row and column, from 1. Neither blank cells nor blank rows are in it. */
  readonly rows = new Map<number, Map<number, string>>();
  readonly merged: Range[] = [];
  readonly faults: CellFault[] = [];
  /** Cells with an address behind their text. */
  readonly linked: Range[] = [];
  private size = 0;

  /** @throws BookFault where all texts together are too much: cells may share one that is long */
  put(row: number, column: number, text: string): void {
    if (text.trim() === "") return;
    this.size += text.length;
    if (this.size > MAX_UNPACKED) throw tooMuch();
    const cells = this.rows.get(row) ?? new Map<number, string>();
    cells.set(column, text);
    this.rows.set(row, cells);
  }

  get(row: number, column: number): string {
    return this.rows.get(row)?.get(column) ?? "";
  }

  /** The rows that have something, in their order. */
  get usedRows(): number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }
}

/** Reads the cells of a sheet. */
export async function readGrid(book: Book, part: string): Promise<Grid> {
  const reader = new GridReader(book);
  await readXml(book.zip.text(part), reader);
  return reader.grid;
}

class GridReader implements XmlHandler {
  readonly grid = new Grid();
  private row = 0;
  private column = 0;
  private type = "n";
  private style = -1;
  private value = "";
  private hasFormula = false;
  private inValue = false;
  private inSound = false;

  constructor(private readonly book: Book) {}

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name === "row") this.openRow(attributes.get("r"));
    else if (name === "c") this.openCell(attributes);
    else if (name === "f") this.hasFormula = true;
    else if (name === "rPh") this.inSound = true;
    else if (name === "mergeCell") this.addRange(this.grid.merged, attributes);
    else if (name === "hyperlink" && attributes.has("id")) this.addRange(this.grid.linked, attributes);
    this.inValue = name === "v" || (name === "t" && !this.inSound);
  };

  readonly close = (name: string): void => {
    this.inValue = false;
    if (name === "rPh") this.inSound = false;
    if (name === "c") this.closeCell();
  };

  readonly text = (text: string): void => {
    if (this.inValue) this.value += text;
  };

  private addRange(list: Range[], attributes: ReadonlyMap<string, string>): void {
    const range = parseRange(attributes.get("ref") ?? "");
    if (range) list.push(range);
  }

  /** Rows and cells need not say where they are: they follow each other. */
  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number);
    if (!isRow(this.row)) throw broken(`it has a row "${this.row}"`);
    this.column = 0;
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get("r");
    const at = name === undefined ? { row: this.row, column: this.column + 1 } : parseCell(name);
    if (!at) throw broken(`it has a cell "${name}"`);
    this.row = at.row;
    this.column = at.column;
    this.type = attributes.get("t") ?? "n";
    this.style = Number(attributes.get("s") ?? -1);
    this.value = "";
    this.hasFormula = false;
  }

  private closeCell(): void {
    const fault = this.fault();
    if (fault === undefined) this.grid.put(this.row, this.column, this.cellText());
    else this.grid.faults.push({ row: this.row, column: this.column, message: fault, value: this.value });
  }

  /** Why the cell has nothing to show that could be taken. */
  private fault(): string | undefined {
    const { type, value } = this;
    if (type === "e") return `the cell shows ${value.slice(0, 20)}, so it is taken as blank. Mend its formula.`;
    if (this.hasFormula && value === "" && type !== "str") {
      return `the formula has no result in the file, so the cell is taken as blank. Open the file in a spreadsheet program and save it.`;
    }
    if (type === "s" && value.trim() !== "" && this.book.strings[Number(value)] === undefined) {
      return `the text of the cell is not in the file, so it is taken as blank. Write it anew.`;
    }
    return undefined;
  }

  private cellText(): string {
    switch (this.type) {
      case "s":
        return this.value.trim() === "" ? "" : this.book.strings[Number(this.value)]!;
      case "str":
      case "inlineStr":
        return withoutEscapes(this.value);
      case "b":
        return this.value.trim() === "1" ? "TRUE" : this.value.trim() === "0" ? "FALSE" : "";
      case "d":
        return this.value.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
      default:
        return this.numberText(this.value.trim());
    }
  }

  private numberText(written: string): string {
    const value = Number(written);
    if (written === "" || !Number.isFinite(value)) return written;
    const shown = this.book.formats[this.style];
    if (shown !== undefined) return textOfSerial(value, shown, this.book.from1904);
    // As many figures as spreadsheets show: 0.30000000000000004 is 0.3 there.
    return String(Number(value.toPrecision(15)));
  }
}
