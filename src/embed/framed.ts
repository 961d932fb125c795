/** Whether a page that `daymark render` wrote stands in a frame; what it needs there comes only then. */

/** Whether it does. */
export function isFramed({ documentElement }: Document): boolean {
  return documentElement.dataset["daymarkPage"] === "framed";
}

/** Listens in such a page, once however often it is called. */
export function listenWhereFramed(view: Window): void {
  const { documentElement } = view.document;
  if (view.parent === view || documentElement.dataset["daymarkPage"] !== "") return;
  documentElement.dataset["daymarkPage"] = "framed";
  void import("./frame.ts").then(({ listenInFrame }) => {
    listenInFrame(view);
  });
}
