/** Which ids are taken. */

/** The share of a table that may be full before it grows. */
const MOST_FULL = 0.5;

/**
 * Ids, each once. While they rise, as those of most sheets do, each is new, and nothing has to be looked up. Then a table
 * of our own with open addresses, which takes less time than a `Set` where there are a million (bench/read.ts).
 */
export class Ids {
  private readonly ids: string[] = [];
  /**
   * In pairs: the hash of an id, and its place in `ids`, from 1; 0 where there is none. With the hash beside it, no other
   * id has to be fetched from memory to see that it is another, nor any when the table grows.
   */
  private table = new Int32Array(2 * 1024);
  private rising = true;
  /** No file can be made of ids that all fall into one slot. It shows in nothing that comes out. */
  private readonly seed = Math.floor(Math.random() * 2 ** 32);
  /** How often an id was asked for, where it was more than once. */
  private readonly doubles = new Map<string, number>();

  /** @param expected how many there may be; the table is then made that large at once */
  constructor(private readonly expected = 0) {}

  /** The id, or the id with a number where it is taken. */
  take(id: string): string {
    if (this.add(id)) return id;
    let count = (this.doubles.get(id) ?? 1) + 1;
    while (!this.add(`${id}-${count}`)) count += 1;
    this.doubles.set(id, count);
    return `${id}-${count}`;
  }

  /** False where it is there already. */
  add(id: string): boolean {
    if (!this.rises(id) && !this.enter(id, this.ids.length + 1)) return false;
    this.ids.push(id);
    return true;
  }

  /** Whether all ids so far, and this one, come each after the one before: "9" before "10", "row-9" before "row-10". */
  private rises(id: string): boolean {
    if (!this.rising) return false;
    const last = this.ids.at(-1);
    this.rising = last === undefined || id.length > last.length || (id.length === last.length && id > last);
    if (!this.rising) this.ids.forEach((each, at) => this.enter(each, at + 1));
    return this.rising;
  }

  /** Enters an id into the table as the so-manyth; false where it is there. */
  private enter(id: string, place: number): boolean {
    if (place > (this.table.length / 2) * MOST_FULL) this.grow();
    const hash = spread(hashOf(id, this.seed)) | 0;
    const last = this.table.length - 2;
    let slot = (hash << 1) & last;
    for (; this.table[slot + 1] !== 0; slot = (slot + 2) & last) {
      if (this.table[slot] === hash && this.ids[this.table[slot + 1]! - 1] === id) return false;
    }
    this.table[slot] = hash;
    this.table[slot + 1] = place;
    return true;
  }

  /** Puts what is in the table into one twice as large, or as large as is expected. */
  private grow(): void {
    const from = this.table;
    const enough = 2 ** Math.ceil(Math.log2((2 * this.expected) / MOST_FULL + 2));
    const to = new Int32Array(Math.max(from.length * 2, enough));
    const last = to.length - 2;
    for (let at = 0; at < from.length; at += 2) {
      if (from[at + 1] === 0) continue;
      let slot = (from[at]! << 1) & last;
      while (to[slot + 1] !== 0) slot = (slot + 2) & last;
      to[slot] = from[at]!;
      to[slot + 1] = from[at + 1]!;
    }
    this.table = to;
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
