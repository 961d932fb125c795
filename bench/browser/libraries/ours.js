/** Daymark, as it is built. */
import { createTimeline } from "daymark";

export async function create(container, events) {
  const timeline = createTimeline(container, events, { height: 600 });
  await timeline.ready;
  return {
    show: (start, end) => timeline.zoomTo({ start, end }),
    titles: () => rootsIn(container).flatMap((root) => [...root.querySelectorAll(".daymark-label")]),
    destroy: () => timeline.destroy(),
  };
}

function rootsIn(container) {
  return [container, ...container.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}
