/** Which ids are taken. */

/** The share of a table that may be full before it grows. */
const MOST_FULL = 0.5;

/** How many times larger it becomes: each time, all ids are put in anew. */
const GROWTH = 8;

/**
 * Ids, each once. While they rise, as those of most sheets do, each is new, and nothing has to be looked up. Then a table
 * of our own with open addresses: of the time to read a million rows, a `Set` takes a fifth and this a tenth
 * (bench/read.ts).
 */
export class Ids {
  private readonly ids: string[] = [];
  /** Place in `ids`, from 1, by hash; 0 where there is none. */
  private table = new Int32Array(1024);
  private rising = true;
  /** No file can be made of ids that all fall into one slot. It shows in nothing that comes out. */
  private readonly seed = Math.floor(Math.random() * 2 ** 32);
  /** How often an id was asked for, where it was more than once. */
  private readonly doubles = new Map<string, number>();

  /** The id, or the id with a number where it is taken. */
  take(id: string): string {
    if (this.add(id)) return id;
    let count = (this.doubles.get(id) ?? 1) + 1;
    while (!this.add(`${id}-${count}`)) count += 1;
    this.doubles.set(id, count);
    return `${id}-${count}`;
  }

  /** False where it is there already. */
  private add(id: string): boolean {
    if (this.rises(id)) {
      this.ids.push(id);
      return true;
    }
    const slot = this.slotOf(id);
    if (this.table[slot] !== 0) return false;
    this.ids.push(id);
    this.table[slot] = this.ids.length;
    if (this.ids.length > this.table.length * MOST_FULL) this.grow();
    return true;
  }

  /** Whether all ids so far, and this one, come each after the one before: "9" before "10", "row-9" before "row-10". */
  private rises(id: string): boolean {
    if (!this.rising) return false;
    const last = this.ids.at(-1);
    this.rising = last === undefined || id.length > last.length || (id.length === last.length && id > last);
    if (!this.rising) this.grow();
    return this.rising;
  }

  /** The slot that an id is in, or else goes into. */
  private slotOf(id: string): number {
    const mask = this.table.length - 1;
    let slot = spread(hashOf(id, this.seed)) & mask;
    for (let at = this.table[slot]!; at !== 0 && this.ids[at - 1] !== id; at = this.table[slot]!)
      slot = (slot + 1) & mask;
    return slot;
  }

  /** Makes a table that has room, and puts all ids in. */
  private grow(): void {
    let { length } = this.table;
    while (this.ids.length > length * MOST_FULL) length *= GROWTH;
    this.table = new Int32Array(length);
    this.ids.forEach((id, at) => (this.table[this.slotOf(id)] = at + 1));
  }
}

/** FNV-1a over UTF-16 units, 32 bits: short, stable, the same everywhere. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The upper bits of FNV-1a are the better ones; a table takes the lower. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
