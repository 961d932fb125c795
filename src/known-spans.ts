/** Spans by the dates that they were read from: sheets say the same day again and again. */
import type { Span } from "./time/index.ts";

/** How many dates are remembered. */
const MOST = 100_000;

const [DASH, ZERO, NINE] = [45, 48, 57];

/**
 * Days stand month by month: among a million rows a table of all days would not stay in the processor's cache, and to
 * look into it would cost as much as to read the date.
 */
export class KnownSpans {
  private readonly texts = new Map<string, Span>();
  private readonly months = new Map<number, (Span | undefined)[]>();
  private size = 0;

  get(date: string): Span | undefined {
    const day = dayOf(date);
    return day < 0 ? this.texts.get(date) : this.months.get(Math.floor(day / 100))?.[day % 100];
  }

  set(date: string, span: Span): void {
    if (this.size >= MOST) return;
    this.size += 1;
    const day = dayOf(date);
    if (day < 0) this.texts.set(date, span);
    else this.monthOf(Math.floor(day / 100))[day % 100] = span;
  }

  private monthOf(key: number): (Span | undefined)[] {
    const known = this.months.get(key);
    if (known) return known;
    const month = new Array<Span | undefined>(100).fill(undefined);
    this.months.set(key, month);
    return month;
  }
}

/** A day such as "2022-04-21" as the number 20220421; -1 for other texts. */
function dayOf(date: string): number {
  if (date.length !== 10) return -1;
  let day = 0;
  for (let at = 0; at < 10; at += 1) {
    const code = date.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code !== DASH) return -1;
    } else if (code < ZERO || code > NINE) return -1;
    else day = day * 10 + code - ZERO;
  }
  return day;
}
