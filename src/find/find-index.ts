/** What can be found in columns: made when it is first asked for, and asked at each key. */
import type { Status } from "../event.ts";
import type { Columns } from "../layout/columns.ts";
import { Subset } from "../layout/subset.ts";
import type { Steps } from "../steps.ts";
import { entryOf, type EntryContext } from "./entry.ts";
import { fold } from "./fold.ts";
import { FoldedTexts } from "./folded-texts.ts";
import { isWithin, type Asked } from "./query.ts";

/** Statuses by the number under which they are kept. */
export const STATUSES: readonly Status[] = ["happened", "planned", "alleged", "cancelled", "draft"];
/** So many events are looked at between two rests. */
const STRIDE = 512;

export class FindIndex {
  private last: { asked: Asked; found: Subset } | undefined;

  constructor(
    readonly columns: Columns,
    private readonly texts: FoldedTexts,
    /** Number of the status of each event. */
    private readonly status: Uint8Array,
    /** Tags as they are written, with the indices of their events, by folded tag. */
    private readonly tagged: ReadonlyMap<string, { tag: string; indices: readonly number[] }>,
  ) {}

  /** The tags that occur, the most frequent first. */
  get tags(): { tag: string; count: number }[] {
    const tags = Array.from(this.tagged.values(), ({ tag, indices }) => ({ tag, count: indices.length }));
    return tags.sort((a, b) => b.count - a.count);
  }

  /** The statuses that occur. */
  get statuses(): Status[] {
    const kinds = new Set(this.status);
    return STATUSES.filter((_, number) => kinds.has(number));
  }

  /** The events that answer a query. Of one that narrows the last, only what was found is looked at again. */
  matching(asked: Asked): Subset {
    const { last } = this;
    const narrows = last !== undefined && isWithin(asked, last.asked);
    const marks = narrows ? last.found.marks.slice() : new Uint8Array(this.columns.count).fill(1);
    let count = this.keepKinds(asked, marks);
    for (const word of asked.words) if (count > 0) count = this.texts.keep(word, marks, count);
    const found = new Subset(marks, count);
    this.last = { asked, found };
    return found;
  }

  /** Asks the next query of all events again. */
  forget(): void {
    this.last = undefined;
  }

  /** Leaves the marks at events of the lanes, tags, statuses and the time that are asked for; returns how many are left. */
  private keepKinds({ lanes, tags, statuses, start, end }: Asked, marks: Uint8Array): number {
    const { columns } = this;
    if (tags) this.keepTags(tags, marks);
    if (lanes) {
      const isWanted = Uint8Array.from(columns.lanes, (name) => (lanes.has(name) ? 1 : 0));
      for (let at = 0; at < marks.length; at += 1) marks[at]! &= isWanted[columns.byLane.laneOf(at)]!;
    }
    if (statuses) {
      const isWanted = Uint8Array.from(STATUSES, (name) => (statuses.has(name) ? 1 : 0));
      for (let at = 0; at < marks.length; at += 1) marks[at]! &= isWanted[this.status[at]!]!;
    }
    if (start > -Infinity || end < Infinity) {
      const { first, last } = columns;
      for (let at = 0; at < marks.length; at += 1) if (first[at]! >= end || last[at]! <= start) marks[at] = 0;
    }
    let count = 0;
    for (let at = 0; at < marks.length; at += 1) count += marks[at]!;
    return count;
  }

  private keepTags(tags: ReadonlySet<string>, marks: Uint8Array): void {
    const before = marks.slice();
    marks.fill(0);
    for (const tag of tags) for (const index of this.tagged.get(tag)?.indices ?? []) marks[index] = before[index]!;
  }
}

/** Makes the index of all events of columns. */
export function* indexInSteps(columns: Columns, context: EntryContext): Steps<FindIndex> {
  const texts = new FoldedTexts(columns.count);
  const status = new Uint8Array(columns.count);
  const tagged = new Map<string, { tag: string; indices: number[] }>();
  for (let index = 0; index < columns.count; index += 1) {
    if (index % STRIDE === 0) yield;
    const event = columns.told(index);
    texts.push(entryOf(event, context));
    status[index] = Math.max(0, STATUSES.indexOf(event.status ?? "happened"));
    for (const tag of event.tags ?? []) {
      const key = fold(tag);
      const known = tagged.get(key);
      if (!known) tagged.set(key, { tag, indices: [index] });
      else if (known.indices.at(-1) !== index) known.indices.push(index);
    }
  }
  return new FindIndex(columns, texts, status, tagged);
}
