/** Where the window goes, at whose wish, and what is told and said of it. */
import { windowInWords } from "../../scene/spoken.ts";
import type { View } from "../../scene/view.ts";
import type { Announcer } from "../announce.ts";
import type { Camera } from "./camera.ts";
import type { WhatIsDrawn } from "../what-is-drawn.ts";
import type { By } from "../contract.ts";
import { indexOf } from "../roving.ts";

/** ms in which a window glides to another. */
const GLIDE = 200;

export interface TravelHost extends WhatIsDrawn {
  camera: Camera;
  announcer: Announcer;
  /** What is visible, in ms. */
  window: () => { start: number; end: number };
  /** Tells that it is another. */
  toldWindow: (by: By) => void;
  draw: () => void;
  /** Draws an event, with a callout where it has no label. */
  drawCalled: (index: number) => void;
  /** Key of the event or count that had the focus last. */
  focus: () => string | null;
}

export class Travel {
  readonly camera: Camera;

  constructor(private readonly host: TravelHost) {
    this.camera = host.camera;
  }

  /** Goes to a view, for a reader in a glide. */
  goTo(view: View, by: By = "reader", duration = GLIDE): void {
    this.camera.goTo(view, duration, () => {
      this.told(by);
    });
  }

  /** One page earlier or later. */
  page(by: -1 | 1): void {
    this.goTo(this.camera.paged(by));
  }

  /** One step closer or farther, about what has the focus. */
  zoom(by: -1 | 1): void {
    this.goTo(this.camera.zoomed(by, indexOf(this.host.columns(), this.host.focus())));
  }

  /** The same about the middle of the window. */
  zoomMiddle(by: -1 | 1): void {
    this.goTo(this.camera.zoomed(by, -1));
  }

  /** To where everything fits. */
  home(): void {
    this.goTo(this.camera.home);
  }

  /** A step of a gesture. */
  see(view: View): void {
    this.camera.stop();
    if (this.camera.see(view)) this.told("reader");
  }

  /** Goes to a view for whom something is told, of which the window is the least: nothing is said of it. */
  glideTo(view: View, by: By): void {
    this.camera.goTo(view, GLIDE, () => {
      this.host.toldWindow(by);
    });
  }

  /** Pans to an event without taking the focus, says something of it, and tells once it is there. */
  find(index: number, words: () => string, arrived: () => void): void {
    const { announcer, draw } = this.host;
    const view = this.camera.revealing(index);
    announcer.say(words);
    if (!view) {
      draw();
      arrived();
    } else
      this.camera.goTo(view, GLIDE, () => {
        this.host.toldWindow("reader");
        announcer.say(words);
        arrived();
      });
  }

  /** Pans until an event is in the window, and draws it. */
  reveal(index: number, by: By): void {
    const view = this.camera.revealing(index);
    if (view) this.goTo(view, by, 0);
    // A counted event is drawn only while it has the focus: it is drawn first, so that it can be given.
    this.host.drawCalled(index);
  }

  /** Says what is seen now to the reader who has moved the window. */
  say(): void {
    const { announcer, picture, scene, window } = this.host;
    announcer.say(() => (scene() && picture() ? windowInWords(picture()!, scene()!, window()) : ""));
  }

  private told(by: By): void {
    this.host.toldWindow(by);
    if (by === "reader") this.say();
  }
}
