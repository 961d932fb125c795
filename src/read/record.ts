/** Records as they come, made safe to draw: each field of the kind that it should be, and addresses that may be used. */
import type { Problem } from "../problem.ts";
import { isRecord, plain } from "./plain.ts";
import { isWholeSpan } from "./span.ts";
import { safeMediaUrl, safeUrl } from "./url.ts";

type Fields = Record<string, unknown>;
type Report = (
  field: string,
  path: string,
  value: unknown,
  code: string,
  message: string,
  severity?: Problem["severity"],
) => void;

/** Fields that are one text. A number is taken as one. */
const TEXTS = ["label", "displayDate", "text", "lane", "place", "lang", "timeZone", "asOf"] as const;

/**
 * Records with fields of the right kind, each fault reported. What is right stays the same object; what is no record
 * is passed on, so that it is reported as a whole. A record whose title is no text is left out: its place in the list
 * stays empty, so that those after it keep their numbers.
 *
 * @param path JSON pointer of the list
 * @param spans false: no record brings a span along
 */
export function cleanRecords(
  list: readonly unknown[],
  path = "",
  spans = true,
): { records: unknown[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const records = new Array<unknown>(list.length);
  for (const [index, record] of list.entries()) {
    const report: Report = (field, below, value, code, message, severity = "warning") => {
      problems.push({
        code,
        severity,
        message: `events[${index}].${field}: ${message}`,
        path: `${path}/${index}${below}`,
        field,
        value: plain(value),
      });
    };
    if (!isRecord(record)) records[index] = record;
    else if (isTitle(record["title"])) records[index] = cleanRecord(record, spans, report);
    else report("title", "/title", record["title"], "field-type", TITLE_WANTED, "error");
  }
  return { records, problems };
}

function cleanRecord(record: Fields, spans: boolean, report: Report): Fields {
  const changes = new Map<string, unknown>();
  const look = (field: string, read: (value: unknown, field: string, report: Report) => unknown): void => {
    const value = record[field];
    if (value === undefined || value === null) return;
    const clean = read(value, field, report);
    if (clean !== value) changes.set(field, clean);
  };
  look("span", (span) => (spans && isWholeSpan(span) ? span : undefined));
  look("importance", importanceOf);
  look("id", idOf);
  for (const field of TEXTS) look(field, textOf);
  look("tags", tagsOf);
  look("links", linksOf);
  look("sources", sourcesOf);
  look("media", mediaOf);
  look("corrected", correctedOf);
  look("translations", translationsOf);
  return changes.size === 0 ? record : { ...record, ...Object.fromEntries(changes) };
}

const TITLE_WANTED = `a text was expected, so the event is left out. Write "title": "What happened".`;

/** A missing title is reported later, and the event is shown without. */
function isTitle(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string" || typeof value === "number";
}

function importanceOf(value: unknown, field: string, report: Report): unknown {
  if (typeof value === "number" || typeof value === "string") return value;
  return refused(field, value, `a number from 0 to 1 was expected, so 0.5 is taken.`, report);
}

function idOf(value: unknown, field: string, report: Report): unknown {
  if (typeof value === "string" || typeof value === "number") return value;
  return refused(field, value, `an id is a text or a number, so one is made.`, report);
}

function textOf(value: unknown, field: string, report: Report): unknown {
  if (typeof value === "string") return value;
  if (typeof value === "number" && field !== "timeZone") return String(value);
  return refused(field, value, `a text was expected, so it is left out.`, report);
}

function refused(field: string, value: unknown, message: string, report: Report): undefined {
  report(field, `/${field}`, value, "field-type", message);
  return undefined;
}

/** A list of which each entry is read; the list itself where none has changed. */
function listOf(
  value: unknown,
  field: string,
  report: Report,
  read: (entry: unknown, at: string) => unknown,
): unknown[] | undefined {
  if (!Array.isArray(value)) return refused(field, value, `a list was expected, so it is left out.`, report);
  const list: unknown[] = value;
  const clean = list.map((entry, index) => read(entry, `/${field}/${index}`));
  return clean.every((entry, index) => entry === list[index]) ? list : clean.filter((entry) => entry !== undefined);
}

function tagsOf(value: unknown, field: string, report: Report): unknown {
  return listOf(value, field, report, (tag, at) => {
    if (typeof tag === "string") return tag;
    if (typeof tag === "number") return String(tag);
    report(field, at, tag, "field-type", `a text was expected, so it is left out.`);
    return undefined;
  });
}

function linksOf(value: unknown, field: string, report: Report): unknown {
  return listOf(value, field, report, (link, at) => {
    const fields = partsOf(link, ["url", "label"]);
    if (!fields?.["url"]) {
      report(field, at, link, "field-type", `a link is { "url": …, "label": … }, so it is left out.`);
      return undefined;
    }
    checkUrl(fields["url"], safeUrl(fields["url"]), field, `${at}/url`, report);
    return isSame(link, fields) && fields["label"] ? link : { ...fields, label: fields["label"] ?? fields["url"] };
  });
}

function sourcesOf(value: unknown, field: string, report: Report): unknown {
  return listOf(value, field, report, (source, at) => {
    const fields = partsOf(source, ["title", "url", "locator"]);
    const title = fields?.["title"] ?? fields?.["url"];
    if (!fields || !title) {
      report(field, at, source, "field-type", `a source is { "title": … }, so it is left out.`);
      return undefined;
    }
    if (fields["url"]) checkUrl(fields["url"], safeUrl(fields["url"]), field, `${at}/url`, report);
    return isSame(source, fields) && fields["title"] ? source : { ...fields, title };
  });
}

function mediaOf(value: unknown, field: string, report: Report): unknown {
  const fields = partsOf(value, ["url", "alt", "credit", "caption"]);
  if (!fields?.["url"]) return refused(field, value, `media is { "url": …, "alt": … }, so it is left out.`, report);
  checkUrl(fields["url"], safeMediaUrl(fields["url"]), field, `/${field}/url`, report);
  return isSame(value, fields) ? value : fields;
}

function correctedOf(value: unknown, field: string, report: Report): unknown {
  const fields = partsOf(value, ["on", "note"]);
  if (fields?.["on"] && fields["note"]) return isSame(value, fields) ? value : fields;
  return refused(field, value, `a correction is { "on": …, "note": … }, so it is left out.`, report);
}

function translationsOf(value: unknown, field: string, report: Report): unknown {
  if (!isRecord(value)) return refused(field, value, `{ "es": { "title": … } } was expected.`, report);
  const clean = Object.entries(value).map(([lang, words]) => {
    const fields = partsOf(words, ["title", "label", "text", "displayDate"]);
    if (fields && isSame(words, fields)) return [lang, words] as const;
    report(field, `/${field}/${lang}`, words, "field-type", `texts were expected; what is none is left out.`);
    return [lang, fields ?? {}] as const;
  });
  return clean.every(([lang, words]) => words === value[lang]) ? value : Object.fromEntries(clean);
}

/** Those of the parts that are texts, or numbers taken as such; undefined for what is no record. */
function partsOf(value: unknown, names: readonly string[]): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const parts: Record<string, string> = {};
  for (const name of names) {
    const part = value[name];
    if (typeof part === "string") parts[name] = part;
    else if (typeof part === "number") parts[name] = String(part);
  }
  return parts;
}

/** Whether a record says just what its parts say; what else stands in it is left alone. */
function isSame(value: unknown, parts: Record<string, string>): boolean {
  if (!isRecord(value)) return false;
  const odd = Object.entries(value).some(
    ([name, part]) => part !== null && typeof part === "object" && !(name in parts),
  );
  return !odd && Object.entries(parts).every(([name, part]) => value[name] === part);
}

function checkUrl(url: string, safe: string | undefined, field: string, path: string, report: Report): void {
  if (safe !== undefined || url.trim() === "") return;
  report(field, path, url, "url-refused", `this address is not used. Give one that begins with https://.`);
}
