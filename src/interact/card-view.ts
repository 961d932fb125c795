/** Cards as a reader sees them: made, and placed. A page loads this with its first card. */
import type { Picture } from "../scene/picture.ts";
import type { Rect, SceneCount } from "../scene/scene.ts";
import { cardOf } from "./card.ts";
import type { CardButtons, CardHost } from "./card-host.ts";
import { countCardOf, MOST_LISTED } from "./count-card.ts";
import { placeCard } from "./place.ts";
import { indexOf } from "./roving.ts";

/** The card of an event; undefined where new data no longer have it. */
export function eventCard(host: CardHost, eventId: string, id: string, buttons: CardButtons): HTMLElement | undefined {
  const columns = host.columns();
  const index = indexOf(columns, eventId);
  const picture = host.picture();
  if (index < 0 || !picture) return undefined;
  return cardOf(host.shell.region.ownerDocument, {
    event: columns.event(index),
    index: index + 1,
    count: columns.count,
    settings: host.settings(),
    words: host.words(),
    texts: picture.texts,
    id,
    ...buttons,
  });
}

/** The card of a count, which lists its events as they were when it was pressed. */
export function countCard(
  host: CardHost,
  { columns, texts }: Picture,
  { cell, count }: SceneCount,
  id: string,
  buttons: CardButtons,
): HTMLElement {
  return countCardOf(host.shell.region.ownerDocument, {
    events: cell.members(MOST_LISTED).map((index) => columns.event(index)),
    count,
    words: host.words(),
    texts,
    id,
    ...buttons,
  });
}

/** Puts a card beside what it belongs to, and never over it. `box` is in px of a picture that is `width` px wide. */
export function standBeside(host: CardHost, card: HTMLElement, box: Rect, width: number): void {
  const top = host.top();
  const screen = card.ownerDocument.defaultView?.innerHeight ?? 800;
  const at = placeCard({
    event: box,
    card: { width: card.offsetWidth, height: card.offsetHeight },
    width,
    seen: { top: Math.max(-top, 0), bottom: screen - top },
  });
  card.style.transform = `translate(${Math.round(at.left)}px, ${Math.round(at.top)}px)`;
}
