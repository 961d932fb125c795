/** The overview under pointer and keys. Loaded with the other gestures, only where there is something to zoom. */
import type { Scene } from "../../scene/scene.ts";
import type { View } from "../../scene/view.ts";
import { pxAt } from "./zoom-host.ts";

export interface OverviewHost {
  svg: SVGSVGElement;
  /** px of the plot along the axis. */
  length: () => number;
  /** What is drawn. */
  scene: () => Scene;
  /** The view in which everything fits: that of the overview. */
  home: () => View;
  view: () => View;
  /** The nearest view that a gesture may lead to. */
  clamped: (view: View) => View;
  /** A step of a gesture. */
  moved: (view: View) => void;
  goTo: (view: View) => void;
  page: (by: -1 | 1) => void;
  zoom: (by: -1 | 1) => void;
  all: () => void;
  /** Gives the focus to the button at the left, to the first one, or to the one at the right. */
  leave: (node: Element, to: -1 | "first" | 1) => void;
}

/** What a pointer has taken hold of: the window, or one of its ends. */
export type Grip = "window" | "start" | "end";

/** Share of the window that an arrow key moves it by. */
const STEP = 0.1;

/** Listens for pointers and keys on the overview; returns what undoes it. */
export function listenForOverview(host: OverviewHost): () => void {
  const { svg } = host;
  const stop = new AbortController();
  let drag: Drag | undefined;
  const on = <Type extends "pointerdown" | "pointermove" | "pointerup" | "pointercancel" | "keydown">(
    type: Type,
    listener: (event: SVGElementEventMap[Type]) => void,
  ): void => {
    svg.addEventListener(type, listener, { signal: stop.signal });
  };
  on("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary || !isInOverview(event.target)) return;
    svg.setPointerCapture(event.pointerId);
    drag = begin(event, host);
  });
  on("pointermove", (event) => {
    if (drag?.pointer === event.pointerId) host.moved(dragged(drag, unitOnStrip(event, host), host));
  });
  const end = (event: PointerEvent): void => {
    if (drag?.pointer === event.pointerId) drag = undefined;
  };
  on("pointerup", end);
  on("pointercancel", end);
  on("keydown", (event) => {
    const node = isInOverview(event.target);
    if (!node || event.ctrlKey || event.altKey || event.metaKey || !press(event.key, node, host)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return () => {
    stop.abort();
  };
}

/** The overview that something is in. */
export function isInOverview(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(".daymark-overview") : null;
}

interface Drag {
  pointer: number;
  grip: Grip;
  /** Unit coordinate that was taken hold of, and the view at that time. */
  from: number;
  view: View;
}

/** Beside the window the pointer takes hold of its middle. */
function begin(event: PointerEvent, host: OverviewHost): Drag {
  const grip = (event.target as Element).getAttribute("data-grip") as Grip | null;
  const [from, pointer] = [unitOnStrip(event, host), event.pointerId];
  if (grip) return { pointer, grip, from, view: host.view() };
  const view = host.view();
  const centred = host.clamped({ ...view, start: from - host.length() / view.pxPerUnit / 2 });
  host.moved(centred);
  return { pointer, grip: "window", from, view: centred };
}

function dragged({ grip, from, view }: Drag, to: number, host: OverviewHost): View {
  if (grip === "window") return host.clamped({ ...view, start: view.start + to - from });
  return resized(view, grip, to - from, host);
}

/** A view of which one end was moved by so many units; the other stays where it is. */
export function resized(
  view: View,
  grip: "start" | "end",
  by: number,
  { length, home, clamped }: Pick<OverviewHost, "length" | "home" | "clamped">,
): View {
  const px = length();
  const all = home();
  const [first, last] = [all.start, all.start + px / all.pxPerUnit];
  const end = view.start + px / view.pxPerUnit;
  const [from, to] =
    grip === "start" ? [Math.max(view.start + by, first), end] : [view.start, Math.min(end + by, last)];
  // An end that was drawn past the other leaves a window as narrow as may be.
  const wanted = Math.min(px / Math.max(to - from, 0), Number.MAX_VALUE);
  const { pxPerUnit } = clamped({ start: from, pxPerUnit: wanted });
  return clamped({ start: grip === "start" ? end - px / pxPerUnit : view.start, pxPerUnit });
}

/** Unit coordinate under a pointer, on the strip that shows everything. */
function unitOnStrip(event: PointerEvent, host: OverviewHost): number {
  const { start, pxPerUnit } = host.home();
  return start + pxAt(event, host) / pxPerUnit;
}

/** Does what a key means on a slider, and on one in a toolbar; false for a key that is not ours. */
function press(key: string, node: Element, host: OverviewHost): boolean {
  const view = host.view();
  const [home, width] = [host.home(), host.length() / view.pxPerUnit];
  const startAt = (start: number): void => {
    host.goTo(host.clamped({ ...view, start }));
  };
  const does: Record<string, () => void> = {
    ArrowUp: () => {
      startAt(view.start + STEP * width);
    },
    ArrowDown: () => {
      startAt(view.start - STEP * width);
    },
    PageUp: () => {
      host.page(1);
    },
    PageDown: () => {
      host.page(-1);
    },
    Home: () => {
      startAt(home.start);
    },
    End: () => {
      startAt(home.start + host.length() / home.pxPerUnit - width);
    },
    "+": () => {
      host.zoom(1);
    },
    "=": () => {
      host.zoom(1);
    },
    "-": () => {
      host.zoom(-1);
    },
    _: () => {
      host.zoom(-1);
    },
    "0": () => {
      host.all();
    },
    ArrowLeft: () => {
      host.leave(node, -1);
    },
    ArrowRight: () => {
      host.leave(node, 1);
    },
    Escape: () => {
      host.leave(node, "first");
    },
  };
  does[key]?.();
  return key in does;
}
