/** What is known about a date that could not be read, besides its message. */
export interface DateErrorDetails {
  /** Index into the text, from 0, of what is wrong. Default 0. */
  position?: number;
  /** How to mend it, as a sentence. */
  hint?: string;
  /** The field of an event that the text came from: `"date"`, `"start"` or `"end"`. */
  field?: string;
  /** What stood there. */
  value?: unknown;
}

/**
 * The one error that this room throws.
 *
 * `message` says what is wrong and then, where there is one, the hint:
 * `"1914-13" is not a date: months run 01 to 12. If only the year is known, write "1914".`
 *
 * `code` is one of `date-unreadable`, `date-impossible` (right in form, but no such day or hour), `date-reversed`
 * (ends before it begins), `date-out-of-range` (years beyond ±10¹²), `date-too-long`, `date-missing`, `time-skipped`
 * (an hour that the clocks left out) and `zone-unknown`.
 */
export class DateError extends Error {
  override readonly name = "DateError";
  readonly code: string;
  /** What is wrong, without the hint. */
  readonly what: string;
  readonly position: number;
  readonly hint: string;
  field?: string;
  value?: unknown;

  constructor(code: string, what: string, details: DateErrorDetails = {}) {
    const { position = 0, hint = "", field, value } = details;
    super(hint ? `${what} ${hint}` : what);
    this.code = code;
    this.what = what;
    this.position = position;
    this.hint = hint;
    if (field !== undefined) this.field = field;
    if (value !== undefined) this.value = value;
  }
}

const QUOTED_LENGTH = 60;

/** A text in quotation marks for a message: shortened, and without characters that a terminal or log would obey. */
export function quoted(text: string): string {
  const plain = text.replace(/[\p{C}\u2028\u2029]/gu, "\u{FFFD}");
  const characters = [...plain];
  const shown = characters.length > QUOTED_LENGTH ? `${characters.slice(0, QUOTED_LENGTH).join("")}…` : plain;
  return `"${shown}"`;
}
