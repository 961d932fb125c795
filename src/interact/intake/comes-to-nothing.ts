/** What of the options comes to nothing, though each is as it should be. Most pages need nothing of it. */
import { eraProblems } from "../../era-problems.ts";
import type { Events } from "../../event.ts";
import { nearest } from "../../nearest.ts";
import { CHECKS, settingsOf, type TimelineOptions } from "../../options.ts";
import type { Problem } from "../../problem.ts";
import { unknownNames } from "../../unknown-names.ts";

/** Names of no option, eras that cannot be drawn, and names that no event has. */
export function comesToNothing(options: TimelineOptions, events: Events): Problem[] {
  const settings = settingsOf(options);
  return [
    ...unknownOptions(options),
    ...eraProblems(settings.eras, { locale: settings.lang }),
    ...unknownNames(settings, events),
  ];
}

function unknownOptions(options: TimelineOptions): Problem[] {
  const unknown = Object.entries(options).filter(([field]) => !CHECKS.has(field));
  return unknown.map(([field, value]: [string, unknown]) => {
    const like = nearest(field, CHECKS.keys());
    const hint = like === undefined ? "It is left alone." : `Did you mean "${like}"?`;
    const message = `there is no option "${field}". ${hint}`;
    return { code: "option-unknown", severity: "warning", field, value, message };
  });
}
