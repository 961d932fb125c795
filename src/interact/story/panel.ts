/** A story told step by step: below the picture, what is told of one event, and the ways to the next and the one before. */
import { TRAIT } from "../../arrivals.ts";
import css from "../../draw/story.css?inline";
import type { Columns } from "../../layout/columns.ts";
import type { Problem } from "../../problem.ts";
import type { Picture } from "../../scene/picture.ts";
import { adopt } from "../adopt.ts";
import { contentOf } from "../card/card.ts";
import type { CardHost } from "../card-host.ts";
import { tellsTheSame } from "../card/cards.ts";
import type { By } from "../contract.ts";
import { levelIn } from "../card/heading.ts";
import { button, el } from "../html.ts";
import { renewCard } from "../card/renew.ts";
import { viewTelling } from "./aim.ts";
import { scrollBy, sightOf } from "../sight.ts";
import { allSteps, namedSteps, nearestStep, type StorySteps } from "./steps.ts";
import type { Story } from "./story.ts";

/** ms after which a glide has come to its end. */
const SETTLED = 260;
/** px of the page about an event that is brought into sight. */
const ABOUT = 12;
/** Of so many steps it is measured how high they are. */
const MOST_MEASURED = 150;

export class StoryPanel implements Story {
  current: string | null = null;
  readonly panel: string;
  private steps: StorySteps;
  /** What the step was written of. */
  private written: Picture | undefined;
  /** When the step is, in ms: what is nearest takes over once it is gone. */
  private time = -Infinity;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private readonly node: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly content: HTMLElement;
  private readonly position: HTMLElement;
  private readonly progress: HTMLProgressElement;
  private readonly ways: readonly [HTMLButtonElement, HTMLButtonElement];
  private readonly withdraw: () => void;

  /** @param ids of the events that are told; undefined for all */
  constructor(
    private readonly host: CardHost,
    private readonly ids: readonly string[] | undefined,
  ) {
    const { region, status } = host.shell;
    const document = region.ownerDocument;
    this.panel = `${host.name}-story`;
    this.steps = this.stepsOf(host.columns());
    const way = (by: -1 | 1): HTMLButtonElement =>
      button(document, {}, "", () => {
        this.step(by, "reader");
      });
    this.ways = [way(-1), way(1)];
    this.position = el(document, "span", {});
    this.progress = el(document, "progress", { "aria-hidden": "true" }) as HTMLProgressElement;
    this.content = el(document, "div", { class: "card story-step" });
    this.node = el(document, "div", { class: "story", part: "story", role: "region", id: this.panel });
    this.bar = el(document, "div", { class: "story-bar", role: "toolbar" });
    this.bar.append(this.ways[0], this.position, this.progress, this.ways[1]);
    this.bar.addEventListener("keydown", (event) => {
      this.pressed(event);
    });
    this.node.append(this.bar, this.content);
    region.insertBefore(this.node, status);
    region.addEventListener("focusin", this.focused);
    this.withdraw = adopt(region.getRootNode() as ShadowRoot, css);
    this.tellUnknown();
    this.update();
  }

  has(index: number): boolean {
    return this.steps.placeOf(index) >= 0;
  }

  show(id: string, by: By): boolean {
    const place = this.placeOf(id);
    if (place < 0) return false;
    const { activeElement: focused } = this.host.shell.region.getRootNode() as ShadowRoot;
    this.go(place, by);
    // By a key one goes from an event to what is told of it; a hand is there already.
    if (by === "reader" && focused?.matches(".daymark-event:focus-visible")) {
      this.content.querySelector<HTMLElement>(".card-title")?.focus({ preventScroll: true });
    }
    return true;
  }

  step(by: -1 | 1, cause: By): boolean {
    const place = this.place + by;
    if (place < 0 || place >= this.steps.count) return false;
    this.go(place, cause);
    return true;
  }

  leave(target: EventTarget | null): boolean {
    if (!(target instanceof Node) || !this.node.contains(target) || this.current === null) return false;
    this.host.giveFocus(this.current);
    return true;
  }

  update(): void {
    const picture = this.host.picture();
    const { written } = this;
    if (!picture || (written && written.width === picture.width && tellsTheSame(written, picture))) return;
    this.steps = this.stepsOf(picture.columns);
    const { columns, words, settings } = picture;
    this.node.hidden = this.steps.count === 0;
    const name = words.say("story", { title: settings.label ?? settings.title ?? words.say("timeline") });
    for (const named of [this.node, this.bar]) named.setAttribute("aria-label", name);
    (["previous", "next"] as const).forEach((key, at) => {
      this.ways[at]!.textContent = words.say(key);
    });
    const own = this.current === null ? -1 : this.placeOf(this.current);
    const place = own >= 0 ? own : nearestStep(this.steps, columns, this.time);
    const isGone = own < 0 && this.current !== null;
    this.current = place < 0 ? null : columns.idOf(this.steps.indexAt(place));
    this.content.style.height = this.heightOf(picture);
    if (place >= 0) this.write(place, picture);
    if (isGone) this.host.tell.emit("select", { id: this.current, by: "data" });
  }

  stop(): void {
    clearTimeout(this.settling);
    this.host.shell.region.removeEventListener("focusin", this.focused);
    this.node.remove();
    this.withdraw();
  }

  private get place(): number {
    return this.current === null ? -1 : this.placeOf(this.current);
  }

  private placeOf(id: string): number {
    const index = this.host.columns().indexOf(id);
    return index < 0 ? -1 : this.steps.placeOf(index);
  }

  private stepsOf(columns: Columns): StorySteps {
    return this.ids ? namedSteps(columns, this.ids) : allSteps(columns);
  }

  private go(place: number, by: By): void {
    const picture = this.host.picture();
    const index = this.steps.indexAt(place);
    const id = this.host.columns().idOf(index);
    const isOther = id !== this.current;
    this.current = id;
    if (isOther) {
      this.host.tell.emit("select", { id, by });
      this.host.tell.emit("step", { id, step: place + 1, steps: this.steps.count, by });
    }
    // While it is hidden there is nothing to move.
    if (!picture) return;
    this.write(place, picture);
    const view = viewTelling(picture, this.host.camera, index, this.besides(place));
    this.host.draw();
    if (view) this.host.glideTo(view, by);
    clearTimeout(this.settling);
    if (by !== "reader") return;
    this.settling = setTimeout(
      () => {
        const box = this.host.scene()?.events.find((event) => event.id === this.current)?.hit;
        if (box) this.bringIntoSight({ top: this.host.top() + box.y, height: box.height });
        this.host.say(() => this.spoken(place));
      },
      view ? SETTLED : 0,
    );
  }

  /** Indices of the events that are told before and after a step. */
  private besides(place: number): number[] {
    const places = [place - 1, place + 1].filter((each) => each >= 0 && each < this.steps.count);
    return places.map((each) => this.steps.indexAt(each));
  }

  /** What is told of a step; what was told of it before stays as far as it is the same. */
  private write(place: number, picture: Picture): void {
    const { columns, words } = picture;
    const index = this.steps.indexAt(place);
    const { content } = this;
    const fresh = this.stepOf(index, picture);
    const isOther = content.getAttribute("data-step") !== this.current;
    renewCard(content, fresh);
    if (isOther) content.scrollTop = 0;
    // What scrolls can be reached by a key.
    content.removeAttribute("tabindex");
    if (content.scrollHeight > content.clientHeight) content.tabIndex = 0;
    this.position.textContent = words.say("position", { index: place + 1, count: this.steps.count });
    Object.assign(this.progress, { max: this.steps.count, value: place + 1 });
    const open = [place > 0, place < this.steps.count - 1];
    this.ways.forEach((way, at) => {
      way.setAttribute("aria-disabled", String(!open[at]));
    });
    this.reach(open[1] ? 1 : 0);
    this.time = columns.first[index]!;
    this.written = picture;
  }

  private stepOf(index: number, { columns, words, settings, texts }: Picture, isBare = false): HTMLElement {
    const { node } = this;
    const told = columns.event(index);
    const event = isBare ? { ...told, media: undefined } : told;
    const isNew = columns.is(index, TRAIT.new);
    const step = el(node.ownerDocument, "div", { class: "card story-step", "data-step": event.id });
    if (event.lang) step.lang = event.lang;
    const level = levelIn(node);
    step.append(...contentOf(node.ownerDocument, { event, isNew, settings, words, texts, id: this.panel, level }));
    return step;
  }

  /** Steps are as high as the highest, so that nothing below them jumps; with media as high as they may be. */
  private heightOf(picture: Picture): string {
    const { steps, node } = this;
    const indices = Array.from({ length: Math.min(steps.count, MOST_MEASURED + 1) }, (_, place) =>
      steps.indexAt(place),
    );
    if (indices.length > MOST_MEASURED || indices.some((index) => picture.columns.told(index).media)) return "";
    // What is measured asks for nothing from the network.
    const measured = indices.map((index) => this.stepOf(index, picture, true));
    for (const step of measured) step.classList.add("story-measured");
    node.append(...measured);
    const heights = measured.map(({ scrollHeight }) => scrollHeight);
    for (const step of measured) step.remove();
    return `${Math.max(...heights)}px`;
  }

  /** A Tab reaches one of both buttons: the one that has the focus, else the one that leads on. */
  private reach(at: number): void {
    const root = this.node.getRootNode() as ShadowRoot;
    const own = this.ways.findIndex((way) => way === root.activeElement);
    this.ways.forEach((way, index) => {
      way.tabIndex = index === (own < 0 ? at : own) ? 0 : -1;
    });
  }

  /** Left and right go from one button to the other. */
  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^Arrow(?:Left|Right)$/.test(event.key)) return;
    const isLeftward = this.host.shell.region.dir === "rtl";
    const at = (event.key === "ArrowRight") === isLeftward ? 0 : 1;
    this.ways[at].focus();
    this.reach(at);
    event.preventDefault();
    event.stopPropagation();
  }

  private spoken(place: number): string {
    const picture = this.host.picture();
    if (!picture || place >= this.steps.count) return "";
    const { columns, words, texts } = picture;
    const event = texts.spoken(columns.event(this.steps.indexAt(place)), columns.lanes.length);
    return words.say("storyStep", { index: place + 1, count: this.steps.count, event });
  }

  /** What has the focus in the picture is not covered by the panel. */
  private readonly focused = ({ target }: Event): void => {
    if (target instanceof SVGElement && target.matches(":focus-visible"))
      this.bringIntoSight(target.getBoundingClientRect());
  };

  /** Scrolls the page until a box is seen between what covers the top of the page and the panel. */
  private bringIntoSight(box: { top: number; height: number }): void {
    const { top, bottom } = sightOf(this.node, this.host.settings().stickyTop);
    const from = box.top - ABOUT;
    const to = from + box.height + 2 * ABOUT;
    const least = Math.min(bottom, this.node.getBoundingClientRect().top);
    // In the middle, so that what is before and after it is seen as well; of what is too high the beginning.
    if (from < top || to > least) scrollBy(this.node, from - top - Math.max((least - top - (to - from)) / 2, 0));
  }

  private tellUnknown(): void {
    const columns = this.host.columns();
    for (const id of this.ids ?? []) if (columns.indexOf(id) < 0) this.host.tell.emit("problem", unknown(id));
  }
}

function unknown(id: string): Problem {
  const message = `story: there is no event with the id "${id}". It is left out of the story.`;
  return { code: "story-unknown", severity: "warning", field: "story", value: id, message };
}
