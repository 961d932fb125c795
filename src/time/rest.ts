/**
 * What a page brings in where its events ask for it: dates that are not plain, and what is wrong with those that are none.
 * All of it comes at once (`bring-rest.ts`); until then nothing that needs it can have been read.
 */
import type { DateError } from "./error.ts";
import type { Extent, Span } from "./extent.ts";
import type { ParseOptions } from "./parse-options.ts";
import type { Said, Voice } from "./voice.ts";

/** What can be wrong with the fields of an event where each of them is a date. */
export type Fault = "missing" | "reversed" | "interval";

export interface Rest {
  /** Any date as text. */
  parse: (text: string, options: ParseOptions) => Span;
  /** A number or `Date` of a year that is not plain. */
  value: (value: unknown, field: string) => Span;
  /** Why the fields of an event are no date. */
  fault: (fault: Fault, field: "start" | "end", fields: { start?: unknown; end?: unknown }) => DateError;
  /** A date that is not plain, without its qualifiers. */
  said: (extent: Extent, voice: Voice, withEra: boolean) => Said | undefined;
  /** Whether a date has a name in the calendar of a locale. */
  isNamed: (extent: Extent, locale: string) => boolean;
  /** The first and last date of a range; undefined where it is open. */
  edges: (extent: Extent) => [Extent | undefined, Extent | undefined];
  /** A range with an end that is open. */
  halfRange: (from: Extent | undefined, to: Extent | undefined, voice: Voice) => string;
  /** One of several dates, or each of them. */
  members: (whole: Extent, members: readonly Extent[], voice: Voice) => string;
  /** A date as it is told: as "early", "mid" or "late" where it was read so, and with its day in the older calendar. */
  told: (date: string, extent: Extent, voice: Voice) => string;
  /** A length of a million years or more. */
  lasting: (years: number, language: string) => string;
  /** The label of a year that is told by the thousand or million; undefined for others. */
  farYear: (year: number, text: string, locale: string, language: string) => string | undefined;
}

/** Empty until it is brought. */
export const rest: Partial<Rest> = {};
