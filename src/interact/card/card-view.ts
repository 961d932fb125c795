/** Cards as a reader sees them: made, and placed. A page loads this with its first card. */
import { TRAIT } from "../../arrivals.ts";
import { linkTo } from "../../draw/link.ts";
import type { Columns } from "../../layout/columns.ts";
import type { Cell } from "../../layout/counts.ts";
import type { Subset } from "../../layout/subset.ts";
import type { Picture } from "../../scene/picture.ts";
import type { Rect, SceneCount } from "../../scene/scene.ts";
import { cardOf } from "./card.ts";
import type { CardButtons, CardHost } from "../card-host.ts";
import { countCardOf, MOST_LISTED } from "./count-card.ts";
import { directionsOf } from "../../scene/directions.ts";
import { search } from "../../search.ts";
import { levelIn } from "./heading.ts";
import { nameOf } from "../link.ts";
import { withBreaks } from "./long-runs.ts";
import { placeCard } from "./place.ts";
import { indexOf } from "../roving.ts";
import type { Shell } from "../shell.ts";
import { scrollBy, sightOf } from "../sight.ts";

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
    isNew: columns.is(index, TRAIT.new),
    settings: host.settings(),
    words: host.words(),
    texts: picture.texts,
    id,
    level: levelIn(host.shell.region),
    link: host.settings().permalink === "on" ? linkHere(host.shell, eventId) : undefined,
    ...buttons,
  });
}

/** The link to an event in this page; with the name of its timeline where there are several. */
function linkHere({ region }: Shell, id: string): string {
  const { host } = region.getRootNode() as ShadowRoot;
  const all = region.ownerDocument.querySelectorAll("daymark-timeline, .daymark-host");
  return linkTo(id, all.length > 1 ? nameOf(host as HTMLElement) : "");
}

/** The card of a count, which lists its events as they were when it was pressed. */
export function countCard(
  host: CardHost,
  { columns, texts, found }: Picture,
  { cell, count, matching = 0 }: SceneCount,
  id: string,
  buttons: CardButtons,
): HTMLElement {
  const matches = found && matching > 0 ? matchesIn(cell, found, columns) : [];
  const others = cell.members(MOST_LISTED).filter((index) => !found?.has(index));
  const members = found ? [...matches, ...others].slice(0, MOST_LISTED) : cell.members(MOST_LISTED);
  const card = countCardOf(host.shell.region.ownerDocument, {
    events: members.map((index) => columns.event(index)),
    isNew: (at) => columns.is(members[at]!, TRAIT.new),
    count,
    ...(found ? { found: matching } : {}),
    words: host.words(),
    texts,
    id,
    level: levelIn(host.shell.region),
    ...buttons,
  });
  return withBreaks(card);
}

/** The first of what is looked for in a cell, in time order. */
function matchesIn(cell: Cell, { indices }: Subset, { first }: Columns): number[] {
  const from = search(indices, (index) => first[index]! < cell.firstStart);
  const to = search(indices, (index) => first[index]! <= cell.lastStart);
  const matches: number[] = [];
  for (let at = from; at < to && matches.length < MOST_LISTED; at += 1)
    if (cell.has(indices[at]!)) matches.push(indices[at]!);
  return matches;
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
    isLeftward: directionsOf(host.settings()).isLeftward,
  });
  // Something may stand above the picture.
  const above = top - host.shell.region.getBoundingClientRect().top;
  card.style.transform = `translate(${Math.round(at.left)}px, ${Math.round(at.top + above)}px)`;
}

/** Scrolls the page until all of a card is in sight, and its upper end where it is higher than that. */
export function bringIntoSight(host: CardHost, card: HTMLElement): void {
  const sight = sightOf(card, host.settings().stickyTop);
  const { top, bottom } = card.getBoundingClientRect();
  const by = Math.min(Math.max(bottom - sight.bottom, 0), top - sight.top);
  if (Math.abs(by) >= 1) scrollBy(card, by);
}

export { renewCard } from "./renew.ts";
