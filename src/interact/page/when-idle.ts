/** Work for when a page has nothing else to do. */

/** ms after which it is done where a browser does not tell that it has time. */
const A_WHILE = 1500;

/**
 * Brings something in once the page of a node has nothing else to do, and starts it.
 *
 * @param isNow true: it does not wait
 * @returns what stops it, be it on its way
 */
export function later(node: Node, bring: () => Promise<() => () => void>, isNow = false): () => void {
  let stop: (() => void) | undefined;
  let isStopped = false;
  const work = (): void => {
    bring().then(
      (start) => {
        if (!isStopped) stop = start();
      },
      () => undefined,
    );
  };
  let callOff: (() => void) | undefined;
  if (isNow) work();
  else {
    const view = node.ownerDocument!.defaultView;
    // Of a document that no window shows, nobody sees anything.
    if (view) callOff = whenIdle(view, work);
  }
  return () => {
    isStopped = true;
    callOff?.();
    stop?.();
  };
}

/** Brings in what tells that a box is seen. @returns what stops it */
export function seenLater(box: Element, told: () => void): () => void {
  return later(box, async () => {
    const { watchSeen } = await import("./seen.ts");
    return () => watchSeen(box, told);
  });
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
