/** A set of whole numbers below a bound, that knows which comes before and which after another. */

const BITS = 32;

/** One bit a number, and one bit a word of those, and so on up: a neighbour is found in a few steps. */
export class Places {
  private readonly floors: Uint32Array[] = [];

  constructor(size: number) {
    for (let length = size; ; length = Math.ceil(length / BITS)) {
      this.floors.push(new Uint32Array(Math.max(Math.ceil(length / BITS), 1)));
      if (length <= BITS) break;
    }
  }

  add(number: number): void {
    let at = number;
    for (const floor of this.floors) {
      floor[at >>> 5]! |= 1 << (at & 31);
      at >>>= 5;
    }
  }

  remove(number: number): void {
    let at = number;
    for (const floor of this.floors) {
      floor[at >>> 5]! &= ~(1 << (at & 31));
      if (floor[at >>> 5] !== 0) return;
      at >>>= 5;
    }
  }

  /** The largest member below a number; -1 for none. */
  before(number: number): number {
    let at = number;
    for (let floor = 0; floor < this.floors.length; floor += 1, at >>>= 5) {
      const lower = (this.floors[floor]![at >>> 5] ?? 0) & (2 ** (at & 31) - 1);
      if (lower !== 0) return this.down(floor, ((at >>> 5) << 5) + 31 - Math.clz32(lower), true);
    }
    return -1;
  }

  /** The smallest member above a number; -1 for none. */
  after(number: number): number {
    let at = number;
    for (let floor = 0; floor < this.floors.length; floor += 1, at >>>= 5) {
      const shift = at & 31;
      const upper = shift === 31 ? 0 : (this.floors[floor]![at >>> 5] ?? 0) & (-1 << (shift + 1));
      if (upper !== 0) return this.down(floor, ((at >>> 5) << 5) + lowest(upper), false);
    }
    return -1;
  }

  /** From a bit of a floor to the last, or first, number below it. */
  private down(floor: number, bit: number, last: boolean): number {
    let at = bit;
    for (let below = floor - 1; below >= 0; below -= 1) {
      const word = this.floors[below]![at]!;
      at = (at << 5) + (last ? 31 - Math.clz32(word) : lowest(word));
    }
    return at;
  }
}

function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}
