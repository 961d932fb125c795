import type { ResolvedEvent } from "../event.ts";
import type { ReadResult } from "../read/index.ts";
import { formatSpan } from "../time/whole.ts";
import { isUnread, readFiles } from "./files.ts";
import { argumentsOf, Misuse } from "./misuse.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";

/** `daymark diff`: what changed between two versions, a line an event. Exits 1 only where one could not be read. */
export async function diff(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, { json: { type: "boolean" }, ...READ_FLAGS });
  const [older, newer, ...more] = positionals;
  if (older === undefined || newer === undefined || more.length > 0)
    throw new Misuse("diff: name two files, OLD and NEW.");
  const options = readOptions(values);
  const [before, after] = [await readFiles([older], options), await readFiles([newer], options)];
  for (const [path, read] of [
    [older, before],
    [newer, after],
  ] as const) {
    if (!isUnread(read)) continue;
    process.stderr.write(`daymark: ${path}: ${read.problems[0]?.message ?? "no events."}\n`);
    return 1;
  }
  const changes = changesBetween(before, after);
  process.stdout.write(values.json ? `${JSON.stringify(changes, null, 2)}\n` : inWords(changes));
  return 0;
}

export interface Change {
  id: string;
  title: string;
  kind: "added" | "removed" | "changed";
  /** What was said before and is now, by field; dates in words. */
  fields?: Record<string, { before: string; after: string }>;
}

/**
 * Events that were added, removed or changed, in the order of the new ones, the removed last. Events are met again by
 * their ids; those without, by title, or else by date and lane.
 */
export function changesBetween(before: ReadResult, after: ReadResult): Change[] {
  const pairs = paired(before, after);
  const kept = new Set(pairs.values());
  const changes = after.events.flatMap((event): Change[] => {
    const old = pairs.get(event);
    if (!old) return [{ id: event.id, title: event.title, kind: "added" }];
    const fields = fieldsChanged(old, event);
    return Object.keys(fields).length > 0 ? [{ id: event.id, title: event.title, kind: "changed", fields }] : [];
  });
  const gone = before.events.filter((event) => !kept.has(event));
  return [...changes, ...gone.map(({ id, title }): Change => ({ id, title, kind: "removed" }))];
}

/** The old event of each new one. */
function paired(before: ReadResult, after: ReadResult): Map<ResolvedEvent, ResolvedEvent> {
  const pairs = new Map<ResolvedEvent, ResolvedEvent>();
  const left = new Set(before.events);
  const made = new Set([...before.made, ...after.made]);
  const keys: ((event: ResolvedEvent) => string | undefined)[] = [
    ({ id }) => id,
    ({ id, title }) => (made.has(id) ? title : undefined),
    (event) => (made.has(event.id) ? `${dateOf(event)}\n${event.lane ?? ""}` : undefined),
  ];
  for (const keyOf of keys) {
    const byKey = new Map<string, ResolvedEvent>();
    for (const event of left) {
      const key = keyOf(event);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, event);
    }
    for (const event of after.events) {
      const key = pairs.has(event) ? undefined : keyOf(event);
      const old = key === undefined ? undefined : byKey.get(key);
      if (!old || !left.delete(old)) continue;
      pairs.set(event, old);
    }
  }
  return pairs;
}

/** The fields that are compared as texts; all that a reader sees. */
const FIELDS = [
  "title",
  "label",
  "displayDate",
  "status",
  "text",
  "lane",
  "place",
  "asOf",
  "added",
  "importance",
  "lang",
] as const;
const NESTED = ["media", "links", "sources", "tags", "corrected", "translations"] as const;

function fieldsChanged(before: ResolvedEvent, after: ResolvedEvent): Record<string, { before: string; after: string }> {
  const said = (event: ResolvedEvent): [string, string][] => [
    ["date", dateOf(event)],
    ...FIELDS.map((field): [string, string] => [field, String(event[field] ?? "")]),
    ...NESTED.map((field): [string, string] => [field, event[field] === undefined ? "" : JSON.stringify(event[field])]),
  ];
  const old = new Map(said(before));
  const changed = said(after).filter(([field, text]) => old.get(field) !== text);
  return Object.fromEntries(changed.map(([field, text]) => [field, { before: old.get(field)!, after: text }]));
}

function dateOf({ span }: ResolvedEvent): string {
  return formatSpan(span);
}

const LONGEST = 60;

function inWords(changes: readonly Change[]): string {
  if (changes.length === 0) return "Nothing changed.\n";
  return changes
    .map(({ kind, title, fields = {} }) => {
      const told = Object.entries(fields).map(
        ([field, { before, after }]) => `${field}: ${shown(before)} → ${shown(after)}`,
      );
      return `${kind.padEnd(8)} ${title}${told.length > 0 ? `  ${told.join("; ")}` : ""}\n`;
    })
    .join("");
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line === "") return "nothing";
  return JSON.stringify(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
}
