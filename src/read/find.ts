/** Tells formats apart by their content, and brings in the reader of each. */
import type { Problem } from "../problem.ts";
import { bring } from "./bring.ts";
import { foundNothing, type Found, type Intake } from "./found.ts";
import type { Source } from "./input.ts";
import { parseJson, readOwnJson } from "./json.ts";
import { kindOfJson } from "./json-kind.ts";
import { unwrapped } from "./json-wrapped.ts";
import type { Format, ReadOptions } from "./read-options.ts";
import { formatOfText } from "./text-kind.ts";

/** Formats of which the JSON may stand in a script. */
const SCRIPTED: ReadonlySet<Format> = new Set(["auto", "json", "timelinejs", "vis"]);

/**
 * The records of a source.
 *
 * @param intake takes the first records of a long input at once; without it all are handed on
 * @throws ReaderMissing
 */
export async function find(
  source: Exclude<Source, { problem: Problem }>,
  options: ReadOptions,
  intake?: Intake,
): Promise<Found> {
  const { format = "auto" } = options;
  if ("value" in source) return ofValue(source.value, options, true);
  if ("zip" in source) return ofZip(source.zip, options);
  const text = SCRIPTED.has(format) ? unwrapped(source.text) : source.text;
  const found = await ofText(text, format === "auto" ? formatOfText(text, options) : format, options, intake);
  return source.encoding === undefined ? found : { ...found, took: { encoding: source.encoding, ...found.took } };
}

async function ofText(text: string, format: Format | undefined, options: ReadOptions, intake?: Intake): Promise<Found> {
  const isJson = /^\s*[[{]/.test(text.slice(0, 1000));
  switch (format) {
    case "csv":
      return (await import("./sheet/csv.ts")).readCsv(text, options, { intake });
    case "timelinejs":
      if (isJson) return ofJson(text, options);
      return (await import("./sheet/csv.ts")).readCsv(text, options, { intake, template: true });
    case "ics":
      return (await bring("ics")).readIcs(text, options);
    case "markwhen":
      return (await bring("markwhen")).readMarkwhen(text, options);
    case "html":
    case "jsonld":
      if (isJson) return ofJson(text, options);
      return (await bring("html")).readHtml(text, options);
    case "json":
    case "vis":
      return ofJson(text, options);
    case "xlsx":
      return foundNothing("xlsx", notZip());
    default:
      return foundNothing("unknown", unknownText(text));
  }
}

function ofJson(text: string, options: ReadOptions): Promise<Found> | Found {
  const parsed = parseJson(text);
  return "problem" in parsed ? foundNothing("json", parsed.problem) : ofValue(parsed.value, options, false);
}

/** @param given whether the value is the caller's own, and not made here */
async function ofValue(value: unknown, options: ReadOptions, given: boolean): Promise<Found> {
  const { format = "auto", columns, records } = options;
  const told = columns !== undefined || records !== undefined;
  const kind = format === "timelinejs" || format === "vis" || format === "jsonld" ? format : kindOfJson(value);
  switch (told && format === "auto" ? "list" : kind) {
    case "timelinejs":
      return (await bring("timelinejs")).readTimelineJs(value, options);
    case "vis":
      return (await bring("vis")).readVis(value, options);
    case "jsonld":
      return (await bring("jsonld")).readJsonLd(value, options);
    case "list":
      return (await import("./json-list.ts")).readJsonList(value, options);
    case "own":
      return { ...readOwnJson(value), given };
  }
}

async function ofZip(bytes: Uint8Array, options: ReadOptions): Promise<Found> {
  const { format = "auto" } = options;
  if (format !== "auto" && format !== "xlsx") return foundNothing(format, notText(format));
  return (await bring("xlsx")).readXlsx(bytes, options);
}

function unknownText(text: string): Problem {
  const start = text.trim().slice(0, 30);
  const seen = start === "" ? "nothing" : `text that begins with ${JSON.stringify(start)}`;
  const message = `There is ${seen}, which is no format that is read. Give a sheet with headings such as "title" and "date", or JSON: [ { "title": …, "date": … } ].`;
  return { code: "format-unknown", severity: "error", message };
}

function notZip(): Problem {
  const message = "This is no .xlsx file: it does not begin as one. Save it from the spreadsheet anew, or as CSV.";
  return { code: "format-unknown", severity: "error", message };
}

function notText(format: string): Problem {
  const message = `This is a packed file such as .xlsx, and ${format} was expected. Leave the format out, or save it as CSV.`;
  return { code: "format-unknown", severity: "error", message };
}
