/** Pan by drag and zoom by pinch: what pointers have taken hold of stays under them, also outside the picture. */
import { isInOverview } from "./overview.ts";
import { unitAt, viewWith, type Spot, type ZoomHost } from "./zoom-host.ts";

/** px that a pointer may stray in a click. */
const CLICK = 4;

interface Pointer {
  down: PointerEvent;
  now: PointerEvent;
}

/** Where pointers are: one, or the middle of two and the px between them. */
interface Place extends Spot {
  apart?: number;
}

/**
 * A mouse or a pen pans, two fingers zoom and pan. One finger pans a wide picture sideways: by `touch-action` a browser
 * gives us only what does not scroll the page, and cancels the pointer as soon as it scrolls.
 */
export function listenForDrag(host: ZoomHost, signal: AbortSignal): void {
  const { svg } = host;
  const drag = new Drag(host);
  svg.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button === 0 && !event.ctrlKey && !isInOverview(event.target)) drag.press(event);
    },
    { signal },
  );
  svg.addEventListener(
    "lostpointercapture",
    (event) => {
      // A label that a finger has pressed loses it to the picture.
      if (event.target === svg) drag.release(event);
    },
    { signal },
  );
  svg.addEventListener(
    "touchmove",
    (event) => {
      // Two fingers would scroll the page as well, and with that cancel themselves.
      if (!drag.isPinch) return;
      if (event.cancelable) event.preventDefault();
      event.stopPropagation();
    },
    { passive: false, signal },
  );
  signal.addEventListener("abort", () => {
    drag.end();
  });
}

/** The pointers that are down; the first two of them count. */
class Drag {
  /** Whether two were down at once; it then is ours until none is. */
  isPinch = false;
  private readonly pointers = new Map<number, Pointer>();
  /** Unit coordinate that is held, and the scale for each px between two pointers. */
  private unit = 0;
  private scalePerPx = 0;
  private hasStrayed = false;
  /** Ends the listening in the window. */
  private stop: AbortController | undefined;

  constructor(private readonly host: ZoomHost) {}

  press(event: PointerEvent): void {
    // The first of its kind: of any before it, the end was missed.
    if (event.isPrimary) this.end();
    this.pointers.set(event.pointerId, { down: event, now: event });
    this.isPinch ||= this.pointers.size > 1;
    this.listen();
    this.hold();
    if (this.isPinch) this.capture();
  }

  release({ pointerId }: PointerEvent): void {
    if (!this.pointers.delete(pointerId)) return;
    if (this.pointers.size > 0) {
      this.hold();
      return;
    }
    if (this.hasStrayed) swallowClick(this.page);
    this.end();
  }

  end(): void {
    this.stop?.abort();
    this.stop = undefined;
    this.pointers.clear();
    this.isPinch = this.hasStrayed = false;
  }

  /** Until it is captured a pointer may leave the picture, so it is the window that hears of it. */
  private listen(): void {
    if (this.stop) return;
    this.stop = new AbortController();
    const options = { capture: true, signal: this.stop.signal };
    const released = this.release.bind(this);
    this.page.addEventListener("pointermove", this.move.bind(this), options);
    this.page.addEventListener("pointerup", released, options);
    this.page.addEventListener("pointercancel", released, options);
    // What the picture stands in may itself be one to drag.
    this.page.addEventListener("dragstart", prevent, options);
  }

  private move(event: PointerEvent): void {
    const pointer = this.pointers.get(event.pointerId);
    if (!pointer) return;
    // It was released where nobody heard of it, over a menu say.
    if ((event.buttons & 1) === 0) {
      this.release(event);
      return;
    }
    pointer.now = event;
    // In an upright picture one finger is the page's.
    if (event.pointerType === "touch" && this.host.upright() && !this.isPinch) return;
    if (!this.hasStrayed && distance(pointer.down, event) > CLICK) {
      this.hasStrayed = true;
      this.capture();
    }
    const place = this.place();
    const scale = place.apart === undefined ? this.host.view().pxPerUnit : this.scalePerPx * place.apart;
    this.host.moved(viewWith(this.unit, place, scale, this.host));
  }

  /** Takes hold of what is under the pointers now. */
  private hold(): void {
    const place = this.place();
    this.unit = unitAt(place, this.host);
    this.scalePerPx = this.host.view().pxPerUnit / (place.apart ?? 1);
  }

  /** Not before it strays: the click of a pointer that is captured would miss the event under it. */
  private capture(): void {
    for (const id of this.pointers.keys()) this.host.svg.setPointerCapture(id);
  }

  private place(): Place {
    const [one, two] = Array.from(this.pointers.values(), ({ now }) => now);
    if (!one || !two) return one!;
    return {
      clientX: (one.clientX + two.clientX) / 2,
      clientY: (one.clientY + two.clientY) / 2,
      apart: Math.max(distance(one, two), 1),
    };
  }

  private get page(): Window {
    return this.host.svg.ownerDocument.defaultView!;
  }
}

function distance(one: Spot, two: Spot): number {
  return Math.hypot(two.clientX - one.clientX, two.clientY - one.clientY);
}

function prevent(event: Event): void {
  event.preventDefault();
}

/** A drag ends in a click, which is not meant. */
function swallowClick(page: Window): void {
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  page.addEventListener("click", swallow, { capture: true });
  setTimeout(() => {
    page.removeEventListener("click", swallow, { capture: true });
  });
}
