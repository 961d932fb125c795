import type { Part } from "./date-text.ts";

/**
 * Two dates without what they share: "18" and "21 April 2022", "April 18" and "21, 2022".
 *
 * What is shared at the end of the first is left out there, what is shared at the beginning of the second is left out
 * there; so it serves languages that begin with the day, the month or the year. Only dates of the same shape are
 * shortened, and a unit counts as shared only if the larger ones are.
 */
export function collapse(first: Part[], second: Part[]): [Part[], Part[]] {
  const [one, other] = [fieldsOf(first), fieldsOf(second)];
  const shared = sharedFields(one, other);
  const isAlike = [...one.keys()].join() === [...other.keys()].join();
  if (!isAlike || shared.size === one.size) return [first, second];
  const differs = ({ field }: Part): boolean => one.has(field) && !shared.has(field);
  return [upTo(first, first.findLastIndex(differs)), second.slice(second.findIndex(differs))];
}

/** The text of each field. */
function fieldsOf(parts: Part[]): Map<Part["field"], string> {
  return new Map(parts.filter(({ field }) => field !== "literal").map(({ field, text }) => [field, text]));
}

function sharedFields(one: Map<Part["field"], string>, other: Map<Part["field"], string>): Set<Part["field"]> {
  const shared = new Set<Part["field"]>();
  const isShared = (field: Part["field"]): boolean => one.has(field) && one.get(field) === other.get(field);
  for (const field of ["year", "month", "day"] as const) {
    if (!isShared(field)) break;
    shared.add(field);
  }
  // Of two times only a whole day is worth sharing: "to 23, 10:30 PM" says nothing.
  if (one.has("time") && !shared.has("day")) shared.clear();
  return isShared("zone") ? shared.add("zone") : shared;
}

/** Parts up to the last one that differs, with what belongs to it. */
function upTo(parts: Part[], last: number): Part[] {
  if (parts.slice(last + 1).every(({ field }) => field === "literal")) return parts;
  // "18." of "18. April" is how German writes an ordinal, and 日 or 月 belong to their number.
  const ending = /^[^\s,/]*/.exec(parts[last + 1]!.text)![0];
  return [...parts.slice(0, last + 1), { field: "literal", text: ending }];
}
