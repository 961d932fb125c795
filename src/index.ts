/** What a page imports. */
export { createTimeline } from "./timeline.ts";
export type { By, Changes, CreateOptions, Timeline, TimelineData, TimelineEvents } from "./interact/contract.ts";
export { readEvents } from "./read/later.ts";
export type { ReadInput, ReadOptions, ReadResult } from "./read/index.ts";
export type { Columns, Format } from "./read/read-options.ts";
export type { Took } from "./read/found.ts";
export type { FindQuery } from "./find/query.ts";
export type { Era, Media, ResolvedEvent, Status, TimelineEvent } from "./event.ts";
export type { FontMetrics, Place, TimelineOptions } from "./options.ts";
export type { OptionTranslation } from "./translations.ts";
export type { Problem } from "./problem.ts";
export { compareSpans, contains, DateError, formatEdtf, overlaps } from "./time/index.ts";
export { formatSpan, parseDate } from "./time/whole.ts";
export type {
  Bound,
  Certainty,
  DateErrorDetails,
  Extent,
  FormatOptions,
  ParseOptions,
  Precision,
  Span,
} from "./time/index.ts";
export type { Messages } from "./words/index.ts";
