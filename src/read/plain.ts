/** Data without surprises: what can be written as JSON by anyone, whatever was given. */

/** Deeper than this nothing is looked at. No field of ours goes deeper than four. */
export const MAX_DEPTH = 32;

const TOO_DEEP = "(nested too deeply)";
const UNREADABLE = "(fails when it is read)";

/**
 * A copy that `JSON.stringify` can write: lists, plain records, texts, numbers, booleans and null. What is nested too
 * deeply becomes a text that says so, as does what throws; functions are left out.
 *
 * @param room how many lists and records are copied in all
 */
export function plain(value: unknown, depth = MAX_DEPTH, room = { left: Infinity }): unknown {
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (typeof value === "function") return undefined;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth <= 0 || (room.left -= 1) < 0) return TOO_DEEP;
  const copy = (entry: unknown): unknown => plain(entry, depth - 1, room);
  if (Array.isArray(value)) return value.map(copy);
  try {
    const entries = Object.entries(value).map(([key, entry]) => [key, copy(entry)] as const);
    return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
  } catch {
    return UNREADABLE;
  }
}

/**
 * The same, of what is shown of a value: records that hold one another, as those of a database do, have more copies than a
 * machine has room for.
 */
export function glimpse(value: unknown): unknown {
  return plain(value, 6, { left: 100 });
}

/** Whether a value is a record: an object that is no list and no Date. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
