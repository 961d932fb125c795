/** How far a count runs ahead of another: rows ahead of records, lines ahead of rows. Kept only where it changes. */
import { search } from "../../search.ts";

export class Offsets {
  private readonly from: number[] = [];
  private readonly offsets: number[] = [];

  /** From this index on, which is not before the last one, the other count is this. */
  set(index: number, other: number): void {
    if (other - index === (this.offsets.at(-1) ?? 0)) return;
    this.from.push(index);
    this.offsets.push(other - index);
  }

  /** The other count at an index. */
  at(index: number): number {
    return index + (this.offsets[search(this.from, (from) => from <= index) - 1] ?? 0);
  }
}
