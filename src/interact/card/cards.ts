/** Which event is selected, and the card that is open: one at a time, an event's or a count's. */
import type { Columns } from "../../layout/columns.ts";
import type { Picture } from "../../scene/picture.ts";
import { countKey, type SceneCount } from "../../scene/scene.ts";
import type { CardButtons, CardHost } from "../card-host.ts";
import type * as CardView from "./card-view.ts";
import type { By } from "../contract.ts";
import { indexOf, keyOf, stepFrom } from "../roving.ts";

/** What cards are made with, for all timelines of a page, once it has come. */
let view: typeof CardView | undefined;

/** Brings it in. Where that fails, an event can be selected still, and the next card asks anew. */
async function bringView(): Promise<void> {
  try {
    view ??= await import("./card-view.ts");
  } catch {
    // Offline, say: there is no card, and nothing else is wrong.
  }
}

export class Cards {
  /** Id of the event whose card is open or on its way, or would be if the timeline were not hidden. */
  selected: string | null = null;
  /** Key of the count whose card is open or on its way. */
  private openCount: string | null = null;
  /** Key of the count from whose list the open event was chosen. */
  private from: string | null = null;
  private card: HTMLElement | undefined;
  /** Makes it anew; undefined where what it tells of is gone. */
  private make: ((view: typeof CardView) => HTMLElement | undefined) | undefined;
  /** What it was made of. */
  private picture: Picture | undefined;
  /** Counts what was opened and closed; a card of an earlier turn comes too late. */
  private turn = 0;
  private isComing = false;

  private readonly buttons: CardButtons = {
    choose: (id) => {
      const { openCount } = this;
      this.open(id, "reader");
      if (openCount !== null) this.from = countKey(openCount);
    },
    step: (by) => {
      this.step(by, "reader");
    },
    close: () => {
      this.close("reader", true);
    },
  };

  constructor(private readonly host: CardHost) {
    const { region } = host.shell;
    // Whoever comes near will open one.
    if (region.matches(":hover, :focus-within")) void bringView();
    for (const type of ["pointerenter", "focusin"]) {
      region.addEventListener(type, () => void bringView(), { once: true });
    }
  }

  /** Whether what is open has the focus. */
  get hasFocus(): boolean {
    return this.card?.contains(this.focused) ?? false;
  }

  /** Whether the card of an event is open. */
  tells(key: string | null): boolean {
    return this.card !== undefined && key !== null && key === this.selected;
  }

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

  /** Selects an event at once and opens its card, for the first one once it can be made. False where it is not there. */
  open(id: string, by: By): boolean {
    const index = indexOf(this.host.columns(), id);
    if (index < 0) return false;
    if (this.host.told(id, by)) {
      this.drop(by);
      return true;
    }
    const changed = this.selected !== id;
    this.selected = id;
    if (changed) this.host.tell.emit("select", { id, by });
    // While it is hidden nothing can be shown.
    if (!this.host.picture()) return true;
    const { hasFocus } = this;
    this.remove();
    this.host.reveal(index, by);
    this.show(
      ({ eventCard }) => eventCard(this.host, id, this.id, this.buttons),
      (card) => {
        this.host.tell.emit("card", { id, open: true, by });
        return by === "reader" || hasFocus ? card.querySelector(".card-title") : null;
      },
      by,
    );
    return true;
  }

  /** Opens what the page has selected before there were cards, and has told. */
  openChosen(id: string): void {
    this.selected = id;
    if (!this.open(id, "api")) this.close("data", false);
  }

  /** What is told otherwise needs no card. */
  private drop(by: By): void {
    const { card, selected } = this;
    if (!card && selected === null) return;
    this.remove();
    this.selected = null;
    if (card && selected !== null) this.host.tell.emit("card", { id: selected, open: false, by });
    this.host.draw();
  }

  /** Opens the event after the one selected, or before it. False where there is none. */
  step(by: -1 | 1, cause: By): boolean {
    const next = stepFrom(this.host.columns(), this.selected, by);
    return next !== undefined && this.open(next, cause);
  }

  /** Closes what is open or on its way. `giveBack`: whether the focus goes back to what it was opened from. */
  close(by: By, giveBack: boolean): void {
    const { selected, openCount, card } = this;
    if (selected === null && openCount === null) return;
    const from = this.from ?? selected ?? countKey(openCount!);
    this.remove();
    this.selected = null;
    if (selected !== null) {
      if (card) this.host.tell.emit("card", { id: selected, open: false, by });
      this.host.tell.emit("select", { id: null, by });
    }
    this.host.draw();
    if (giveBack) this.host.giveFocus(from);
  }

  /** Escape: closes a card, or keeps it from coming. False where there is none. */
  leave(): boolean {
    if (!this.card && !this.isComing) return false;
    this.close("reader", true);
    return true;
  }

  /** Where it is in the window; undefined where none is open. */
  get box(): DOMRect | undefined {
    return this.card?.getBoundingClientRect();
  }

  /** Something has the focus. A card that was left by keys for something else in the picture closes: it might lie over that. */
  took(target: EventTarget | null): void {
    const own = this.openCount === null ? this.selected : countKey(this.openCount);
    if (own === null || !(target instanceof SVGElement) || keyOf(target) === own) return;
    // The picture itself has it only while something in it is gone.
    if (target.localName !== "svg" && target.matches(":focus-visible")) this.close("reader", false);
  }

  /** New data: the card of an event that is gone is closed, and the focus goes from it to what is nearest. */
  keepOnly(columns: Columns): void {
    if (this.selected !== null && columns.indexOf(this.selected) < 0) this.close("data", this.hasFocus);
  }

  /** The picture was worked out anew: of other data or options, what is open says what is so now. */
  renew(): void {
    const { card, make, picture: before } = this;
    const picture = this.host.picture();
    if (!card || !view || !make || !picture || !before || tellsTheSame(picture, before)) return;
    this.picture = picture;
    const fresh = make(view);
    if (fresh) view.renewCard(card, fresh);
    else this.close("data", this.hasFocus);
    this.place();
  }

  /** A card that is still on its way is not shown. */
  stop(): void {
    this.turn += 1;
  }

  /** Puts the card beside its event; it moves with it. */
  place(): void {
    const scene = this.host.scene();
    if (!this.card || !scene) return;
    const count = scene.counts.find(({ key }) => key === this.openCount);
    const box = count?.box ?? scene.events.find(({ id }) => id === this.selected)?.hit;
    if (box) view?.standBeside(this.host, this.card, box, scene.width);
  }

  /** Zooms to the events of a count; where that would not part them, or is no closer, lists them. */
  private openCountOf(count: SceneCount): void {
    const { firstStart, lastStart, cell } = count.cell;
    const closer = cell === "edge" ? undefined : this.host.camera.parting(firstStart, lastStart);
    if (closer) {
      this.host.goTo(closer);
      return;
    }
    this.close("reader", false);
    this.openCount = count.key;
    this.show(
      ({ countCard }) => {
        const now = this.host.scene()?.counts.find(({ key }) => key === count.key);
        return now && countCard(this.host, this.host.picture()!, now, this.id, this.buttons);
      },
      (card) => card.querySelector("button"),
      "reader",
    );
  }

  /**
   * Shows a card: in the call where it can be made, else later, unless something else was opened or closed meanwhile.
   * `shown` says what in it gets the focus; it is not taken from where a reader has gone meanwhile. For a reader the page is
   * scrolled as far as it must.
   */
  private show(
    make: (view: typeof CardView) => HTMLElement | undefined,
    shown: (card: HTMLElement) => HTMLElement | null,
    by: By,
  ): void {
    const { turn } = this;
    const focus = this.focused;
    this.make = make;
    const insert = (): void => {
      this.isComing = false;
      this.card = view && make(view);
      if (!this.card) return;
      this.picture = this.host.picture();
      this.host.shell.region.insertBefore(this.card, this.host.shell.status);
      this.host.draw();
      const first = shown(this.card);
      if (focus === this.focused) first?.focus({ preventScroll: true });
      if (by === "reader") view?.bringIntoSight(this.host, this.card);
    };
    if (view) {
      insert();
      return;
    }
    this.isComing = true;
    void bringView().then(() => {
      if (turn === this.turn) insert();
    });
  }

  private remove(): void {
    this.turn += 1;
    this.isComing = false;
    this.card?.remove();
    this.card = undefined;
    this.openCount = null;
    this.from = null;
  }

  private get id(): string {
    return `${this.host.name}-card`;
  }

  private get focused(): Element | null {
    const root = this.host.shell.region.getRootNode() as ShadowRoot;
    return root.activeElement ?? root.ownerDocument.activeElement;
  }
}

/** Whether what was told of the events of one picture is right for another. */
export function tellsTheSame(one: Picture, other: Picture): boolean {
  return (["columns", "settings", "words", "retell"] as const).every((part) => one[part] === other[part]);
}

/** Whether something was pressed in a card, even one that the press has replaced. */
function isInCard(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.classList.contains("card"));
}
