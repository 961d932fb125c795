/** The cards as a reader sees them: made, and placed. A page loads this with the first card. */
import type { SceneCount } from "../scene/scene.ts";
import { cardOf } from "./card.ts";
import type { CardHost } from "./cards.ts";
import { countCardOf, MOST_LISTED } from "./count-card.ts";
import { placeCard } from "./place.ts";
import { indexOf } from "./roving.ts";

/** What the buttons of a card do. */
export interface CardDeeds {
  open: (id: string) => void;
  step: (by: -1 | 1) => void;
  close: () => void;
}

/** The card of an event that is there. */
export function eventCard(host: CardHost, id: string, deeds: CardDeeds): HTMLElement {
  const columns = host.columns();
  const index = indexOf(columns, id);
  return cardOf(host.shell.region.ownerDocument, {
    event: columns.event(index),
    index: index + 1,
    count: columns.count,
    settings: host.settings(),
    words: host.words(),
    texts: host.picture()!.texts,
    id: cardId(host),
    close: deeds.close,
    step: deeds.step,
  });
}

/** The card that lists the events of a count. */
export function countCard(host: CardHost, { cell, count }: SceneCount, deeds: CardDeeds): HTMLElement {
  const { columns, texts } = host.picture()!;
  return countCardOf(host.shell.region.ownerDocument, {
    events: cell.members(MOST_LISTED).map((index) => columns.event(index)),
    count,
    words: host.words(),
    texts,
    id: cardId(host),
    choose: deeds.open,
    close: deeds.close,
  });
}
