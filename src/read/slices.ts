/** Long work in slices, so that a page stays alive meanwhile. */
import { breath } from "../steps.ts";

/** How long a slice may take, in ms: shorter than what a reader feels. */
const SLICE = 40;

/** How many steps are done between two looks at the clock. */
const STEPS = 500;

/** Lets the page do what is waiting, once a slice is over. */
export class Pace {
  private since = performance.now();

  /** Whether it is time to let go. */
  get isDue(): boolean {
    return performance.now() - this.since >= SLICE;
  }

  async rest(): Promise<void> {
    await breath();
    this.since = performance.now();
  }
}

/** Does a step for each index, and lets go between slices. `progress` is told after each, and at the end. */
export async function eachInSlices(
  total: number,
  progress: ((done: number, total: number) => void) | undefined,
  step: (index: number) => void,
): Promise<void> {
  const pace = new Pace();
  for (let index = 0; index < total; index += 1) {
    step(index);
    if (index % STEPS !== STEPS - 1 || !pace.isDue) continue;
    progress?.(index + 1, total);
    await pace.rest();
  }
  progress?.(total, total);
}
