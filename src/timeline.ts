/** The component: it alone holds state. What it draws follows from events, options, size and view. */
import { patch } from "./draw/dom.ts";
import { measureWider } from "./draw/ruler.ts";
import { svgText } from "./draw/svg-text.ts";
import { DARK, LIGHT } from "./draw/theme.ts";
import { EventList } from "./event-list.ts";
import type { Events, ResolvedEvent } from "./event.ts";
import type { FindQuery } from "./find/query.ts";
import { tellAbout } from "./interact/about.ts";
import { Announcer } from "./interact/announce.ts";
import { Camera } from "./interact/camera.ts";
import type { CardHost } from "./interact/card-host.ts";
import { Cards } from "./interact/cards.ts";
import type { By, Changes, CreateOptions, Timeline, TimelineData, TimelineEvents } from "./interact/contract.ts";
import { Emitter } from "./interact/emitter.ts";
import { Feed, type Fed } from "./interact/feed.ts";
import { Finding } from "./interact/finding.ts";
import { Focus } from "./interact/focus.ts";
import { Glide, isLike } from "./interact/glide.ts";
import { Folds } from "./interact/folds.ts";
import { Foot } from "./interact/foot.ts";
import { fontFactor } from "./interact/font.ts";
import { printLater } from "./interact/idle.ts";
import { actionOf, isAboutAll, type KeyAction } from "./interact/keys.ts";
import type { KeysContext } from "./interact/keys-card.ts";
import { noList, nothingRead, takable, undrawable, type LastGood } from "./interact/last-good.ts";
import { Panels } from "./interact/panels.ts";
import { indexAt, indexOf, nearestInLane } from "./interact/roving.ts";
import { shellIn, type Shell } from "./interact/shell.ts";
import { Stories } from "./interact/stories.ts";
import { toolbarOf, type Toolbar } from "./interact/toolbar.ts";
import { toolsOf } from "./interact/tools.ts";
import { watchTranslation } from "./interact/translated-page.ts";
import type { Translation } from "./interact/translation.ts";
import { bringBack, firstSeen, type Drawn } from "./interact/whereabouts.ts";
import { isWidthNews } from "./interact/width.ts";
import { columnsInSteps, type Columns } from "./layout/columns.ts";
import { optionProblems, settingsOf, type Settings, type TimelineOptions } from "./options.ts";
import type { Problem } from "./problem.ts";
import { columnOptions, firstView, pictureOf, sceneOf, shownColumns, wholeScene } from "./scene/compose.ts";
import { directionsOf, isAgainstTime } from "./scene/directions.ts";
import { elementsOf, type Element as DrawnElement } from "./scene/elements.ts";
import { Memory } from "./scene/memory.ts";
import type { Picture, PictureInput } from "./scene/picture.ts";
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
  private options: TimelineOptions;
  /** The language that the data say of themselves. */
  private source: string | undefined;
  private settings: Settings;
  private words: Words;
  private markReady: () => void = () => undefined;
  private destroyed = false;

  private given: Events = [];
  /** What was told of the events, and of what the last update brought and was not taken. */
  private read: readonly Problem[] = [];
  private refused: readonly Problem[] = [];
  /** What was drawn before the update that is on its way. */
  private kept: LastGood | undefined;
  private columns: Columns | undefined;
  private picture: Picture | undefined;
  private scene: Scene | undefined;
  /** Of what was drawn of the picture. */
  private readonly memory = new Memory<DrawnElement>();
  /** The picture that the region was dressed for. */
  private dressed: Picture | undefined;
  private svg: SVGSVGElement | undefined;
  /** The last two widths, the newest first. */
  private widths: [number, number] = [0, 0];
  /** How much wider the page's font is than the table. */
  private factor = 1;
  /** The reader has asked for time to scale. */
  private toScale = false;

  private readonly coarse: MediaQueryList | undefined;
  private readonly focus: Focus;
  private readonly cards: Cards;
  private readonly stories: Stories;
  private readonly folds: Folds;
  private readonly panels: Panels;
  private readonly finding: Finding;
  private readonly announcer: Announcer;
  private readonly feed: Feed;
  private readonly glide: Glide;
  private toolbar: Toolbar | undefined;
  private readonly foot: Foot;
  private stopZoom: (() => void) | undefined;
  private readonly stopWatching: () => void;
  private readonly stopPrint: () => void;
  /** Whether the browser has translated the page, and what it makes of our words. */
  private isTranslated = false;
  private translation: Translation | undefined;
  private retell: PictureInput["retell"];
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
    this.coarse = this.document.defaultView?.matchMedia("(pointer: coarse)");
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    this.camera = new Camera({
      jumped: () => {
        this.glide.stop();
        this.draw();
      },
      moved: () => {
        this.glide.stop();
        this.requestFrame();
      },
      isStill: () => this.document.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true,
    });
    const own = this.cardHost();
    this.focus = new Focus({ ...own, svg: () => this.svg });
    this.cards = new Cards(own);
    this.stories = new Stories(own);
    this.announcer = new Announcer(this.shell);
    this.glide = new Glide(this.shell);
    this.foot = new Foot(this.document, {
      turnScale: () => {
        this.toScale = !this.toScale;
        this.camera.wasMoved = false;
        this.layout();
        this.tellWindow("reader");
      },
      toggleTable: () => void this.panels.toggle("table"),
    });
    this.folds = new Folds({
      ...own,
      changed: () => {
        this.layout();
      },
    });
    this.finding = new Finding({
      ...own,
      all: () => this.all(),
      changed: (anew) => {
        this.foundOther(anew);
      },
      glideTo: (index, words) => {
        this.glideTo(index, words);
      },
    });
    this.panels = new Panels(
      {
        ...own,
        button: (name) => (name === "table" ? this.foot.table : this.toolbar?.button(name)),
        focused: () => this.focused(),
      },
      {
        lanes: { place: "card", make: (close) => this.folds.panel(close) },
        find: {
          place: "before",
          make: (close) => this.finding.panel(close),
          isOff: () => this.settings.find === "off",
        },
        keys: {
          place: "card",
          make: async (close) => {
            const { keysPanel } = await import("./interact/keys-card.ts");
            return keysPanel({ ...own, context: () => this.keys() }, close);
          },
        },
        table: {
          place: "after",
          make: async (close, from) => {
            const { tablePanel } = await import("./interact/table/panel.ts");
            return tablePanel({ ...own, cards: this.cards, focus: this.focus }, close, from);
          },
        },
      },
    );
    this.listen();
    this.observer = new ResizeObserver(() => {
      if (isWidthNews(this.widthNow(), this.widths)) this.requestFrame();
    });
    this.observer.observe(host);
    this.stopPrint = printLater(own);
    this.stopWatching = watchTranslation(this.document, (isTranslated) => void this.translate(isTranslated));
    this.feed = new Feed({
      settings: () => this.settings,
      told: (told) => {
        this.source = told.lang;
        this.setOptions({ ...told, ...this.options });
      },
      take: (events) => {
        this.take(events);
      },
      failed: (error) => {
        this.fail(error);
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
    const { given, read, columns } = this;
    if (this.picture) this.kept ??= { given, read, columns, options: { ...this.options } };
    const { right, problems } = takable(options);
    // A page without types can pass anything.
    const list: unknown = events;
    this.refused = Array.isArray(list) || list === undefined ? problems : [...problems, noList(list)];
    this.setOptions(right);
    if (right.window) this.camera.wasMoved = false;
    this.tellProblems(this.refused);
    this.feed.inLanguage(() => {
      if (Array.isArray(list)) this.feed.list(list);
      else if (right.lang === undefined) this.layoutAnew();
      else
        this.feed.translated(this.given, this.read, (problems) => {
          const before = this.read;
          this.read = problems;
          this.tellProblems(problems.filter((problem) => !before.includes(problem)));
          this.layoutAnew();
        });
      if (right.window) this.tellWindow("api");
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
    this.cards.close("api", this.cards.hasFocus);
    return true;
  }

  next(): boolean {
    return this.stories.step(1, "api") ?? this.cards.step(1, "api");
  }

  previous(): boolean {
    return this.stories.step(-1, "api") ?? this.cards.step(-1, "api");
  }

  async find(query: FindQuery | null): Promise<number> {
    await this.ready;
    return this.finding.find(query, "api");
  }

  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void {
    return this.tell.on(type, listener);
  }

  toSvg({ whole = false }: { whole?: boolean } = {}): string {
    const width = this.widths[0] || 1200;
    const picture = whole ? this.pictureAt(width, "auto") : (this.picture ?? this.pictureAt(width));
    const view = this.picture ? this.camera.view : firstView(picture);
    const scene = whole ? wholeScene(picture) : sceneOf(picture, view);
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
    this.stories.stop();
    this.observer.disconnect();
    this.camera.stop();
    cancelAnimationFrame(this.frame);
    this.announcer.stop();
    this.glide.stop();
    this.focus.stop();
    this.finding.stop();
    this.panels.stop();
    this.stopWatching();
    this.stopPrint();
    this.translation?.stop();
    this.stopZoom?.();
    this.shell.destroy();
    this.document.removeEventListener("pointerdown", this.pressedOutside, true);
    this.tell.clear();
    this.markReady();
  }

  // --- data and options ------------------------------------------------------------------------------------------

  private take({ events, problems }: Fed): void {
    const refusal = nothingRead(problems, events, this.given);
    if (refusal) this.refused = [...this.refused, ...problems, refusal];
    else {
      this.given = events;
      this.read = problems;
    }
    this.tellProblems(refusal ? [...problems, refusal] : [...optionProblems(this.options), ...problems]);
    this.columns = undefined;
    this.layout();
  }

  private tellProblems(news: readonly Problem[]): void {
    this.problems = [...optionProblems(this.options), ...this.read, ...this.refused];
    // Whoever made the timeline can only listen once it is made.
    queueMicrotask(() => {
      for (const problem of news) this.tell.emit("problem", problem);
    });
  }

  /** What came could not be drawn: what was drawn before it is drawn again. */
  private fail(error: unknown): void {
    const { kept } = this;
    this.kept = undefined;
    if (!kept) throw error;
    const { options, ...good } = kept;
    Object.assign(this, good);
    this.options = options;
    this.setOptions({});
    const refusal = undrawable(error);
    this.refused = [...this.refused, refusal];
    this.tellProblems([refusal]);
    this.layout();
  }

  private setOptions(options: TimelineOptions): void {
    Object.assign(this.options, options);
    this.settings = { ...settingsOf(this.options), source: this.source };
    this.words = wordsOf(this.settings.lang, this.settings.messages);
  }

  /** Works out everything anew from the same events. */
  private layoutAnew(): void {
    this.feed.withDates([], () => {
      this.columns = undefined;
      this.layout();
    });
  }

  /** The events of this placement, in columns. */
  private all(): Columns {
    return (this.columns ??= shownColumns(this.given, this.settings));
  }

  /** Those that a search has not hidden. */
  private shown(): Columns {
    return this.finding.sought.only ?? this.all();
  }

  // --- picture ---------------------------------------------------------------------------------------------------

  /** @param paper set for a picture on paper: px of its height */
  private pictureAt(width: number, paper?: Settings["height"]): Picture {
    return pictureOf({
      columns: this.shown(),
      settings: this.settings,
      toScale: this.toScale,
      words: this.words,
      width: Math.max(width, LEAST_WIDTH),
      measure: measureWider(this.factor),
      closed: this.folds.closed,
      retell: this.retell,
      paper,
      ...(paper === undefined ? this.marks() : {}),
      unread: this.read.filter(({ severity }) => severity === "error").length,
    });
  }

  /** Works out the picture anew and draws it; waits while there is no width. */
  private layout(): void {
    try {
      this.layOut();
    } catch (error) {
      this.fail(error);
    }
  }

  private layOut(): void {
    // While data or words are on their way there is nothing to show yet, and nothing to be ready for.
    if (this.feed.isWaiting) return;
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    const width = this.widthNow();
    if (this.destroyed || width < 1) {
      // What changed while it is hidden is drawn once it is seen, be it as wide as it was.
      if (!this.columns) this.widths = [0, 0];
      this.markReady();
      return;
    }
    if (!this.columns) {
      const { settings } = this;
      this.feed.work(columnsInSteps(this.given, columnOptions(settings)), this.given.length, (columns) => {
        // An option may have changed meanwhile.
        if (settings === this.settings) this.columns = columns;
        this.cards.keepOnly(columns);
        this.layout();
      });
      return;
    }
    if (this.widths[0] === 0) this.probe();
    if (width !== this.widths[0]) this.widths = [width, this.widths[0]];
    const before = this.drawn();
    const seen = before && firstSeen(before, this.camera);
    this.finding.renew();
    this.picture = this.pictureAt(width);
    this.memory.forget();
    this.camera.lookAt(this.picture);
    this.furnish(this.picture);
    this.stories.update();
    if (this.kept && isLike(before?.picture, this.picture)) this.glide.start();
    this.draw();
    if (seen !== undefined && !before!.picture.plan !== !this.picture.plan)
      bringBack(this.drawn()!, seen, this.camera, this.settings.stickyTop);
    this.kept = undefined;
    this.cards.renew();
    this.panels.update();
    this.translation?.write(this.picture);
    this.markReady();
  }

  private drawn(): Drawn | undefined {
    const { picture, scene, svg } = this;
    return picture && scene && svg ? { picture, scene, svg } : undefined;
  }

  private draw(): void {
    const { picture } = this;
    if (!picture || this.destroyed) return;
    const key = this.focus.isInside
      ? this.focus.key
      : (this.finding.sought.called ?? this.cards.selected ?? this.stories.current);
    const called = indexOf(picture.columns, key);
    this.focus.keep(() => {
      this.drawScene(sceneOf(picture, this.camera.view, called < 0 ? undefined : called));
    });
    this.cards.place();
    this.foot.yieldTo(this.cards.box);
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
      ...this.stories.spoken(),
    };
    this.svg = patch(svg, elementsOf(scene, spoken, this.name, this.memory), this.document) as SVGSVGElement;
    if (!svg) this.shell.region.insertBefore(this.svg, this.shell.status);
    this.foot.place(this.svg, scene);
    this.dress(picture!, scene);
  }

  /** What the region says of itself, and what its style depends on. */
  private dress(picture: Picture, scene: Scene): void {
    const ways = this.camera.ways();
    const find = this.panels.has("find") || "hidden";
    const lanes = canFold(picture) || "hidden";
    // A finger has no keys.
    const keys = !this.coarse?.matches || "hidden";
    this.toolbar?.update({ ...ways, all: ways.out, lanes, find, keys });
    if (this.dressed === picture) return;
    this.dressed = picture;
    const { region } = this.shell;
    const { theme, lang } = this.settings;
    region.dataset["theme"] = theme;
    region.toggleAttribute("data-upright", picture.upright);
    region.toggleAttribute("data-zooms", !scene.complete);
    region.lang = lang;
    region.dir = directionsOf(this.settings).isLeftward ? "rtl" : "ltr";
    region.toggleAttribute("data-time-leftward", scene.isTimeLeftward ?? false);
    tellAbout(this.shell, picture);
  }

  /** Buttons and gestures where there is something to zoom, and none where there is not. */
  private furnish(picture: Picture): void {
    // A search may leave little: the buttons stay beside it.
    const stays = this.toolbar !== undefined && this.panels.isOpen("find");
    const zooms = picture.plan !== undefined && (!picture.plan.complete || stays);
    if (zooms && !this.toolbar) {
      const tools = toolsOf(this.words, isAgainstTime(picture), {
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
      this.shell.about.after(this.toolbar.node);
      this.startZoom();
    }
    if (!zooms || !canFold(picture)) this.panels.close("lanes");
    if (!zooms) {
      this.toolbar?.node.remove();
      this.toolbar = undefined;
      this.stopZoom?.();
      this.stopZoom = undefined;
    }
    this.foot.update(picture);
  }

  private startZoom(): void {
    let stopped = false;
    this.stopZoom = () => (stopped = true);
    void import("./interact/zoom.ts").then(({ listenForOverview, listenForZoom }) => {
      if (stopped || !this.svg) return;
      const window = {
        svg: this.svg,
        scene: () => this.scene!,
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
        hint: (mac) => this.words.say(mac ? "hintMac" : "hint"),
      });
      const stopOverview = listenForOverview({
        ...window,
        length: () => this.picture!.length,
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
      if (!this.folds.pressed(event) && !this.panels.holds(event)) this.cards.clicked(event);
    });
    region.addEventListener("focusin", (event) => {
      this.toolbar?.took(event.target);
      if (this.focus.took(event.target)) this.requestFrame();
      this.cards.took(event.target);
      this.panels.took(event);
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
    const action = actionOf(event, this.keys());
    const beside = event.target instanceof Element && event.target.closest(".toolbar, .foot, .daymark-overview");
    const key = this.focus.keyAt(event.target) ?? (beside && isAboutAll(action) ? this.focus.active() : undefined);
    const done =
      action && "leave" in action
        ? this.panels.leave(event.target) || this.cards.leave() || this.stories.leave(event.target)
        : action !== undefined && key !== undefined && this.scene !== undefined && this.act(action, key, this.scene);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What keys mean now. */
  private keys(): KeysContext {
    const upright = this.picture?.upright ?? false;
    return {
      upright,
      rtl: upright ? directionsOf(this.settings).isLeftward : (this.scene?.isTimeLeftward ?? false),
      zooms: this.toolbar !== undefined,
      lanes: (this.picture?.columns.lanes.length ?? 0) > 1,
      find: this.panels.has("find"),
      table: this.panels.has("table"),
    };
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

  private marks(): Pick<PictureInput, "found" | "mark"> {
    const { found, mark } = this.finding.sought;
    return { found, mark };
  }

  /** Shows what a search has found; `anew` where that are other events than before. */
  private foundOther(anew: boolean): void {
    if (anew) {
      this.cards.keepOnly(this.shown());
      this.layout();
    } else if (this.picture) {
      this.picture = { ...this.picture, ...this.marks() };
      this.draw();
    }
  }

  /** Pans to an event without taking the focus, and says something of it. */
  private glideTo(index: number, words: () => string): void {
    this.focus.remember(this.shown().idOf(index));
    const view = this.camera.revealing(index);
    this.announcer.say(words);
    if (!view) this.draw();
    else
      this.camera.goTo(view, GLIDE, () => {
        this.tell.emit("window", { ...this.window, by: "reader" });
        this.announcer.say(words);
      });
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
      paper: (width, height) => (this.feed.isWaiting ? undefined : this.pictureAt(width, height)),
      top: () => this.svg?.getBoundingClientRect().top ?? 0,
      draw: () => {
        this.draw();
      },
      goTo: (view) => {
        this.goTo(view, "reader", GLIDE);
      },
      glideTo: (view, by) => {
        this.camera.goTo(view, GLIDE, () => {
          this.tell.emit("window", { ...this.window, by });
        });
      },
      told: (id, by) => this.stories.show(id, by),
      reveal: (index, by) => {
        this.focus.remember(this.shown().idOf(index));
        this.reveal(index, by);
      },
      giveFocus: (key) => {
        this.focus.give(key);
      },
      say: (words) => {
        this.announcer.say(words);
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

  /** A browser translates the page, or shows it as it was. */
  private async translate(isTranslated: boolean): Promise<void> {
    this.translation?.stop();
    this.translation = undefined;
    this.isTranslated = isTranslated;
    if (isTranslated) {
      const { Translation } = await import("./interact/translation.ts");
      if (this.destroyed || !this.isTranslated || this.translation) return;
      const changed = (retell: PictureInput["retell"]): void => {
        this.retell = retell;
        this.layout();
      };
      this.translation = new Translation({ host: this.host, shell: this.shell, changed });
      if (this.picture) this.translation.write(this.picture);
    } else if (this.retell) {
      this.retell = undefined;
      this.layout();
    }
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
