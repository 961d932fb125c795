/** Rows of a sheet as records of events: what is the same for CSV and for spreadsheets. */
import type { Era } from "../../event.ts";
import type { Problem, Spot, SpotOf } from "../../problem.ts";
import { problemAt } from "../../problem.ts";
import { DateError, spanOf, type ParseOptions } from "../../time/index.ts";
import { DateOrder } from "../date-order.ts";
import { dateOfParts, type PartFault } from "../date-parts.ts";
import { finish, titleOf, writerOf, type Draft } from "../fields.ts";
import type { Found, Intake, Took } from "../found.ts";
import type { HtmlTexts } from "../plain-text.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { planColumns, withTagAsLane } from "./columns.ts";
import { HeadingRow, joined } from "./heading-row.ts";
import { orderOfHeading } from "./headings.ts";
import { Offsets } from "./offsets.ts";
import { cellDates, endText } from "./date-text.ts";
import { When } from "./when.ts";

export interface SheetKind {
  format: string;
  /** Where its texts have HTML in them. */
  texts?: HtmlTexts;
  /** The heading that is missed where nothing says when it was. Default `"date"`. */
  dateHeading?: string;
  /** The row, from 1, before which no heading is looked for. */
  headingRow?: number;
}

const DATES = ["date", "start", "end"];
const START_PARTS = ["year", "month", "day", "time"] as const;
const END_PARTS = ["endYear", "endMonth", "endDay", "endTime"] as const;
const CLOCKS = ["startClock", "endClock"] as const;
const NOT_WRITTEN: ReadonlySet<string> = new Set([...DATES, ...CLOCKS, ...START_PARTS, ...END_PARTS, "type"]);

/** A column that goes into a record as it stands. */
interface Written {
  columns: readonly number[];
  write: (record: Draft, text: string) => void;
}

/**
 * Takes the rows of a sheet one after another. The first that is not empty is the heading; rows count as people count
 * them, from 1.
 */
export class Sheet {
  /** Records that the intake has not taken. */
  private readonly records: Draft[] = [];
  /** Row of each record, and line of each row where the sheet is a text. */
  private readonly rows = new Offsets();
  private readonly lines = new Offsets();
  private hasLines = false;
  private readonly problems: Problem[] = [];
  private readonly eras: Era[] = [];
  private readonly order = new DateOrder();
  private readonly dates: ParseOptions;
  private head: HeadingRow | undefined;
  private written: Written[] = [];
  private when = new When(new Map());
  /** Whether years, months and days stand in columns of their own. */
  private inParts = false;
  private row = 0;
  private count = 0;
  private data = 0;
  private skipped = 0;
  private title: string | undefined;
  private summary: string | undefined;

  constructor(
    private readonly options: ReadOptions,
    private readonly kind: SheetKind,
    private readonly intake?: Intake,
  ) {
    this.dates = dateOptions(options);
    this.intake?.learn({ spotOf: this.spotOf });
  }

  /** @param line of the file on which the row starts, where it is a text */
  add(cells: readonly string[], line?: number): void {
    this.row += 1;
    if (line !== undefined) {
      this.lines.set(this.row, line);
      this.hasLines = true;
    }
    if (!this.head) {
      if (this.row >= (this.kind.headingRow ?? 1) && !isBlank(cells)) this.begin(cells);
      return;
    }
    this.data += 1;
    if (isBlank(cells) || isUnticked(cells)) this.skipped += 1;
    else this.take(cells);
  }

  /** Says of the row that was added last what is wrong with it. */
  warn(code: string, message: string): void {
    this.tell("warning", this.spot(this.row), code, message);
  }

  found(took: Took = {}): Found {
    const inferred = this.order.inferred(this.options);
    if (!this.head)
      this.tell(
        "error",
        { row: 1, line: 1 },
        "rows-missing",
        `the sheet is empty. Give it a heading and rows below it.`,
      );
    return {
      format: this.kind.format,
      records: this.records,
      spotOf: this.spotOf,
      rows: this.data,
      skipped: this.skipped,
      problems: this.problems,
      ...(this.title === undefined ? {} : { title: this.title }),
      eras: this.eras,
      options: this.summary === undefined ? {} : { summary: this.summary },
      took: { ...took, ...this.head?.took(this.when.hasClocks), ...inferred },
      dates: inferred,
    };
  }

  private begin(cells: readonly string[]): void {
    const headings = cells.map((cell) => cell.trim());
    const { columns, problems } = planColumns(headings, this.options.columns);
    const plan = this.kind.texts ? withTagAsLane(columns, headings) : columns;
    this.head = new HeadingRow(headings, plan, this.kind.dateHeading);
    for (const problem of problems)
      this.problems.push({
        ...problem,
        ...(problem.row === undefined ? {} : { ...this.spot(this.row) }),
      });
    this.inParts = !columns.has("date") && !columns.has("start") && columns.has("year");
    this.written = [...plan]
      .filter(([field]) => !NOT_WRITTEN.has(field))
      .map(([field, at]) => ({ columns: at, write: writerOf(field) }));
    this.when = new When(columns, cellDates(this.options));
    for (const field of DATES) this.tellOrder(this.head.headingOf(field));
    if (!this.inParts && !DATES.some((field) => columns.has(field)) && problems.length === 0) this.missing("date");
    if (!this.hasTitles && problems.length === 0) this.missing("title");
  }

  private tellOrder(heading: string | undefined): void {
    const order = heading === undefined ? undefined : orderOfHeading(heading);
    if (order) this.order.tell(order);
  }

  /** A heading that nothing can stand in for. */
  private missing(field: "date" | "title"): void {
    const { heading, message } = this.head!.missing(field);
    this.tell(field === "date" ? "error" : "warning", this.spot(this.row, heading), "column-missing", message);
  }

  private take(cells: readonly string[]): void {
    this.checkLength(cells);
    const type = this.head!.cell(cells, "type").toLowerCase();
    // The second edition of TimelineJS has "start" for it.
    if (type === "title" || (type === "start" && this.kind.texts)) this.takeTitle(cells);
    else if (type === "era") this.takeEra(cells);
    else if (this.hasDates) this.takeEvent(cells);
    // Without a column for dates that is said once, and no row can be an event.
  }

  /** Once a date has two readings, all wait for the order that the sheet shows. */
  private get isWaiting(): boolean {
    return this.order.isOpen && this.dates.dateOrder === undefined && this.dates.dateFormat === undefined;
  }

  private get hasTitles(): boolean {
    return this.head!.has("title");
  }

  private get hasDates(): boolean {
    return this.inParts || DATES.some((field) => this.head!.has(field));
  }

  private takeEvent(cells: readonly string[]): void {
    const record: Draft = {};
    for (const { columns, write } of this.written) {
      const text = joined(cells, columns);
      if (text !== "") write(record, text);
    }
    if (!this.inParts) this.takeDates(record, cells);
    this.clean(record);
    finish(record, this.kind.texts);
    if (this.inParts && !this.takeParts(record, cells)) return;
    // That there is no column for titles is said once.
    if (!this.hasTitles) record["title"] = titleOf(record);
    this.rows.set(this.count, this.row);
    this.count += 1;
    if (this.intake && !this.isWaiting) this.intake.add(record);
    else this.records.push(record);
  }

  private takeDates(record: Draft, cells: readonly string[]): void {
    const { isPlain, whole } = this.when;
    if (!isPlain) {
      this.takeTimes(record, cells);
      return;
    }
    const date = this.when.plainDate(this.head!.cell(cells, whole));
    if (date === "") return;
    record[whole] = date;
    this.order.see(date);
  }

  private takeTimes(record: Draft, cells: readonly string[]): void {
    for (const { code, field, value, message } of this.when.write(record, (name) => this.head!.cell(cells, name))) {
      this.tell("warning", this.spot(this.row, this.head!.headingOf(field)), code, message, value);
    }
    for (const field of DATES) {
      const text = record[field];
      if (typeof text === "string") this.order.see(text);
    }
  }

  /** Dates in parts: false where the start is none, which is told. */
  private takeParts(record: Draft, cells: readonly string[]): boolean {
    const start = this.partsOf(cells, START_PARTS);
    if (typeof start === "object") {
      this.blame(start, "error", START_PARTS);
      return false;
    }
    if (start !== undefined) record["start"] = start;
    const whole = endText(this.head!.cell(cells, "end"), cellDates(this.options));
    if (whole !== "") record["end"] = whole;
    const end = this.partsOf(cells, END_PARTS);
    if (typeof end === "object") this.blame(end, "warning", END_PARTS);
    else if (end !== undefined) record["end"] = end;
    return true;
  }

  private partsOf(cells: readonly string[], fields: readonly string[]): string | PartFault | undefined {
    const [year, month, day, time] = fields.map((field) => this.head!.cell(cells, field));
    return dateOfParts({ year, month, day, time }, this.dates);
  }

  private blame(
    { part, code, message, value }: PartFault,
    severity: Problem["severity"],
    fields: readonly string[],
  ): void {
    const field = fields[(START_PARTS as readonly string[]).indexOf(part)]!;
    const heading = this.head!.headingOf(field) ?? field;
    const said = severity === "error" ? message : `${message} It is shown at its start alone.`;
    this.tell(severity, this.spot(this.row, heading), code, said, value);
  }

  private takeTitle(cells: readonly string[]): void {
    this.skipped += 1;
    const title = this.plain(this.head!.cell(cells, "title"));
    const text = this.plain(this.head!.cell(cells, "text"));
    if (title !== "") this.title ??= title;
    if (text !== "") this.summary ??= text;
  }

  private takeEra(cells: readonly string[]): void {
    const era: Draft = { title: this.plain(this.head!.cell(cells, "title")) };
    if (!this.inParts) this.takeDates(era, cells);
    else if (!this.takeParts(era, cells)) return;
    if (era["date"] === undefined && era["end"] === undefined) {
      const field = this.inParts ? "endYear" : "end";
      const spot = this.spot(this.row, this.head!.headingOf(field) ?? field);
      this.tell(
        "error",
        spot,
        "date-missing",
        `the era has no end, so it is not drawn. Give it one, or ".." where it goes on.`,
        "",
      );
      return;
    }
    try {
      spanOf(era, this.dates);
      this.eras.push(era as unknown as Era);
      this.skipped += 1;
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      const spot = this.spot(this.row, this.head!.headingAt(`/${error.field ?? "date"}`));
      this.tell("error", spot, error.code, `${error.message} The era is not drawn.`, error.value);
    }
  }

  private clean(record: Draft): void {
    const { texts } = this.kind;
    if (!texts) return;
    for (const field of ["title", "lane", "displayDate"]) {
      if (typeof record[field] === "string") record[field] = texts.plain(record[field]);
    }
    if (typeof record["text"] === "string") record["text"] = texts.rich(record["text"]);
    const media = record["media"] as Record<string, string> | undefined;
    for (const field of ["caption", "credit", "alt"]) if (media?.[field]) media[field] = texts.plain(media[field]);
  }

  private plain(text: string): string {
    return this.kind.texts?.plain(text) ?? text;
  }

  private checkLength(cells: readonly string[]): void {
    const width = this.head!.headings.length;
    if (cells.length <= width || isBlank(cells, width)) return;
    const message = `there are ${cells.length} cells, and ${width} headings; the last ones are left out. Put quotes round a text that has the sign between cells in it.`;
    this.tell("warning", this.spot(this.row), "cells-extra", message, cells.slice(width));
  }

  private readonly spotOf: SpotOf = (index, pointer) => this.spot(this.rows.at(index), this.head!.headingAt(pointer));

  private spot(row: number, field?: string): Spot {
    return { row, ...(this.hasLines ? { line: this.lines.at(row) } : {}), ...(field === undefined ? {} : { field }) };
  }

  private tell(severity: Problem["severity"], spot: Spot, code: string, message: string, value?: unknown): void {
    this.problems.push(problemAt(spot, { code, severity, message, value }));
  }
}

function isBlank(cells: readonly string[], from = 0): boolean {
  for (let at = from; at < cells.length; at += 1) if (cells[at]!.trim() !== "") return false;
  return true;
}

/** Boxes that are not ticked stand in rows that are yet to be filled. */
function isUnticked(cells: readonly string[]): boolean {
  for (const cell of cells) {
    // Most rows begin with a cell that tells at once.
    if (cell.length > LONGEST_UNTICKED || !UNTICKED.has(cell.trim().toLowerCase())) return false;
  }
  return true;
}

const LONGEST_UNTICKED = 6;
const UNTICKED: ReadonlySet<string> = new Set(["", "false", "falsch", "faux", "falso"]);
