/** Where a card stands: near its event, and never over it. */
import type { Rect } from "../../scene/scene.ts";

export interface PlaceInput {
  /** The event's box in px of the picture. */
  event: Rect;
  /** Width and height of the card. */
  card: { width: number; height: number };
  /** Width of the picture. */
  width: number;
  /** Top and bottom of what can be seen, in px of the picture. */
  seen: { top: number; bottom: number };
  /** Whether the interface runs to the left: left then is right. */
  isLeftward?: boolean;
}

/** px from the card to its event, and to the edges of the picture. */
const GAP = 8;
const EDGE = 8;

/**
 * Left and top of the card: below the event where there is room in what is seen, else above it, else beside it. Where no side
 * has room enough, on that which needs the least scrolling for all of it, and never above the picture.
 */
export function placeCard({ isLeftward, ...input }: PlaceInput): { left: number; top: number } {
  if (!isLeftward) return placeRightward(input);
  const { event, card, width } = input;
  const { left, top } = placeRightward({ ...input, event: { ...event, x: width - event.x - event.width } });
  return { left: width - left - card.width, top };
}

function placeRightward({ event, card, width, seen }: PlaceInput): { left: number; top: number } {
  const bottom = event.y + event.height;
  const left = Math.max(EDGE, Math.min(event.x, width - card.width - EDGE));
  const fitsBelow = bottom + GAP + card.height <= seen.bottom;
  const fitsAbove = event.y - GAP - card.height >= seen.top;
  const below = { left, top: bottom + GAP };
  const above = { left, top: event.y - GAP - card.height };
  if (fitsBelow) return below;
  if (fitsAbove) return above;
  const beside = besideOf(event, card.width, width);
  if (beside !== undefined)
    return { left: beside, top: Math.max(seen.top, Math.min(event.y, seen.bottom - card.height)) };
  const isNearerAbove = seen.top - above.top < below.top + card.height - seen.bottom;
  return above.top >= 0 && isNearerAbove ? above : below;
}

function besideOf(event: Rect, card: number, width: number): number | undefined {
  const right = event.x + event.width + GAP;
  if (right + card + EDGE <= width) return right;
  const left = event.x - GAP - card;
  return left >= EDGE ? left : undefined;
}
