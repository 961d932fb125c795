/** A list of records as events: what is the same for every input that is records, and all that a page needs at first. */
import { resolveEvents, type ResolveOptions, type ResolvedEvent } from "../event.ts";
import type { Problem } from "../problem.ts";
import { plain } from "./plain.ts";
import { cleanRecords } from "./record.ts";

/** How deep a value is shown in a problem. */
const VALUE_DEPTH = 6;

export interface ListOptions extends ResolveOptions {
  /** False: dates are always read, and a span that stands in a record is not taken. Default true. */
  spans?: boolean;
}

/** Events of a list of records, and every problem in the order of the records. */
export function readList(
  list: readonly unknown[],
  { spans = true, ...options }: ListOptions = {},
): { events: ResolvedEvent[]; problems: Problem[] } {
  const path = options.path ?? "";
  const cleaned = cleanRecords(list, path, spans);
  const resolved = resolveEvents(cleaned.records, options);
  const problems = [...resolved.problems, ...cleaned.problems].map((problem) => ({
    ...problem,
    value: plain(problem.value, VALUE_DEPTH),
  }));
  const indexOf = (problem: Problem): number => Number((problem.path ?? "").slice(path.length + 1).split("/")[0]);
  problems.sort((a, b) => indexOf(a) - indexOf(b));
  return { events: resolved.events, problems };
}
