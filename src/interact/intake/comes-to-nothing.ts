/** What of the options comes to nothing, though each is as it should be. Most pages need nothing of it. */
import { eraProblems } from "../../era-problems.ts";
import type { Events } from "../../event.ts";
import type { Settings } from "../../options.ts";
import type { Problem } from "../../problem.ts";
import { unknownNames } from "../../unknown-names.ts";

/** Eras that cannot be drawn, and names that no event has. */
export function comesToNothing(settings: Settings, events: Events): Problem[] {
  return [...eraProblems(settings.eras, { locale: settings.lang }), ...unknownNames(settings, events)];
}
