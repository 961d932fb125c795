/** "This week", by its days. */
import { dayOf, weekdayOf, type Extent, type Span } from "../time/index.ts";
import { parseDate } from "../time/whole.ts";
import type { Phrase, Point } from "./dates/point.ts";
import { isoDay, type Known } from "./reckon/told.ts";
import type { Token } from "./grammar/tokens.ts";

export function isThisWeek(point: Point): boolean {
  return point.kind === "shift" && point.unit === "week" && point.count === 0 && point.from === "published";
}

/**
 * "This week" is told by its days: of what is over those up to publication, or up to the day after which it was told to
 * be; of what lies ahead those from publication on.
 */
export function narrowed(
  span: Span,
  { tokens, phrases }: { tokens: readonly Token[]; phrases: readonly Phrase[] },
  at: number,
  { published, tense, before }: Known,
): Span {
  if (published === undefined || tense === 0) return span;
  const monday = published - weekdayOf(published) + 1;
  const earlier: Extent | undefined = before.at(-1);
  const between = at > 0 ? tokens.slice(phrases[at - 1]!.to, phrases[at]!.from) : [];
  const isBefore =
    earlier?.precision === "day" && between.some(({ low }) => /^(?:after|nachdem|después|tras)$/.test(low));
  const last = isBefore ? Math.min(published, dayOf(earlier.earliest)) : published;
  const [from, to] = tense < 0 ? [monday, last] : [published, monday + 6];
  if (from > to) return span;
  const [first, end] = [from, to].map(isoDay);
  return parseDate(first === end ? first! : `[${first}..${end}]`);
}
