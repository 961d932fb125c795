/** What stands in the fields of a search, as a query. */
import type { FindQuery } from "../../find/query.ts";

/** The values of the fields, blank where nothing is asked for. */
export type Written = [words: string, lane: string, tag: string, status: string, start: string, end: string];

/** @param before the query that the fields were written from: it may ask for more than they can show */
export function queryOf([words, lane, tag, status, start, end]: Written, before: FindQuery): FindQuery {
  const chosen = <Text extends string>(value: string, all: readonly Text[] | undefined): readonly Text[] | undefined =>
    value === "" ? undefined : value === all?.[0] ? all : [value as Text];
  const edge = (value: string, was: number | string | undefined): number | string | undefined =>
    value === "" ? undefined : value === dateText(was) ? was : value;
  return {
    words,
    lanes: chosen(lane, before.lanes),
    tags: chosen(tag, before.tags),
    statuses: chosen(status, before.statuses),
    start: edge(start, before.start),
    end: edge(end, before.end),
  };
}

/** The day of an instant; a date as it was written. */
export function dateText(value: number | string | undefined): string {
  if (typeof value !== "number") return value ?? "";
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
