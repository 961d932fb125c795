/** What a file may tell a timeline beside its events, each checked: a wrong one is reported and not taken. */
import type { Era } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { checkZone, DateError, isExtent, parseDate, spanOf } from "../time/index.ts";
import { isRecord, plain } from "./plain.ts";

/** Says what is wrong with a value; undefined where it is right. */
type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === "string" ? undefined : "a text was expected.");
const oneOf =
  (...known: string[]): Check =>
  (value) =>
    known.includes(value as string) ? undefined : `it is one of ${known.join(", ")}.`;

/** The keys that are taken; others are left alone. */
const CHECKS = new Map<string, Check>(
  Object.entries({
    title: text,
    summary: text,
    credit: text,
    label: text,
    asOf: dayProblem,
    now: dayProblem,
    lang: langProblem,
    dir: oneOf("ltr", "rtl"),
    displayZone: zoneProblem,
    lanes: (value: unknown) =>
      Array.isArray(value) && value.every((name) => typeof name === "string")
        ? undefined
        : "a list of texts was expected.",
    scale: oneOf("auto", "linear", "folded", "steps"),
  }),
);

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
    problems.push({ code, severity: "warning", message: shown, path, field, value: plain(value) });
  };
  const options: Record<string, unknown> = {};
  for (const [key, check] of CHECKS) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (value === undefined || value === null) continue;
    const wrong = check(value);
    if (wrong === undefined) options[key] = value;
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
    if (!isRecord(era) || typeof era["title"] !== "string") {
      report("era-invalid", "eras", path, era, `an era is { "title": …, "date": … }. It is not drawn.`);
      return false;
    }
    try {
      spanOf(era);
      return true;
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      report(error.code, error.field ?? "date", path, error.value, `${error.message} It is not drawn.`);
      return false;
    }
  });
}

/** What is wrong with a day such as `asOf`. */
export function dayProblem(value: unknown): string | undefined {
  if (typeof value !== "string") return "a day such as 2022-04-22 was expected.";
  try {
    const { start } = parseDate(value);
    return isExtent(start) ? undefined : `"${value}" does not say when. Write a day such as 2022-04-22.`;
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

/** What is wrong with a language tag. */
export function langProblem(value: unknown): string | undefined {
  if (typeof value !== "string") return "a language tag such as en was expected.";
  try {
    Intl.getCanonicalLocales(value);
    return undefined;
  } catch {
    return `"${value}" is not a language tag. Write one such as en or es-MX.`;
  }
}

/** What is wrong with a time zone. */
export function zoneProblem(value: unknown): string | undefined {
  if (typeof value !== "string") return "a time zone such as America/Havana was expected.";
  try {
    checkZone(value);
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}
