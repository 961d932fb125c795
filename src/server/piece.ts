/** A piece that a set of events is published as: what its writer is asked for, and what it gives. */
import type { Problem } from "../problem.ts";
import type { PageOptions } from "./html.ts";
import type { MediaOptions } from "./media-options.ts";
import type { Given, RenderOptions } from "./svg.ts";

/** What a writer is asked for. */
export interface PieceRequest {
  given: Given;
  /** What was said of the picture and the page; a piece leaves alone what is not for it. */
  options: Omit<PageOptions, "linked"> & RenderOptions & PieceOptions;
  /** What only the pieces for other media can be told. */
  media: MediaOptions;
  /** Name of the file that is written, without folder and ending: `story` for `out/story.html`. Files beside it begin with it. */
  stem: string;
  /** Ending of that file in small letters, with its dot: `.html`. */
  ending: string;
}

/** What only some pieces can be told. */
export interface PieceOptions {
  /** `page`: script and style stand in files beside it. Default false. */
  linked?: boolean;
}

/** What a writer gives. */
export interface Piece {
  /** What stands in the file that was asked for: text as UTF-8, or bytes. */
  content: string | Uint8Array;
  /** Files beside it, by their full names, with the folder where they stand in one. */
  beside?: readonly { name: string; content: string | Uint8Array }[];
  /** What a person has to know of it, such as letters that no font has. */
  problems?: readonly Problem[];
  /** What is good to know, such as the font that was taken. */
  notes?: readonly string[];
}

export interface PieceWriter {
  /** Endings that its file can have; the first is what it is without one. */
  endings: readonly [string, ...string[]];
  /** What of `media` it can be told. Default: nothing. */
  takes?: readonly (keyof MediaOptions)[];
  write(request: PieceRequest): Piece | Promise<Piece>;
}
