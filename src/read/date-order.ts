/** Whether the numeric dates of an input have the day or the month first, told by those that can only be read one way. */
import type { Took } from "./found.ts";
import type { ReadOptions } from "./read-options.ts";

const NUMERIC = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2\d{2}(?:\d{2})?(?!\d)/;

export class DateOrder {
  private dayFirst = 0;
  private monthFirst = 0;
  private open = 0;

  /** Looks at one date. */
  see(text: string): void {
    // Most dates that machines write begin with a year of four figures.
    if (text.charCodeAt(4) === 45 || text.length < 6) return;
    const match = NUMERIC.exec(text);
    if (!match) return;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) this.dayFirst += 1;
    else if (second > 12 && first <= 12) this.monthFirst += 1;
    else if (first !== second) this.open += 1;
  }

  /** Takes the order that a heading tells as it would that of a date. */
  tell(order: "dmy" | "mdy"): void {
    if (order === "dmy") this.dayFirst += 1;
    else this.monthFirst += 1;
  }

  /** Whether there was a date that can be read both ways. */
  get isOpen(): boolean {
    return this.open > 0;
  }

  /** The order to read by, where the options say nothing of it and the dates do. */
  inferred({ dateOrder, dateFormat }: ReadOptions): Pick<Took, "dateOrder"> {
    const { order } = this;
    return dateOrder !== undefined || dateFormat !== undefined || order === undefined ? {} : { dateOrder: order };
  }

  /** The order that all which can be told agree on. */
  private get order(): "dmy" | "mdy" | undefined {
    if (this.dayFirst > 0 === this.monthFirst > 0) return undefined;
    return this.dayFirst > 0 ? "dmy" : "mdy";
  }
}
