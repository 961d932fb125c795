/** Long work as steps: done at once, or in slices that let the page live meanwhile. */

/** Work that may rest wherever it yields. */
export type Steps<Result> = Generator<void, Result, void>;

/** How long a slice may take, in ms: shorter than what a reader feels. */
const SLICE = 30;

/** Does it in slices. `goOn` is asked before each: false ends the work there, and nothing comes of it. */
export async function inSlices<Result>(steps: Steps<Result>, goOn: () => boolean): Promise<Result | undefined> {
  for (let until = performance.now() + SLICE; goOn();) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await breath();
    until = performance.now() + SLICE;
  }
  return undefined;
}

/** Lets the page do what is waiting. A message comes sooner than a timer, which waits some ms where it is asked often. */
export async function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(undefined);
  });
  port1.close();
}

/** Does all of it now. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
