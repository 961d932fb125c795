/** What several runs of a library with the same events come to. */
import { median } from "../lib/measure.ts";
import type { Left } from "./left.ts";
import type { Cost, Run } from "./measures.ts";

/** A library with so many events. */
export interface Figures {
  library: string;
  events: number;
  /** Medians of the runs; with an end where any of them ended early. */
  medians: Run;
  runs: Run[];
}

export interface Results {
  /** The version of Chromium. */
  chromium: string;
  rounds: number;
  figures: Figures[];
  /** By library; null where making and throwing away failed. */
  left: Record<string, Left | null>;
}

/** The median of each figure, over the runs that came to it. Titles are the same in every run. */
export function mediansOf(runs: readonly Run[]): Run {
  const of = <Value>(pick: (run: Run) => Value | undefined): Value[] =>
    runs.map(pick).filter((value) => value !== undefined);
  const middle = (pick: (run: Run) => number | undefined): number | undefined => {
    const values = of(pick);
    return values.length > 0 ? median(values) : undefined;
  };
  const cost = (key: "pan" | "zoom"): Cost | undefined => {
    const costs = of((run) => run[key]);
    if (costs.length === 0) return undefined;
    const part = (name: keyof Cost): number => median(costs.map((each) => each[name]));
    return { all: part("all"), script: part("script"), style: part("style"), layout: part("layout") };
  };
  return {
    first: middle(({ first }) => first),
    sort: middle(({ sort }) => sort),
    elements: middle(({ elements }) => elements),
    heap: middle(({ heap }) => heap),
    pan: cost("pan"),
    zoom: cost("zoom"),
    titlesAtFull: of(({ titlesAtFull }) => titlesAtFull)[0],
    titlesAtMiddle: of(({ titlesAtMiddle }) => titlesAtMiddle)[0],
    ended: of(({ ended }) => ended)[0],
  };
}

/** The medians of a library with so many events, or nothing where it was not run. */
export function found(figures: readonly Figures[], library: string, events: number): Run {
  return figures.find((each) => each.library === library && each.events === events)?.medians ?? {};
}

/** One number over another; undefined where either is missing. */
export function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}
