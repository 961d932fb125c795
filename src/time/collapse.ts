import type { Part } from "./date-text.ts";

/**
 * Two dates without what they share: "18" and "21 April 2022", "April 18" and "21, 2022".
 *
 * What is shared at the end of the first is left out there, what is shared at the beginning of the second is left out
 * there; so it serves languages that begin with the day, the month or the year. Only dates of the same shape are
 * shortened, and a unit counts as shared only if the larger ones are.
 */
export function collapse(first: Part[], second: Part[]): [Part[], Part[]] {
  if (shapeOf(first) !== shapeOf(second)) return [first, second];
  const shared = sharedFields(first, second);
  if (fieldsOf(first).every(({ field }) => shared.has(field))) return [first, second];
  return [withoutTail(first, shared), withoutHead(second, shared)];
}

function sharedFields(first: Part[], second: Part[]): Set<string> {
  const shared = new Set<string>();
  for (const field of ["year", "month", "day"]) {
    if (valueOf(first, field) === undefined || valueOf(first, field) !== valueOf(second, field)) break;
    shared.add(field);
  }
  // Of two times only a whole day is worth sharing: "to 23, 10:30 PM" says nothing.
  if (valueOf(first, "time") !== undefined && !shared.has("day")) shared.clear();
  const zone = valueOf(first, "zone");
  if (zone !== undefined && zone === valueOf(second, "zone")) shared.add("zone");
  return shared;
}

function withoutTail(parts: Part[], shared: Set<string>): Part[] {
  const last = parts.findLastIndex(({ field }) => field !== "literal" && !shared.has(field));
  const isWhole = parts.slice(last + 1).every(({ field }) => field === "literal");
  if (isWhole) return parts;
  // "18." of "18. April" is how German writes an ordinal, and 日 or 月 belong to their number.
  const ending = /^[^\s,/]*/.exec(parts[last + 1]?.text ?? "")?.[0] ?? "";
  return [...parts.slice(0, last + 1), { field: "literal", text: ending }];
}

function withoutHead(parts: Part[], shared: Set<string>): Part[] {
  const first = parts.findIndex(({ field }) => field !== "literal" && !shared.has(field));
  return parts.slice(first);
}

function fieldsOf(parts: Part[]): Part[] {
  return parts.filter(({ field }) => field !== "literal");
}

function shapeOf(parts: Part[]): string {
  return fieldsOf(parts)
    .map(({ field }) => field)
    .join(" ");
}

function valueOf(parts: Part[], field: string): string | undefined {
  return parts.find((part) => part.field === field)?.text;
}
