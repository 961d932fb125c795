/** An article as the room works on it: its words in blocks, with where they stand in the source. */

/** Letters that no article has more of. */
export const MAX_LETTERS = 5_000_000;

/** What a page says of a stretch of a block by its tags. */
export interface Mark {
  from: number;
  to: number;
  /** What the `datetime` of a `<time>` says, or its words. */
  datetime?: string;
  /** The id that `data-daymark-event` gives. */
  event?: string;
}

export interface Block {
  /** One paragraph, heading or item, its blanks as they are. */
  text: string;
  /** Place in the source of each UTF-16 unit of `text`, and of its end. */
  places: readonly number[];
  marks: readonly Mark[];
  /** It stands above what follows: a heading over all up to the next one, a label over one block. */
  heading?: "section" | "label";
}

export interface Article {
  blocks: readonly Block[];
  /** What the document says of the day on which it was published, as it is written there. */
  published?: string;
  /** BCP 47 tag, where the document names its language. */
  lang?: string;
}

/** Gathers a block from pieces of the source. */
export class BlockWriter {
  private readonly parts: string[] = [];
  private readonly places: number[] = [];
  private readonly marks: Mark[] = [];
  length = 0;

  /** Adds text that stands in the source from a place on, unit by unit, or by the places given. */
  add(text: string, place: number | readonly number[]): void {
    this.parts.push(text);
    for (let at = 0; at < text.length; at += 1) this.places.push(typeof place === "number" ? place + at : place[at]!);
    this.length += text.length;
  }

  mark(mark: Mark): void {
    if (mark.to > mark.from) this.marks.push(mark);
  }

  /** The block; undefined where it has no words. */
  block(): Block | undefined {
    const text = this.parts.join("");
    if (text.trim() === "") return undefined;
    const last = this.places.at(-1) ?? 0;
    return { text, places: [...this.places, last + 1], marks: this.marks };
  }
}
