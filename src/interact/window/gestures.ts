/** What moves the window under a pointer: it comes by import() where there is something to zoom. */
import type { View } from "../../scene/view.ts";
import type { WhatIsDrawn } from "../what-is-drawn.ts";
import type { Travel } from "./travel.ts";
import type * as Zoom from "./zoom.ts";

export interface GesturesHost extends WhatIsDrawn {
  travel: Travel;
  /** Gives the focus from the overview to what stands beside it. */
  leave: (node: Element, to: -1 | 1 | "first") => void;
}

/** Listens for them; returns what undoes it. */
export function listenForGestures({ travel, svg, picture, scene, settings, words, leave }: GesturesHost): () => void {
  const { camera } = travel;
  let isStopped = false;
  let stop: (() => void)[] = [];
  const listen = ({ listenForOverview, listenForZoom }: typeof Zoom): void => {
    const drawn = svg();
    if (isStopped || !drawn) return;
    const window = {
      svg: drawn,
      scene: () => scene()!,
      home: () => camera.home,
      view: () => camera.view,
      clamped: (view: View) => camera.clamped(view),
      moved: (view: View) => {
        travel.see(view);
      },
    };
    stop = [
      listenForZoom({
        ...window,
        upright: () => picture()!.upright,
        wheelZooms: () => settings().wheelZoom,
        hint: (mac) => words().say(mac ? "hintMac" : "hint"),
      }),
      listenForOverview({
        ...window,
        length: () => picture()!.length,
        goTo: (view) => {
          travel.goTo(view);
        },
        page: (by) => {
          travel.page(by);
        },
        zoom: (by) => {
          travel.zoomMiddle(by);
        },
        all: () => {
          travel.home();
        },
        leave,
      }),
    ];
  };
  // Where they cannot be had, as offline, buttons and keys move the window still.
  void import("./zoom.ts").then(listen, () => undefined);
  return () => {
    isStopped = true;
    for (const end of stop) end();
  };
}
