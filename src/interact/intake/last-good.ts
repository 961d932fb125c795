/** What an update cannot change: a wrong option, a list that is none, events of which none can be read, what cannot be drawn. */
import type { Events } from "../../event.ts";
import type { Columns } from "../../layout/columns.ts";
import { optionProblems, type TimelineOptions } from "../../options.ts";
import type { Problem } from "../../problem.ts";

/** What was drawn last without fault: it stays where an update goes wrong. */
export interface LastGood {
  given: Events;
  /** What was told of the events. */
  read: readonly Problem[];
  columns: Columns | undefined;
  /** The options of a file, and those of the page. */
  told: TimelineOptions;
  options: TimelineOptions;
}

/** The options that can be taken, and a problem for each that cannot: it stays as it was. */
export function takable(options: TimelineOptions): { right: TimelineOptions; problems: Problem[] } {
  const problems = optionProblems(options);
  const wrong = new Set(problems.map(({ field }) => field));
  const right = Object.fromEntries(Object.entries(options).filter(([key]) => !wrong.has(key)));
  return { right, problems };
}

/** A list came in place of changes. */
export function noRecord(): Problem {
  return refused("it is a list. Write { events: list }.");
}

/** What came in place of a list of events. */
export function noList(value: unknown): Problem {
  const kind = typeof value === "string" ? "text" : typeof value;
  const named = value === null ? "null" : `${kind === "object" ? "an" : "a"} ${kind}`;
  return refused(`events is ${named}, and a list was expected.`, value);
}

/** Undefined unless there were events, and of those that came none can be read. */
export function nothingRead(problems: readonly Problem[], came: Events, had: Events): Problem | undefined {
  const isNone = had.length > 0 && came.length === 0 && problems.some(({ severity }) => severity === "error");
  return isNone ? refused("none of the events could be read.") : undefined;
}

/** What could not be drawn: an update, where there is a picture that stays, or the first one. */
export function undrawable(error: unknown, kept: LastGood | undefined): Problem {
  const why = error instanceof Error ? error.message : String(error);
  if (kept) return refused(`it could not be drawn: ${why}`);
  return { code: "undrawable", severity: "error", message: `It could not be drawn: ${why}` };
}

function refused(why: string, value?: unknown): Problem {
  const message = `The update was not taken: ${why} The last good picture stays.`;
  return { code: "update-refused", severity: "error", message, ...(value === undefined ? {} : { value }) };
}
