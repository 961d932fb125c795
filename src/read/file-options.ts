/** What a file may tell a timeline beside its events, each checked: a wrong one is reported and not taken. */
import type { Era } from "../event.ts";
import { eraFault, isEra, wrongOption, type TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { glimpse, isRecord } from "./plain.ts";

/** The keys that are taken from a file; others are left alone. */
const KEYS = [
  "title",
  "summary",
  "credit",
  "label",
  "asOf",
  "now",
  "since",
  "lang",
  "dir",
  "timeDirection",
  "displayZone",
  "lanes",
  "theme",
  "scale",
  "layout",
  "legend",
  "overview",
  "find",
  "permalink",
  "story",
  "stickyTop",
  "height",
  "maxRows",
  "window",
  "highlight",
  "labels",
  "translations",
  "messages",
  "metrics",
  "wheelZoom",
  "drafts",
] as const;

/** Keys that only a file has to be asked about: in a program the types say it. */
const SHAPES = new Map<string, (value: unknown) => string | undefined>([
  ["wheelZoom", (value) => (typeof value === "boolean" ? undefined : "true or false was expected.")],
  ["drafts", (value) => (typeof value === "boolean" ? undefined : "true or false was expected.")],
]);

/** A record without a prototype: an id such as "constructor" finds nothing in it that was not given. */
function bare(value: unknown): unknown {
  return isRecord(value) ? Object.assign(Object.create(null) as object, value) : value;
}

export interface FileOptions {
  title?: string;
  options: Partial<TimelineOptions>;
  eras: Era[];
  problems: Problem[];
}

/** Title, options and eras of a record that has events. */
export function fileOptions(record: Record<string, unknown>): FileOptions {
  const problems: Problem[] = [];
  const report = (code: string, field: string, path: string, value: unknown, message: string): void => {
    const shown = `${path.slice(1).replaceAll("/", ".")}: ${message}`;
    problems.push({ code, severity: "warning", message: shown, path, field, value: glimpse(value) });
  };
  const options: Record<string, unknown> = {};
  for (const key of KEYS) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (value === undefined || value === null) continue;
    const wrong = wrongOption(key, value) ?? SHAPES.get(key)?.(value);
    if (wrong === undefined) options[key] = key === "labels" ? bare(value) : value;
    else report("option-invalid", key, `/${key}`, value, `${wrong} It is not taken.`);
  }
  const { title, ...rest } = options;
  const eras = erasOf(record["eras"], report);
  return { ...(title === undefined ? {} : { title: title as string }), options: rest, eras, problems };
}

function erasOf(
  value: unknown,
  report: (code: string, field: string, path: string, value: unknown, message: string) => void,
): Era[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report("option-invalid", "eras", "/eras", value, "a list was expected. It is not taken.");
    return [];
  }
  return value.filter((era: unknown, index): era is Era => {
    const path = `/eras/${index}`;
    if (!isEra(era)) {
      report("era-invalid", "eras", path, era, `an era is { "title": …, "date": … }. It is not drawn.`);
      return false;
    }
    const fault = eraFault(era);
    if (fault) report(fault.code, fault.field ?? "date", path, fault.value, `${fault.message} It is not drawn.`);
    return !fault;
  });
}
