/** Eras of TimelineJS: stretches of time behind the slides. */
import type { Era } from "../../event.ts";
import { problemAt, type Problem } from "../../problem.ts";
import { DateError, isMissing, spanOf, type ParseOptions } from "../../time/index.ts";
import { glimpse, isRecord } from "../plain.ts";
import { textIn, type HtmlTexts } from "../plain-text.ts";
import { dateOf } from "./date.ts";
import { valueAt, type Shape } from "./shape.ts";

export interface Eras {
  eras: Era[];
  problems: Problem[];
  /** How many there are, right or wrong. */
  rows: number;
}

/** @param place JSON pointer to the list */
export function readEras(value: unknown, place: string, shape: Shape, texts: HtmlTexts, options: ParseOptions): Eras {
  if (isMissing(value)) return { eras: [], problems: [], rows: 0 };
  if (!Array.isArray(value)) {
    const message = `a list of eras was expected, so none is drawn. Write [ { "start_date": …, "end_date": … } ].`;
    const problem = problemAt(
      { path: place },
      { code: "option-invalid", severity: "warning", message, value: glimpse(value) },
    );
    return { eras: [], problems: [problem], rows: 0 };
  }
  const found: Eras = { eras: [], problems: [], rows: value.length };
  for (const [index, entry] of value.entries()) {
    const read = eraOf(entry, shape, texts, options);
    const at = `${place}/${index}`;
    if ("era" in read) {
      found.eras.push(read.era);
      if (read.era.title === "") found.problems.push(nameless(at, shape));
    } else found.problems.push(eraProblem(at, read));
  }
  return found;
}

interface EraFault {
  /** Path inside the era; empty for the era itself. */
  path: string;
  code: string;
  message: string;
  value: unknown;
}

function eraOf(entry: unknown, shape: Shape, texts: HtmlTexts, options: ParseOptions): { era: Era } | EraFault {
  if (!isRecord(entry)) return { path: "", code: "era-invalid", message: "this is no era.", value: entry };
  const era: Era = { title: textIn(valueAt(entry, shape.get("title")!), texts.plain) ?? "" };
  for (const field of ["start", "end"] as const) {
    const path = shape.get(field)!;
    const read = dateOf(valueAt(entry, path), options);
    if (!read) return { path, code: "date-missing", message: `the era has no ${field}. Give it one.`, value: "" };
    if ("fault" in read) return { ...read.fault, path: `${path}${read.fault.path}` };
    era[field] = read.date as string;
  }
  try {
    spanOf(era, options);
    return { era };
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    const path = shape.get(error.field ?? "start")!;
    return { path, code: error.code, message: error.message, value: error.value };
  }
}

function eraProblem(place: string, { path, code, message, value }: EraFault): Problem {
  const spot = path === "" ? { path: place } : { path: `${place}/${path}`, field: path };
  return problemAt(spot, { code, severity: "error", message: `${message} It is not drawn.`, value: glimpse(value) });
}

function nameless(place: string, shape: Shape): Problem {
  const path = shape.get("title")!;
  const message = `the era has no name, so it is drawn without. Give it one.`;
  return problemAt(
    { path: `${place}/${path}`, field: path },
    { code: "title-missing", severity: "warning", message, value: "" },
  );
}
