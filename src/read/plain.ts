/** Data without surprises: what can be written as JSON by anyone, whatever was given. */

/** Deeper than this nothing is looked at. No field of ours goes deeper than four. */
export const MAX_DEPTH = 32;

const TOO_DEEP = "(nested too deeply)";
const UNREADABLE = "(fails when it is read)";

/**
 * A copy that `JSON.stringify` can write: lists, plain records, texts, numbers, booleans and null. What is nested too
 * deeply, and so whatever contains itself, becomes a text that says so, as does what throws; functions are left out.
 */
export function plain(value: unknown, depth = MAX_DEPTH): unknown {
  switch (typeof value) {
    case "bigint":
    case "symbol":
      return String(value);
    case "function":
      return undefined;
    case "object":
      break;
    default:
      return value;
  }
  if (value === null || value instanceof Date) return value;
  if (depth <= 0) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((entry) => plain(entry, depth - 1));
  return entriesOf(value, depth);
}

function entriesOf(value: object, depth: number): unknown {
  try {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined && typeof entry !== "function");
    return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry, depth - 1)]));
  } catch {
    return UNREADABLE;
  }
}

/** Whether a value is a record: an object that is no list and no Date. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
