import { DateError, quoted } from "./error.ts";
import type { Extent } from "./extent.ts";

/** How strictly a text is read: as EDTF to the letter, or with the small liberties of ISO 8601 in daily use. */
export type Reading = "edtf" | "iso";

/** Where a piece of a text stands, so that errors can point into the whole. */
export interface Piece {
  text: string;
  position: number;
}

/** What the figures of a date say; `edtf` where its canonical text is not that which was written. */
export type Bounds = Pick<Extent, "earliest" | "latest" | "precision"> & { edtf?: string };

/** A date of the right form with a part that does not exist. */
export function wrong(piece: Piece, at: number, reason: string, hint: string): DateError {
  const position = piece.position + at;
  return new DateError("date-impossible", `${quoted(piece.text)} is not a date: ${reason}.`, { position, hint });
}

/** A text of no known form. `parse-any.ts` adds the hint, since that is about the whole text. */
export function unreadable(piece: Piece, reason = ""): DateError {
  const what = `${quoted(piece.text)} is not a date that can be read${reason ? `: ${reason}` : ""}.`;
  return new DateError("date-unreadable", what, { position: piece.position });
}
