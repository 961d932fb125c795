import { isExtent, type Bound, type Span } from "./extent.ts";

/**
 * The canonical text of a span, joined from the texts of its ends. `parseDate` reads it back as the same span.
 *
 * It is EDTF, but for three things that EDTF has no form for and that are written as ISO 8601 has them: a time
 * without seconds, a time at an end of an interval, and a day in a year of more than four digits.
 *
 * @example formatEdtf(parseDate("2022-05/..")) // "2022-05/.."
 */
export function formatEdtf(span: Span): string {
  const start = textOf(span.start);
  return span.end === undefined ? start || "/" : `${start}/${textOf(span.end)}`;
}

function textOf(bound: Bound): string {
  if (isExtent(bound)) return bound.edtf;
  return bound === "open" ? ".." : "";
}
