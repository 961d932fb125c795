/** Spans by the dates that they were read from: sheets say the same day again and again. */
import type { Span } from "./time/index.ts";

/** How many dates are remembered. */
const MOST = 100_000;

/** "-" as a code unit. */
const DASH = 45;

/** Years of four figures. */
const YEARS = 10_000;

/** Places for the days of a year: 5 bits for the day. */
const DAYS = 13 * 32;

/**
 * Days stand year by year, and not in a table: among a million rows a table would not stay in the processor's cache, and
 * to look into it would cost as much as to read the date.
 */
export class KnownSpans {
  private readonly texts = new Map<string, Span>();
  private readonly years = new Array<(Span | undefined)[] | undefined>(YEARS).fill(undefined);
  private size = 0;

  get(date: string): Span | undefined {
    const day = dayOf(date);
    return day < 0 ? this.texts.get(date) : this.years[figuresIn(date, 0, 4)]?.[day];
  }

  set(date: string, span: Span): void {
    if (this.size >= MOST) return;
    this.size += 1;
    const day = dayOf(date);
    if (day < 0) this.texts.set(date, span);
    else (this.years[figuresIn(date, 0, 4)] ??= new Array<Span | undefined>(DAYS).fill(undefined))[day] = span;
  }
}

/** The place of a day such as "2022-04-21" in its year; -1 for other texts. */
function dayOf(date: string): number {
  if (date.length !== 10 || date.charCodeAt(4) !== DASH || date.charCodeAt(7) !== DASH) return -1;
  const [year, month, day] = [figuresIn(date, 0, 4), figuresIn(date, 5, 7), figuresIn(date, 8, 10)];
  return year >= 0 && month <= 12 && day <= 31 ? month * 32 + day : -1;
}

/** The number that stands in a text from one place to another; NaN where there is none. */
export function figuresIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const figure = text.charCodeAt(at) - 48;
    if (figure < 0 || figure > 9) return NaN;
    number = number * 10 + figure;
  }
  return number;
}
