/** Zoom by wheel, and pan by a sideways one. */
import { hintIn } from "./hint.ts";
import { pannedBy, unitAt, viewWith, type ZoomHost } from "./zoom-host.ts";

/** px of what a wheel counts in: px, lines, pages. */
const PX = [1, 25, 500];
/** How often a px of the wheel doubles the scale. */
const DOUBLINGS = 0.002;
/**
 * A pinch on a trackpad comes as a wheel with Ctrl, and turns it less. Safari tells of it by gesture events as well: to
 * listen for those would zoom twice.
 */
const PINCH = 10;
/** A wheel of a mouse turns by a hundred px and more at a time: no turn changes the scale by more than such a factor. */
const MOST = Math.SQRT2;

/**
 * With Ctrl or Meta, or where the page has said so, a wheel zooms about the pointer; a sideways one pans a wide picture;
 * any other is the page's.
 */
export function listenForWheel(host: ZoomHost, signal: AbortSignal): void {
  const hint = hintIn(host.svg.parentElement!);
  const turned = (event: WheelEvent): void => {
    // Asked for the distance before the unit, Firefox tells both in px.
    const { deltaX, deltaY, deltaMode, ctrlKey, metaKey } = event;
    const px = PX[deltaMode] ?? 1;
    const meant = ctrlKey || metaKey;
    const sideways = Math.abs(deltaX) > Math.abs(deltaY);
    if (sideways && !meant && !host.upright()) {
      host.moved(pannedBy(deltaX * px, host));
    } else if (meant || host.wheelZooms()) {
      const asked = 2 ** (-deltaY * px * DOUBLINGS * (ctrlKey ? PINCH : 1));
      const factor = Math.min(Math.max(asked, 1 / MOST), MOST);
      host.moved(viewWith(unitAt(event, host), event, host.view().pxPerUnit * factor, host));
    } else {
      if (!sideways) hint.show(host.hint(isMac()));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  host.svg.addEventListener("wheel", turned, { passive: false, signal });
  signal.addEventListener("abort", () => {
    hint.destroy();
  });
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
