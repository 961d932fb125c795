/**
 * What went wrong with one row, field or option, in words and as data.
 *
 * An `error` means that the row could not be shown; a `warning` that it is shown, but not quite as given.
 */
export interface Problem {
  /** A stable, lower-case name of the kind of problem, such as `"date-unreadable"`. */
  code: string;
  severity: "error" | "warning";
  /** One or two sentences: what, where, and how to mend it. */
  message: string;
  /** Row of a sheet as a person counts: the heading is row 1 and empty rows count. */
  row?: number;
  rows?: number[];
  /** Line of the file on which the record starts, from 1. */
  line?: number;
  /** JSON pointer, in JSON. */
  path?: string;
  /** Id of the event, where it has one. */
  id?: string;
  /** Name of the field, such as `"date"`. */
  field?: string;
  /** What stood there. */
  value?: unknown;
}

/** What is told of each record that could not be read. */
export function unreadIn(problems: readonly Problem[]): string[] {
  // What is no data at all is a mistake of the page, and told to that.
  return problems.flatMap(({ severity, code, message }) =>
    severity === "error" && code !== "data-unreadable" ? message : [],
  );
}

/** Where something stands in what was read. */
export type Spot = Pick<Problem, "row" | "line" | "path" | "field">;

/**
 * Where the record at an index stands, or a part of it.
 *
 * @param pointer JSON pointer inside the record, such as `"/date"` or `"/links/0/url"`; empty for the record itself
 */
export type SpotOf = (index: number, pointer: string) => Spot;

/** Spots in JSON, where record `index` of the list at `path` has our own names for its parts. */
export function spotsInJson(path = ""): SpotOf {
  return (index, pointer) => {
    const field = pointer.split("/")[1];
    return { path: `${path}/${index}${pointer}`, ...(field === undefined ? {} : { field }) };
  };
}

/** A spot as it is said: "Row 5, when", "Line 12, date" or "events[4].date". */
export function spotInWords({ row, line, path, field }: Spot): string {
  const withField = (place: string): string => (field === undefined ? place : `${place}, ${field}`);
  if (row !== undefined) return withField(`Row ${row}`);
  if (path === undefined) return withField(line === undefined ? "The file" : `Line ${line}`);
  const said = path
    .slice(1)
    .split("/")
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part.replaceAll("~1", "/").replaceAll("~0", "~")}`))
    .join("");
  return said.startsWith("[") ? `events${said}` : said.slice(1);
}

/** A problem at a spot; its message begins with the spot in words. */
export function problemAt(
  spot: Spot,
  { code, severity, message, value }: Pick<Problem, "code" | "severity" | "message" | "value">,
): Problem {
  return { code, severity, message: `${spotInWords(spot)}: ${message}`, ...spot, value };
}
