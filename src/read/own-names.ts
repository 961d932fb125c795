/** Lists in our own shape, but for names that other programs have for a field, and years as numbers. */
import { spotsInJson, problemAt, type Problem } from "../problem.ts";
import { writerOf, finish, type Draft } from "./fields.ts";
import { fieldsOf } from "./json-kind.ts";
import { isRecord } from "./plain.ts";
import { fieldOfHeading, type SheetField } from "./sheet/headings.ts";

/** How many records are looked at for the names of their fields. */
const LOOKED_AT = 100;

/** The part of an event that holds a field, where it is called otherwise. */
const HOLDERS: Partial<Record<SheetField, string>> = {
  "media.url": "media",
  "link.url": "links",
  "source.title": "sources",
};

/** Fields that are taken by other names. When it was, and its id, are only told by their own. */
const TAKEN: ReadonlySet<SheetField> = new Set<SheetField>([
  "text",
  "lane",
  "place",
  "tags",
  "media.url",
  "link.url",
  "source.title",
]);

/** Records with the fields that they have by another name, and with years for numbers that can only be years. */
export function withOwnNames(list: readonly unknown[], pointer: string): { records: unknown[]; problems: Problem[] } {
  const renamed = renamedIn(list);
  const years = hasYears(list);
  const problems: Problem[] = [];
  const spotOf = spotsInJson(pointer);
  const records = list.map((entry, index) => {
    if (!isRecord(entry)) return entry;
    const filled = renamed.length === 0 ? entry : withFields(entry, renamed);
    if (!years) return filled;
    return withYears(filled, (field, value) => {
      const message = `the number ${value} is taken for the year. Write it as a text: "${value}".`;
      problems.push(
        problemAt(spotOf(index, `/${field}`), { code: "number-year", severity: "warning", message, value }),
      );
    });
  });
  return { records, problems };
}

interface Renamed {
  name: string;
  field: SheetField;
}

/** The names that stand for a field which no record has by its own name. */
function renamedIn(list: readonly unknown[]): Renamed[] {
  const names = fieldsOf(list, LOOKED_AT);
  const found = new Map<SheetField, { name: string; rank: number }>();
  for (const name of names) {
    const usual = name === "summary" ? { field: "text" as const, rank: Infinity } : fieldOfHeading(name);
    if (!usual || !TAKEN.has(usual.field) || names.has(HOLDERS[usual.field] ?? usual.field)) continue;
    if (usual.rank < (found.get(usual.field)?.rank ?? Infinity) || !found.has(usual.field))
      found.set(usual.field, { name, rank: usual.rank });
  }
  return [...found].map(([field, { name }]) => ({ name, field }));
}

function withFields(entry: Record<string, unknown>, renamed: readonly Renamed[]): Record<string, unknown> {
  const added: Draft = {};
  for (const { name, field } of renamed) {
    const text = textOf(entry[name]);
    if (text !== "") writerOf(field)(added, text);
  }
  if (Object.keys(added).length === 0) return entry;
  finish(added);
  return { ...entry, ...added };
}

/** A text, or several: what else stands there is not ours to read. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

const DATES = ["date", "start", "end"] as const;

/** Milliseconds that are all within ten seconds of 1970 are none: `"start": 1914`. */
function hasYears(list: readonly unknown[]): boolean {
  let found = false;
  for (const entry of list) {
    if (!isRecord(entry)) continue;
    for (const field of DATES) {
      const value = entry[field];
      if (typeof value !== "number") continue;
      if (!Number.isInteger(value) || value < 1000 || value > 2999) return false;
      found = true;
    }
  }
  return found;
}

function withYears(
  entry: Record<string, unknown>,
  tell: (field: string, value: number) => void,
): Record<string, unknown> {
  const years = DATES.flatMap((field) => {
    const value = entry[field];
    if (typeof value !== "number") return [];
    tell(field, value);
    return [[field, String(value)] as const];
  });
  return years.length === 0 ? entry : { ...entry, ...Object.fromEntries(years) };
}
