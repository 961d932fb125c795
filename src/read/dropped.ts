/** What an input has and a timeline has not, counted. */

/** More kinds than these are not named. */
const MOST = 20;

/** The longest name that is shown whole. */
const LONGEST = 60;

export class Dropped {
  private readonly counts = new Map<string, number>();
  private readonly notes: string[] = [];

  /** @param one what it is counted in, `many` of them: "slide", "slides" */
  constructor(
    private readonly one: string,
    private readonly many: string,
  ) {}

  /** Counts what one record had. */
  add(what: string): void {
    const name = what.length > LONGEST ? `${what.slice(0, LONGEST)}…` : what;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Says what is not counted by records. */
  say(words: string): void {
    this.notes.push(words);
  }

  /** "background of 4 slides" and the like, the most frequent first. */
  get list(): string[] {
    const counted = [...this.counts]
      .sort(([, a], [, b]) => b - a)
      .map(([what, count]) => `${what} of ${count} ${count === 1 ? this.one : this.many}`);
    const all = [...this.notes, ...counted];
    return all.length > MOST ? [...all.slice(0, MOST), `${all.length - MOST} more`] : all;
  }
}
