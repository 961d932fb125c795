/** Which event is selected, and the card that is open: one at a time, an event's or a count's. */
import type { Columns } from "../layout/columns.ts";
import type { Settings } from "../options.ts";
import type { Picture } from "../scene/picture.ts";
import type { Scene, SceneCount } from "../scene/scene.ts";
import type { View } from "../scene/view.ts";
import type { Words } from "../words/index.ts";
import type { Camera } from "./camera.ts";
import { cardOf } from "./card.ts";
import type { By, TimelineEvents } from "./contract.ts";
import { countCardOf, MOST_LISTED } from "./count-card.ts";
import type { Emitter } from "./emitter.ts";
import { placeCard } from "./place.ts";
import { countKey, indexOf, keyOf } from "./roving.ts";
import type { Shell } from "./shell.ts";

/** What the component gives to its cards. */
export interface CardHost {
  /** Before every id. */
  name: string;
  shell: Shell;
  camera: Camera;
  tell: Emitter<TimelineEvents>;
  columns: () => Columns;
  settings: () => Settings;
  words: () => Words;
  /** Undefined while it is hidden. */
  picture: () => Picture | undefined;
  scene: () => Scene | undefined;
  /** px of the picture's top in what is seen of the page. */
  top: () => number;
  draw: () => void;
  goTo: (view: View) => void;
  /** Brings an event into the window and draws it. */
  reveal: (index: number, by: By) => void;
  giveFocus: (key: string) => void;
}

export class Cards {
  /** Id of the event whose card is open, or would be if the timeline were not hidden. */
  selected: string | null = null;
  private openCount: string | null = null;
  private card: HTMLElement | undefined;

  constructor(private readonly host: CardHost) {}

  /** What the button of the open event says of its card. */
  spoken(): { open?: string; card?: string } {
    return this.card && this.selected !== null ? { open: this.selected, card: this.id } : {};
  }

  /** A click in the region: on an event or count, or beside the card, which closes it. */
  clicked(event: Event): void {
    const key = keyOf(event.target);
    if (key !== undefined) this.press(key);
    else if (!isInCard(event)) this.close("reader", false);
  }

  /** What a press on an event or count does. */
  press(key: string): void {
    const count = this.host.scene()?.counts.find((candidate) => countKey(candidate.key) === key);
    if (count) this.openCountOf(count);
    else if (key === this.selected && this.card) this.close("reader", true);
    else this.open(key, "reader");
  }

  /** Opens the card of an event. False where there is no such event. */
  open(id: string, by: By): boolean {
    const columns = this.host.columns();
    const index = indexOf(columns, id);
    if (index < 0) return false;
    const changed = this.selected !== id;
    this.selected = id;
    if (changed) this.host.tell.emit("select", { id, by });
    const picture = this.host.picture();
    // While it is hidden nothing can be shown.
    if (!picture) return true;
    this.remove();
    this.host.reveal(index, by);
    this.card = cardOf(this.document, {
      event: columns.event(index),
      index: index + 1,
      count: columns.count,
      settings: this.host.settings(),
      words: this.host.words(),
      texts: picture.texts,
      id: this.id,
      close: () => {
        this.close("reader", true);
      },
      step: (way) => {
        this.step(way, "reader");
      },
    });
    this.show(this.card);
    this.host.tell.emit("card", { id, open: true, by });
    if (by === "reader") this.card.querySelector<HTMLElement>(".card-title")?.focus({ preventScroll: true });
    return true;
  }

  /** Opens the event after the one selected, or before it. False where there is none. */
  step(by: -1 | 1, cause: By): boolean {
    const columns = this.host.columns();
    const none = by === 1 ? -1 : columns.count;
    const next = (this.selected === null ? none : indexOf(columns, this.selected)) + by;
    return next >= 0 && next < columns.count && this.open(columns.event(next).id, cause);
  }

  /** Closes what is open. `giveBack`: whether the focus goes back to what it was opened from. */
  close(by: By, giveBack: boolean): void {
    const { selected, openCount } = this;
    if (!this.card && selected === null) return;
    this.remove();
    this.selected = null;
    if (selected !== null) {
      this.host.tell.emit("card", { id: selected, open: false, by });
      this.host.tell.emit("select", { id: null, by });
    }
    this.host.draw();
    if (!giveBack) return;
    if (selected !== null) this.host.giveFocus(selected);
    else if (openCount !== null) this.host.giveFocus(countKey(openCount));
  }

  /** Escape: closes a card. False where none is open. */
  leave(): boolean {
    if (!this.card) return false;
    this.close("reader", true);
    return true;
  }

  /** New data: the card of an event that is gone is closed. */
  keepOnly(columns: Columns): void {
    if (this.selected !== null && columns.indexOf(this.selected) < 0) this.close("data", false);
  }

  /** Puts the card beside its event; it moves with it, and is never over it. */
  place(): void {
    const scene = this.host.scene();
    if (!this.card || !scene) return;
    const count = scene.counts.find(({ key }) => key === this.openCount);
    const box = count?.box ?? scene.events.find(({ id }) => id === this.selected)?.hit;
    if (!box) return;
    const top = this.host.top();
    const at = placeCard({
      event: box,
      card: { width: this.card.offsetWidth, height: this.card.offsetHeight },
      width: scene.width,
      seen: { top: Math.max(-top, 0), bottom: (this.document.defaultView?.innerHeight ?? 800) - top },
    });
    this.card.style.transform = `translate(${Math.round(at.left)}px, ${Math.round(at.top)}px)`;
  }

  /** Zooms to the events of a count; where that would not part them, or is no closer, lists them. */
  private openCountOf(count: SceneCount): void {
    const { columns, texts } = this.host.picture()!;
    const { firstStart, lastStart, cell } = count.cell;
    const view = cell === "edge" ? undefined : this.host.camera.parting(firstStart, lastStart);
    if (view) {
      this.host.goTo(view);
      return;
    }
    this.close("reader", false);
    this.openCount = count.key;
    this.card = countCardOf(this.document, {
      events: count.cell.members(MOST_LISTED).map((index) => columns.event(index)),
      count: count.count,
      words: this.host.words(),
      texts,
      id: this.id,
      choose: (id) => {
        this.open(id, "reader");
      },
      close: () => {
        this.close("reader", true);
      },
    });
    this.show(this.card);
    this.card.querySelector("button")?.focus({ preventScroll: true });
  }

  private show(card: HTMLElement): void {
    const { region, summary } = this.host.shell;
    region.insertBefore(card, summary);
    this.host.draw();
  }

  private remove(): void {
    this.card?.remove();
    this.card = undefined;
    this.openCount = null;
  }

  private get id(): string {
    return `${this.host.name}-card`;
  }

  private get document(): Document {
    return this.host.shell.region.ownerDocument;
  }
}

/** Whether something was pressed in a card, even one that the press has replaced. */
function isInCard(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.classList.contains("card"));
}
