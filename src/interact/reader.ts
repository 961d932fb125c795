/** All by which a reader acts on a picture: focus and keys, cards, stories, lanes, searches, panels and buttons. */
import css from "../draw/reader.css?inline";
import type { Columns } from "../layout/columns.ts";
import type { Picture } from "../scene/picture.ts";
import { adopt } from "./adopt.ts";
import { Announcer } from "./announce.ts";
import type { Camera } from "./window/camera.ts";
import type { CardHost } from "./card-host.ts";
import type { WhatIsDrawn } from "./what-is-drawn.ts";
import { Cards } from "./card/cards.ts";
import type { By } from "./contract.ts";
import { Control } from "./keys/control.ts";
import type { Easel, EaselHost } from "./easel.ts";
import { Finding } from "./find/finding.ts";
import { Focus } from "./keys/focus.ts";
import type { Foot } from "./buttons/foot.ts";
import { Folds } from "./folds.ts";
import { Furnishing } from "./buttons/furnishing.ts";
import { linksLater } from "./permalink/links-later.ts";
import { panelKinds } from "./panel-kinds.ts";
import { Panels } from "./panels.ts";
import { indexOf } from "./roving.ts";
import { Stories } from "./story/stories.ts";
import { Travel } from "./window/travel.ts";

/** What it asks of the component. */
export interface ReaderHost extends WhatIsDrawn {
  /** Before every id. */
  name: string;
  /** The element that the region is in. */
  host: HTMLElement;
  camera: Camera;
  easel: Easel;
  foot: Foot;
  /** All columns, also what a search hides. */
  all: () => Columns;
  /** Lanes are folded, or other events are shown: all is worked out anew. */
  changed: () => void;
  draw: () => void;
  requestFrame: () => void;
  /** Whether a link was followed since the page was loaded. */
  isLed: () => boolean;
  paper: CardHost["paper"];
  /** What is visible, in ms. */
  window: () => { start: number; end: number };
  /** Tells that it is another. */
  toldWindow: (by: By) => void;
}

export class Reader {
  readonly travel: Travel;
  readonly focus: Focus;
  readonly cards: Cards;
  readonly stories: Stories;
  readonly folds: Folds;
  readonly finding: Finding;
  readonly panels: Panels;
  readonly furnishing: Furnishing;
  private readonly control: Control;
  private readonly announcer: Announcer;
  private readonly undress: () => void;
  private readonly stopLinks: () => void;

  constructor(private readonly host: ReaderHost) {
    this.undress = adopt(host.shell.region.getRootNode() as ShadowRoot, css);
    const announcer = (this.announcer = new Announcer(host.shell));
    const travel = (this.travel = new Travel({
      ...host,
      announcer,
      drawCalled: (index) => {
        host.easel.draw(index);
      },
      focus: () => this.focus.key,
    }));
    const own: ReaderHost & CardHost = {
      ...host,
      top: () => host.svg()?.getBoundingClientRect().top ?? 0,
      goTo: (view) => {
        travel.goTo(view);
      },
      glideTo: (view, by) => {
        travel.glideTo(view, by);
      },
      told: (id, by) => this.stories.show(id, by),
      reveal: (index, by) => {
        this.focus.remember(host.columns().idOf(index));
        travel.reveal(index, by);
      },
      giveFocus: (key) => {
        this.focus.give(key);
      },
      say: (words) => {
        announcer.say(words);
      },
    };
    const focus = (this.focus = new Focus(own));
    const cards = (this.cards = new Cards(own));
    const stories = (this.stories = new Stories(own));
    const folds = (this.folds = new Folds(own));
    const finding = (this.finding = new Finding({
      ...own,
      changed: (anew) => {
        this.foundOther(anew);
      },
      glideTo: (index, words) => {
        const id = host.columns().idOf(index);
        focus.remember(id);
        travel.find(index, words, () => {
          focus.bringIntoSight(id);
        });
      },
    }));
    const panels = (this.panels = new Panels(
      {
        ...own,
        button: (name) => (name === "table" ? host.foot.table : this.furnishing.button(name)),
        focused: () => (focus.isInside ? focus.active() : undefined),
      },
      panelKinds({ ...own, folds, finding, cards, focus, keys: () => this.control.keys() }),
    ));
    const furnishing = (this.furnishing = new Furnishing({ ...own, travel, panels }));
    this.control = new Control({ ...own, travel, focus, cards, stories, folds, panels, furnishing });
    // Something may have it since before there was anyone to hear of it.
    focus.took((host.shell.region.getRootNode() as ShadowRoot).activeElement);
    this.stopLinks = linksLater({ ...own, travel, cards });
  }

  /** The next event or step of a story, or the one before, for the page; false where there is none. */
  step(by: -1 | 1): boolean {
    return this.stories.step(by, "api") ?? this.cards.step(by, "api");
  }

  /** What is said of the picture as it is used now. */
  spoken(): ReturnType<EaselHost["spoken"]> {
    return {
      active: this.focus.active(),
      focus: this.focus.key,
      ...this.cards.spoken(),
      ...this.stories.spoken(),
    };
  }

  /** Draws, with what a reader is at drawn in full. */
  draw({ columns }: Picture): void {
    const key = this.focus.isInside
      ? this.focus.key
      : (this.finding.sought.called ?? this.cards.selected ?? this.stories.current);
    const isTold = this.cards.tells(key) || this.stories.tells(key);
    this.focus.keep(() => {
      this.host.easel.draw(indexOf(columns, key), isTold);
    });
    this.cards.place();
    this.host.foot.yieldTo(this.cards.box);
  }

  /** A scene is drawn. */
  drawn(picture: Picture): void {
    this.furnishing.drawn(picture);
  }

  /** Another picture is there, and about to be drawn. */
  take(picture: Picture): void {
    this.furnishing.furnish(picture);
    this.stories.update();
  }

  /** It is drawn: what is open says what is so now. */
  renew(): void {
    this.cards.renew();
    this.panels.update();
  }

  stop(): void {
    this.cards.stop();
    this.stories.stop();
    this.focus.stop();
    this.finding.stop();
    this.panels.stop();
    this.announcer.stop();
    this.undress();
    this.stopLinks();
    this.furnishing.stop();
    this.control.stop();
  }

  /** Shows what a search has found; `anew` where that are other events than before. */
  private foundOther(anew: boolean): void {
    if (anew) {
      this.cards.keepOnly(this.host.columns());
      this.host.changed();
    } else {
      this.host.easel.mark(this.finding.sought);
      this.host.draw();
    }
  }
}
