/** What waits until a page has nothing else to do: being ready to be printed, for which there is no time once it is. */
import type { CardHost } from "./card-host.ts";

/** ms after which it is done where a browser does not tell that it has time. */
const A_WHILE = 1500;

/** Brings in what is put on paper. @returns what stops it */
export function printLater(host: CardHost): () => void {
  let stop: (() => void) | undefined;
  let isStopped = false;
  const callOff = whenIdle(host.shell.region.ownerDocument.defaultView!, () => {
    import("./print.ts").then(
      ({ listenForPrint }) => {
        if (!isStopped) stop = listenForPrint(host);
      },
      () => undefined,
    );
  });
  return () => {
    isStopped = true;
    callOff();
    stop?.();
  };
}

function whenIdle(view: Window, work: () => void): () => void {
  // Safari has no such call.
  if (typeof (view as Partial<Window>).requestIdleCallback !== "function") {
    const timer = view.setTimeout(work, A_WHILE);
    return () => {
      view.clearTimeout(timer);
    };
  }
  const request = view.requestIdleCallback(work);
  return () => {
    view.cancelIdleCallback(request);
  };
}
