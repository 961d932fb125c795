/** The dates of Markwhen events, of which some are counted from others. */
import { DateError, isExtent, spanOf, type ParseOptions, type Span } from "../../time/index.ts";
import { civilOf, dayText } from "../../time/instant.ts";
import { edgesOf, endText, moved, startOf, startText, type Edge } from "./edges.ts";
import { relativeOf, type Relative } from "./relative.ts";

/** The date of an event in the fields of its record. */
export interface Dated {
  date?: string;
  start?: string;
  end?: string;
  /** Zone of its times. */
  timeZone?: string;
}

export interface Fault {
  code: string;
  message: string;
}

export interface Reading {
  fields: Dated;
}

/** One side of a range. */
type Side = { span: Span; text: string } | { time: string } | { relative: Relative };

/** Months come before days in this format where strokes are between them; with dots no one writes them so. */
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/g;

function inOrder(_: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Ten years, and not so many seconds. */
const DECADE = /^\d{3}0s$/;

const TIME_ALONE = /^(?:\d{1,2}(?::\d\d)?\s?[ap]m|\d{1,2}:\d\d(?::\d\d)?)$/i;

const YEAR = /\d{4}/;

/** What stands between the sides of a range. */
const BETWEEN = /\s-\s|\s?[–—]\s?|\sto\s|\s?\/\s?/gi;

export class Dates {
  private previous: Dated | undefined;
  private readonly ids = new Map<string, Dated>();

  /**
   * @param options how dates are read here as where all events are
   * @param isOpen whether nobody has said of this document which of day and month comes first
   */
  constructor(
    readonly options: ParseOptions,
    private readonly isOpen = true,
  ) {}

  /** Later dates may count from this event. */
  remember(fields: Dated, id: string | undefined): void {
    this.previous = fields;
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, fields);
  }

  /**
   * What a text says of when it was. A fault where it is a date in form, and counts from what is not known; undefined
   * where it is no date.
   */
  read(text: string, timeZone?: string): Reading | Fault | undefined {
    const words = text.trim().replace(/\s+/g, " ");
    const reading = this.readWords(this.isOpen ? words.replace(DOTTED, inOrder) : words, timeZone);
    if (!reading || !("fields" in reading) || timeZone === undefined) return reading;
    return { ...reading, fields: { ...reading.fields, timeZone } };
  }

  private readWords(words: string, timeZone?: string): Reading | Fault | undefined {
    if (TIME_ALONE.test(words)) return this.timeAlone(words);
    // Before dates, as "1 year" is a length here.
    const relative = relativeIn(words);
    if (relative) return this.relativeAlone(relative);
    const date = this.dateOf(words, timeZone);
    if (date) return { fields: { date: date.text } };
    for (const [first, second] of sidesOf(words)) {
      const [from, to] = [this.sideOf(first, timeZone), this.sideOf(second, timeZone)];
      if (from && to) return this.range(from, to, timeZone);
    }
    return undefined;
  }

  spanOf(fields: Dated): Span | undefined {
    try {
      return spanOf(fields, this.options);
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      return undefined;
    }
  }

  private dateOf(text: string, timeZone?: string): { span: Span; text: string } | undefined {
    // Years of five figures and more have a letter before them in EDTF.
    const written = /^\d{5}$/.test(text) ? `Y${text}` : text;
    const span = this.spanOf({ date: written, ...(timeZone === undefined ? {} : { timeZone }) });
    return span && { span, text: written };
  }

  private sideOf(text: string, timeZone?: string): Side | undefined {
    if (TIME_ALONE.test(text)) return { time: text };
    const relative = relativeIn(text);
    if (relative) return { relative };
    const date = this.dateOf(text, timeZone);
    return date && date.span.end === undefined ? date : undefined;
  }

  private range(first: Side, second: Side, timeZone?: string): Reading | Fault {
    if ("relative" in first && first.relative.direction < 0 && "relative" in second) {
      return this.rangeBefore(first.relative, second.relative);
    }
    const from = this.startOfSide(first, timeZone);
    if ("code" in from) return from;
    if ("span" in second) return { fields: { start: from.text, end: second.text } };
    if ("time" in second) return { fields: { start: from.text, end: onDay(from.edge, second.time) } };
    return this.rangeTo(from, second.relative);
  }

  private startOfSide(side: Side, timeZone?: string): { edge: Edge; text: string } | Fault {
    if ("relative" in side) {
      const base = this.baseOf(side.relative);
      if ("code" in base) return base;
      const edge = moved(base, side.relative.amounts, side.relative.direction);
      return { edge, text: startText(edge) };
    }
    if ("span" in side) {
      const { start } = side.span;
      return isExtent(start) ? { edge: startOf(start), text: side.text } : NO_START;
    }
    const day = this.timeAlone(side.time);
    if ("code" in day) return day;
    const date = this.dateOf(day.fields.date!, timeZone);
    const start = date?.span.start;
    return date && isExtent(start) ? { edge: startOf(start), text: date.text } : NO_START;
  }

  /** "2020-03-01 / 5 days", "… / !war.end", "… - now". */
  private rangeTo(from: { edge: Edge; text: string }, to: Relative): Reading | Fault {
    // As wherever dates are read: what lasts until now goes on.
    if (to.base === "now" && to.amounts.length === 0) return { fields: { start: from.text, end: ".." } };
    const own = to.base === "previous" && to.edge === undefined;
    const base = own ? from.edge : this.baseOf(typeof to.base === "object" ? { ...to, edge: to.edge ?? "start" } : to);
    if ("code" in base) return base;
    return { fields: { start: from.text, end: endText(moved(base, to.amounts, to.direction)) } };
  }

  /** "before !war 5 days - 2 weeks": two weeks that are over five days before it. */
  private rangeBefore(before: Relative, length: Relative): Reading | Fault {
    const base = this.baseOf(before);
    if ("code" in base) return base;
    const end = moved(base, before.amounts, -1);
    return { fields: { start: startText(moved(end, length.amounts, -1)), end: endText(end) } };
  }

  /** "5 days" is how long it lasts, from the end of the event before on; "before !war 5 days" until that begins. */
  private relativeAlone(relative: Relative): Reading | Fault {
    const { base: of, direction, amounts } = relative;
    const base = this.baseOf(relative);
    if ("code" in base) return base;
    const other = moved(base, amounts, direction);
    if (of === "now") return { fields: { date: startText(other) } };
    if (amounts.length === 0) return { fields: { date: direction > 0 ? startText(base) : endText(base) } };
    const [from, to] = direction > 0 ? [base, other] : [other, base];
    return { fields: { start: startText(from), end: endText(to) } };
  }

  /** A time of day is on the day of the event before. */
  private timeAlone(time: string): { fields: Dated } | Fault {
    const edges = this.edgesOf(this.previous);
    if (edges) return { fields: { date: onDay(edges.from, time) } };
    return {
      code: "date-relative",
      message: `"${time}" has no day, and there is no event before that has one. Write the day before it.`,
    };
  }

  private baseOf({ base, edge, direction }: Relative): Edge | Fault {
    if (base === "now") return this.now();
    const edges = this.edgesOf(typeof base === "object" ? this.ids.get(base.id) : this.previous);
    if (edges) return (edge ?? (direction > 0 ? "end" : "start")) === "end" ? edges.to : edges.from;
    const message =
      typeof base === "object"
        ? `there is no event "!${base.id}" above whose dates are known. Give one that id, or write the date.`
        : `it counts from the event before, and there is none whose dates are known. Write the date.`;
    return { code: "date-relative", message };
  }

  private now(): Edge | Fault {
    const { published } = this.options;
    const start = published === undefined ? undefined : this.dateOf(published)?.span.start;
    if (isExtent(start)) return startOf(start);
    return {
      code: "date-relative",
      message: `"now" is no date by itself. Write the date, or give the day of publication: published.`,
    };
  }

  private edgesOf(fields: Dated | undefined): { from: Edge; to: Edge } | undefined {
    const span = fields && this.spanOf(fields);
    return span && edgesOf(span);
  }
}

const NO_START: Fault = { code: "date-relative", message: "its start is not known. Write the date." };

function relativeIn(text: string): Relative | undefined {
  return DECADE.test(text) ? undefined : relativeOf(text);
}

/**
 * The two sides of a range, at each place where there may be one; "14/7/1789" is none. A dash without room is one only
 * between whole dates: "1969-January 1983".
 */
function sidesOf(text: string): [first: string, second: string][] {
  return [...sidesAt(text, BETWEEN), ...sidesAt(text, /-/g).filter((sides) => sides.every((side) => YEAR.test(side)))];
}

function sidesAt(text: string, between: RegExp): [first: string, second: string][] {
  return [...text.matchAll(between)]
    .map(({ index, 0: sign }): [string, string, string] => [
      text.slice(0, index),
      sign,
      text.slice(index + sign.length),
    ])
    .filter(
      ([first, sign, second]) => first !== "" && second !== "" && !(sign === "/" && /^[\d/]+(?:$|\s\d)/.test(second)),
    )
    .map(([first, , second]) => [first, second]);
}

function onDay({ ms }: Edge, time: string): string {
  const { year, month, day } = civilOf(ms);
  return `${dayText(year, month, day)} ${time}`;
}
