/** What draws for the element. It comes with it, or, in a page whose picture stands there already, once it is needed. */
import { takeOver } from "../draw/take-over.ts";
import type { CreateOptions, TimelineData } from "../interact/contract.ts";
import type { Standing } from "../interact/standing.ts";
import { eventsOfList } from "../read/list.ts";
import { LiveTimeline } from "../timeline.ts";
import { itemsOf } from "./list-items.ts";

export interface Core {
  /** Draws for an element, in its shadow root. */
  start: (
    host: HTMLElement,
    root: ShadowRoot,
    data: TimelineData,
    options: CreateOptions,
    standing: Standing,
  ) => LiveTimeline;
  /** The events that stand in an element: a script with JSON, else its list. */
  content: (host: HTMLElement) => TimelineData;
}

export const CORE: Core = {
  start: (host, root, data, options, standing) =>
    new LiveTimeline(host, root, data, options, standing.region ? { ...standing, takeOver } : standing),
  content: (host) => {
    const script = host.querySelector(":scope > script[type='application/json']");
    return script ? script.textContent : eventsOfList(itemsOf(host));
  },
};
