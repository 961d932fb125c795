/** JSON lists of records that are no format of their own: fields by paths, or by their usual names. */
import { problemAt, type Problem, type Spot } from "../problem.ts";
import { DateOrder } from "./date-order.ts";
import { dateOfParts, type PartFault } from "./date-parts.ts";
import { finish, writerOf, type Draft } from "./fields.ts";
import { fileOptions } from "./file-options.ts";
import { foundNothing, type Found } from "./found.ts";
import { recordsIn } from "./json-kind.ts";
import { keysOf, pointerPart } from "./json-pointer.ts";
import { noDateField } from "./no-date.ts";
import { isRecord } from "./plain.ts";
import { dateOptions, type ReadOptions } from "./read-options.ts";
import { planColumns } from "./sheet/columns.ts";
import { fieldOfHeading, headingsTold, translationOfHeading } from "./sheet/headings.ts";
import { cellDates, endText } from "./sheet/date-text.ts";
import { When, type CellOf } from "./sheet/when.ts";

/** Names that stand for nothing are told; more than these are no records but a table of keys. */
const NAMES_TOLD = 100;

const DATES = ["date", "start", "end"] as const;
const START_PARTS = { year: "year", month: "month", day: "day", time: "time" } as const;
const END_PARTS = { year: "endYear", month: "endMonth", day: "endDay", time: "endTime" } as const;
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  ...DATES,
  ...Object.values(START_PARTS),
  ...Object.values(END_PARTS),
  "startClock",
  "endClock",
  "type",
]);

/** Fields of our own that are no text. */
const NESTED: ReadonlySet<string> = new Set(["media", "links", "sources", "tags", "corrected", "translations"]);

/** The records at `records`, each field from the path that `columns` names for it. */
export function readJsonList(value: unknown, options: ReadOptions): Found {
  const inEvents = options.records === undefined && isRecord(value) && Array.isArray(value["events"]);
  const pointer = options.records ?? (inEvents ? "/events" : (recordsIn(value) ?? ""));
  const list = valueAt(value, keysOf(pointer));
  if (!Array.isArray(list)) return foundNothing("json", noList(value, pointer));
  const found = new JsonList(list, pointer, options).found();
  if (!inEvents) return found;
  const told = fileOptions(value);
  return { ...found, ...told, problems: [...told.problems, ...found.problems] };
}

class JsonList {
  private readonly names: { known: string[]; others: string[] };
  private readonly paths: ReadonlyMap<string, readonly string[]>;
  private readonly written: { field: string; write: (record: Draft, text: string) => void }[];
  private readonly inParts: boolean;
  private readonly when: When;
  private readonly order = new DateOrder();
  private readonly problems: Problem[];
  /** Place of each record in the list. */
  private readonly places: number[] = [];

  constructor(
    private readonly list: readonly unknown[],
    private readonly pointer: string,
    private readonly options: ReadOptions,
  ) {
    this.names = namesOf(list, options);
    const { columns, problems } = planColumns(this.names.known, options.columns);
    this.problems = problems.map(inJson);
    this.paths = new Map([...columns].map(([field, at]) => [field, at.map((index) => this.names.known[index]!)]));
    this.written = [...columns.keys()]
      .filter((field) => !NOT_WRITTEN.has(field))
      .map((field) => ({ field, write: writerOf(field) }));
    this.inParts = !columns.has("date") && !columns.has("start") && columns.has("year");
    this.when = new When(columns, cellDates(options));
  }

  found(): Found {
    const { order, options, list } = this;
    const missing = this.missingDate();
    if (missing) this.problems.push(missing);
    const records = (missing ? [] : list).flatMap((entry, index) => {
      const record = isRecord(entry) ? this.recordOf(entry, index) : entry;
      if (record === undefined) return [];
      this.places.push(index);
      return [record];
    });
    const inferred = order.inferred(options);
    return {
      format: "json",
      records,
      spotOf: (index, inside) => this.spotOf(this.places[index] ?? index, inside.split("/")[1]),
      rows: list.length,
      skipped: 0,
      problems: this.problems,
      took: {
        columns: Object.fromEntries([...this.paths].map(([field, paths]) => [field, paths.join(" + ")])),
        ...(this.names.others.length > 0 ? { unused: this.names.others } : {}),
        ...inferred,
      },
      dates: inferred,
    };
  }

  /** That no field is known as the date, which is told once; undefined where one is, or where something was told wrong. */
  private missingDate(): Problem | undefined {
    const { known, others } = this.names;
    const isDated = this.inParts || DATES.some((field) => this.paths.has(field));
    if (isDated || others.length === 0 || this.problems.length > 0) return undefined;
    return noDateField(this.pointer, [...known, ...others], this.paths.has("title"));
  }

  /** A record in the shape of an event; undefined where its date in parts is none, which is told. */
  private recordOf(entry: Record<string, unknown>, index: number): Draft | undefined {
    const record: Draft = {};
    const cell: CellOf = (field) => textAt(entry, this.paths.get(field) ?? []);
    for (const { field, write } of this.written) {
      const text = cell(field);
      if (text !== "") write(record, text);
    }
    for (const field of NESTED) {
      const nested = Object.hasOwn(entry, field) ? entry[field] : undefined;
      if (typeof nested === "object" && nested !== null) record[field] = nested;
    }
    finish(record);
    if (this.inParts ? !this.takeParts(record, cell, index) : !this.takeDates(record, cell, index)) return undefined;
    return record;
  }

  private takeDates(record: Draft, cell: CellOf, index: number): boolean {
    for (const fault of this.when.write(record, cell)) {
      this.tell(this.spotOf(index, fault.field), { ...fault, severity: "warning" });
    }
    for (const field of DATES) {
      const text = record[field];
      if (typeof text === "string") this.order.see(text);
    }
    return true;
  }

  private takeParts(record: Draft, cell: CellOf, index: number): boolean {
    const partsOf = (fields: Record<string, string>): string | PartFault | undefined =>
      dateOfParts(
        Object.fromEntries(Object.entries(fields).map(([part, field]) => [part, cell(field)])),
        dateOptions(this.options),
      );
    const [start, end] = [partsOf(START_PARTS), partsOf(END_PARTS)];
    if (typeof start === "object") {
      this.tell(this.spotOf(index, START_PARTS[start.part as "year"]), { ...start, severity: "error" });
      return false;
    }
    if (start !== undefined) record["start"] = start;
    const whole = endText(cell("end"), cellDates(this.options));
    if (whole !== "") record["end"] = whole;
    if (typeof end === "object") {
      const message = `${end.message} It is shown at its start alone.`;
      this.tell(this.spotOf(index, END_PARTS[end.part as "year"]), { ...end, message, severity: "warning" });
    } else if (end !== undefined) record["end"] = end;
    return true;
  }

  private tell(spot: Spot, problem: Pick<Problem, "code" | "severity" | "message" | "value">): void {
    this.problems.push(problemAt(spot, problem));
  }

  private spotOf(index: number, field: string | undefined): Spot {
    const path = `${this.pointer}/${index}`;
    if (field === undefined) return { path };
    const others: Record<string, string[]> = {
      date: ["start", "year"],
      start: ["date", "year"],
      end: ["endTime", "endYear"],
    };
    const names = [field, ...(Object.hasOwn(others, field) ? others[field]! : [])];
    const name = names.map((each) => this.paths.get(each)?.[0]).find((each) => each !== undefined) ?? field;
    return { path: `${path}/${this.pointerTo(name, this.list[index])}`, field: name };
  }

  /** A name as a pointer has it; a path that is told is one as it stands, where no field is called so. */
  private pointerTo(name: string, entry: unknown): string {
    const isPath = headingsTold(this.options).includes(name) && !(isRecord(entry) && Object.hasOwn(entry, name));
    return isPath ? name : pointerPart(name);
  }
}

/**
 * The names of the records' fields that stand for one of an event, with the paths that are told; and the others. A
 * field may be missing in all but the last of them.
 */
function namesOf(list: readonly unknown[], options: ReadOptions): { known: string[]; others: string[] } {
  const told = headingsTold(options);
  const known = new Set(told);
  const others = new Set<string>();
  for (const entry of list) {
    if (!isRecord(entry)) continue;
    for (const name of Object.keys(entry)) {
      if (known.has(name) || others.has(name) || others.size > 10 * NAMES_TOLD) continue;
      const isKnown = name.length <= 100 && (fieldOfHeading(name) ?? translationOfHeading(name)) !== undefined;
      (isKnown ? known : others).add(name);
    }
  }
  const inPaths = new Set(told.map((path) => path.split("/")[0]!));
  return { known: [...known], others: [...others].filter((name) => !inPaths.has(name)).slice(0, NAMES_TOLD) };
}

/** The text at some paths; a path is one name where a field is called so, "Date/Time". */
function textAt(entry: Record<string, unknown>, paths: readonly string[]): string {
  return paths
    .map((path) => textOf(Object.hasOwn(entry, path) ? entry[path] : valueAt(entry, path.split("/"))))
    .filter(Boolean)
    .join(" ");
}

function inJson({ row: _row, line: _line, message, ...problem }: Problem): Problem {
  return { ...problem, message: message.replace(/^Row 1: /, "") };
}

function noList(value: unknown, pointer: string): Problem {
  const lists = isRecord(value) ? Object.keys(value).filter((key) => Array.isArray(value[key])) : [];
  const hint =
    lists.length > 0
      ? `There are lists at ${lists
          .slice(0, 5)
          .map((key) => `"/${pointerPart(key)}"`)
          .join(", ")}.`
      : "Give the JSON pointer to it, such as records=/events.";
  const message = `There is no list of records at "${pointer}". ${hint}`;
  return { code: "events-missing", severity: "error", message, path: pointer };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.every((part) => typeof part !== "object") ? value.map(textOf).join(", ") : "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : "";
}
