/** Pan and zoom by drag, wheel and pinch. Loaded only where there is something to zoom. */
import { listenForDrag } from "./drag.ts";
import { listenForWheel } from "./wheel.ts";
import type { ZoomHost } from "./zoom-host.ts";

// What moves the window under a pointer comes together.
export { listenForOverview } from "./overview.ts";

/** Listens for gestures; returns what undoes it. */
export function listenForZoom(host: ZoomHost): () => void {
  const stop = new AbortController();
  listenForWheel(host, stop.signal);
  listenForDrag(host, stop.signal);
  return () => {
    stop.abort();
  };
}
