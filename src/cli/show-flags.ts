/** What is shown, and as of when, as flags that a page, a picture and a preview share. */
import { dayProblem, langProblem, zoneProblem, type TimelineOptions } from "../options.ts";
import { checked, known } from "./misuse.ts";
import { PLACEMENT_FLAGS, placementOptions } from "./placement.ts";
import { dateOptions } from "./read-flags.ts";

export const SHOW_FLAGS = {
  lang: { type: "string" },
  now: { type: "string" },
  since: { type: "string" },
  "as-of": { type: "string" },
  "display-zone": { type: "string" },
  drafts: { type: "boolean" },
  ...PLACEMENT_FLAGS,
} as const;

type Values = { [Flag in "lang" | "now" | "since" | "as-of" | "display-zone"]?: string } & {
  drafts?: boolean;
} & Parameters<typeof placementOptions>[0] &
  Parameters<typeof dateOptions>[0];

/** The options that were given, checked. */
export function showOptions(values: Values): TimelineOptions {
  checked("lang", values.lang, langProblem);
  for (const day of ["as-of", "now", "since"] as const) checked(day, values[day], dayProblem);
  checked("display-zone", values["display-zone"], zoneProblem);
  const { lang, now, since, drafts } = values;
  return {
    ...placementOptions(values, dateOptions(values)),
    ...known<TimelineOptions>({
      lang,
      now,
      since,
      drafts,
      asOf: values["as-of"],
      displayZone: values["display-zone"],
    }),
  };
}
