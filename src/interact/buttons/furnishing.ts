/** What a picture that can be zoomed has: buttons above it, and gestures. */
import { canMove } from "../../scene/compose.ts";
import { canFold } from "../../scene/wide.ts";
import { isAgainstTime } from "../../scene/directions.ts";
import type { Picture } from "../../scene/picture.ts";
import type { WhatIsDrawn } from "../what-is-drawn.ts";
import { listenForGestures } from "../window/gestures.ts";
import type { PanelName, Panels } from "../panels.ts";
import { toolbarOf, type Toolbar, type ToolbarItem } from "./toolbar.ts";
import { toolsOf } from "./tools.ts";
import type { Travel } from "../window/travel.ts";

export interface FurnishingHost extends WhatIsDrawn {
  travel: Travel;
  panels: Panels;
}

export class Furnishing {
  private readonly document: Document;
  private toolbar: Toolbar | undefined;
  private stopGestures: (() => void) | undefined;
  /** The words of the toolbar, and whether they stand against time. */
  private told: readonly unknown[] = [];
  private readonly coarse: MediaQueryList | undefined;

  constructor(private readonly host: FurnishingHost) {
    this.document = host.shell.region.ownerDocument;
    this.coarse = this.document.defaultView?.matchMedia("(pointer: coarse)");
  }

  /** Whether there are buttons and gestures, as where there is something to zoom. */
  get zooms(): boolean {
    return this.toolbar !== undefined;
  }

  /** The button that opens a panel, where there is one. */
  button(name: PanelName): HTMLElement | undefined {
    return this.toolbar?.button(name);
  }

  /** Something has the focus. */
  took(target: EventTarget | null): void {
    this.toolbar?.took(target);
  }

  /** A picture is worked out: buttons and gestures where the window can move, and none where it has no use. */
  furnish(picture: Picture): void {
    const { panels } = this.host;
    const { words } = picture;
    // A search may leave little: the buttons stay beside it.
    const stays = this.zooms && panels.isOpen("find");
    const zooms = canMove(picture) || (picture.plan !== undefined && stays);
    const told = zooms ? [words, isAgainstTime(picture)] : [];
    const isSame = told.every((part, at) => part === this.told[at]);
    this.told = told;
    if (this.toolbar && !isSame) this.toolbar.tell(words.say("toolbar"), this.tools(picture));
    if (zooms && !this.toolbar) {
      this.toolbar = toolbarOf(this.document, words.say("toolbar"), this.tools(picture));
      this.host.shell.about.after(this.toolbar.node);
      this.stopGestures = listenForGestures({
        ...this.host,
        leave: (node, to) => this.toolbar?.move(node, to),
      });
    }
    if (!zooms || !canFold(picture)) panels.close("lanes");
    if (!zooms) {
      this.toolbar?.node.remove();
      this.toolbar = undefined;
      this.stop();
    }
  }

  /** A scene of it is drawn: says what can be done now. */
  drawn(picture: Picture): void {
    const ways = this.host.travel.camera.ways();
    const find = this.host.panels.has("find") || "hidden";
    const lanes = canFold(picture) || "hidden";
    // A finger has no keys.
    const keys = !this.coarse?.matches || "hidden";
    this.toolbar?.update({ ...ways, all: ways.out, lanes, find, keys });
  }

  stop(): void {
    this.stopGestures?.();
    this.stopGestures = undefined;
  }

  private tools(picture: Picture): ToolbarItem[] {
    const { travel, panels } = this.host;
    return toolsOf(picture.words, isAgainstTime(picture), {
      page: (by) => {
        travel.page(by);
      },
      zoom: (by) => {
        travel.zoom(by);
      },
      all: () => {
        travel.home();
      },
      toggle: (name) => void panels.toggle(name),
    });
  }
}
