/** Defines `<daymark-timeline>`, once, and only where there is a page. */
import { DaymarkTimeline } from "./element.ts";

export { DaymarkTimeline };

if (typeof customElements !== "undefined" && !customElements.get("daymark-timeline")) {
  customElements.define("daymark-timeline", DaymarkTimeline);
}

declare global {
  interface HTMLElementTagNameMap {
    "daymark-timeline": DaymarkTimeline;
  }
}
