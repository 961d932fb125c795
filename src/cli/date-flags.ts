/** How dates are to be read, as flags. */
import { dayProblem, langProblem, zoneProblem } from "../options.ts";
import type { ParseOptions } from "../time/index.ts";
import { checked, Misuse } from "./misuse.ts";

export const DATE_FLAGS = {
  "time-zone": { type: "string" },
  locale: { type: "string" },
  "date-order": { type: "string" },
  "year-pivot": { type: "string" },
  numbers: { type: "string" },
  published: { type: "string" },
} as const;

type DateValues = { [Flag in keyof typeof DATE_FLAGS]?: string | undefined };

const ORDERS = ["ymd", "mdy", "dmy"] as const;
const NUMBERS = ["ms", "s", "excel", "excel1904", "year"] as const;

/** The reading options that flags give, checked. */
export function dateOptions(values: DateValues): ParseOptions {
  checked("time-zone", values["time-zone"], zoneProblem);
  checked("locale", values.locale, langProblem);
  checked("published", values.published, dayProblem);
  const pivot = values["year-pivot"];
  if (pivot !== undefined && !/^(?:\d\d?|100)$/.test(pivot)) {
    throw new Misuse(`--year-pivot ${pivot}: a number from 0 to 100 was expected; years below it are 20xx.`);
  }
  const options: ParseOptions = {
    timeZone: values["time-zone"],
    locale: values.locale,
    published: values.published,
    dateOrder: choice("date-order", values["date-order"], ORDERS),
    numbers: choice("numbers", values.numbers, NUMBERS),
    yearPivot: pivot === undefined ? undefined : Number(pivot),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function choice<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((each) => each === value);
  if (value !== undefined && found === undefined) {
    throw new Misuse(`--${name} ${value}: choose one of ${known.join(", ")}.`);
  }
  return found;
}
