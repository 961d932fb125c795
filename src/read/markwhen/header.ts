/** The header of a Markwhen document: what is said before its events. */
import { checkZone, DateError, type ParseOptions } from "../../time/index.ts";
import { unquoted } from "./body.ts";

export interface Header {
  fields: ReadonlyMap<string, Field>;
  /** Whether tags are given colours. */
  colours: boolean;
  /** The line after it, from 0. */
  end: number;
}

export interface Field {
  value: string;
  /** From 1. */
  line: number;
}

const FENCE = /^---/;
const FIELD = /^([a-z][\w.-]{0,60})\s?:(?:\s+(\S.*))?$/i;
const TAG = /^\s*#[\p{L}\p{N}_-]{1,100}:/u;

/**
 * The header, between lines of dashes or before the first line that `begins` what comes after it.
 *
 * A value goes on in the lines below that are indented.
 */
export function readHeader(lines: readonly string[], begins: (line: string) => boolean): Header {
  const first = lines.findIndex((line) => line.trim() !== "" && !isComment(line));
  const fenced = first >= 0 && FENCE.test(lines[first]!);
  const closing = fenced ? lines.findIndex((line, index) => index > first && FENCE.test(line)) : -1;
  const start = fenced ? first + 1 : 0;
  const event = closing < 0 ? lines.findIndex((line, index) => index >= start && begins(line)) : closing;
  const end = event < 0 ? lines.length : event;
  return { ...fieldsOf(lines, start, end), end: closing < 0 ? end : end + 1 };
}

function fieldsOf(lines: readonly string[], start: number, end: number): Omit<Header, "end"> {
  const fields = new Map<string, Field>();
  let colours = false;
  let last: Field | undefined;
  for (let index = start; index < end; index += 1) {
    const line = lines[index]!;
    const [, name, value = ""] = FIELD.exec(line) ?? [];
    if (isComment(line) || line.trim() === "") continue;
    if (TAG.test(line)) colours = true;
    if (name !== undefined) {
      last = { value: /^[|>][+-]?$/.test(value) ? "" : unquoted(value), line: index + 1 };
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), last);
    } else if (last && /^\s/.test(line)) last.value = `${last.value} ${line.trim()}`.trim();
    else last = undefined;
  }
  return { fields, colours };
}

export function isComment(line: string): boolean {
  return /^\s*\/\//.test(line);
}

/** The order of day and month that a `dateFormat` says; undefined where it is none that is known. */
export function orderOf(format: string): ParseOptions["dateOrder"] | undefined {
  const letters = format.replace(/[^a-z]/gi, "").toLowerCase();
  const order = [...new Set(letters)].join("");
  return order === "dmy" || order === "mdy" || order === "ymd" ? order : undefined;
}

/** A zone as documents name it, `"Europe/Madrid"`, `"-5"` or `"+05:30"`; undefined where it is not known. */
export function zoneOf(text: string): string | undefined {
  const [, sign = "+", hours, minutes = "00"] = /^(?:UTC|GMT)?([+-])?(\d{1,2}):?(\d\d)?$/i.exec(text.trim()) ?? [];
  const zone = hours === undefined ? text.trim() : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  try {
    checkZone(zone);
    return zone;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return undefined;
  }
}
