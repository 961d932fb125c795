/** `<daymark-timeline>`: a list of dates in a page, drawn as a timeline in place. */
import type { CreateOptions, Timeline, TimelineData, TimelineEvents } from "../interact/contract.ts";
import type { Standing } from "../interact/standing.ts";
import { seenLater } from "../interact/page/when-idle.ts";
import type { TimelineOptions } from "../options.ts";
import type { LiveTimeline } from "../timeline.ts";
import { isFramed } from "../embed/framed.ts";
import { ATTRIBUTES, OPTIONS, READING, saidIn } from "./attributes.ts";
import { Content, edgeAfter, isFollowed } from "./content.ts";
import type { Core } from "./core.ts";
import { coreLater, coreNow } from "./have-core.ts";
import { awaitNeed, standingIn, wake } from "./waking.ts";

/** In Node there is no HTMLElement: the class can be imported there, not used. */
const Base = (typeof HTMLElement === "undefined" ? class {} : HTMLElement) as typeof HTMLElement;

const EVENTS = ["select", "window", "card", "step", "find", "problem", "progress", "render"] as const;

/**
 * A timeline over its own content: an `<ol>` of `<li>` with `<time datetime>`, a `<script type="application/json">`,
 * or the file that `src` names. Until it is drawn, and without JavaScript, the list is the content. Drawn, it takes
 * `height` px, else as many as the list took.
 *
 * Attributes are the options of a timeline, each under its name with hyphens (`as-of`), but for the title, which is
 * `heading`; and those of reading, such as `format`. Children with `slot="title"`, `"caption"` or `"credit"` stand round the
 * picture. Events bubble and are composed: `daymark-select`, `daymark-window`, `daymark-card`, `daymark-step`, `daymark-seen`, `daymark-find`,
 * `daymark-problem`, `daymark-progress`, `daymark-render`, each with the detail that a timeline tells.
 */
export class DaymarkTimeline extends Base {
  static readonly observedAttributes = ATTRIBUTES;

  private live: LiveTimeline | undefined;
  private given: TimelineData | undefined;
  private own: CreateOptions = {};
  /** The options that it was told of last. */
  private said: CreateOptions = {};
  private content: Content | undefined;
  /** While a picture stands that is not live yet: ends that. */
  private stopWaiting: (() => void) | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private wasSeen = false;
  private stopSeen: (() => void) | undefined;
  private readonly asking = new Set<(timeline: Timeline) => void>();

  /** The timeline inside, while the element is in a document and there is something to draw. */
  get timeline(): Timeline | undefined {
    return this.live;
  }

  /** The timeline inside, once it is there and drawn; a picture that was drawn on a server is made one for it. */
  get ready(): Promise<Timeline> {
    const timeline = this.live
      ? Promise.resolve<Timeline>(this.live)
      : new Promise<Timeline>((resolve) => {
          this.asking.add(resolve);
          if (this.stopWaiting) this.bring();
        });
    return timeline.then(async (live) => {
      await live.ready;
      return live;
    });
  }

  /** Events in place of the element's content. */
  get events(): TimelineData | undefined {
    return this.given;
  }

  set events(events: TimelineData | undefined) {
    const isList = Array.isArray(this.given) && Array.isArray(events);
    this.given = events;
    if (isList && this.live) this.live.update({ events: events as [] });
    else this.restart();
  }

  /** Options; attributes win over them. */
  get options(): CreateOptions {
    return this.own;
  }

  set options(options: CreateOptions) {
    const isReadOtherwise = !isSame(options.read, this.own.read);
    this.own = options;
    if (isReadOtherwise) this.restart();
    else this.tell();
  }

  /** Reads its data again, as after a failure of the network. What a file gave before stays until it has answered. */
  reload(): void {
    if (this.live && this.given === undefined && this.hasAttribute("src")) this.live.reload();
    else this.restart();
  }

  connectedCallback(): void {
    for (const name of ["events", "options"] as const) this.takeEarly(name);
    if (this.leaving !== undefined) {
      clearTimeout(this.leaving);
      this.leaving = undefined;
      // It was only moved; where it is now may be in another language.
      this.tell();
    }
    // A parser may have come only as far as the opening tag: the content is there once it is done.
    if (this.ownerDocument.readyState === "loading" && !this.standing) {
      const start = this.start.bind(this);
      this.ownerDocument.addEventListener("DOMContentLoaded", start, { once: true });
    } else this.start();
  }

  disconnectedCallback(): void {
    // Whoever moves a node takes it out and puts it in again at once.
    this.leaving ??= setTimeout(() => {
      this.leaving = undefined;
      if (!this.isConnected) this.end();
    });
  }

  adoptedCallback(): void {
    // Its style sheet belongs to the document that it left.
    this.end();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "src" || name in READING) this.restart();
    else this.tell();
  }

  /** What was set before the element was defined lies over the property. */
  private takeEarly(name: "events" | "options"): void {
    if (!Object.hasOwn(this, name)) return;
    const early: unknown = this[name];
    delete (this as Partial<this>)[name];
    Object.assign(this, { [name]: early });
  }

  private get standing(): HTMLElement | undefined {
    return this.shadowRoot && this.given === undefined && !this.live ? standingIn(this.shadowRoot) : undefined;
  }

  private start(): void {
    if (this.live || this.stopWaiting || !this.isConnected) return;
    // Of a document that no window shows nothing can be measured.
    if (!this.ownerDocument.defaultView) return;
    this.awaitSeen();
    const region = this.standing;
    if (region) wake(this.shadowRoot!, region);
    const waits = region !== undefined && !coreNow();
    if (waits) {
      this.stopWaiting = awaitNeed(this, region, () => {
        this.bring();
      });
    }
    if (!waits || !this.canWait()) this.bring();
  }

  /** Be it the picture of a server, before anything here is live. */
  private awaitSeen(): void {
    if (this.wasSeen) return;
    this.stopSeen ??= seenLater(this, () => {
      this.wasSeen = true;
      this.dispatchEvent(new CustomEvent("daymark-seen", { detail: { by: "reader" }, bubbles: true, composed: true }));
    });
  }

  /** Whether a picture that stands there can be left as it is, until a reader acts. */
  private canWait(): boolean {
    const isPlain = Object.keys(this.own).length === 0 && !this.hasAttribute("src") && this.asking.size === 0;
    return isPlain && !this.ownerDocument.location.hash.startsWith("#daymark=");
  }

  /** Begins, once, in the call where what draws is here. */
  private bring(): void {
    if (this.live) return;
    const core = coreNow();
    if (core) this.begin(core);
    else
      void coreLater().then(
        (brought) => {
          if (this.isConnected && !this.live) this.begin(brought);
        },
        // The picture or the list stays, and the next sign of a reader tries again.
        reportError,
      );
  }

  private begin(core: Core): void {
    const region = this.standing;
    const content = (this.content ??= new Content(this));
    const place = this.place(region, content);
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.said = this.optionsNow();
    const standing = { ...(region ? { region } : {}), ...place };
    let live: LiveTimeline;
    try {
      live = core.start(this, root, this.given ?? core.content(this), { ...this.said }, standing);
    } catch (error) {
      // A fault of the page's own code, or of what it has done to the document: whoever reads keeps the list.
      if (!region) content.replace(root);
      throw error;
    }
    this.live = live;
    for (const type of EVENTS) this.pass(live, type);
    this.surround(live, root, content);
    // What was done meanwhile is done again once there is something that it can be done to.
    const { stopWaiting } = this;
    this.stopWaiting = undefined;
    if (stopWaiting) void live.ready.then(stopWaiting);
    for (const resolve of this.asking) resolve(live);
    this.asking.clear();
  }

  /** What takes up the place of what is seen now: of a picture that stands there, or of the list. */
  private place(region: HTMLElement | undefined, content: Content): Pick<Standing, "height" | "grows"> | undefined {
    const { defaultView } = this.ownerDocument;
    if (region) {
      if (isFramed(this.ownerDocument)) return undefined;
    } else if (this.shadowRoot || this.getAttribute("height") === "auto") return undefined;
    const edge = edgeAfter(this);
    if (!isFollowed(this)) return undefined;
    // Nobody sees what moves down below the window; what would come up into it is kept where it is.
    const grows = edge >= (defaultView?.innerHeight ?? 0);
    if (!region) return { height: (drawn) => content.placeOf(drawn, edge), grows };
    const { height } = region.getBoundingClientRect();
    return { height: () => height || undefined, grows };
  }

  /** The list stays until there is a picture, and where there is none to draw: nothing could be read, or a file has no events. */
  private surround(live: LiveTimeline, root: ShadowRoot, content: Content): void {
    const region = root.querySelector<HTMLElement>(".root")!;
    const isDrawn = region.querySelector("svg") !== null;
    content.surround(region, isDrawn);
    const show = (): void => {
      const isMeant = live.problems.length === 0 && (this.given !== undefined || !this.hasAttribute("src"));
      const isBare = content.hasList && live.events.length === 0 && !isMeant;
      region.hidden = isBare;
      content.show(region, isBare);
    };
    live.on("render", show);
    if (isDrawn) show();
  }

  private end(): void {
    this.stopSeen?.();
    this.stopSeen = undefined;
    this.live?.destroy();
    this.live = undefined;
    this.stopWaiting?.();
    this.stopWaiting = undefined;
  }

  private restart(): void {
    if (!this.live && !this.stopWaiting) return;
    this.end();
    this.start();
  }

  /** Tells the timeline which options are others now. */
  private tell(): void {
    if (this.stopWaiting) this.bring();
    if (!this.live) return;
    const now = this.optionsNow();
    const changes = differences(this.said, now);
    this.said = now;
    if (Object.keys(changes).length > 0) this.live.update(changes);
  }

  private pass<K extends keyof TimelineEvents>(live: LiveTimeline, type: K): void {
    live.on(type, (detail) => {
      this.dispatchEvent(new CustomEvent(`daymark-${type}`, { detail, bubbles: true, composed: true }));
    });
  }

  private optionsNow(): CreateOptions {
    const { own } = this;
    const lang = own.lang ?? this.closest("[lang]")?.getAttribute("lang");
    const read = { ...own.read, ...saidIn(this, READING) };
    const label = own.label ?? this.content?.title;
    return {
      ...own,
      ...(lang ? { lang } : {}),
      ...(label === undefined ? {} : { label }),
      ...saidIn(this, OPTIONS),
      ...(Object.keys(read).length > 0 ? { read } : {}),
    };
  }
}

/** The options of the second that differ from the first, and undefined for those that have gone. */
function differences({ read: _, ...before }: CreateOptions, { read: __, ...now }: CreateOptions): TimelineOptions {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof TimelineOptions>;
  const changed = [...keys].filter((key) => !isSame(before[key], now[key]));
  return Object.fromEntries(changed.map((key) => [key, now[key]]));
}

/** Whether two values of an option mean the same: frameworks make lists and records anew. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
