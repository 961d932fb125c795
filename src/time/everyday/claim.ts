import type { ParseOptions } from "../parse-options.ts";
import type { Problem } from "../../problem.ts";
import { DateError, quoted } from "../error.ts";
import type { Precision } from "../extent.ts";
import type { Cursor, Item } from "./items.ts";

/** A number that may turn out to be a year or a day. */
export interface Figure {
  value: number;
  /** Figures as written; their count tells years from days. */
  text: string;
  at: number;
  /** Written as "6th" or "sixth". */
  ordinal: boolean;
  /** The first of two years that it was written with, `1731` of "1731/2"; `value` is the second. */
  dual?: string;
  /** Written with an apostrophe for its century: "'45". */
  short?: boolean;
  /** Written with commas between its thousands. */
  grouped?: boolean;
}

export type Group = "week" | "season" | "quarter" | "half" | "century" | "millennium" | "decade";

/** What a text says about one point in time, part by part, as it was met. */
export interface Claim {
  /** Index of its first character. */
  at: number;
  /** Numbers without a name; `resolve` makes `year` and `day` of them. */
  figures: Figure[];
  year?: Figure;
  month?: number;
  monthAt?: number;
  day?: Figure;
  /** 0 before Christ, 1 after. */
  era?: number;
  weekday?: number;
  weekdayAt?: number;
  group?: Group;
  /** Which of them: 19 of "19th century", 0 to 3 of seasons. */
  count?: number;
  /** Of a century or decade only this part of so many: the first of two, for its first half. */
  share?: { index: number; of: number };
  /** 0 early, 1 mid, 2 late. */
  part?: number;
  clock?: string;
  clockAt?: number;
  /** The clock was told in twice twelve hours. */
  twelve?: boolean;
  /** Offset from UTC as ISO 8601 writes it. */
  zone?: string;
  /** Without a year or day of its own: -1 it lies behind, as after "since", 1 ahead, as after "until". */
  leans?: -1 | 0 | 1;
  about?: boolean;
  perhaps?: boolean;
  julian?: boolean;
  /** Finished already: the EDTF text of deep time and of relative dates. */
  edtf?: string;
  /** Of such a text, where it does not tell: a week that begins on a Sunday. */
  precision?: Precision;
}

/** What relative dates are counted from. Without it they are refused. */
export interface Reference {
  /** The day itself, as EDTF, and in days since 1970. */
  today: string;
  day: number;
  /** Reads "yesterday", "last week", "two weeks ago" at the cursor; the EDTF text of what it means. */
  read(cursor: Cursor, context: Context): Pick<Claim, "edtf" | "precision"> | undefined;
  /**
   * The day meant by the bare name of a weekday, 1 Monday to 7 Sunday: the last one, or the first from a day on, which
   * is given in days since 1970.
   */
  weekday(weekday: number, from?: number): string;
  /** The year meant with a month, or a day of it, that stands without one: the nearest, or the last. */
  year(month: number, day: number, past?: boolean): number;
}

/** What the reading of a text goes by, and where it leaves notes. */
export interface Context {
  text: string;
  options: ParseOptions;
  notes: Problem[];
  reference?: Reference;
}

/** A text that is no date; with what is wrong, and how to mend it. */
export function unreadable({ text }: Context, position: number, reason: string, hint: string): DateError {
  const what = `${quoted(text)} is not a date that can be read${reason ? `: ${reason}` : ""}.`;
  return new DateError("date-unreadable", what, { position, hint, value: text });
}

/** A date of the right form that the calendar does not have. */
export function impossible({ text }: Context, position: number, reason: string, hint = ""): DateError {
  const what = `${quoted(text)} is not a date: ${reason}.`;
  return new DateError("date-impossible", what, { position, hint, value: text });
}

/** Says that another reading was possible, or that something was assumed. */
export function note({ notes, text }: Context, code: string, message: string): void {
  const whole = `${quoted(text)} ${message}`;
  if (notes.some((each) => each.message === whole)) return;
  notes.push({ code, severity: "warning", message: whole, value: text });
}

export function figureOf({ value, text, at, sense, grouped }: Item): Figure {
  return { value, text, at, ordinal: sense === "ordinal", ...(grouped ? { grouped } : {}) };
}

/** Whether figures may be the first ones of a year, as libraries write decades: "194" of the 1940s, but no "477". */
export function mayBeCut(text: string): boolean {
  const first = Number(text.padEnd(4, "0"));
  return text.length < 4 && first >= 1000 && first < 2100;
}

/** "early" and "mid" have no edges: what they mean is about there. */
export function vague(claim: Claim, text: string): string {
  claim.about = true;
  return text;
}

/** What to write instead of a claim that lacks something. */
export function hintOf({ month, weekday, clock }: Claim): string {
  const relative = month !== undefined || weekday !== undefined || clock !== undefined;
  return relative ? "Add what is missing, or say by published which day it is told from." : HINT;
}

/** What to write instead of a text that is not understood. */
export const HINT =
  'Write a date as in "2018", "May 2022", "21 April 2022", "c. 1850", "since 2018" or "2022-04-19/2022-04-20".';
