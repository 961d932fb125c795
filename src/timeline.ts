/** The component: it alone holds what is drawn. That follows from events, options, size and view. */
import { measureWider } from "./draw/ruler.ts";
import type { ResolvedEvent } from "./event.ts";
import type { FindQuery } from "./find/query.ts";
import { Arrival } from "./interact/arrival.ts";
import { Camera } from "./interact/window/camera.ts";
import type { CardHost } from "./interact/card-host.ts";
import type { WhatIsDrawn } from "./interact/what-is-drawn.ts";
import type { By, Changes, CreateOptions, Timeline, TimelineData, TimelineEvents } from "./interact/contract.ts";
import { dress } from "./interact/dress.ts";
import { Easel } from "./interact/easel.ts";
import { Emitter } from "./interact/emitter.ts";
import { Foot } from "./interact/buttons/foot.ts";
import { Glide, isLike } from "./interact/glide.ts";
import { printLater } from "./interact/print/print-later.ts";
import { Intake } from "./interact/intake/intake.ts";
import { shellIn, type Shell } from "./interact/shell.ts";
import type { Reader } from "./interact/reader.ts";
import { KeptHeight, type Standing } from "./interact/standing.ts";
import { Surroundings } from "./interact/page/surroundings.ts";
import { TranslatedPage } from "./interact/page/translated-page.ts";
import { seenLater } from "./interact/page/when-idle.ts";
import { bringBack, firstSeen } from "./interact/window/whereabouts.ts";
import type { Columns } from "./layout/columns.ts";
import type { Settings } from "./options.ts";
import type { Problem } from "./problem.ts";
import type { Picture, PictureInput } from "./scene/picture.ts";
import { canMove, isDeep, mayBeDeep } from "./scene/compose.ts";
import { viewOf } from "./scene/view.ts";

let made = 0;

/** A timeline in a shadow root: what `createTimeline` and the element are made of. */
export class LiveTimeline implements Timeline {
  readonly ready: Promise<void>;

  private readonly name = `daymark-${(made += 1)}`;
  private readonly shell: Shell;
  private readonly tell = new Emitter<TimelineEvents>();
  private markReady: () => void = () => undefined;
  private destroyed = false;

  /** The reader has asked for time to scale. */
  private toScale = false;

  private readonly intake: Intake;
  private readonly easel: Easel;
  private readonly kept: KeptHeight;
  private readonly around: Surroundings;
  private readonly camera: Camera;
  private readonly foot: Foot;
  private readonly arrival: Arrival;
  private readonly glide: Glide;
  private readonly translated: TranslatedPage;
  private readonly stopPrint: () => void;
  private stopSeen: (() => void) | undefined;
  /** The picture that the region was dressed for. */
  private dressed: Picture | undefined;

  constructor(
    host: HTMLElement,
    root: ShadowRoot,
    data: TimelineData,
    { read, ...options }: CreateOptions = {},
    standing: Standing = {},
  ) {
    this.shell = shellIn(root, standing.region);
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    this.glide = new Glide(this.shell);
    const { shell, name, tell, glide, layout: changed, draw, requestFrame, toldWindow } = this;
    this.intake = new Intake(
      {
        tell,
        changed,
        windowAsked: () => (this.camera.wasMoved = false),
        windowTaken: () => {
          toldWindow("api");
        },
        undrawn: () => {
          this.markReady();
        },
      },
      options,
    );
    this.easel = new Easel({
      name,
      shell,
      standing,
      view: () => this.camera.view,
      input: (paper) => this.input(paper),
      spoken: () => this.arrival.spoken(),
      drawn: (picture, scene, svg) => {
        this.foot.place(svg, scene);
        this.reader?.drawn(picture);
        if (this.dressed === picture) return;
        this.dressed = picture;
        dress(shell, picture, scene);
      },
    });
    const { easel } = this;
    this.kept = new KeptHeight(
      { region: shell.region, pictureAt: (width, height) => easel.pictureAt(width, undefined, height) },
      standing,
    );
    const drawn = this.whatIsDrawn();
    const frames = { changed, draw, requestFrame };
    this.camera = new Camera({
      jumped: () => {
        glide.stop();
        draw();
      },
      moved: () => {
        glide.stop();
        requestFrame();
      },
      isStill: () => host.ownerDocument.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true,
    });
    const { camera } = this;
    this.foot = new Foot(shell.region, {
      turnScale: this.turnScale,
      toggleTable: () => {
        this.arrival.with(({ panels }) => void panels.toggle("table"));
      },
    });
    const { foot } = this;
    const paper: CardHost["paper"] = (width, height) =>
      this.intake.isWaiting ? undefined : easel.pictureAt(width, height);
    this.stopPrint = printLater({ name, shell, paper });
    this.around = new Surroundings({
      ...frames,
      host,
      region: shell.region,
      metrics: () => this.intake.settings.metrics,
    });
    this.translated = new TranslatedPage({ ...drawn, host, changed });
    this.arrival = new Arrival({
      ...drawn,
      ...frames,
      host,
      name,
      easel,
      camera,
      foot,
      paper,
      toldWindow,
      all: () => this.intake.all(),
      window: () => this.window,
    });
    try {
      this.intake.start(data, read);
    } catch (error) {
      this.stop();
      throw error;
    }
    void this.around.awaitFonts();
  }

  get problems(): readonly Problem[] {
    return this.intake.problems;
  }

  get events(): readonly ResolvedEvent[] {
    return this.intake.events;
  }

  get window(): { start: number; end: number } {
    const { columns } = this.intake;
    return this.camera.window ?? { start: columns?.start ?? 0, end: columns?.end ?? 0 };
  }

  update(changes: Changes): void {
    if (this.destroyed) return;
    this.kept.release();
    this.intake.update(changes, this.easel.picture !== undefined);
  }

  reload(): void {
    if (!this.destroyed) this.intake.reload(this.easel.picture !== undefined);
  }

  zoomTo(window: { start: number; end: number }, { duration = 0 }: { duration?: number } = {}): void {
    const { start, end } = window;
    if (!Number.isFinite(start) || !Number.isFinite(end)) {
      throw new TypeError(
        `zoomTo: start and end are numbers of milliseconds, not ${String(start)} and ${String(end)}.`,
      );
    }
    const { picture } = this.easel;
    if (picture?.plan) {
      const view = viewOf(picture.plan.scale, window, picture.length);
      const go = (): void => {
        this.camera.goTo(view, duration, () => {
          this.toldWindow("api");
        });
      };
      if (!this.easel.waits(go)) go();
    }
    // Before the first drawing, as in a hidden place, the window is the one to begin with.
    else this.intake.setOptions({ window });
  }

  select(id: string | null): boolean {
    return this.arrival.select(id);
  }

  next(): boolean {
    return this.arrival.step(1);
  }

  previous(): boolean {
    return this.arrival.step(-1);
  }

  async find(query: FindQuery | null): Promise<number> {
    await this.ready;
    if (query === null && !this.reader) return this.intake.all().count;
    const reader = await this.arrival.bring();
    return reader ? reader.finding.find(query, "api") : 0;
  }

  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void {
    if (type === "seen" && !this.destroyed) this.awaitSeen();
    return this.tell.on(type, listener);
  }

  toSvg({ whole = false }: { whole?: boolean } = {}): string {
    return this.easel.text(this.around.widths[0] || 1200, whole, this.around.isDark(this.intake.settings));
  }

  async toPng({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    const { pngOf } = await import("./interact/png.ts");
    return pngOf(this.shell.region.ownerDocument, this.toSvg(), scale);
  }

  destroy(): void {
    if (this.destroyed) return;
    this.stop();
    this.shell.destroy();
  }

  /** Ends all that goes on. What is drawn stays, as the picture of a server where the first drawing fails. */
  private stop(): void {
    this.destroyed = true;
    this.intake.stop();
    this.arrival.stop();
    this.stopPrint();
    this.around.stop();
    this.camera.stop();
    this.glide.stop();
    this.translated.stop();
    this.stopSeen?.();
    this.tell.clear();
    this.markReady();
  }

  /** The events that a search has not hidden, in columns. */
  private shown(): Columns {
    return this.reader?.finding.sought.only ?? this.intake.all();
  }

  private get reader(): Reader | undefined {
    return this.arrival.reader;
  }

  // --- picture ---------------------------------------------------------------------------------------------------

  private input(paper: Settings["height"] | undefined): Omit<PictureInput, "width" | "paper"> {
    const { settings, words, unread } = this.intake;
    const { found, mark } = this.reader?.finding.sought ?? {};
    return {
      columns: this.shown(),
      settings,
      toScale: this.toScale,
      words,
      measure: measureWider(this.around.factor, settings.metrics),
      closed: this.reader?.folds.closed,
      away: this.camera.isAway,
      retell: this.translated.retell,
      ...(paper === undefined ? { found, mark } : {}),
      unread,
    };
  }

  /** Works out the picture anew and draws it; waits while there is no width. */
  private readonly layout = (): void => {
    try {
      this.layOut();
    } catch (error) {
      this.intake.fail(error);
    }
  };

  private layOut(): void {
    const { intake, around } = this;
    // While data or words are on their way there is nothing to show yet, and nothing to be ready for.
    if (intake.isWaiting) return;
    intake.renewWords();
    const width = around.widthNow();
    if (this.destroyed || width < 1) {
      if (!intake.columns) around.forget();
      this.markReady();
      return;
    }
    if (!intake.columns) {
      intake.makeColumns((columns) => {
        this.reader?.cards.keepOnly(columns);
        this.layout();
      });
      return;
    }
    around.isLaidOutFor(width);
    this.reader?.finding.renew();
    const { toScale } = this;
    const input = { columns: this.shown(), settings: intake.settings, width, toScale };
    if (mayBeDeep(input) && this.easel.waits(this.layout)) return;
    const picture = this.kept.pictureAt(width);
    if (isDeep(picture) && this.easel.waits(this.layout)) return;
    this.show(picture);
    const isReady = this.reader !== undefined || !canMove(this.easel.picture!);
    if (isReady) this.markReady();
    else void this.arrival.bring().then(this.markReady, this.markReady);
  }

  /** Puts another picture in the place of the one there is. */
  private show(picture: Picture): void {
    const { camera } = this;
    const before = this.easel.all;
    const seen = before && firstSeen(before, camera);
    this.easel.take(picture);
    camera.lookAt(picture);
    this.foot.update(picture);
    this.reader?.take(picture);
    if (this.intake.isUpdate && isLike(before?.picture, picture)) this.glide.start();
    this.draw();
    if (seen !== undefined && !before!.picture.plan !== !picture.plan)
      bringBack(this.easel.all!, seen, camera, this.intake.settings.stickyTop);
    this.intake.settled();
    this.reader?.renew();
    if (picture.settings.story) this.arrival.come();
    this.translated.write(picture);
  }

  private readonly draw = (): void => {
    const { picture } = this.easel;
    if (!picture || this.destroyed) return;
    if (!canMove(picture) && this.camera.isAway) {
      // The window is the first that is not the whole: with the buttons that lead back the picture is another.
      this.layout();
      return;
    }
    this.arrival.draw();
    const { width, height } = this.easel.scene!;
    this.tell.emit("render", { width, height });
  };

  private readonly requestFrame = (): void => {
    this.around.requestFrame();
  };

  private awaitSeen(): void {
    this.stopSeen ??= seenLater(this.shell.region, () => {
      this.tell.emit("seen", { by: "reader" });
    });
  }

  /** Shows time to scale, or no longer. */
  private readonly turnScale = (): void => {
    this.toScale = !this.toScale;
    this.camera.wasMoved = false;
    this.layout();
    this.toldWindow("reader");
    this.arrival.with(({ travel }) => {
      travel.say();
    });
  };

  private readonly toldWindow = (by: By): void => {
    this.tell.emit("window", { ...this.window, by });
  };

  private whatIsDrawn(): WhatIsDrawn {
    return {
      shell: this.shell,
      tell: this.tell,
      columns: () => this.shown(),
      settings: () => this.intake.settings,
      words: () => this.intake.words,
      picture: () => this.easel.picture,
      scene: () => this.easel.scene,
      svg: () => this.easel.svg,
    };
  }
}

/**
 * Draws a timeline in a container.
 *
 * @param container an element, or a selector that finds one; what is in it already stays
 * @param data events, what `readEvents` gave, or anything that `readEvents` takes. A list of events with plain dates is drawn in
 *   the call where the first view labels all of them, else once what draws the rest has come; 20,000 and more are read in
 *   slices, while the page goes on
 * @throws {Error} where the selector finds nothing, where no window shows the document of the container, and where the first drawing
 *   in the call fails, as by a `filter` that throws; the container is then as it was
 */
export function createTimeline(container: Element | string, data: TimelineData, options: CreateOptions = {}): Timeline {
  const element = typeof container === "string" ? document.querySelector(container) : container;
  // A page without types can pass anything.
  if (!(element as Element | null | undefined)) throw new Error(noContainer(container));
  const host = element!.ownerDocument.createElement("div");
  host.className = "daymark-host";
  element!.append(host);
  try {
    const timeline = new LiveTimeline(host, host.attachShadow({ mode: "open" }), data, options);
    const destroy = timeline.destroy.bind(timeline);
    timeline.destroy = () => {
      destroy();
      host.remove();
    };
    return timeline;
  } catch (error) {
    host.remove();
    throw error;
  }
}

function noContainer(container: unknown): string {
  return typeof container === "string"
    ? `createTimeline: no element matches "${container}". Check the selector, or call it once the element is there.`
    : `createTimeline: the container is ${String(container)}. Pass an element or a CSS selector.`;
}
