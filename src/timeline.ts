/** The component: it alone holds state. Everything it draws follows from events, options, size and view. */
import { patch } from "./draw/dom.ts";
import { measureWider } from "./draw/ruler.ts";
import { resolveEvents, type ResolvedEvent, type TimelineEvent } from "./event.ts";
import { cardOf } from "./interact/card.ts";
import { fontFactor } from "./interact/font.ts";
import { actionOf, type KeyAction } from "./interact/keys.ts";
import { countCardOf } from "./interact/count-card.ts";
import { hintIn, type Hint } from "./interact/hint.ts";
import { button } from "./interact/html.ts";
import { placeCard } from "./interact/place.ts";
import { shellIn, type Shell } from "./interact/shell.ts";
import { toolbarOf, type Toolbar } from "./interact/toolbar.ts";
import { between, clampView, zoomedBy } from "./interact/window.ts";
import type { Columns } from "./layout/columns.ts";
import { settingsOf, type Settings, type TimelineOptions } from "./options.ts";
import type { Problem } from "./problem.ts";
import type { ReadInput, ReadOptions, ReadResult } from "./read/index.ts";
import { firstView, pictureOf, sceneOf, shownColumns } from "./scene/compose.ts";
import { elementsOf } from "./scene/elements.ts";
import type { Picture } from "./scene/picture.ts";
import type { Rect, Scene, SceneCount } from "./scene/scene.ts";
import { rangeInWords, spokenOf, summaryOf } from "./scene/spoken.ts";
import { pxOf, viewOf, windowOf, type View } from "./scene/view.ts";
import { svgText } from "./draw/svg-text.ts";
import { DARK, LIGHT } from "./draw/theme.ts";
import { wordsOf, type Words } from "./words/index.ts";

export type By = "reader" | "api" | "data";

/** What a timeline tells, and what goes with it. */
export interface TimelineEvents {
  select: { id: string | null; by: By };
  /** Instants at both ends of what is visible. */
  window: { start: number; end: number; by: By };
  card: { id: string; open: boolean; by: By };
  problem: Problem;
  progress: { done: number; total: number };
  render: { width: number; height: number };
}

export type Listener<K extends keyof TimelineEvents> = (detail: TimelineEvents[K]) => void;

/** Events, what `readEvents` gave, or anything that `readEvents` takes. */
export type TimelineData = readonly (TimelineEvent | ResolvedEvent)[] | ReadResult | ReadInput;

export interface Timeline {
  /** Settles after the first paint, or once data are read while the container is hidden; never rejects. */
  readonly ready: Promise<void>;
  /** The events that are shown or could be, in the order given. */
  readonly events: readonly ResolvedEvent[];
  readonly problems: readonly Problem[];
  /** What is visible now, in ms. */
  readonly window: { start: number; end: number };
  /** Replaces the list of events, the options that are given, or both. Keeps focus, card and a window that was moved. */
  update(changes: { events?: readonly (TimelineEvent | ResolvedEvent)[] } & TimelineOptions): void;
  /** Shows exactly a window of time. `duration` in ms, 0 by default and under reduced motion. */
  zoomTo(window: { start: number; end: number }, options?: { duration?: number }): void;
  /** Opens the card of an event, or closes it. False for an id that is not there. */
  select(id: string | null): boolean;
  next(): boolean;
  previous(): boolean;
  /** Returns what removes the listener. */
  on<K extends keyof TimelineEvents>(type: K, listener: Listener<K>): () => void;
  /** The picture as it is seen, or with `whole` everything, as the text of an SVG document. */
  toSvg(options?: { whole?: boolean }): string;
  /** A PNG of the picture as it is seen; `scale` is px of the file per px of the page, 2 by default. */
  toPng(options?: { scale?: number }): Promise<Blob>;
  /** Leaves the container as it was found. A second call does nothing. */
  destroy(): void;
}

function readLater(data: ReadInput, options: ReadOptions | undefined): Promise<ReadResult> {
  return import("./read/index.ts").then(({ readEvents }) => readEvents(data, options));
}

const PAGE = 0.8;
const ZOOM_STEP = 2;
const GLIDE = 200;
const ANNOUNCE_AFTER = 500;
/** px by which a scroll bar changes a width. */
const SCROLL_BAR = 24;

let made = 0;

/**
 * A timeline in a shadow root: what `createTimeline` and the element are made of.
 */
export class LiveTimeline implements Timeline {
  events: readonly ResolvedEvent[] = [];
  problems: readonly Problem[] = [];
  readonly ready: Promise<void>;

  private settings: Settings;
  private readonly options: TimelineOptions;
  private words: Words;
  private readonly shell: Shell;
  private readonly document: Document;
  private readonly listeners = new Map<string, Set<(detail: never) => void>>();
  private readonly observer: ResizeObserver;
  private readonly number = (made += 1);
  private readonly hint: Hint;
  private markReady: () => void = () => undefined;
  private destroyed = false;

  private columns: Columns | undefined;
  private picture: Picture | undefined;
  private scene: Scene | undefined;
  private view: View = { start: 0, pxPerUnit: 1 };
  private svg: SVGSVGElement | undefined;
  private width = 0;
  private widthBefore = 0;
  private factor = 1;

  /** Whether someone chose the window; it then stays where it is when data or size change. */
  private moved = false;
  private toScale = false;
  private focus: string | null = null;
  private selected: string | null = null;
  private openCount: string | null = null;
  private card: HTMLElement | undefined;
  private toolbar: Toolbar | undefined;
  private scaleButton: HTMLButtonElement | undefined;
  private stopZoom: (() => void) | undefined;
  private frame = 0;
  private glide = 0;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: HTMLElement,
    root: ShadowRoot,
    data: TimelineData,
    options: TimelineOptions & { read?: ReadOptions } = {},
  ) {
    const { read, ...rest } = options;
    this.options = { ...rest };
    this.settings = settingsOf(this.options);
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    this.document = root.ownerDocument;
    this.shell = shellIn(root);
    this.hint = hintIn(this.shell.region);
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    this.listen();
    this.observer = new ResizeObserver(() => {
      if (this.isNewWidth(this.widthNow())) this.requestFrame();
    });
    this.observer.observe(host);
    if (Array.isArray(data)) this.take(resolveEvents(data as readonly unknown[]), "data");
    else if (isReadResult(data)) this.takeResult(data);
    else {
      readLater(data, read).then(
        (result) => {
          if (!this.destroyed) this.takeResult(result);
        },
        (error: unknown) => {
          if (!this.destroyed) this.take({ events: [], problems: [unreadable(error)] }, "data");
        },
      );
    }
    void this.document.fonts.ready.then(() => {
      if (!this.destroyed && this.probe()) this.layout();
    });
  }

  get window(): { start: number; end: number } {
    const { picture } = this;
    if (!picture?.plan) return { start: this.columns?.start ?? 0, end: this.columns?.end ?? 0 };
    return windowOf({ ...this.view, scale: picture.plan.scale, length: picture.length });
  }

  update({ events, ...options }: { events?: readonly (TimelineEvent | ResolvedEvent)[] } & TimelineOptions): void {
    if (this.destroyed) return;
    Object.assign(this.options, options);
    this.settings = settingsOf(this.options);
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    if (options.window) this.moved = false;
    if (events) this.take(resolveEvents(events), "data");
    else {
      this.columns = undefined;
      this.layout();
    }
    if (options.window && this.picture) this.tellWindow("api");
  }

  zoomTo(window: { start: number; end: number }, { duration = 0 }: { duration?: number } = {}): void {
    const { picture } = this;
    if (!Number.isFinite(window.start) || !Number.isFinite(window.end)) {
      throw new TypeError(
        `zoomTo: start and end must be finite numbers of milliseconds, not ${String(window.start)} and ${String(window.end)}.`,
      );
    }
    this.moved = true;
    if (!picture?.plan) return;
    this.goTo(viewOf(picture.plan.scale, window, picture.length), "api", duration);
  }

  select(id: string | null): boolean {
    return this.open(id, "api");
  }

  next(): boolean {
    return this.step(1, "api");
  }

  previous(): boolean {
    return this.step(-1, "api");
  }

  on<K extends keyof TimelineEvents>(type: K, listener: Listener<K>): () => void {
    const own = this.listeners.get(type) ?? new Set();
    this.listeners.set(type, own);
    own.add(listener);
    return () => own.delete(listener);
  }

  toSvg({ whole = false }: { whole?: boolean } = {}): string {
    const picture = this.picture ?? this.pictureAt(this.width || 1200);
    const view = whole ? firstView({ ...picture, settings: { ...picture.settings, window: undefined } }) : this.view;
    const tree = elementsOf(sceneOf(picture, this.picture ? view : undefined), spokenOf(picture));
    return svgText(tree, { palette: this.isDark() ? DARK : LIGHT, lang: this.settings.lang });
  }

  async toPng({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    const { pngOf } = await import("./interact/png.ts");
    return pngOf(this.document, this.toSvg(), scale);
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
    cancelAnimationFrame(this.glide);
    clearTimeout(this.announcing);
    this.stopZoom?.();
    this.hint.destroy();
    this.shell.destroy();
    this.document.removeEventListener("pointerdown", this.pressedOutside, true);
    this.listeners.clear();
    this.markReady();
  }

  // --- data in ---------------------------------------------------------------------------------------------------

  private takeResult(result: ReadResult): void {
    const given = result.options ?? {};
    const fallback: TimelineOptions = { ...given, ...(result.title === undefined ? {} : { title: result.title }) };
    for (const [key, value] of Object.entries(fallback) as [string, unknown][]) {
      if (this.options[key as keyof TimelineOptions] === undefined) Object.assign(this.options, { [key]: value });
    }
    if (!this.options.eras && result.eras?.length) this.options.eras = result.eras;
    this.settings = settingsOf(this.options);
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    const { events, problems } = resolveEvents(result.events);
    this.take({ events, problems: [...result.problems, ...problems] }, "data");
  }

  private take({ events, problems }: { events: ResolvedEvent[]; problems: Problem[] }, by: By): void {
    this.events = events;
    this.problems = problems;
    this.columns = undefined;
    if (this.selected !== null && !events.some(({ id }) => id === this.selected)) this.open(null, by);
    this.layout();
    // Whoever made the timeline can only listen once it is made.
    if (problems.length > 0)
      queueMicrotask(() => {
        problems.forEach((problem) => {
          this.emit("problem", problem);
        });
      });
  }

  // --- picture ---------------------------------------------------------------------------------------------------

  private pictureAt(width: number): Picture {
    const settings: Settings = this.toScale ? { ...this.settings, scale: "linear" } : this.settings;
    this.columns ??= shownColumns(this.events, settings);
    const unread = this.problems.filter(({ severity }) => severity === "error").length;
    const measure = measureWider(this.factor);
    return pictureOf({ columns: this.columns, settings, words: this.words, width, measure, unread });
  }

  /** Works out the picture anew and draws it; does nothing while there is no width. */
  private layout(): void {
    const width = this.widthNow();
    if (this.destroyed || width < 1) {
      this.markReady();
      return;
    }
    if (this.width === 0) this.probe();
    this.widthBefore = this.width;
    this.width = width;
    const window = this.moved && this.picture?.plan ? this.window : undefined;
    this.picture = this.pictureAt(Math.max(width, 240));
    const { plan, length } = this.picture;
    this.view = window && plan ? viewOf(plan.scale, window, length) : firstView(this.picture);
    this.furnish();
    this.draw();
  }

  /** Measures the page's font against the table; true where it is wider than was thought. */
  private probe(): boolean {
    const factor = fontFactor(this.shell.region);
    if (factor === undefined || factor <= this.factor * 1.005) return false;
    this.factor = factor;
    return this.width > 0;
  }

  private draw(): void {
    const { picture } = this;
    if (!picture || this.destroyed) return;
    this.scene = sceneOf(picture, this.view, this.calledOut());
    const spoken = {
      ...spokenOf(picture),
      active: this.activeKey(this.scene),
      open: this.card ? (this.selected ?? "") : "",
    };
    const tree = elementsOf(this.scene, spoken, `daymark-${this.number}`);
    const svg = patch(this.svg, tree, this.document) as SVGSVGElement;
    if (!this.svg) {
      this.svg = svg;
      this.shell.region.prepend(svg);
    }
    this.dress(spoken.title);
    this.placeCard();
    this.emit("render", { width: this.scene.width, height: this.scene.height });
    this.markReady();
  }

  private dress(name: string): void {
    const { region } = this.shell;
    const { settings, picture, scene } = this;
    if (!picture || !scene) return;
    region.dataset["theme"] = settings.theme;
    region.toggleAttribute("data-upright", picture.upright);
    region.toggleAttribute("data-zooms", !scene.complete);
    region.setAttribute("lang", settings.lang);
    if (settings.dir) region.setAttribute("dir", settings.dir);
    region.setAttribute("aria-label", name);
    const how = scene.complete ? (["howTo"] as const) : (["howTo", "howToZoom"] as const);
    const summary = [summaryOf(picture), ...how.map((key) => this.words.say(key))].join(" ");
    if (this.shell.summary.textContent !== summary) this.shell.summary.textContent = summary;
    this.toolbar?.update(this.toolbarState());
    if (this.scaleButton) this.scaleButton.style.insetBlockEnd = `${picture.foot.height + 9}px`;
  }

  /** Buttons and gestures where there is something to zoom, and none where there is not. */
  private furnish(): void {
    const picture = this.picture!;
    const zooms = picture.plan !== undefined && !picture.plan.complete;
    if (zooms && !this.toolbar) {
      this.toolbar = toolbarOf(this.document, this.words, {
        page: (by) => {
          this.page(by);
        },
        zoom: (by) => {
          this.zoom(by);
        },
        all: () => {
          this.showAll();
        },
      });
      this.shell.region.append(this.toolbar.node);
      this.startZoom();
    }
    if (!zooms && this.toolbar) {
      this.toolbar.node.remove();
      this.toolbar = undefined;
      this.stopZoom?.();
      this.stopZoom = undefined;
    }
    const folded =
      this.toScale ||
      (picture.plan !== undefined && picture.plan.scale.kind !== "linear" && this.settings.scale === "auto");
    if (folded && !this.scaleButton) {
      this.scaleButton = button(this.document, { class: "scale" }, "", () => {
        this.switchScale();
      });
      this.shell.region.append(this.scaleButton);
    }
    if (!folded) {
      this.scaleButton?.remove();
      this.scaleButton = undefined;
    }
    if (this.scaleButton) this.scaleButton.textContent = this.words.say(this.toScale ? "folded" : "linear");
  }

  private switchScale(): void {
    this.toScale = !this.toScale;
    this.moved = false;
    this.layout();
    this.tellWindow("reader");
  }

  private startZoom(): void {
    let stopped = false;
    this.stopZoom = () => (stopped = true);
    void import("./interact/zoom.ts").then(({ listenForZoom }) => {
      if (stopped || !this.svg) return;
      this.stopZoom = listenForZoom({
        svg: this.svg,
        upright: () => this.picture?.upright ?? false,
        wheelZooms: () => this.settings.wheelZoom,
        origin: () => (this.picture?.upright ? this.scene!.plot.y : this.scene!.plot.x),
        home: () => this.home(),
        view: () => this.view,
        clamped: (view) => this.clamped(view),
        moved: (view) => {
          cancelAnimationFrame(this.glide);
          this.see(view, "reader");
        },
        wheelPassed: (touch) => {
          this.hint.show(this.words.say(touch ? "hintTouch" : isMac() ? "hintMac" : "hint"));
        },
      });
    });
  }

  /** The view in which everything fits. */
  private home(): View {
    const { plan } = this.picture!;
    return plan ? { start: plan.start, pxPerUnit: plan.pxPerUnit } : this.view;
  }

  private clamped(view: View): View {
    const { plan, columns, length } = this.picture!;
    return plan ? clampView(view, this.home(), columns, plan.scale, length) : view;
  }

  // --- window ----------------------------------------------------------------------------------------------------

  /** Takes a view and draws it in the next frame. */
  private see(view: View, by: By): void {
    if (view.start === this.view.start && view.pxPerUnit === this.view.pxPerUnit) return;
    this.view = view;
    this.moved = true;
    this.requestFrame();
    this.tellWindow(by);
  }

  private tellWindow(by: By): void {
    this.emit("window", { ...this.window, by });
    if (by === "reader") this.announce();
  }

  private goTo(to: View, by: By, duration: number): void {
    cancelAnimationFrame(this.glide);
    const from = this.view;
    const length = this.picture!.length;
    if (duration <= 0 || this.isStill()) {
      this.view = to;
      this.moved = true;
      this.draw();
      this.tellWindow(by);
      return;
    }
    let began: number | undefined;
    const step = (now: number): void => {
      began ??= now;
      const share = Math.min((now - began) / Math.min(duration, 300), 1);
      this.see(between(from, to, share, length), by);
      if (share < 1) this.glide = requestAnimationFrame(step);
    };
    this.glide = requestAnimationFrame(step);
  }

  private page(by: -1 | 1): void {
    const { view } = this;
    const start = view.start + (by * PAGE * this.picture!.length) / view.pxPerUnit;
    this.goTo(this.clamped({ ...view, start }), "reader", GLIDE);
  }

  private zoom(by: -1 | 1): void {
    const { length } = this.picture!;
    const at = this.focusPx() ?? length / 2;
    this.goTo(this.clamped(zoomedBy(this.view, ZOOM_STEP ** by, at)), "reader", GLIDE);
  }

  private showAll(): void {
    this.goTo(this.home(), "reader", GLIDE);
  }

  /** px along the plot of the focused event, where it is in the window. */
  private focusPx(): number | undefined {
    const at = this.indexOf(this.focus);
    if (at < 0) return undefined;
    const px = this.pxOfItem(at);
    return px >= 0 && px <= this.picture!.length ? px : undefined;
  }

  private pxOfItem(index: number): number {
    const { plan, length, columns } = this.picture!;
    const item = columns.items[index]!;
    return plan ? pxOf({ ...this.view, scale: plan.scale, length }, item.first) : 0;
  }

  private toolbarState(): { earlier: boolean; later: boolean; in: boolean; out: boolean } {
    const home = this.home();
    const { view } = this;
    const { length } = this.picture!;
    const slack = 0.5 / view.pxPerUnit;
    return {
      earlier: view.start > home.start + slack,
      later: view.start + length / view.pxPerUnit < home.start + length / home.pxPerUnit - slack,
      in: this.clamped(zoomedBy(view, ZOOM_STEP, 0)).pxPerUnit > view.pxPerUnit,
      out: view.pxPerUnit > home.pxPerUnit * 1.0001,
    };
  }

  private announce(): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const { scene, picture } = this;
      if (!scene || !picture) return;
      const { start, end } = this.window;
      const shown = this.words.say("events", { count: scene.events.length });
      const grouped = scene.counts.reduce((sum, { count }) => sum + count, 0);
      const said = [this.words.say("announceWindow", { range: rangeInWords(start, end, picture), shown })];
      if (grouped > 0) said.push(this.words.say("announceGroups", { count: grouped }));
      this.shell.status.textContent = said.join(" ");
    }, ANNOUNCE_AFTER);
  }

  // --- focus and keys --------------------------------------------------------------------------------------------

  private indexOf(id: string | null): number {
    return id === null ? -1 : (this.columns?.items.findIndex(({ event }) => event.id === id) ?? -1);
  }

  /** The event that needs a callout: asked for by focus or card, and perhaps without a label. */
  private calledOut(): number | undefined {
    const wanted = this.focusIsInside() ? this.focus : (this.selected ?? null);
    const index = this.indexOf(wanted);
    return index < 0 ? undefined : index;
  }

  private focusIsInside(): boolean {
    const root = this.shell.region.getRootNode() as ShadowRoot;
    return root.activeElement !== null && (this.svg?.contains(root.activeElement) ?? false);
  }

  /** What Tab reaches among the events: the one in focus, else the first that is drawn. */
  private activeKey(scene: Scene): string {
    const at = this.indexOf(this.focus);
    if (scene.events.some(({ id }) => id === this.focus)) return this.focus!;
    const holder = scene.counts.find(({ indices, key }) => indices.includes(at) || `count:${key}` === this.focus);
    if (holder) return `count:${holder.key}`;
    const [event] = scene.events;
    const [count] = scene.counts;
    if (event && (!count || event.index <= count.indices[0]!)) return event.id;
    return count ? `count:${count.key}` : "";
  }

  private listen(): void {
    const { region } = this.shell;
    region.addEventListener("keydown", (event) => {
      this.pressedKey(event);
    });
    region.addEventListener("click", (event) => {
      this.clicked(event);
    });
    region.addEventListener("focusin", (event) => {
      const key = keyOf(event.target);
      if (key === undefined || key === this.focus) return;
      this.focus = key;
      this.requestFrame();
    });
    region.addEventListener("focusout", () => {
      this.requestFrame();
    });
    this.document.addEventListener("pointerdown", this.pressedOutside, true);
  }

  private readonly pressedOutside = (event: Event): void => {
    if (this.card && !event.composedPath().includes(this.host)) this.closeCard("reader", false);
  };

  private pressedKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.card) {
      event.preventDefault();
      event.stopPropagation();
      this.closeCard("reader", true);
      return;
    }
    const key = keyOf(event.target);
    if (key === undefined || !this.picture) return;
    const rtl = this.settings.dir === "rtl";
    const action = actionOf(event, { upright: this.picture.upright, rtl });
    if (!action || !this.act(action, key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key asks for; false where it means nothing here, so that the page may have it. */
  private act(action: KeyAction, key: string): boolean {
    const zooms = this.toolbar !== undefined;
    if ("move" in action) return this.moveFocus(this.indexAt(key) + action.move);
    if ("lane" in action) return this.moveLane(this.indexAt(key), action.lane);
    if ("to" in action) return this.moveFocus(action.to === "first" ? 0 : this.columns!.items.length - 1);
    if ("open" in action) {
      this.press(key);
      return true;
    }
    if (!zooms || "leave" in action) return false;
    if ("page" in action) this.page(action.page);
    if ("zoom" in action) this.zoom(action.zoom);
    if ("all" in action) this.showAll();
    return true;
  }

  /** Place in time of an event, or of the first of a count. */
  private indexAt(key: string): number {
    const own = this.indexOf(key);
    if (own >= 0) return own;
    return this.scene?.counts.find((count) => `count:${count.key}` === key)?.indices[0] ?? 0;
  }

  private moveLane(from: number, by: -1 | 1): boolean {
    const { items, lanes } = this.columns!;
    const own = items[from];
    if (!own) return false;
    for (let lane = own.lane + by; lane >= 0 && lane < lanes.length; lane += by) {
      let best = -1;
      items.forEach((item, index) => {
        if (item.lane !== lane) return;
        if (best < 0 || Math.abs(item.first - own.first) < Math.abs(items[best]!.first - own.first)) best = index;
      });
      if (best >= 0) return this.moveFocus(best);
    }
    return false;
  }

  private moveFocus(index: number): boolean {
    const item = this.columns?.items[index];
    if (!item) return false;
    this.focus = item.event.id;
    this.reveal(index, "reader");
    this.draw();
    // A counted event is drawn, as a callout, only while it has the focus: say so, then give it.
    this.scene = sceneOf(this.picture!, this.view, index);
    this.drawWith(index);
    this.nodeOf(item.event.id)?.focus({ preventScroll: false });
    return true;
  }

  private drawWith(index: number): void {
    const { picture } = this;
    if (!picture) return;
    this.scene = sceneOf(picture, this.view, index);
    const spoken = {
      ...spokenOf(picture),
      active: this.activeKey(this.scene),
      open: this.card ? (this.selected ?? "") : "",
    };
    patch(this.svg, elementsOf(this.scene, spoken, `daymark-${this.number}`), this.document);
  }

  private nodeOf(id: string): SVGGElement | undefined {
    return Array.from(this.svg?.querySelectorAll<SVGGElement>(".daymark-event") ?? []).find(
      (node) => node.getAttribute("data-event") === id,
    );
  }

  /** Pans, without zooming, until an event's beginning is in the window. */
  private reveal(index: number, by: By): void {
    const { plan, length, columns } = this.picture!;
    if (!plan) return;
    const px = this.pxOfItem(index);
    const item = columns.items[index]!;
    const end = pxOf({ ...this.view, scale: plan.scale, length }, item.last);
    if (px >= 0 && px <= length * 0.9) return;
    if (px < 0 && end > 40) return;
    const start = this.view.start + (px - length * 0.4) / this.view.pxPerUnit;
    this.view = { ...this.view, start };
    this.moved = true;
    this.tellWindow(by);
  }

  // --- selection and card ----------------------------------------------------------------------------------------

  private clicked(event: Event): void {
    const key = keyOf(event.target);
    if (key !== undefined) this.press(key);
    else if (this.card && !isInCard(event)) this.closeCard("reader", false);
  }

  private press(key: string): void {
    const count = this.scene?.counts.find((candidate) => `count:${candidate.key}` === key);
    if (count) this.openCountOf(count);
    else if (key === this.selected && this.card) this.closeCard("reader", true);
    else this.open(key, "reader");
  }

  /** Opens an event's card, or with null closes it. */
  private open(id: string | null, by: By): boolean {
    if (id === null) {
      this.closeCard(by, false);
      return true;
    }
    const all = this.columns ?? shownColumns(this.events, this.settings);
    const index = all.items.findIndex(({ event }) => event.id === id);
    const item = all.items[index];
    if (!item) return false;
    const changed = this.selected !== id;
    this.selected = id;
    this.focus = id;
    if (changed) this.emit("select", { id, by });
    if (!this.picture) return true;
    this.removeCard();
    this.reveal(index, by);
    const card = cardOf(this.document, {
      event: item.event,
      index: index + 1,
      count: all.items.length,
      settings: this.settings,
      words: this.words,
      texts: this.picture.texts,
      id: `daymark-${this.number}-card`,
      close: () => {
        this.closeCard("reader", true);
      },
      step: (by) => {
        this.step(by, "reader");
      },
    });
    this.showCard(card);
    this.emit("card", { id, open: true, by });
    if (by === "reader") card.querySelector<HTMLElement>(".card-title")?.focus({ preventScroll: true });
    return true;
  }

  private openCountOf(count: SceneCount): void {
    const { plan, columns, length } = this.picture!;
    if (!plan) return;
    const from = Math.min(...count.indices.map((index) => columns.items[index]!.first));
    const to = Math.max(...count.indices.map((index) => columns.items[index]!.first));
    const room = (plan.scale.toUnit(to) - plan.scale.toUnit(from)) * 0.3;
    const wanted: View = {
      start: plan.scale.toUnit(from) - room,
      pxPerUnit: (length * 0.6) / Math.max(room / 0.3, 1e-9),
    };
    const near = this.clamped(wanted);
    // Where zooming cannot part them, or shows nothing new, they are listed.
    if (to > from && near.pxPerUnit > this.view.pxPerUnit * 1.2) {
      this.goTo(near, "reader", GLIDE);
      return;
    }
    this.removeCard();
    this.openCount = count.key;
    const card = countCardOf(this.document, {
      events: count.indices.map((index) => columns.items[index]!.event),
      words: this.words,
      texts: this.picture!.texts,
      id: `daymark-${this.number}-card`,
      choose: (id) => {
        this.open(id, "reader");
      },
      close: () => {
        this.closeCard("reader", true);
      },
    });
    this.showCard(card);
    card.querySelector("button")?.focus({ preventScroll: true });
  }

  private showCard(card: HTMLElement): void {
    this.card = card;
    this.shell.region.insertBefore(card, this.shell.status);
    this.draw();
  }

  private step(by: -1 | 1, cause: By): boolean {
    const items = (this.columns ?? shownColumns(this.events, this.settings)).items;
    const at = this.indexOf(this.selected);
    const next = this.selected === null ? (by === 1 ? 0 : items.length - 1) : at + by;
    const item = items[next];
    return item ? this.open(item.event.id, cause) : false;
  }

  private closeCard(by: By, giveBack: boolean): void {
    const id = this.selected;
    const count = this.openCount;
    if (!this.card && id === null) return;
    this.removeCard();
    this.selected = null;
    if (id !== null) {
      this.emit("card", { id, open: false, by });
      this.emit("select", { id: null, by });
    }
    this.draw();
    if (!giveBack) return;
    if (id !== null) this.moveFocus(this.indexOf(id));
    else if (count !== null) {
      this.svg?.querySelectorAll<SVGGElement>(".daymark-count").forEach((node) => {
        if (node.getAttribute("data-key") === count) node.focus();
      });
    }
  }

  private removeCard(): void {
    this.card?.remove();
    this.card = undefined;
    this.openCount = null;
  }

  /** Puts the card beside its event; it moves with it, and is never over it. */
  private placeCard(): void {
    const { card, scene, svg } = this;
    if (!card || !scene || !svg) return;
    const box = this.boxOfOpen(scene);
    if (!box) return;
    const top = svg.getBoundingClientRect().top;
    const { left, top: y } = placeCard({
      event: box,
      card: { width: card.offsetWidth, height: card.offsetHeight },
      width: scene.width,
      seen: { top: Math.max(-top, 0), bottom: (this.document.defaultView?.innerHeight ?? 800) - top },
    });
    card.style.transform = `translate(${Math.round(left)}px, ${Math.round(y)}px)`;
  }

  private boxOfOpen(scene: Scene): Rect | undefined {
    if (this.openCount !== null) return scene.counts.find(({ key }) => key === this.openCount)?.box;
    const event = scene.events.find(({ id }) => id === this.selected);
    return event?.hit;
  }

  // --- frames ----------------------------------------------------------------------------------------------------

  /** One drawing in the next frame, however often it is asked for. */
  private requestFrame(): void {
    if (this.frame !== 0 || this.destroyed) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const width = this.widthNow();
      if (width > 0 && this.isNewWidth(width)) this.layout();
      else if (width > 0) this.draw();
    });
  }

  /** Whole px of the host, 0 while it is hidden. */
  private widthNow(): number {
    return Math.floor(this.host.getBoundingClientRect().width);
  }

  /** A scroll bar that comes with one width and goes with the other must not make them alternate for ever. */
  private isNewWidth(width: number): boolean {
    if (width === this.width) return false;
    const back = width === this.widthBefore && width > this.width && width - this.width <= SCROLL_BAR;
    return !back;
  }

  private isStill(): boolean {
    return this.document.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
  }

  private isDark(): boolean {
    const { theme } = this.settings;
    if (theme !== "auto") return theme === "dark";
    const ground = this.document.defaultView?.getComputedStyle(this.shell.region).backgroundColor ?? "";
    const [red = 255, green = 255, blue = 255] = (ground.match(/[\d.]+/g) ?? []).map(Number);
    return red + green + blue < 384;
  }

  private emit<K extends keyof TimelineEvents>(type: K, detail: TimelineEvents[K]): void {
    for (const listener of [...(this.listeners.get(type) ?? [])]) {
      try {
        (listener as Listener<K>)(detail);
      } catch (error) {
        // A listener of the page must not stop the timeline; the page still hears of it.
        reportError(error);
      }
    }
  }
}

/** Key of the event or count that a node belongs to. */
function keyOf(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest(".daymark-event, .daymark-count") : null;
  if (!node) return undefined;
  return node.getAttribute("data-event") ?? `count:${node.getAttribute("data-key") ?? ""}`;
}

/** Whether something was pressed in a card, even one that the press has replaced. */
function isInCard(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.classList.contains("card"));
}

function isReadResult(data: unknown): data is ReadResult {
  return typeof data === "object" && data !== null && "events" in data && "problems" in data && "format" in data;
}

function unreadable(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: "data-unreadable", severity: "error", message: `The data could not be read: ${message}` };
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/**
 * Draws a timeline in a container.
 *
 * @param container an element, or a selector that finds one; what is in it already stays
 * @param data events (drawn in the call), what `readEvents` gave, or anything that `readEvents` takes
 * @throws {Error} where the selector finds nothing
 */
export function createTimeline(
  container: Element | string,
  data: TimelineData,
  options: TimelineOptions & { read?: ReadOptions } = {},
): Timeline {
  const element = typeof container === "string" ? document.querySelector(container) : container;
  if (!element) throw new Error(noContainer(container));
  const host = element.ownerDocument.createElement("div");
  host.className = "daymark-host";
  element.append(host);
  const timeline = new LiveTimeline(host, host.attachShadow({ mode: "open" }), data, options);
  const destroy = timeline.destroy.bind(timeline);
  timeline.destroy = () => {
    destroy();
    host.remove();
  };
  return timeline;
}

function noContainer(container: unknown): string {
  return typeof container === "string"
    ? `createTimeline: no element matches "${container}". Check the selector, or call it after the element is there.`
    : `createTimeline: the container is ${String(container)}. Pass an element or a CSS selector.`;
}
