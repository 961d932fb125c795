/** JSON lists of records that are no format of their own: fields by paths, or by their usual names. */
import type { Problem } from "../problem.ts";
import { DateOrder } from "./date-order.ts";
import { finish, writerOf, type Draft } from "./fields.ts";
import { foundNothing, type Found } from "./found.ts";
import { isRecord } from "./plain.ts";
import type { ReadOptions } from "./read-options.ts";
import { planColumns } from "./sheet/columns.ts";

/** How many records are looked at for the names of their fields. */
const LOOKED_AT = 100;

/** The records at `records`, each field from the path that `columns` names for it. */
export function readJsonList(value: unknown, options: ReadOptions): Found {
  const pointer = options.records ?? (isRecord(value) && Array.isArray(value["events"]) ? "/events" : "");
  const list = valueAt(value, pointer.split("/").slice(1).map(unescaped));
  if (!Array.isArray(list)) return foundNothing("json", noList(value, pointer));
  const paths = pathsOf(list, options);
  const { columns, problems } = planColumns(paths, options.columns);
  const written = [...columns].map(([field, at]) => ({
    field,
    write: writerOf(field),
    paths: at.map((index) => paths[index]!.split("/")),
  }));
  const order = new DateOrder();
  const records = list.map((entry: unknown) => {
    if (!isRecord(entry)) return entry;
    const record: Draft = {};
    for (const { field, write, paths: from } of written) {
      const text = from
        .map((path) => textOf(valueAt(entry, path)))
        .filter(Boolean)
        .join(" ");
      if (text === "") continue;
      write(record, text);
      if (field === "date" || field === "start" || field === "end") order.see(text);
    }
    finish(record);
    return record;
  });
  const inferred = options.dateOrder === undefined && options.dateFormat === undefined ? order.order : undefined;
  const pathFor = new Map([...columns].map(([field, [first]]) => [field, paths[first!]!]));
  return {
    format: "json",
    records,
    spotOf: (index, inside) => {
      const field = inside.split("/")[1];
      if (field === undefined) return { path: `${pointer}/${index}` };
      const path = pathFor.get(field) ?? (field === "date" ? (pathFor.get("start") ?? field) : field);
      return { path: `${pointer}/${index}/${path}`, field: path };
    },
    rows: list.length,
    skipped: 0,
    problems: problems.map(inJson),
    took: {
      columns: Object.fromEntries(
        [...columns].map(([field, at]) => [field, at.map((index) => paths[index]!).join(" + ")]),
      ),
      ...(inferred ? { dateOrder: inferred } : {}),
    },
    ...(inferred ? { dates: { dateOrder: inferred } } : {}),
  };
}

/** The names of the records' fields, and the paths that are told. */
function pathsOf(list: readonly unknown[], { columns = {} }: ReadOptions): string[] {
  const names = list.slice(0, LOOKED_AT).flatMap((entry) => (isRecord(entry) ? Object.keys(entry) : []));
  const told = Object.values(columns).flat();
  // A path need not be in the first records, nor in any: a field may be missing here and there.
  return [...new Set([...told, ...names])];
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
          .map((key) => `"/${key}"`)
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

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : "";
}
