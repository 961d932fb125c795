/** How files and dates are to be read, as flags. */
import { dayProblem, langProblem, zoneProblem } from "../options.ts";
import { FORMATS, type ReadOptions } from "../read/read-options.ts";
import type { ParseOptions } from "../time/index.ts";
import { checked, choice, known, Misuse } from "./misuse.ts";

export const DATE_FLAGS = {
  "time-zone": { type: "string" },
  locale: { type: "string" },
  "date-order": { type: "string" },
  "date-format": { type: "string", multiple: true },
  "year-pivot": { type: "string" },
  numbers: { type: "string" },
  published: { type: "string" },
} as const;

export const READ_FLAGS = {
  ...DATE_FLAGS,
  format: { type: "string" },
  columns: { type: "string", multiple: true },
  records: { type: "string" },
  delimiter: { type: "string" },
  encoding: { type: "string" },
  occurrences: { type: "string" },
} as const;

type Given<Flags extends Record<string, { type: string; multiple?: boolean }>> = {
  [Flag in keyof Flags]?: (Flags[Flag] extends { multiple: true } ? string[] : string) | undefined;
};

const ORDERS = ["ymd", "mdy", "dmy"] as const;
const NUMBERS = ["ms", "s", "excel", "excel1904", "year"] as const;

/** The options for dates that flags give, checked. */
export function dateOptions(values: Given<typeof DATE_FLAGS>): ParseOptions {
  checked("time-zone", values["time-zone"], zoneProblem);
  checked("locale", values.locale, langProblem);
  checked("published", values.published, dayProblem);
  return known<ParseOptions>({
    timeZone: values["time-zone"],
    locale: values.locale,
    published: values.published,
    dateOrder: choice("date-order", values["date-order"], ORDERS),
    dateFormat: values["date-format"],
    numbers: choice("numbers", values.numbers, NUMBERS),
    yearPivot: wholeNumber("year-pivot", values["year-pivot"], 0, 100, "years below it are 20xx"),
  });
}

/** The options for reading that flags give, checked. */
export function readOptions(values: Given<typeof READ_FLAGS>): ReadOptions {
  return {
    ...dateOptions(values),
    ...known<ReadOptions>({
      format: choice("format", values.format, FORMATS),
      columns: columnsOf(values.columns),
      records: values.records,
      delimiter: values.delimiter === "\\t" ? "\t" : values.delimiter,
      encoding: values.encoding,
      occurrences: wholeNumber("occurrences", values.occurrences, 1, 10_000, "occurrences of one recurring event"),
    }),
  };
}

/** `--columns date=when,title=what`; a field that is named twice is joined: `date=Day,date=Hour`. */
function columnsOf(given: readonly string[] | undefined): Record<string, string[]> | undefined {
  if (given === undefined) return undefined;
  const columns = new Map<string, string[]>();
  for (const pair of given.flatMap((text) => text.split(","))) {
    const [field = "", ...heading] = pair.split("=");
    if (heading.length === 0) {
      throw new Misuse(`--columns ${pair}: write FIELD=HEADING, as in --columns date=when,title=what.`);
    }
    columns.set(field.trim(), [...(columns.get(field.trim()) ?? []), heading.join("=").trim()]);
  }
  return Object.fromEntries(columns);
}

function wholeNumber(
  name: string,
  value: string | undefined,
  least: number,
  most: number,
  what: string,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d{1,9}$/.test(value) && number >= least && number <= most) return number;
  throw new Misuse(`--${name} ${value}: a number from ${least} to ${most} was expected: ${what}.`);
}
