import { DateError, quoted } from "./error.ts";
import type { Extent, Span } from "./extent.ts";
import { unreadable, type Piece, type Reading } from "./piece.ts";
import { parsePoint } from "./point.ts";

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** Whether a text begins as a set does. */
export function looksLikeSet(text: string): boolean {
  return text.startsWith("[") || text.startsWith("{");
}

/**
 * Reads a set: one of `[a, b]`, all of `{a, b}`, with ranges `a..b`, `..b` and `a..` among the members.
 *
 * The span's start is the whole that the members lie in, with precision `"range"`. A lone range in brackets, as in
 * `[2022-04-18..2022-04-21]`, is that whole and has no members; everything else lists them.
 */
export function parseSet(piece: Piece, reading: Reading): Span {
  const open = piece.text.charAt(0);
  const close = CLOSING[open];
  if (!close || piece.text.length < 3 || !piece.text.endsWith(close)) {
    throw unreadable(piece, `a set that begins with "${open}" ends with "${close}" and has members`);
  }
  const pieces = membersIn(piece, reading);
  const members = pieces.map((member, index) => parseMember(member, reading, index === 0, index === pieces.length - 1));
  const [first] = members;
  if (!first) throw unreadable(piece);
  const edtf = `${open}${members.map((member) => stripped(member.edtf)).join(",")}${close}`;
  if (members.length === 1) {
    const start = { ...first, edtf };
    return open === "[" && first.precision === "range" ? { start } : { start, members };
  }
  return { start: wholeOf(members, edtf), members };
}

function membersIn(piece: Piece, reading: Reading): Piece[] {
  let position = piece.position + 1;
  return piece.text
    .slice(1, -1)
    .split(",")
    .map((text, index) => {
      // A blank after a comma is so common that it is taken from everyone.
      const blanks = reading === "iso" || index > 0 ? text.length - text.trimStart().length : 0;
      const member = { text: reading === "iso" ? text.trim() : text.slice(blanks), position: position + blanks };
      position += text.length + 1;
      return member;
    });
}

function parseMember(piece: Piece, reading: Reading, first: boolean, last: boolean): Extent {
  const dots = piece.text.indexOf("..");
  if (dots < 0) return parsePoint(piece, reading);
  const from = piece.text.slice(0, dots);
  const to = piece.text.slice(dots + 2);
  if ((!from && !first) || (!to && !last) || (!from && !to)) {
    throw unreadable(piece, "only the first member of a set can be open to the past and only the last to the future");
  }
  const start = from ? parsePoint({ text: from, position: piece.position }, reading) : undefined;
  const end = to ? parsePoint({ text: to, position: piece.position + dots + 2 }, reading) : undefined;
  if (start && end && end.latest <= start.earliest) throw reversedRange(piece, from, to);
  const ends = [start, end].filter((extent) => extent !== undefined);
  return {
    ...flagsOf(ends),
    earliest: start?.earliest ?? -Infinity,
    latest: end?.latest ?? Infinity,
    precision: "range",
    edtf: `[${start?.edtf ?? ""}..${end?.edtf ?? ""}]`,
  };
}

function wholeOf(members: Extent[], edtf: string): Extent {
  return {
    ...flagsOf(members),
    earliest: Math.min(...members.map((member) => member.earliest)),
    latest: Math.max(...members.map((member) => member.latest)),
    precision: "range",
    edtf,
  };
}

function flagsOf(extents: Extent[]): Pick<Extent, "approximate" | "uncertain" | "floating"> {
  return {
    approximate: extents.some((extent) => extent.approximate),
    uncertain: extents.some((extent) => extent.uncertain),
    floating: extents.every((extent) => extent.floating),
  };
}

/** The text inside the brackets of a set or range; other texts as they are. */
function stripped(edtf: string): string {
  return looksLikeSet(edtf) ? edtf.slice(1, -1) : edtf;
}

function reversedRange(piece: Piece, from: string, to: string): DateError {
  const what = `${quoted(piece.text)} ends before it begins: ${quoted(to)} is before ${quoted(from)}.`;
  return new DateError("date-reversed", what, { position: piece.position, hint: "Write the earlier date first." });
}
