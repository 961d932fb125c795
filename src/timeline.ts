/** The component: it alone holds state. What it draws follows from events, options, size and view. */
import { patch } from "./draw/dom.ts";
import { measureWider } from "./draw/ruler.ts";
import { svgText } from "./draw/svg-text.ts";
import { DARK, LIGHT } from "./draw/theme.ts";
import { EventList } from "./event-list.ts";
import type { Events, ResolvedEvent } from "./event.ts";
import { Announcer } from "./interact/announce.ts";
import { Camera } from "./interact/camera.ts";
import type { CardHost } from "./interact/card-host.ts";
import { Cards } from "./interact/cards.ts";
import type { By, Changes, CreateOptions, Timeline, TimelineData, TimelineEvents } from "./interact/contract.ts";
import { Emitter } from "./interact/emitter.ts";
import { Feed, type Fed } from "./interact/feed.ts";
import { Focus } from "./interact/focus.ts";
import { Folds } from "./interact/folds.ts";
import { fontFactor } from "./interact/font.ts";
import { actionOf, type KeyAction } from "./interact/keys.ts";
import { Panels } from "./interact/panels.ts";
import { indexAt, indexOf, nearestInLane } from "./interact/roving.ts";
import { scaleButtonOf } from "./interact/scale-button.ts";
import { shellIn, type Shell } from "./interact/shell.ts";
import { toolbarOf, type Toolbar } from "./interact/toolbar.ts";
import { toolsOf } from "./interact/tools.ts";
import { isWidthNews } from "./interact/width.ts";
import { columnsInSteps, type Columns } from "./layout/columns.ts";
import { optionProblems, settingsOf, type Settings, type TimelineOptions } from "./options.ts";
import type { Problem } from "./problem.ts";
import { firstView, pictureOf, sceneOf, shownColumns } from "./scene/compose.ts";
import { elementsOf, type Element as Drawn } from "./scene/elements.ts";
import { Memory } from "./scene/memory.ts";
import type { Picture } from "./scene/picture.ts";
import type { Scene } from "./scene/scene.ts";
import { spokenOf, windowInWords } from "./scene/spoken.ts";
import { viewOf, type View } from "./scene/view.ts";
import { canFold } from "./scene/wide.ts";
import { wordsOf, type Words } from "./words/index.ts";

const GLIDE = 200;
const LEAST_WIDTH = 240;

let made = 0;

/** A timeline in a shadow root: what `createTimeline` and the element are made of. */
export class LiveTimeline implements Timeline {
  problems: readonly Problem[] = [];
  readonly ready: Promise<void>;

  private readonly name = `daymark-${(made += 1)}`;
  private readonly document: Document;
  private readonly shell: Shell;
  private readonly observer: ResizeObserver;
  private readonly tell = new Emitter<TimelineEvents>();
  private readonly camera: Camera;
  private readonly options: TimelineOptions;
  private settings: Settings;
  private words: Words;
  private markReady: () => void = () => undefined;
  private destroyed = false;

  private given: Events = [];
  private columns: Columns | undefined;
  private picture: Picture | undefined;
  private scene: Scene | undefined;
  /** Of what was drawn of the picture. */
  private readonly memory = new Memory<Drawn>();
  /** The picture that the region was dressed for. */
  private dressed: Picture | undefined;
  private svg: SVGSVGElement | undefined;
  /** The last two widths, the newest first. */
  private widths: [number, number] = [0, 0];
  /** How much wider the page's font is than the table. */
  private factor = 1;
  /** The reader has asked for time to scale. */
  private toScale = false;

  private readonly focus: Focus;
  private readonly cards: Cards;
  private readonly folds: Folds;
  private readonly panels: Panels;
  private readonly announcer: Announcer;
  private readonly feed: Feed;
  private toolbar: Toolbar | undefined;
  private scaleButton: HTMLButtonElement | undefined;
  private stopZoom: (() => void) | undefined;
  private frame = 0;

  constructor(
    private readonly host: HTMLElement,
    root: ShadowRoot,
    data: TimelineData,
    { read, ...options }: CreateOptions = {},
  ) {
    this.document = root.ownerDocument;
    this.options = options;
    this.settings = settingsOf(options);
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    this.shell = shellIn(root);
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    this.camera = new Camera({
      jumped: () => {
        this.draw();
      },
      moved: () => {
        this.requestFrame();
      },
      isStill: () => this.document.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true,
    });
    const own = this.cardHost();
    this.focus = new Focus({ ...own, svg: () => this.svg });
    this.cards = new Cards(own);
    this.announcer = new Announcer(this.shell);
    this.folds = new Folds({
      ...own,
      document: this.document,
      changed: () => {
        this.layout();
      },
    });
    this.panels = new Panels(
      { ...own, button: (name) => this.toolbar?.button(name), focused: () => this.focused() },
      { lanes: { place: "card", make: (close) => this.folds.panel(close) } },
    );
    this.listen();
    this.observer = new ResizeObserver(() => {
      if (isWidthNews(this.widthNow(), this.widths)) this.requestFrame();
    });
    this.observer.observe(host);
    this.feed = new Feed({
      settings: () => this.settings,
      told: (told) => {
        this.setOptions({ ...told, ...this.options });
      },
      take: (events) => {
        this.take(events);
      },
      progress: (done, total) => {
        this.tell.emit("progress", { done, total });
      },
    });
    this.feed.inLanguage(() => {
      this.feed.start(data, read);
    });
    void this.document.fonts.ready.then(() => {
      if (!this.destroyed && this.probe()) this.layout();
    });
  }

  get events(): readonly ResolvedEvent[] {
    const { given } = this;
    return given instanceof EventList ? given.toArray() : (given as readonly ResolvedEvent[]);
  }

  get window(): { start: number; end: number } {
    return this.camera.window ?? { start: this.columns?.start ?? 0, end: this.columns?.end ?? 0 };
  }

  update({ events, ...options }: Changes): void {
    if (this.destroyed) return;
    this.setOptions(options);
    if (options.window) this.camera.wasMoved = false;
    this.feed.inLanguage(() => {
      if (events) this.feed.list(events);
      else
        this.feed.withDates([], () => {
          this.columns = undefined;
          this.layout();
        });
      if (options.window) this.tellWindow("api");
    });
  }

  zoomTo(window: { start: number; end: number }, { duration = 0 }: { duration?: number } = {}): void {
    const { start, end } = window;
    if (!Number.isFinite(start) || !Number.isFinite(end)) {
      throw new TypeError(
        `zoomTo: start and end are numbers of milliseconds, not ${String(start)} and ${String(end)}.`,
      );
    }
    const plan = this.picture?.plan;
    if (plan) this.goTo(viewOf(plan.scale, window, this.picture!.length), "api", duration);
    // Before the first drawing, as in a hidden place, the window is the one to begin with.
    else this.setOptions({ window });
  }

  select(id: string | null): boolean {
    if (id !== null) return this.cards.open(id, "api");
    this.cards.close("api", false);
    return true;
  }

  next(): boolean {
    return this.cards.step(1, "api");
  }

  previous(): boolean {
    return this.cards.step(-1, "api");
  }

  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void {
    return this.tell.on(type, listener);
  }

  toSvg({ whole = false }: { whole?: boolean } = {}): string {
    const picture = this.picture ?? this.pictureAt(this.widths[0] || 1200);
    const everything = firstView({ ...picture, settings: { ...picture.settings, window: undefined } });
    const scene = sceneOf(picture, whole || !this.picture ? everything : this.camera.view);
    return svgText(elementsOf(scene, spokenOf(picture)), {
      palette: this.isDark() ? DARK : LIGHT,
      lang: this.settings.lang,
    });
  }

  async toPng({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    const { pngOf } = await import("./interact/png.ts");
    return pngOf(this.document, this.toSvg(), scale);
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.feed.stop();
    this.cards.stop();
    this.observer.disconnect();
    this.camera.stop();
    cancelAnimationFrame(this.frame);
    this.announcer.stop();
    this.focus.stop();
    this.panels.stop();
    this.stopZoom?.();
    this.shell.destroy();
    this.document.removeEventListener("pointerdown", this.pressedOutside, true);
    this.tell.clear();
    this.markReady();
  }

  // --- data and options ------------------------------------------------------------------------------------------

  private take({ events, problems }: Fed): void {
    this.given = events;
    this.problems = [...optionProblems(this.options), ...problems];
    this.columns = undefined;
    this.layout();
    // Whoever made the timeline can only listen once it is made.
    queueMicrotask(() => {
      for (const problem of this.problems) this.tell.emit("problem", problem);
    });
  }

  private setOptions(options: TimelineOptions): void {
    Object.assign(this.options, options);
    this.settings = settingsOf(this.options);
    this.words = wordsOf(this.settings.lang, this.settings.messages);
  }

  /** The events that are shown, in columns. */
  private shown(): Columns {
    return (this.columns ??= shownColumns(this.given, this.settings));
  }

  // --- picture ---------------------------------------------------------------------------------------------------

  private pictureAt(width: number): Picture {
    return pictureOf({
      columns: this.shown(),
      settings: this.toScale ? { ...this.settings, scale: "linear" } : this.settings,
      words: this.words,
      width: Math.max(width, LEAST_WIDTH),
      measure: measureWider(this.factor),
      closed: this.folds.closed,
      unread: this.problems.filter(({ severity }) => severity === "error").length,
    });
  }

  /** Works out the picture anew and draws it; waits while there is no width. */
  private layout(): void {
    // While data or words are on their way there is nothing to show yet, and nothing to be ready for.
    if (this.feed.isWaiting) return;
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    const width = this.widthNow();
    if (this.destroyed || width < 1) {
      this.markReady();
      return;
    }
    if (!this.columns) {
      const { settings } = this;
      this.feed.work(columnsInSteps(this.given, settings), this.given.length, (columns) => {
        // An option may have changed meanwhile.
        if (settings === this.settings) this.columns = columns;
        this.cards.keepOnly(columns);
        this.layout();
      });
      return;
    }
    if (this.widths[0] === 0) this.probe();
    if (width !== this.widths[0]) this.widths = [width, this.widths[0]];
    this.picture = this.pictureAt(width);
    this.memory.forget();
    this.camera.lookAt(this.picture);
    this.furnish(this.picture);
    this.draw();
    this.panels.update();
    this.markReady();
  }

  private draw(): void {
    const { picture } = this;
    if (!picture || this.destroyed) return;
    const called = indexOf(picture.columns, this.focus.isInside ? this.focus.key : this.cards.selected);
    this.focus.keep(() => {
      this.drawScene(sceneOf(picture, this.camera.view, called < 0 ? undefined : called));
    });
    this.cards.place();
    this.tell.emit("render", { width: this.scene!.width, height: this.scene!.height });
  }

  private drawScene(scene: Scene): void {
    const { picture, svg } = this;
    this.scene = scene;
    const spoken = {
      ...spokenOf(picture!),
      active: this.focus.active(),
      focus: this.focus.key,
      ...this.cards.spoken(),
    };
    this.svg = patch(svg, elementsOf(scene, spoken, this.name, this.memory), this.document) as SVGSVGElement;
    if (!svg) this.shell.region.insertBefore(this.svg, this.shell.summary);
    this.dress(picture!, scene, spoken.title);
  }

  /** What the region says of itself, and what its style depends on. */
  private dress(picture: Picture, scene: Scene, name: string): void {
    const ways = this.camera.ways();
    this.toolbar?.update({ ...ways, all: ways.out, lanes: canFold(picture) || "hidden" });
    if (this.dressed === picture) return;
    this.dressed = picture;
    const { region, summary } = this.shell;
    const { theme, lang, dir } = this.settings;
    region.dataset["theme"] = theme;
    region.toggleAttribute("data-upright", picture.upright);
    region.toggleAttribute("data-zooms", !scene.complete);
    region.lang = lang;
    if (dir) region.dir = dir;
    // A region without a name of its own would only be one landmark too many.
    region.setAttribute("role", (this.settings.label ?? this.settings.title) ? "region" : "group");
    region.setAttribute("aria-label", name);
    const keys = scene.complete ? (["howTo"] as const) : (["howTo", "howToZoom"] as const);
    const said = [spokenOf(picture).summary, ...keys.map((key) => this.words.say(key))].join(" ");
    if (summary.textContent !== said) summary.textContent = said;
  }

  /** Buttons and gestures where there is something to zoom, and none where there is not. */
  private furnish(picture: Picture): void {
    const zooms = picture.plan !== undefined && !picture.plan.complete;
    if (zooms && !this.toolbar) {
      const tools = toolsOf(this.words, {
        page: (by) => {
          this.goTo(this.camera.paged(by), "reader", GLIDE);
        },
        zoom: (by) => {
          this.zoom(by);
        },
        all: () => {
          this.goTo(this.camera.home, "reader", GLIDE);
        },
        toggle: (name) => void this.panels.toggle(name),
      });
      this.toolbar = toolbarOf(this.document, this.words.say("toolbar"), tools);
      this.shell.region.prepend(this.toolbar.node);
      this.startZoom();
    }
    if (!zooms || !canFold(picture)) this.panels.close("lanes");
    if (!zooms) {
      this.toolbar?.node.remove();
      this.toolbar = undefined;
      this.stopZoom?.();
      this.stopZoom = undefined;
    }
    this.scaleButton?.remove();
    this.scaleButton = scaleButtonOf(this.document, this.words, picture, this.toScale, () => {
      this.toScale = !this.toScale;
      this.camera.wasMoved = false;
      this.layout();
      this.scaleButton?.focus();
      this.tellWindow("reader");
    });
    if (this.scaleButton) this.shell.region.append(this.scaleButton);
  }

  private startZoom(): void {
    let stopped = false;
    this.stopZoom = () => (stopped = true);
    void import("./interact/zoom.ts").then(({ listenForOverview, listenForZoom }) => {
      if (stopped || !this.svg) return;
      const window = {
        svg: this.svg,
        home: () => this.camera.home,
        view: () => this.camera.view,
        clamped: (view: View) => this.camera.clamped(view),
        moved: (view: View) => {
          this.camera.stop();
          if (this.camera.see(view)) this.tellWindow("reader");
        },
      };
      const stopZoom = listenForZoom({
        ...window,
        upright: () => this.picture!.upright,
        wheelZooms: () => this.settings.wheelZoom,
        origin: () => (this.picture!.upright ? this.scene!.plot.y : this.scene!.plot.x),
        hint: (mac) => this.words.say(mac ? "hintMac" : "hint"),
      });
      const stopOverview = listenForOverview({
        ...window,
        length: () => this.picture!.length,
        origin: () => this.scene!.plot.x,
        goTo: (view) => {
          this.goTo(view, "reader", GLIDE);
        },
        page: (by) => {
          this.goTo(this.camera.paged(by), "reader", GLIDE);
        },
        zoom: (by) => {
          this.goTo(this.camera.zoomed(by, -1), "reader", GLIDE);
        },
        all: () => {
          this.goTo(this.camera.home, "reader", GLIDE);
        },
        leave: (node, to) => this.toolbar?.move(node, to),
      });
      this.stopZoom = () => {
        stopZoom();
        stopOverview();
      };
    });
  }

  // --- window ----------------------------------------------------------------------------------------------------

  private goTo(view: View, by: By, duration: number): void {
    this.camera.goTo(view, duration, () => {
      this.tellWindow(by);
    });
  }

  private zoom(by: -1 | 1): void {
    this.goTo(this.camera.zoomed(by, indexOf(this.shown(), this.focus.key)), "reader", GLIDE);
  }

  private tellWindow(by: By): void {
    this.tell.emit("window", { ...this.window, by });
    if (by !== "reader") return;
    this.announcer.say(() => (this.scene && this.picture ? windowInWords(this.picture, this.scene, this.window) : ""));
  }

  // --- focus and keys --------------------------------------------------------------------------------------------

  /** Key of the event or count that has the focus. */
  private focused(): string | undefined {
    return this.focus.isInside ? this.focus.active() : undefined;
  }

  private listen(): void {
    const { region } = this.shell;
    region.addEventListener("keydown", (event) => {
      this.pressedKey(event);
    });
    region.addEventListener("click", (event) => {
      if (!this.folds.pressed(event)) this.cards.clicked(event);
    });
    region.addEventListener("focusin", (event) => {
      this.toolbar?.took(event.target);
      if (this.focus.took(event.target)) this.requestFrame();
    });
    region.addEventListener("focusout", () => {
      this.requestFrame();
    });
    this.document.addEventListener("pointerdown", this.pressedOutside, true);
  }

  private readonly pressedOutside = (event: Event): void => {
    this.panels.pressedAt(event.composedPath());
    if (!event.composedPath().includes(this.host)) this.cards.close("reader", false);
  };

  private pressedKey(event: KeyboardEvent): void {
    const key = this.focus.keyAt(event.target);
    const context = { upright: this.picture?.upright ?? false, rtl: this.settings.dir === "rtl" };
    const action = actionOf(event, context);
    const done =
      action && "leave" in action
        ? this.panels.leave(event.target) || this.cards.leave()
        : action !== undefined && key !== undefined && this.scene !== undefined && this.act(action, key, this.scene);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key asks for; false where it means nothing here, so that the page may have it. */
  private act(action: KeyAction, key: string, scene: Scene): boolean {
    const columns = this.shown();
    const at = indexAt(scene, columns, key);
    if ("move" in action) return this.focus.moveTo(at + action.move);
    if ("lane" in action) return this.focus.moveTo(nearestInLane(columns, at, action.lane));
    if ("to" in action) return this.focus.moveTo(action.to === "first" ? 0 : columns.count - 1);
    if ("toggle" in action) {
      if (!this.panels.has(action.toggle)) return false;
      void this.panels.toggle(action.toggle);
    } else if ("open" in action) this.cards.press(key);
    else if (!this.toolbar) return false;
    else if ("page" in action) this.goTo(this.camera.paged(action.page), "reader", GLIDE);
    else if ("zoom" in action) this.zoom(action.zoom);
    else if ("all" in action) this.goTo(this.camera.home, "reader", GLIDE);
    return true;
  }

  /** Pans until an event is in the window, and draws it, with a callout where it has no label. */
  private reveal(index: number, by: By): void {
    const view = this.camera.revealing(index);
    if (view) this.goTo(view, by, 0);
    // A counted event is drawn only while it has the focus: it is drawn first, so that it can be given.
    this.drawScene(sceneOf(this.picture!, this.camera.view, index));
  }

  private cardHost(): CardHost {
    return {
      name: this.name,
      shell: this.shell,
      camera: this.camera,
      tell: this.tell,
      columns: () => this.shown(),
      settings: () => this.settings,
      words: () => this.words,
      picture: () => this.picture,
      scene: () => this.scene,
      top: () => this.svg?.getBoundingClientRect().top ?? 0,
      draw: () => {
        this.draw();
      },
      goTo: (view) => {
        this.goTo(view, "reader", GLIDE);
      },
      reveal: (index, by) => {
        this.focus.key = this.shown().event(index).id;
        this.reveal(index, by);
      },
      giveFocus: (key) => {
        this.focus.give(key);
      },
    };
  }

  // --- page ------------------------------------------------------------------------------------------------------

  /** One drawing in the next frame, however often it is asked for. */
  private requestFrame(): void {
    if (this.frame !== 0 || this.destroyed) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const width = this.widthNow();
      if (isWidthNews(width, this.widths)) this.layout();
      else if (width > 0) this.draw();
    });
  }

  /** Whole px of the host, 0 while it is hidden. */
  private widthNow(): number {
    return Math.floor(this.host.getBoundingClientRect().width);
  }

  /** Measures the page's font against the table; true where it is wider than was thought. */
  private probe(): boolean {
    const factor = fontFactor(this.shell.region);
    if (factor === undefined || factor <= this.factor * 1.005) return false;
    this.factor = factor;
    return true;
  }

  private isDark(): boolean {
    const { theme } = this.settings;
    if (theme !== "auto") return theme === "dark";
    const ground = this.document.defaultView?.getComputedStyle(this.shell.region).backgroundColor ?? "";
    const [red = 255, green = 255, blue = 255] = (ground.match(/[\d.]+/g) ?? []).map(Number);
    return red + green + blue < 384;
  }
}

/**
 * Draws a timeline in a container.
 *
 * @param container an element, or a selector that finds one; what is in it already stays
 * @param data events (drawn in the call; 20,000 and more in slices, while the page goes on), what `readEvents` gave, or anything that `readEvents` takes
 * @throws {Error} where the selector finds nothing
 */
export function createTimeline(container: Element | string, data: TimelineData, options: CreateOptions = {}): Timeline {
  const element = typeof container === "string" ? document.querySelector(container) : container;
  // A page without types can pass anything.
  if (!(element as Element | null | undefined)) throw new Error(noContainer(container));
  const host = element!.ownerDocument.createElement("div");
  host.className = "daymark-host";
  element!.append(host);
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
    ? `createTimeline: no element matches "${container}". Check the selector, or call it once the element is there.`
    : `createTimeline: the container is ${String(container)}. Pass an element or a CSS selector.`;
}
