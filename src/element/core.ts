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
  /** Where the events of an element come from: its `src`, a script with JSON, or its list. */
  content: (host: HTMLElement) => TimelineData;
}

export const CORE: Core = {
  start: (host, root, data, options, standing) =>
    new LiveTimeline(host, root, data, options, standing.region ? { ...standing, takeOver } : standing),
  content: (host) => {
    const src = host.getAttribute("src");
    if (src) return addressed(src, host);
    const script = host.querySelector(":scope > script[type='application/json']");
    return script ? script.textContent : eventsOfList(itemsOf(host));
  },
};

/** The address that `src` names; what is none is a problem of the data. */
function addressed(src: string, { baseURI }: HTMLElement): TimelineData {
  try {
    return new URL(src, baseURI);
  } catch {
    const message = `src: "${src}" is no address. Write one such as "events.csv".`;
    const problem = { code: "address-refused", severity: "error", message, value: src } as const;
    return { format: "unknown", problems: [problem], events: [], eras: [], made: [], options: {}, rows: 0, skipped: 0 };
  }
}
