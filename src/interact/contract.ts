/** What a timeline is to a page: its methods, what it takes and what it tells. */
import type { ResolvedEvent, TimelineEvent } from "../event.ts";
import type { FindQuery } from "../find/query.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import type { ReadInput, ReadOptions, ReadResult } from "../read/index.ts";

/** Who caused a change: a reader's hand, the page's program, or new data. */
export type By = "reader" | "api" | "data";

/** What a timeline tells, and what goes with it. */
export interface TimelineEvents {
  select: { id: string | null; by: By };
  /** Instants at both ends of what is visible. */
  window: { start: number; end: number; by: By };
  card: { id: string; open: boolean; by: By };
  /** A story tells an event: which of its steps that is, from 1. */
  step: { id: string; step: number; steps: number; by: By };
  /** Half of it is in view, or half of the window where it is higher: once. */
  seen: { by: By };
  /** What is looked for, null for nothing any more, and how many events answer. */
  find: { query: FindQuery | null; matches: number; by: By };
  problem: Problem;
  /** How many of the records that were handed over have been read. */
  progress: { done: number; total: number };
  render: { width: number; height: number };
}

/** Events, what `readEvents` gave, or anything that `readEvents` takes. */
export type TimelineData = readonly (TimelineEvent | ResolvedEvent)[] | ReadResult | ReadInput;

export type CreateOptions = TimelineOptions & { read?: ReadOptions };

export type Changes = { events?: readonly (TimelineEvent | ResolvedEvent)[] } & TimelineOptions;

export interface Timeline {
  /** Settles after the first paint, or once data are read while the container is hidden; never rejects. */
  readonly ready: Promise<void>;
  /** The events that were read, in the order given. */
  readonly events: readonly ResolvedEvent[];
  readonly problems: readonly Problem[];
  /** What is visible now, in ms. */
  readonly window: { start: number; end: number };
  /**
   * Replaces the list of events, the options that are given, or both. Keeps focus, card and a window that was moved. What
   * cannot be taken changes nothing, and is told as a problem: `update-refused`, or `option-invalid`.
   */
  update(changes: Changes): void;
  /**
   * Reads again what it was made of, as after a failure of the network. What is drawn stays until the answer is here, and
   * where it fails.
   */
  reload(): void;
  /**
   * Shows exactly a window of time, in ms. `duration` is in ms too, 300 at most; 0 by default and under reduced motion.
   *
   * @throws {TypeError} where an end is not a finite number
   */
  zoomTo(window: { start: number; end: number }, options?: { duration?: number }): void;
  /** Opens the card of an event, or closes it; where a story tells it, goes there. False for an id that is not there. */
  select(id: string | null): boolean;
  /** Selects the event after the one selected, in time, or the next step of a story; the first where none is. False where there is no next one. */
  next(): boolean;
  previous(): boolean;
  /**
   * Looks for events, as a reader can: what answers is framed and all else drawn faint, or with `mode: "hide"` left out.
   * Null for nothing any more. A query is plain data: kept in a link, it can be asked again.
   *
   * @returns how many events answer, once they are shown
   * @throws {DateError} (rejects) where `start` or `end` is no date
   * @example
   * await timeline.find({ words: "visa talks", lanes: ["Politics"], start: "2021" }); // 2
   */
  find(query: FindQuery | null): Promise<number>;
  /** Returns what removes the listener. */
  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void;
  /**
   * The picture as it is seen, as the text of an SVG document. No label is cut: where one reaches out of the window, the picture
   * is larger than that of the page. With `whole` it is all of it, at the height that it needs,
   * and below it a list of the events that it does not name in full, 5,000 at most.
   */
  toSvg(options?: { whole?: boolean }): string;
  /** A PNG of the picture as it is seen; `scale` is px of the file per px of the page, 2 by default. */
  toPng(options?: { scale?: number }): Promise<Blob>;
  /** Leaves the container as it was found. A second call does nothing. */
  destroy(): void;
}
