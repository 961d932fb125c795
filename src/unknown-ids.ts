/** Ids in the options of a placement that no event has: each is told, with the one that was probably meant. */
import type { TimelineOptions } from "./options.ts";
import type { Problem } from "./problem.ts";

/** Hints are looked for in so many ids at most, and for so many that are not known: each pair takes time. */
const AMONG = 5000;
const HINTS = 20;

/** A hint differs by so many letters at most, and by no more than a third of them. */
const MOST_WRONG = 3;

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
    const like = at < HINTS ? nearest(id, known) : undefined;
    const hint = like === undefined ? "It is left alone." : `Did you mean "${like}"?`;
    const message = `${field}: there is no event with the id "${id}". ${hint}`;
    return { code: `${field}-unknown`, severity: "warning", field, value: id, message };
  });
}

/** The known id that differs by the fewest letters. */
function nearest(id: string, known: ReadonlySet<string>): string | undefined {
  if (known.size > AMONG || id.length > 100) return undefined;
  let best: string | undefined;
  let least = Math.min(MOST_WRONG, Math.floor(id.length / 3)) + 1;
  for (const other of known) {
    if (Math.abs(other.length - id.length) >= least) continue;
    const wrong = lettersBetween(id.toLowerCase(), other.toLowerCase());
    if (wrong < least) [best, least] = [other, wrong];
  }
  return best;
}

/** How many letters have to be put in, taken out or replaced (Levenshtein's distance, a row at a time). */
function lettersBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
