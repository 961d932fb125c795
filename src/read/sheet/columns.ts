/** Which column of a sheet holds what. */
import type { Problem } from "../../problem.ts";
import type { Columns } from "../read-options.ts";
import {
  fieldOfHeading,
  numberedHeading,
  SHEET_FIELDS,
  simpleHeading,
  translationOfHeading,
  type SheetField,
} from "./headings.ts";

/** Columns by field; a field of several is joined by a blank. Translations are fields such as `"title@es"`. */
export type ColumnPlan = ReadonlyMap<string, readonly number[]>;

export interface Plan {
  columns: ColumnPlan;
  problems: Problem[];
}

const SAID_BY_DATE: readonly SheetField[] = ["month", "day", "endYear", "endMonth", "endDay"];

/** Columns for the fields of an event: those that are told, and the others by their usual headings. */
export function planColumns(headings: readonly string[], told: Columns = {}): Plan {
  const plan = new Map<string, readonly number[]>();
  const problems: Problem[] = [];
  for (const [name, wanted] of Object.entries(told)) {
    const field = fieldOfName(name);
    const found = [wanted].flat().map((heading) => [heading, indexOf(headings, heading)] as const);
    const absent = found.find(([, at]) => at < 0);
    if (field === undefined) problems.push(unknownField(name));
    else if (absent) problems.push(absentColumn(field, absent[0], headings));
    else
      plan.set(
        field,
        found.map(([, at]) => at),
      );
  }
  const taken = new Set([...plan.values()].flat());
  const surest = new Map<string, number>();
  headings.forEach((heading, at) => {
    if (taken.has(at)) return;
    const found = usual(heading);
    if (!found || Object.hasOwn(told, found.field) || found.rank >= (surest.get(found.field) ?? Infinity)) return;
    surest.set(found.field, found.rank);
    plan.set(found.field, [at]);
  });
  const guessed = guessDate(plan, headings, told);
  if (guessed) problems.push(guessed);
  withLabelAsTitle(plan);
  withGermanDay(plan, headings);
  withSummary(plan, headings);
  return { columns: settled(plan, new Set(Object.keys(told))), problems };
}

const WHEN = ["date", "start", "end", "year", "month", "day", "time"];

/** The one heading that has the word "date" in it, where none is known: "Incident Date", "Date opened". It is told. */
function guessDate(
  plan: Map<string, readonly number[]>,
  headings: readonly string[],
  told: Columns,
): Problem | undefined {
  if (WHEN.some((field) => plan.has(field) || Object.hasOwn(told, field))) return undefined;
  const found = headings.flatMap((heading, at) => (isDateLike(heading) ? [at] : []));
  if (found.length !== 1) return undefined;
  const field = headings[found[0]!]!.trim();
  plan.set("date", found);
  const message = `Row 1, ${field}: it is taken for the date, as no other column is one. Name it "date", or say which it is: columns date=….`;
  return { code: "column-guessed", severity: "warning", message, row: 1, line: 1, field };
}

/** When a row was made or looked up is not when it was. */
function isDateLike(heading: string): boolean {
  const words = heading
    .normalize("NFD")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => ["date", "datum", "fecha"].includes(word)) && !words.some((word) => NOT_WHEN.has(word));
}

const NOT_WHEN: ReadonlySet<string> = new Set([
  ..."added accessed retrieved created modified updated update edited entered checked verified birth type format".split(
    " ",
  ),
]);

/** A label is a shorter title, and the title where there is no other. */
function withLabelAsTitle(plan: Map<string, readonly number[]>): void {
  const label = plan.get("label");
  if (!label || plan.has("title")) return;
  plan.delete("label");
  plan.set("title", label);
}

/** A "Tag" beside a "Monat" is a day. */
function withGermanDay(plan: Map<string, readonly number[]>, headings: readonly string[]): void {
  const [tag] = plan.get("tags") ?? [];
  if (tag === undefined || plan.has("day") || simpleHeading(headings[tag]!) !== "tag") return;
  if (!headings.some((heading) => simpleHeading(heading) === "monat")) return;
  plan.delete("tags");
  plan.set("day", [tag]);
}

/** In the sheet of TimelineJS's second edition, a tag is the row group. */
export function withTagAsLane(plan: ColumnPlan, headings: readonly string[]): ColumnPlan {
  const [tag] = plan.get("tags") ?? [];
  if (tag === undefined || plan.has("lane") || simpleHeading(headings[tag]!) !== "tag") return plan;
  const { tags: _tags, ...others } = Object.fromEntries(plan);
  return new Map(Object.entries({ ...others, lane: [tag] }));
}

/** A summary stands for a title where there is none; beside one it is the text. */
function withSummary(plan: Map<string, readonly number[]>, headings: readonly string[]): void {
  const taken = new Set([...plan.values()].flat());
  const at = headings.findIndex((heading, index) => !taken.has(index) && simpleHeading(heading) === "summary");
  if (at >= 0 && plan.has("title") && !plan.has("text")) plan.set("text", [at]);
}

function usual(heading: string): { field: string; rank: number } | undefined {
  const translation = translationOfHeading(heading);
  if (translation) return { field: `${translation.field}@${translation.lang}`, rank: 0 };
  const numbered = numberedHeading(heading);
  return numbered === undefined ? fieldOfHeading(heading) : { field: numbered, rank: 0 };
}

/**
 * Headings that mean one thing alone and another beside others: a time alone is a date, beside a date it is its time
 * of day; a day without a year is a date; beside a whole date, a month and a day say nothing new, and a year may.
 */
function settled(found: ReadonlyMap<string, readonly number[]>, told: ReadonlySet<string>): ColumnPlan {
  const plan = new Map(found);
  const move = (from: string, to: string): void => {
    const columns = plan.get(from);
    if (!columns || told.has(from)) return;
    plan.delete(from);
    if (!told.has(to)) plan.set(to, [...(plan.get(to) ?? []), ...columns]);
  };
  if (plan.has("date") || plan.has("start")) {
    for (const part of SAID_BY_DATE) if (!told.has(part)) plan.delete(part);
    // Who says which columns make a date says it all.
    if (told.has("date") || told.has("start"))
      for (const part of ["year", "time", "endTime"]) if (!told.has(part)) plan.delete(part);
  } else if (!plan.has("year") && !plan.has("month")) {
    move("day", "date");
    move("time", "date");
    if (plan.has("date")) move("endTime", "end");
  }
  withOneDate(plan, told);
  return plan;
}

/** A date beside an end is its start. Beside a start and an end it says all, unless they are times of day. */
function withOneDate(plan: Map<string, readonly number[]>, told: ReadonlySet<string>): void {
  const date = plan.get("date");
  if (!date) return;
  if (!plan.has("start") && plan.has("end")) {
    plan.delete("date");
    plan.set("start", date);
    return;
  }
  for (const field of ["start", "end"]) {
    const columns = plan.get(field);
    if (!columns || told.has(field)) continue;
    plan.delete(field);
    plan.set(`${field}Clock`, columns);
  }
}

function fieldOfName(name: string): string | undefined {
  const short: Record<string, string> = {
    media: "media.url",
    image: "media.url",
    alt: "media.alt",
    credit: "media.credit",
    caption: "media.caption",
    link: "link.url",
    links: "link.url",
    source: "source.title",
    sources: "source.title",
  };
  if (Object.hasOwn(short, name)) return short[name];
  if ((SHEET_FIELDS as readonly string[]).includes(name)) return name;
  const translation = translationOfHeading(name);
  return translation && `${translation.field}@${translation.lang}`;
}

/** A heading as it is written, or else but for blanks, signs and capitals. */
function indexOf(headings: readonly string[], wanted: string): number {
  const exact = headings.findIndex((heading) => heading.trim() === wanted.trim());
  if (exact >= 0) return exact;
  const simple = simpleHeading(wanted);
  return simple === "" ? -1 : headings.findIndex((heading) => simpleHeading(heading) === simple);
}

function unknownField(name: string): Problem {
  const message = `columns: an event has no field "${name}". There are ${SHEET_FIELDS.join(", ")}, and "title@es" and the like.`;
  return { code: "option-invalid", severity: "warning", message, field: name };
}

function absentColumn(field: string, wanted: string, headings: readonly string[]): Problem {
  return {
    code: "column-missing",
    severity: "error",
    message: `Row 1: there is no column "${wanted}" for ${field}. ${headingsInWords(headings)}`,
    row: 1,
    line: 1,
    field: wanted,
  };
}

/** What headings there are, for a message. */
export function headingsInWords(headings: readonly string[]): string {
  const named = headings.map((heading) => heading.trim()).filter((heading) => heading !== "");
  const shown = named.slice(0, 20).map((heading) => JSON.stringify(heading.slice(0, 60)));
  return named.length === 0
    ? "No column has a heading."
    : `The headings are ${shown.join(", ")}${named.length > 20 ? " …" : "."}`;
}
