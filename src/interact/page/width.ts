/** px by which a scroll bar changes a width. */
const SCROLL_BAR = 24;

/**
 * Whether a width asks for a new layout.
 *
 * A scroll bar that comes with one width and goes with the other would make them alternate for ever: the narrower one
 * then stays.
 *
 * @param width px now; 0 while hidden
 * @param widths px of the last two layouts, the newest first
 */
export function isWidthNews(width: number, [now, before]: readonly [number, number]): boolean {
  if (width < 1 || width === now) return false;
  return !(width === before && width > now && width - now <= SCROLL_BAR);
}
