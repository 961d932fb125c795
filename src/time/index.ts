export { compareSpans } from "./compare.ts";
export { contains, overlaps, type Certainty } from "./relations.ts";
export { formatEdtf } from "./canonical.ts";
export { DateError, type DateErrorDetails } from "./error.ts";
export { isExtent, isSpan, type Bound, type Extent, type Precision, type Span } from "./extent.ts";
export { isMissing, spanOf, type DateFields } from "./fields.ts";
export {
  civilFromDays,
  civilOf,
  DAY,
  dayOf,
  daysFromCivil,
  daysInMonth,
  HOUR,
  isLeapYear,
  MAX_YEAR,
  MINUTE,
  SECOND,
  WEEK,
  weekdayOf,
  type Civil,
} from "./instant.ts";
export { parseDate } from "./parse.ts";
export type { ParseOptions } from "./parse-options.ts";
export { checkZone, fromZone, instantsOf, isSkipped, offsetAt, toZone } from "./zone.ts";
export { formatDuration, MONTH, YEAR, type DurationOptions } from "./duration.ts";
export { formatExtent, formatSpan, type FormatOptions } from "./words.ts";
export { lengthOf, stepFor, subticks, type Step, type StepUnit } from "./step.ts";
export { MAX_TICKS, ticksOf, type Tick, type TickOptions } from "./ticks.ts";
