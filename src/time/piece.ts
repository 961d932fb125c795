import { DateError, quoted } from "./error.ts";

/** How strictly a text is read: as EDTF to the letter, or with the small liberties of ISO 8601 in daily use. */
export type Reading = "edtf" | "iso";

/** Where a piece of a text stands, so that errors can point into the whole. */
export interface Piece {
  text: string;
  position: number;
}

const LEVEL_2 = /[X?~%^]|^Y|E\d|S\d/;
const LEVEL_2_REASON = "of EDTF, levels 0 and 1 and the sets [..] and {..} are read";

/** A date of the right form with a part that does not exist. */
export function wrong(piece: Piece, at: number, reason: string, hint: string): DateError {
  const position = piece.position + at;
  return new DateError("date-impossible", `${quoted(piece.text)} is not a date: ${reason}.`, { position, hint });
}

/** A text of no known form. `parse.ts` adds the hint, since that is about the whole text. */
export function unreadable(piece: Piece, reason = ""): DateError {
  const why = reason || (LEVEL_2.test(piece.text) && /\d/.test(piece.text) ? LEVEL_2_REASON : "");
  const what = `${quoted(piece.text)} is not a date that can be read${why ? `: ${why}` : ""}.`;
  return new DateError("date-unreadable", what, { position: piece.position });
}
