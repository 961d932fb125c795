/**
 * Many texts as a few long strings: a million short ones would be a million objects, and a search in a long string is a
 * search of the engine's own.
 */

/** So many texts make a string. Where one of them needs two bytes a letter, only its own string has them. */
const TOGETHER = 4096;
/** Where so few of all are left, each is looked at alone. */
const FEW = 1 / 12;
/** Stands between two texts, and in no word. */
export const BREAK = "\n";

export class FoldedTexts {
  private readonly strings: string[] = [];
  /** Where each text begins in its string. */
  private readonly begins: Uint32Array;
  private waiting: string[] = [];
  private length = 0;
  private waitingLength = 0;

  constructor(private readonly most: number) {
    this.begins = new Uint32Array(most);
  }

  push(text: string): void {
    this.begins[this.length] = this.waitingLength;
    this.waiting.push(text);
    this.waitingLength += text.length + BREAK.length;
    this.length += 1;
    if (this.waiting.length < TOGETHER && this.length < this.most) return;
    this.strings.push(this.waiting.join(BREAK));
    this.waiting = [];
    this.waitingLength = 0;
  }

  /** Leaves only those of the marks at texts that have a word; returns how many are left of so many. */
  keep(word: string, marks: Uint8Array, count: number): number {
    return count < this.length * FEW ? this.keepEach(word, marks) : this.keepAll(word, marks);
  }

  private keepEach(word: string, marks: Uint8Array): number {
    let count = 0;
    for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) {
      const string = this.strings[Math.floor(at / TOGETHER)]!;
      const end = (at + 1) % TOGETHER === 0 ? string.length : this.begins[at + 1] || string.length;
      if (string.slice(this.begins[at], end).includes(word)) count += 1;
      else marks[at] = 0;
    }
    return count;
  }

  private keepAll(word: string, marks: Uint8Array): number {
    const { begins, strings } = this;
    let count = 0;
    for (let number = 0; number < strings.length; number += 1) {
      const string = strings[number]!;
      const end = Math.min((number + 1) * TOGETHER, this.length);
      let at = number * TOGETHER;
      for (let spot = string.indexOf(word); spot >= 0; spot = at < end ? string.indexOf(word, begins[at]) : -1) {
        // What lies before the text that was met does not have the word.
        while (at + 1 < end && begins[at + 1]! <= spot) marks[at++] = 0;
        count += marks[at++]!;
      }
      while (at < end) marks[at++] = 0;
    }
    return count;
  }
}
