/**
 * A page in a frame: it tells the page round it how high it is, in the words of all common hosts, and to one that asks,
 * as embed.js does, what happens in it. The links of that page lead to its events.
 */
import { isLink, oursIn, TOLD, type FromFrame } from "./messages.ts";

/** ms after which a window that moves has come to rest. */
const RESTED = 500;

/** ms after which the height is told of what there is. */
const LONGEST_WAIT = 3000;

/** ms after which it is looked anyway: a browser draws no frame of what is out of sight. */
const UNSEEN = 250;

/** px below a card that reaches out of the page. */
const BELOW_CARD = 8;

/** Told before anybody asked: kept for whoever does, the first of them. */
const MOST_KEPT = 20;

/** Listens in a page that stands in a frame; does nothing in another. @returns what stops it */
export function listenInFrame(view: Window): () => void {
  if (view.parent === view) return () => undefined;
  const frame = new Frame(view);
  return () => {
    frame.stop();
  };
}

type Address = Readonly<Pick<Location, "pathname" | "search" | "hash">>;

class Frame {
  private readonly document: Document;
  private readonly ending = new AbortController();
  private readonly observer: ResizeObserver;
  private height = 0;
  /** A picture is drawn, or it is waited for no longer. */
  private isDrawn = false;
  private frame = 0;
  private unseen: ReturnType<typeof setTimeout> | undefined;
  /** Whether the page round it has asked. */
  private isAsked = false;
  private kept: FromFrame[] = [];
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** The last link that the page handed over. */
  private link = "";
  /** As the host wrote it: a link to an event takes the place of what stands after #. */
  private readonly address: Address;

  constructor(private readonly view: Window) {
    const { document } = view;
    const { signal } = this.ending;
    this.document = document;
    const { pathname, search, hash } = view.location;
    this.address = { pathname, search, hash };
    this.observer = new ResizeObserver(this.ask);
    this.observer.observe(document.documentElement);
    this.observer.observe(document.body);
    // What lies over the picture, as a card does, makes no box larger.
    document.addEventListener("daymark-render", this.drawn, { signal });
    setTimeout(this.drawn, LONGEST_WAIT);
    for (const type of TOLD) {
      document.addEventListener(
        `daymark-${type}`,
        (event) => {
          this.tell(type, (event as CustomEvent<unknown>).detail);
        },
        { signal },
      );
    }
    document.addEventListener("daymark-link", this.led, { signal });
    document.addEventListener("click", this.pressed, { signal });
    view.addEventListener("message", this.heard, { signal });
    view.addEventListener("load", this.ask, { signal });
    this.openLinksBeside();
    this.post({ ready: true });
    this.ask();
  }

  stop(): void {
    this.ending.abort();
    this.observer.disconnect();
    this.view.cancelAnimationFrame(this.frame);
    clearTimeout(this.unseen);
    clearTimeout(this.resting);
  }

  /** Looks once in the next frame, however often it is asked for. */
  private readonly ask = (): void => {
    if (this.frame !== 0 || this.ending.signal.aborted) return;
    this.frame = this.view.requestAnimationFrame(this.look);
    this.unseen = setTimeout(this.look, UNSEEN);
  };

  private readonly look = (): void => {
    this.view.cancelAnimationFrame(this.frame);
    clearTimeout(this.unseen);
    this.frame = 0;
    const height = heightOf(this.document);
    if (height === this.height || (!this.isDrawn && isAwaited(this.view))) return;
    this.height = height;
    this.tellHeight();
  };

  private readonly drawn = (): void => {
    this.isDrawn = true;
    this.ask();
  };

  private tellHeight(): void {
    const { address, height, view } = this;
    if (height < 1) return;
    for (const message of heightMessages(height, address)) view.parent.postMessage(message, "*");
  }

  private tell(event: (typeof TOLD)[number], detail: unknown): void {
    if (event !== "window") {
      this.post({ event, detail });
      return;
    }
    // While it is moved it would be told with each frame.
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.post({ event, detail });
    }, RESTED);
  }

  /** That it listens is said to anyone; all else to a page that has asked, once it has. */
  private post(message: FromFrame): void {
    // A frame in a sandbox does not learn who the page is, and nothing of this is a secret.
    if (this.isAsked || message.ready) this.view.parent.postMessage({ daymark: message }, "*");
    else if (this.kept.length < MOST_KEPT) this.kept.push(message);
  }

  private readonly heard = ({ source, data }: MessageEvent): void => {
    const told = source === this.view.parent ? oursIn(data) : undefined;
    if (typeof told?.["link"] !== "string") return;
    if (!this.isAsked) {
      this.isAsked = true;
      // It may have come after the height had been told.
      this.tellHeight();
      for (const message of this.kept.splice(0)) this.post(message);
    }
    const { link } = told;
    if (link === this.link) return;
    this.link = link;
    // In place of the last one: a way back in here would be one too many.
    if (isLink(link)) this.view.location.replace(`#${link}`);
  };

  /** A timeline has shown what the link leads to. */
  private readonly led = (event: Event): void => {
    const { top } = (event as CustomEvent<{ top: number }>).detail;
    this.post({ at: Math.max(Math.round(top), 1) });
  };

  /** A link to an event or a window is one of the page round it. */
  private readonly pressed = (event: MouseEvent): void => {
    const hrefs = event.composedPath().map((node) => (node instanceof Element ? node.getAttribute("href") : null));
    const link = hrefs.find((href) => href?.startsWith("#"))?.slice(1);
    if (event.defaultPrevented || !isLink(link)) return;
    event.preventDefault();
    if (this.isAsked) this.post({ link });
    else this.view.location.hash = link;
  };

  /** Whatever is linked opens beside the page that the frame stands in, not within the frame. */
  private openLinksBeside(): void {
    if (this.document.querySelector("base[target]")) return;
    const base = this.document.createElement("base");
    base.target = "_blank";
    this.document.head.append(base);
  }
}

/** px of all that stands in a page, less than its window where it needs less. */
function heightOf({ documentElement, body }: Document): number {
  const page = documentElement.getBoundingClientRect();
  const reached = body.getBoundingClientRect().top - page.top + body.scrollHeight;
  return Math.ceil(reached > page.height + 1 ? reached + BELOW_CARD : page.height);
}

/** Whether a picture that a server drew stands there for another width: another of another height is on its way. */
function isAwaited({ document }: Window): boolean {
  return Array.from(document.querySelectorAll("daymark-timeline"), (host) => {
    const regions = Array.from(host.shadowRoot?.querySelectorAll<HTMLElement>("[data-standing]") ?? []);
    const shown = regions.find((region) => region.checkVisibility());
    return shown !== undefined && Number(shown.dataset["width"]) !== Math.floor(host.getBoundingClientRect().width);
  }).includes(true);
}

/** A height as each of the common hosts understands it. */
function heightMessages(height: number, { pathname, search, hash }: Address): unknown[] {
  // Who made the frame is known by what its address names last.
  const names = pathname.split("/").map((name) => name.replace(/\.html?$/, ""));
  const id = names.filter((name) => name !== "" && name !== "index").at(-1) ?? "daymark";
  const child = new URLSearchParams(search).get("childId");
  // By which WordPress knows a frame from elsewhere.
  const secret = /^#\?secret=(\w+)$/.exec(hash)?.[1];
  return [
    { daymark: { height } },
    { "datawrapper-height": { [id]: height } },
    { sentinel: "amp", type: "embed-size", height },
    ...(child === null ? [] : [`pymxPYMx${child}xPYMxheightxPYMx${height}`]),
    ...(secret === undefined ? [] : [{ secret, message: "height", value: height }]),
  ];
}
