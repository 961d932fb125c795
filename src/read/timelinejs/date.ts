/** Dates as TimelineJS writes them. */
import { isMissing, type ParseOptions } from "../../time/index.ts";
import { dateOfParts, type DateParts, type PartFault } from "../date-parts.ts";
import { isRecord } from "../plain.ts";

/** What is wrong with a date, and the path inside it of what is. */
export interface DateFault {
  path: string;
  code: string;
  message: string;
  value: unknown;
}

const PARTS = ["year", "month", "day", "hour", "minute", "second", "millisecond"] as const;

/** A minus sign, as word processors make it of a hyphen. */
const MINUS = /^\s*\u2212(?=\d)/;

/** Whole numbers as programs write them that have read a sheet: "2015.0". */
const WHOLE = /^\s*(-?\d{1,13})\.0+\s*$/;

/** A year that stands alone. A longer row of figures is none: it is a date whose commas were forgotten. */
const YEAR_ALONE = /^(?:\d{1,6}|-\d+)$/;

/**
 * What is to be read as a date: undefined where nothing is said. Other texts than those of its own are passed on as they
 * are, such as "2012-01-26" and "1/26/2012", which older files have.
 */
export function dateOf(value: unknown, options: ParseOptions): { date: unknown } | { fault: DateFault } | undefined {
  if (isMissing(value)) return undefined;
  if (typeof value === "number") return taken(dateOfParts({ year: value }, options));
  if (typeof value === "string") {
    const parts = partsOf(value);
    if (!parts) return { date: value.trim() };
    // The parts have no paths of their own.
    const read = taken(dateOfParts(parts, options));
    return read && "fault" in read ? { fault: { ...read.fault, path: "", value } } : read;
  }
  if (!isRecord(value)) return { date: value };
  // The last is how the sheet has a time of day; those who made JSON of one have kept it.
  return taken(dateOfParts(Object.fromEntries([...PARTS, "time"].map((part) => [part, partOf(value, part)])), options));
}

function taken(read: string | PartFault | undefined): { date: string } | { fault: DateFault } | undefined {
  if (typeof read !== "object") return read === undefined ? undefined : { date: read };
  const { part, code, message, value } = read;
  return { fault: { path: `/${part}`, code, message, value } };
}

/** The parts of "2011,12,10,7,30,0", which may have blanks and leading zeros. */
function partsOf(text: string): DateParts | undefined {
  const pieces = text.split(",", PARTS.length + 1).map((piece) => piece.trim());
  const inParts =
    pieces.length > 1
      ? pieces.length <= PARTS.length && pieces.every((piece) => /^-?\d*$/.test(piece))
      : YEAR_ALONE.test(pieces[0]!);
  return inParts ? Object.fromEntries(pieces.map((piece, index) => [PARTS[index]!, piece])) : undefined;
}

function partOf(record: Record<string, unknown>, key: string): unknown {
  const part = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof part === "string" ? part.replace(MINUS, "-").replace(WHOLE, "$1") : part;
}
