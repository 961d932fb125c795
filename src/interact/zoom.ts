/** Pan and zoom by drag, wheel and pinch. Loaded only where there is something to zoom. */
import { select, zoom, ZoomTransform, type D3ZoomEvent } from "d3";
import type { View } from "../scene/view.ts";
import { hintIn } from "./hint.ts";
import { isInOverview } from "./overview.ts";

// What moves the window under a pointer comes together.
export { listenForOverview } from "./overview.ts";

export interface ZoomHost {
  svg: SVGSVGElement;
  /** Whether time runs down. */
  upright(): boolean;
  /** Whether a plain wheel zooms. */
  wheelZooms(): boolean;
  /** px from the picture's edge to the beginning of the plot, along the axis. */
  origin(): number;
  /** The view in which everything fits: scale 1. */
  home(): View;
  /** The nearest view that a gesture may lead to. */
  clamped(view: View): View;
  view(): View;
  moved(view: View): void;
  /** What is said, once, when a plain wheel passes over the picture and scrolls the page: how to zoom. */
  hint(mac: boolean): string;
}

/** How far a gesture may go in: d3's own limits are left open, `clamped` decides. */
const FARTHEST = 2 ** 60;

/**
 * Listens for gestures; returns what undoes it.
 *
 * The component's view is the state. d3's transform only carries a gesture from one event to the next.
 */
export function listenForZoom(host: ZoomHost): () => void {
  const selection = select(host.svg);
  const hint = hintIn(host.svg.parentElement!);
  const wheelPassed = (): void => {
    hint.show(host.hint(isMac()));
  };
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1 / FARTHEST, FARTHEST])
    .filter((event: Event) => allows(event, host, wheelPassed))
    .clickDistance(4)
    .on("start", () => {
      setTransform(host);
    })
    .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // An event without a source is our own.
      if (!event.sourceEvent) return;
      host.moved(host.clamped(viewFrom(event.transform, host)));
      setTransform(host);
    });
  setTransform(host);
  selection.call(behaviour).on("dblclick.zoom", null);
  const sideways = (event: WheelEvent): void => {
    panBySidewaysWheel(event, host);
  };
  // d3 reads the transform of the node when a gesture begins, so it must be ours by then.
  const sync = (): void => {
    setTransform(host);
  };
  host.svg.addEventListener("wheel", sync, { capture: true, passive: true });
  host.svg.addEventListener("wheel", sideways, { passive: false });
  const stopFinger = panByOneFinger(host);
  return () => {
    hint.destroy();
    stopFinger();
    selection.on(".zoom", null);
    host.svg.removeEventListener("wheel", sync, { capture: true });
    host.svg.removeEventListener("wheel", sideways);
    delete (host.svg as Partial<Zoomed>).__zoom;
  };
}

type Zoomed = SVGSVGElement & { __zoom: ZoomTransform };

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

function allows(event: Event, host: ZoomHost, wheelPassed: () => void): boolean {
  if (!(event instanceof WheelEvent) && isInOverview(event.target)) return false;
  if (event instanceof WheelEvent) {
    if (event.ctrlKey || event.metaKey || host.wheelZooms()) return true;
    if (Math.abs(event.deltaY) > Math.abs(event.deltaX)) wheelPassed();
    return false;
  }
  if (event.type.startsWith("touch")) {
    // One finger is the page's: taking its moves here would keep the page from scrolling.
    return (event as TouchEvent).touches.length > 1;
  }
  return !(event as MouseEvent).ctrlKey && (event as MouseEvent).button === 0;
}

function panBySidewaysWheel(event: WheelEvent, host: ZoomHost): void {
  if (host.upright() || event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
  event.preventDefault();
  const view = host.view();
  host.moved(host.clamped({ ...view, start: view.start + event.deltaX / view.pxPerUnit }));
}

/**
 * One finger pans a wide picture sideways. By `touch-action` a browser gives us only what does not scroll the page, and
 * cancels the pointer as soon as it scrolls.
 */
function panByOneFinger(host: ZoomHost): () => void {
  let finger: { id: number; x: number } | undefined;
  const down = (event: PointerEvent): void => {
    finger =
      event.pointerType === "touch" && event.isPrimary && !host.upright() && !isInOverview(event.target)
        ? { id: event.pointerId, x: event.clientX }
        : undefined;
  };
  const move = (event: PointerEvent): void => {
    if (finger?.id !== event.pointerId) return;
    const view = host.view();
    host.moved(host.clamped({ ...view, start: view.start - (event.clientX - finger.x) / view.pxPerUnit }));
    finger.x = event.clientX;
  };
  const up = (): void => {
    finger = undefined;
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
  for (const [type, listener] of Object.entries(listeners)) host.svg.addEventListener(type, listener as EventListener);
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      host.svg.removeEventListener(type, listener as EventListener);
  };
}

/** Where d3's transform puts the window: its scale is against the home view, its shift is in px of the picture. */
function viewFrom({ k, x, y }: ZoomTransform, host: ZoomHost): View {
  const home = host.home();
  const pxPerUnit = home.pxPerUnit * k;
  const shift = (host.upright() ? y : x) - host.origin() * (1 - k);
  return { start: home.start - shift / pxPerUnit, pxPerUnit };
}

function setTransform(host: ZoomHost): void {
  const [home, view] = [host.home(), host.view()];
  const k = view.pxPerUnit / home.pxPerUnit;
  const shift = (home.start - view.start) * view.pxPerUnit + host.origin() * (1 - k);
  (host.svg as Zoomed).__zoom = new ZoomTransform(k, host.upright() ? 0 : shift, host.upright() ? shift : 0);
}
