/** Ids in the options of a placement that no event has: each is told, with the one that was probably meant. */
import { nearest } from "./nearest.ts";
import type { TimelineOptions } from "./options.ts";
import type { Problem } from "./problem.ts";

/** Hints are looked for in so many ids at most, and for so many that are not known: each pair takes time. */
const AMONG = 5000;
const HINTS = 20;

/** No hint is given for an id of more letters. */
const LONGEST = 100;

/** Nothing where there are no events: they may be on their way. */
export function unknownIds(
  { highlight, labels }: Pick<TimelineOptions, "highlight" | "labels">,
  known: ReadonlySet<string>,
): Problem[] {
  if (known.size === 0) return [];
  const named = { highlight: highlight ?? [], labels: Object.keys(labels ?? {}) };
  const unknown = Object.entries(named).flatMap(([field, ids]) =>
    [...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ field, id })),
  );
  return unknown.map(({ field, id }, at) => {
    const like = at < HINTS && known.size <= AMONG && id.length <= LONGEST ? nearest(id, known) : undefined;
    const hint = like === undefined ? "It is left alone." : `Did you mean "${like}"?`;
    const message = `${field}: there is no event with the id "${id}". ${hint}`;
    return { code: `${field}-unknown`, severity: "warning", field, value: id, message };
  });
}
