/** What is looked for: as a page or a reader says it, and as it is compared. */
import type { Status } from "../event.ts";
import { laidInto } from "../layout/item.ts";
import { DateError, isExtent, parseDate, type ParseOptions, type Span } from "../time/index.ts";
import { fold } from "./fold.ts";

export interface FindQuery {
  /** All of these words, in any order, whole or in part; `"a phrase"` as it stands. */
  words?: string;
  /** Names of lanes, of which one is the event's. */
  lanes?: readonly string[];
  /** Tags, of which the event has one. */
  tags?: readonly string[];
  statuses?: readonly Status[];
  /** What touches the time from here on: ms, or a date. */
  start?: number | string;
  /** What touches the time up to here: ms, excluded, or a date, which is included. */
  end?: number | string;
  /** `"dim"` (default) keeps everything in its place and draws what was not found faint; `"hide"` leaves it out. */
  mode?: "dim" | "hide";
}

/** A query that can be compared. */
export interface Asked {
  /** Folded. */
  words: readonly string[];
  /** Undefined: any. */
  lanes: ReadonlySet<string> | undefined;
  /** Folded. */
  tags: ReadonlySet<string> | undefined;
  statuses: ReadonlySet<Status> | undefined;
  /** ms, `[start, end)`. */
  start: number;
  end: number;
}

/** What the dates of a query depend on. */
export interface DateContext extends ParseOptions {
  /** The zone whose calendar they are laid into. Default `"UTC"`. */
  zone?: string;
}

/**
 * A query as it is compared.
 *
 * @throws {DateError} where a date cannot be read, with `field` `"start"` or `"end"`
 */
export function askedOf(query: FindQuery, dates: DateContext = {}): Asked {
  return {
    words: wordsIn(query.words ?? ""),
    lanes: setOf(query.lanes),
    tags: setOf(query.tags?.map(fold)),
    statuses: setOf(query.statuses),
    start: edgeOf(query.start, "earliest", dates) ?? -Infinity,
    end: edgeOf(query.end, "latest", dates) ?? Infinity,
  };
}

/** Whether anything is asked for at all. */
export function asksForAll({ words, lanes, tags, statuses, start, end }: Asked): boolean {
  return words.length === 0 && !lanes && !tags && !statuses && start === -Infinity && end === Infinity;
}

/** Whether whatever answers a query answers an earlier one too. */
export function isWithin(asked: Asked, before: Asked): boolean {
  return (
    before.words.every((word) => asked.words.some((other) => other.includes(word))) &&
    isSubset(asked.lanes, before.lanes) &&
    isSubset(asked.tags, before.tags) &&
    isSubset(asked.statuses, before.statuses) &&
    asked.start >= before.start &&
    asked.end <= before.end
  );
}

function isSubset<T>(some: ReadonlySet<T> | undefined, of: ReadonlySet<T> | undefined): boolean {
  return of === undefined || (some !== undefined && [...some].every((each) => of.has(each)));
}

/** A phrase from a quotation mark to the next before a blank, or to the end while it is written; else a word. */
const WORDS = /["“”„«»「『]([^"“”„«»」』]*)(?:["“”„«»」』](?!\S)|$)|\S+/gu;

/** The words and phrases of a text, folded, the longest first. What is part of another word is left out. */
export function wordsIn(text: string): string[] {
  const words = Array.from(text.matchAll(WORDS), ([whole, phrase]) => fold(phrase ?? whole).trim());
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.filter((word, at) => !longestFirst.slice(0, at).some((other) => other.includes(word)) && word);
}

/** Nothing chosen is no choice. */
function setOf<T>(list: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return list?.length ? new Set(list) : undefined;
}

function edgeOf(
  value: number | string | undefined,
  edge: "earliest" | "latest",
  { zone = "UTC", ...options }: DateContext,
): number | undefined {
  if (typeof value !== "string") return value;
  if (value.trim() === "") return undefined;
  const { start, end } = readDate(value, edge, options);
  const bound = laidInto(zone, edge === "latest" && end !== undefined ? end : start);
  return isExtent(bound) ? bound[edge] : undefined;
}

function readDate(text: string, edge: "earliest" | "latest", options: ParseOptions): Span {
  try {
    return parseDate(text, options);
  } catch (error) {
    if (error instanceof DateError) error.field = edge === "earliest" ? "start" : "end";
    throw error;
  }
}
