/** Where the labels of an axis stand: in two rows beside the line, or in one column where time runs down. */
import { wrapText, type Measure } from "../layout/text.ts";
import type { TextRun } from "./scene.ts";

/** px between the labels of a row at least. */
export const CLEAR = 8;
/** px that a label may reach over the ends of the axis. */
const OVER = 8;
/** px from line to line of a label where time runs down. */
const LINE = 16;
const MOST_LINES = 4;
/** px of text at most there, and in a narrow window. */
const LARGEST_DOWN = 13;
const LARGEST_NARROW = 12;
/** px of a window in which words are short. */
export const NARROW = 200;
/** px from a tick to a name beside it. */
const BESIDE = 4;

/** A kind of label: how it looks, and px from the line to its baseline. */
type Kind = Omit<TextRun, "x" | "text">;

const TICK = { size: 12, weight: 400, fill: "quiet", role: "daymark-tick-label", y: 20 } as const;

/** Begins beside its tick; the others stand at the middle of theirs. */
export const UPPER: Kind = { ...TICK, size: 14, weight: 700, fill: "ink", y: -10 };
export const LOWER: Kind = TICK;
export const STRONG: Kind = { ...TICK, weight: 600, fill: "ink" };
export const FOLD: Kind = { ...TICK, role: "daymark-fold-label", italic: true };
export const FOLD_ABOVE: Kind = { ...FOLD, y: UPPER.y };

/** A label that looks for room at a tick. */
export interface Ask {
  kind: Kind;
  text: string;
  /** px along the axis. */
  at: number;
  /** px along the axis within which it is moved; without them it stays at its tick. */
  within?: { from: number; to: number };
}

/** A label that has room. */
export interface Spot {
  ask: Ask;
  /** px along the axis. */
  from: number;
  to: number;
  /** Whether it had to leave its tick to stay within. */
  moved: boolean;
  /** `x` runs along the axis. Where time runs down each is a line, at its middle. */
  runs: readonly TextRun[];
}

/** Keeps the labels of each row from touching each other. */
export class Room {
  /** px of text at most. */
  private readonly largest: number;
  private taken: Spot[] = [];

  /**
   * @param length px of the axis
   * @param across where time runs down: px of the column in which labels stand, on several lines where need be
   */
  constructor(
    private readonly measure: Measure,
    private readonly length: number,
    readonly across?: number,
  ) {
    this.largest = across !== undefined ? LARGEST_DOWN : length < NARROW ? LARGEST_NARROW : Infinity;
  }

  /** px that a label takes along the axis. */
  sizeOf(text: string, kind: Kind): number {
    if (this.across !== undefined) return this.lines(text, kind).length * LINE;
    return this.measure(text, this.fontSize(kind), kind.weight);
  }

  /** Where a label would stand. */
  spotFor(ask: Ask): Spot {
    const { kind, text, at, within } = ask;
    const size = this.sizeOf(text, kind);
    const down = this.across !== undefined;
    const beside = kind === UPPER;
    const wanted = down ? Math.max(at - LINE / 2, 0) : beside ? at + BESIDE : at - size / 2;
    let from = wanted;
    if (within && wanted + size > within.to + OVER) from = within.to - size;
    if (within && from < within.from - OVER / 2) from = within.from;
    const moved = from !== wanted;
    const run = { ...kind, size: this.fontSize(kind) };
    const runs: TextRun[] = down
      ? this.lines(text, kind).map((line, index) => ({ ...run, text: line, x: from + (index + 0.5) * LINE }))
      : [{ ...run, text, ...(beside || moved ? { x: from, anchor: "start" } : { x: at, anchor: "middle" }) }];
    return { ask, from, to: from + size, moved, runs };
  }

  /** Gives a label its place; undefined where it would touch another or reach too far out. */
  put(ask: Ask): Spot | undefined {
    const spot = this.spotFor(ask);
    const { from, to } = spot;
    const least = Math.max(ask.within?.from ?? 0, 0);
    const most = Math.min(ask.within?.to ?? Infinity, this.length);
    if (from < least - OVER || to > most + OVER) return undefined;
    const touches = (other: Spot): boolean =>
      (this.across !== undefined || other.ask.kind.y === ask.kind.y) &&
      from < other.to + CLEAR &&
      to > other.from - CLEAR;
    if (this.taken.some(touches)) return undefined;
    this.taken.push(spot);
    return spot;
  }

  /** Says more where there is room for it: the new spot, or undefined where all stays. */
  widen(spot: Spot, text: string): Spot | undefined {
    return this.instead(spot, () => this.put({ ...spot.ask, text }));
  }

  /** Does what finds a place for a label only without another; where it finds none all stays. */
  instead(spot: Spot, find: () => Spot | undefined): Spot | undefined {
    const before = [...this.taken];
    this.taken = before.filter((other) => other !== spot);
    const found = find();
    if (!found) this.taken = before;
    return found;
  }

  private fontSize(kind: Kind): number {
    return Math.min(kind.size, this.largest);
  }

  private lines(text: string, kind: Kind): readonly string[] {
    const style = { size: this.fontSize(kind), weight: kind.weight, leading: LINE };
    return wrapText(text, this.across!, style, this.measure, MOST_LINES).lines;
  }
}
