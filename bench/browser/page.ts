/** What runs in the page: one library, and the measures that need no browser tools. */
import { eventsOf, MIDDLE, panWindows, zoomWindows, type BenchEvent, type Window } from "./events.ts";
import { crowdingOf, type Crowding } from "./titles.ts";

/** A timeline that is drawn. */
export interface Drawn {
  /** Sets the window to what lies between two times in ms, at once and without a glide. */
  show: (from: number, to: number) => void;
  /** The elements that hold titles, one a title; undefined where titles are no elements. */
  titles: () => Iterable<Element> | undefined;
  destroy: () => void;
}

/** Draws events in a container; settled when the library says that it is done. */
export type Create = (container: HTMLElement, events: readonly BenchEvent[]) => Drawn | Promise<Drawn>;

/** What the bench asks of a page. Times are in ms. */
export interface Bench {
  /** Makes the events. */
  prepare: (count: number) => void;
  /** How long a copy of the events takes to be sorted by start. */
  sort: () => number;
  /** From the call to the first frame that is painted. */
  first: () => Promise<number>;
  /** A frame for each of so many windows. */
  pan: (steps: number) => Promise<void>;
  zoom: (steps: number) => Promise<void>;
  showMiddle: () => void;
  /** Waits until what a library does late is done. */
  settle: () => Promise<void>;
  /** How many elements stand in the container, those in shadow roots too. */
  elements: () => number;
  /** How the titles that can be seen overlap; null where titles are no elements. */
  titles: () => Crowding | null;
  /** Makes a timeline, lets it be painted and throws it away. */
  makeAndThrowAway: () => Promise<void>;
}

declare global {
  var bench: Bench;
}

const WIDTH = 1200;
const HEIGHT = 600;

/** vis-timeline stacks its items up to a second after its first frame. */
const SETTLED_AFTER = 1000;

/** Sets `bench` for a library. */
export function expose(create: Create): void {
  let events: BenchEvent[] = [];
  let container: HTMLElement;
  let drawn: Drawn;

  const move = async (windows: readonly Window[]): Promise<void> => {
    for (const window of windows) {
      await inFrame(() => {
        drawn.show(...window);
      });
    }
    await painted();
  };

  globalThis.bench = {
    prepare(count) {
      events = eventsOf(count);
    },
    sort() {
      const before = performance.now();
      events.slice().sort((a, b) => a.start - b.start);
      return performance.now() - before;
    },
    async first() {
      container = newContainer();
      await painted();
      const before = performance.now();
      drawn = await create(container, events);
      await painted();
      return performance.now() - before;
    },
    pan: (steps) => move(panWindows(steps)),
    zoom: (steps) => move(zoomWindows(steps)),
    showMiddle() {
      drawn.show(...MIDDLE);
    },
    async settle() {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
      await painted();
    },
    elements: () => elementsIn(container),
    titles() {
      const titles = drawn.titles();
      return titles ? crowdingOf(titles, container) : null;
    },
    async makeAndThrowAway() {
      const place = newContainer();
      const made = await create(place, events);
      await painted();
      made.destroy();
      place.remove();
    },
  };
}

function newContainer(): HTMLElement {
  const container = document.createElement("div");
  container.style.width = `${WIDTH}px`;
  container.style.height = `${HEIGHT}px`;
  document.body.append(container);
  return container;
}

/** Two frames: in the second one the first has been painted. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** Does something in the callback of the next frame, where it is counted as script. */
function inFrame(work: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      try {
        work();
        resolve();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

function elementsIn(root: Element | ShadowRoot): number {
  let count = 0;
  for (const element of root.querySelectorAll("*")) {
    count += 1 + (element.shadowRoot ? elementsIn(element.shadowRoot) : 0);
  }
  return root instanceof Element && root.shadowRoot ? count + elementsIn(root.shadowRoot) : count;
}
