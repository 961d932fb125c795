/**
 * A cell of a notebook: gives a node, and is run again whenever something that it reads has changed. `invalidation` is
 * the notebook's promise that the node is about to go.
 */
export async function cell({ events, invalidation, lane }) {
  const { createTimeline } = await import("/npm/daymark@0.1.0/dist/index.js");
  const node = document.createElement("div");
  const timeline = createTimeline(node, events, { title: lane ?? "Six steps to the Moon" });
  void invalidation.then(() => timeline.destroy());
  return node;
}
