/** What keys, clicks and the focus mean, and to whom: the picture, a card, a panel, a story or the buttons. */
import { directionsOf } from "../../scene/directions.ts";
import type { Scene } from "../../scene/scene.ts";
import type { WhatIsDrawn } from "../what-is-drawn.ts";
import type { Cards } from "../card/cards.ts";
import type { Focus } from "./focus.ts";
import type { Folds } from "../folds.ts";
import type { Furnishing } from "../buttons/furnishing.ts";
import type { KeysContext } from "./keys-card.ts";
import { actionOf, isAboutAll, type KeyAction } from "./keys.ts";
import type { Panels } from "../panels.ts";
import { indexAt, nearestInLane, nextTo } from "../roving.ts";
import type { Stories } from "../story/stories.ts";
import type { Travel } from "../window/travel.ts";

export interface ControlHost extends WhatIsDrawn {
  /** The element that the region is in. */
  host: HTMLElement;
  travel: Travel;
  focus: Focus;
  cards: Cards;
  stories: Stories;
  folds: Folds;
  panels: Panels;
  furnishing: Furnishing;
  requestFrame: () => void;
  /** What is visible, in ms. */
  window: () => { start: number; end: number };
}

export class Control {
  private readonly ending = new AbortController();

  constructor(private readonly host: ControlHost) {
    const { shell, focus, cards, folds, panels, furnishing, requestFrame } = host;
    const { region } = shell;
    region.addEventListener("keydown", (event) => {
      this.pressedKey(event);
    });
    region.addEventListener("click", (event) => {
      if (!folds.pressed(event) && !panels.holds(event)) cards.clicked(event);
    });
    region.addEventListener("focusin", (event) => {
      furnishing.took(event.target);
      if (focus.took(event.target)) requestFrame();
      cards.took(event.target);
      panels.took(event);
    });
    region.addEventListener("focusout", requestFrame);
    const pressed = (event: Event): void => {
      panels.pressedAt(event.composedPath());
      if (!event.composedPath().includes(host.host)) cards.close("reader", false);
    };
    region.ownerDocument.addEventListener("pointerdown", pressed, { capture: true, signal: this.ending.signal });
  }

  stop(): void {
    this.ending.abort();
  }

  /** What keys mean now. */
  keys(): KeysContext {
    const { panels, furnishing } = this.host;
    const picture = this.host.picture();
    const upright = picture?.upright ?? false;
    return {
      upright,
      rtl: upright ? directionsOf(this.host.settings()).isLeftward : (this.host.scene()?.isTimeLeftward ?? false),
      zooms: furnishing.zooms,
      lanes: (picture?.columns.lanes.length ?? 0) > 1,
      find: panels.has("find"),
      table: panels.has("table"),
    };
  }

  private pressedKey(event: KeyboardEvent): void {
    const { focus, panels, cards, stories } = this.host;
    const action = actionOf(event, this.keys());
    const beside = event.target instanceof Element && event.target.closest(".toolbar, .foot, .daymark-overview");
    const key = focus.keyAt(event.target) ?? (beside && isAboutAll(action) ? focus.active() : undefined);
    const scene = this.host.scene();
    const done =
      action && "leave" in action
        ? panels.leave(event.target) || cards.leave() || stories.leave(event.target)
        : action !== undefined && key !== undefined && scene !== undefined && this.act(action, key, scene);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key asks for; false where it means nothing here, so that the page may have it. */
  private act(action: KeyAction, key: string, scene: Scene): boolean {
    const { focus, panels, cards, travel, furnishing } = this.host;
    const columns = this.host.columns();
    if (key === "" && "move" in action) return focus.moveTo(nextTo(columns, this.host.window(), action.move));
    const at = indexAt(scene, columns, key);
    if ("move" in action) return focus.moveTo(at + action.move);
    if ("lane" in action) return focus.moveTo(nearestInLane(columns, at, action.lane));
    if ("to" in action) return focus.moveTo(action.to === "first" ? 0 : columns.count - 1);
    if ("toggle" in action) {
      if (!panels.has(action.toggle)) return false;
      void panels.toggle(action.toggle);
    } else if ("open" in action) cards.press(key);
    else if (!furnishing.zooms) return false;
    else if ("page" in action) travel.page(action.page);
    else if ("zoom" in action) travel.zoom(action.zoom);
    else if ("all" in action) travel.home();
    return true;
  }
}
