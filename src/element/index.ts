/** Defines `<daymark-timeline>`, once, and only where there is a page. */
import { CORE } from "./core.ts";
import { define } from "./define.ts";
import { DaymarkTimeline } from "./element.ts";
import { haveCore } from "./have-core.ts";

export { DaymarkTimeline };

haveCore(CORE);
define();

declare global {
  interface HTMLElementTagNameMap {
    "daymark-timeline": DaymarkTimeline;
  }
}
