/**
 * What went wrong with one row, field or option, in words and as data.
 *
 * An `error` means that the row could not be shown; a `warning` that it is shown, but not quite as given.
 */
export interface Problem {
  /** A stable, lower-case name of the kind of problem, such as `"date-unreadable"`. */
  code: string;
  severity: "error" | "warning";
  /** One or two sentences: what, where, and how to mend it. */
  message: string;
  /** Row of a sheet as a person counts: the heading is row 1 and empty rows count. */
  row?: number;
  rows?: number[];
  /** Line of the file on which the record starts, from 1. */
  line?: number;
  /** JSON pointer, in JSON. */
  path?: string;
  /** Id of the event, where it has one. */
  id?: string;
  /** Name of the field, such as `"date"`. */
  field?: string;
  /** What stood there. */
  value?: unknown;
}
