/** `<daymark-timeline>`: a list of dates in a page, drawn as a timeline in place. */
import type { TimelineEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import { eventsOfList } from "../read/list.ts";
import type { Timeline, TimelineData, TimelineEvents } from "../interact/contract.ts";
import { LiveTimeline } from "../timeline.ts";
import { itemsOf } from "./list-items.ts";

/** In Node there is no HTMLElement: the class can be imported there, not used. */
const Base = (typeof HTMLElement === "undefined" ? class {} : HTMLElement) as typeof HTMLElement;

const EVENTS = ["select", "window", "card", "find", "problem", "progress", "render"] as const;
const ATTRIBUTES = [
  "src",
  "lang",
  "dir",
  "height",
  "heading",
  "summary",
  "credit",
  "scale",
  "layout",
  "theme",
  "as-of",
  "now",
  "since",
  "legend",
  "overview",
  "find",
  "story",
  "time-direction",
  "sticky-top",
];

/**
 * A timeline over its own content: an `<ol>` of `<li>` with `<time datetime>`, a `<script type="application/json">`,
 * or the file that `src` names. Until it is upgraded, and without JavaScript, the list is the content.
 *
 * Attributes: `src`, `lang`, `dir`, `height`, `heading` (the title above the picture), `summary`, `credit`, `scale`,
 * `layout`, `theme`, `as-of`, `now`, `since`, `legend`, `overview`, `find`, `time-direction`, `sticky-top` and `story`,
 * which alone is true, and else `article` or ids with blanks between. Properties: `events`, `options`, `timeline`. Events
 * bubble and are composed:
 * `daymark-select`, `daymark-window`, `daymark-card`, `daymark-find`, `daymark-problem`, `daymark-progress`, `daymark-render`.
 */
export class DaymarkTimeline extends Base {
  static readonly observedAttributes = ATTRIBUTES;

  private live: LiveTimeline | undefined;
  private given: TimelineData | undefined;
  private own: TimelineOptions = {};

  /** The timeline inside, while the element is in a document. */
  get timeline(): Timeline | undefined {
    return this.live;
  }

  /** Events in place of the element's content. */
  get events(): TimelineData | undefined {
    return this.given;
  }

  set events(events: TimelineData | undefined) {
    this.given = events;
    this.restart();
  }

  /** Options; attributes win over them. */
  get options(): TimelineOptions {
    return this.own;
  }

  set options(options: TimelineOptions) {
    this.own = options;
    this.restart();
  }

  connectedCallback(): void {
    // A parser may have come only as far as the opening tag: the content is there once it is done.
    if (this.ownerDocument.readyState === "loading") {
      this.ownerDocument.addEventListener(
        "DOMContentLoaded",
        () => {
          this.start();
        },
        { once: true },
      );
    } else this.start();
  }

  disconnectedCallback(): void {
    this.live?.destroy();
    this.live = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (!this.live) return;
    if (name === "src") this.restart();
    else this.live.update(this.attributeOptions());
  }

  private restart(): void {
    if (!this.live) return;
    this.disconnectedCallback();
    this.start();
  }

  private start(): void {
    if (this.live || !this.isConnected) return;
    const content = this.content();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const options = { ...content.options, ...this.own, ...this.attributeOptions() };
    this.live = new LiveTimeline(this, root, content.data, options);
    for (const type of EVENTS) this.pass(this.live, type);
  }

  private pass<K extends keyof TimelineEvents>(live: LiveTimeline, type: K): void {
    live.on(type, (detail) => {
      this.dispatchEvent(new CustomEvent(`daymark-${type}`, { detail, bubbles: true, composed: true }));
    });
  }

  /** Where the events come from: the property, `src`, a script with JSON, or the list. */
  private content(): { data: TimelineData; options: TimelineOptions } {
    if (this.given !== undefined) return { data: this.given, options: {} };
    const src = this.getAttribute("src");
    if (src) return { data: new URL(src, this.ownerDocument.baseURI), options: {} };
    const script = this.querySelector(":scope > script[type='application/json']");
    if (script) return { data: script.textContent, options: {} };
    const items: TimelineEvent[] = eventsOfList(itemsOf(this));
    return { data: items, options: {} };
  }

  private attributeOptions(): TimelineOptions {
    const options: Record<string, unknown> = {};
    const take = (name: string, key = name, read: (value: string) => unknown = String): void => {
      const value = this.getAttribute(name);
      if (value !== null && value !== "") options[key] = read(value);
    };
    take("lang");
    if (options["lang"] === undefined) {
      const inherited = this.closest("[lang]")?.getAttribute("lang");
      if (inherited) options["lang"] = inherited;
    }
    take("dir");
    take("height", "height", (value) => (value === "auto" ? "auto" : Number.parseFloat(value)));
    take("heading", "title");
    for (const name of ["summary", "credit", "scale", "layout", "theme", "legend", "overview", "now", "since", "find"])
      take(name);
    take("as-of", "asOf");
    take("time-direction", "timeDirection");
    take("sticky-top", "stickyTop", Number);
    const story = this.getAttribute("story");
    if (story !== null) options["story"] = storyOf(story);
    return options;
  }
}

/** The attribute `story`: empty or "true" is all events, "article" what the page marks, else ids. */
function storyOf(value: string): TimelineOptions["story"] {
  const words = value.split(/\s+/).filter(Boolean);
  const [first = "true"] = words;
  if (words.length > 1) return words;
  return first === "true" || first === "false" ? first === "true" : first === "article" ? first : words;
}
