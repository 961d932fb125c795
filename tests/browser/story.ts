/** The six events of the seed story, and what tests look for in the shadow root. */
import story from "../../examples/data/seed-story.json" with { type: "json" };
import type { TimelineEvent } from "../../src/event.ts";
import type { TimelineOptions } from "../../src/options.ts";

const { events: given, ...rest } = story;
export const events = given as TimelineEvent[];
export const options = rest as TimelineOptions;

/** Many invented days over ten years, in two lanes. */
export function manyDays(count: number): TimelineEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    title: `Event number ${index} of many that were invented`,
    date: new Date(Date.UTC(2000, 0, 1 + ((index * index * 7 + index) % 3000))).toISOString().slice(0, 10),
    lane: index % 2 ? "One" : "Two",
    importance: ((index * 37) % 100) / 100,
  }));
}

export function rootIn(container: Element): ShadowRoot {
  return container.querySelector(".daymark-host")!.shadowRoot!;
}

export function regionIn(container: Element): HTMLElement {
  return rootIn(container).querySelector<HTMLElement>(".root")!;
}

export function boxesOf(container: Element, selector: string): DOMRect[] {
  return Array.from(rootIn(container).querySelectorAll(selector), (node) => node.getBoundingClientRect());
}

export function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

/** Resolves after the next two frames: observers have run and what they asked for is drawn. */
export async function frames(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}
