import { listenWhereFramed } from "../embed/framed.ts";
import { DaymarkTimeline } from "./element.ts";

/** Defines the element. Where a page has it already, in this version or another, that one stays. */
export function define(): void {
  // Before it draws: in a frame the page round it keeps the room.
  if (typeof window !== "undefined") listenWhereFramed(window);
  if (typeof customElements !== "undefined" && !customElements.get("daymark-timeline")) {
    customElements.define("daymark-timeline", DaymarkTimeline);
  }
}
