/** Which ways a picture runs. */
import { isLeftwardLanguage } from "../layout/direction.ts";
import type { Settings } from "../options.ts";
import type { Picture } from "./picture.ts";

export interface Directions {
  /** Whether the interface runs to the left: what stands round the plot, cards and buttons. */
  isLeftward: boolean;
  /** Whether time does, where it does not run down. */
  isTimeLeftward: boolean;
}

/** The interface runs as its language does, wherever it stands: nothing is inherited from the page. */
export function directionsOf({ dir, lang, timeDirection }: Settings): Directions {
  return {
    isLeftward: dir === undefined ? isLeftwardLanguage(lang) : dir === "rtl",
    isTimeLeftward: timeDirection === "rtl",
  };
}

/** Whether the interface and time run against each other. */
export function isAgainstTime({ settings, upright }: Pick<Picture, "settings" | "upright">): boolean {
  const { isLeftward, isTimeLeftward } = directionsOf(settings);
  return !upright && isLeftward !== isTimeLeftward;
}
