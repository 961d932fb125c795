/** Dates that are counted from the event before, from another event, or from now. */
import type { Amount, Unit } from "./edges.ts";

export interface Relative {
  base: "previous" | "now" | { id: string };
  /** Which end of that event. Default: its end, or with "before" its start. */
  edge?: "start" | "end";
  /** -1 after "before" and "by": back from there. */
  direction: 1 | -1;
  amounts: Amount[];
}

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:milliseconds?|ms)$/, "millisecond"],
  [/^(?:seconds?|secs?|s)$/, "second"],
  [/^(?:minutes?|mins?)$/, "minute"],
  [/^(?:hours?|h)$/, "hour"],
  [/^(?:week|work|business)\s?days?$/, "weekday"],
  [/^(?:days?|d)$/, "day"],
  [/^(?:weeks?|w)$/, "week"],
  [/^months?$/, "month"],
  [/^(?:years?|y)$/, "year"],
];

/** "after !war", "before !war.start", "now", ".end" and what goes on. */
const BASE = /^(?:(after|before|by)(?![\w-]))?\s?(?:(now)\b|!([\w-]{1,100})(?:\.(start|end)\b)?|\.(start|end)\b)?/i;

/** "5 days", "plus 2 weeks", "-10 years": before a dash with room round it, a range has its other side. */
const AMOUNT = /^(?:plus|and|[+,])?\s?(-?)(\d{1,7})\s?((?:week|work|business)\s?days?|[a-z]{1,12})(?![\w-])/i;

/** What a text counts from, and how far; undefined where it counts from nothing. */
export function relativeOf(text: string): Relative | undefined {
  const words = text.trim().replace(/\s+/g, " ");
  const [whole = "", preposition, now, id, ofId, ofPrevious] = BASE.exec(words) ?? [];
  const rest = words.slice(whole.length);
  const amounts = amountsOf(now === undefined ? rest : rest.replace(/^\s?-\s/, "-"));
  const edge = (ofId ?? ofPrevious)?.toLowerCase() as "start" | "end" | undefined;
  if (!amounts || (amounts.length === 0 && (now ?? id ?? edge) === undefined)) return undefined;
  return {
    base: now !== undefined ? "now" : id !== undefined ? { id } : "previous",
    ...(edge ? { edge } : {}),
    direction: preposition !== undefined && !/^after$/i.test(preposition) ? -1 : 1,
    amounts,
  };
}

/** Lengths of time one after another, "3 days, 4 hours"; undefined where something else stands there. */
export function amountsOf(text: string): Amount[] | undefined {
  const amounts: Amount[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const [whole, sign, count, name = ""] = AMOUNT.exec(rest) ?? [];
    const unit = unitOf(name);
    if (whole === undefined || !unit) return undefined;
    amounts.push({ count: Number(count) * (sign === "-" ? -1 : 1), unit });
    rest = rest.slice(whole.length).trim();
  }
  return amounts;
}

export function unitOf(name: string): Unit | undefined {
  return UNITS.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}
