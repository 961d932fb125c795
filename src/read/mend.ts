/** Records whose fields are not all plain, mended: each field of the kind that it should be, and addresses that may be used. */
import type { Report } from "../event.ts";
import { isRecord } from "./plain.ts";
import { TEXTS } from "./record.ts";
import { isWholeSpan } from "./span.ts";
import { safeMediaUrl, safeUrl } from "./url.ts";

/** Tells of the part at a pointer inside the record. */
type Tell = (pointer: string, value: unknown, code: string, message: string) => void;
type Clean = (value: unknown, field: string, tell: Tell) => unknown;

/** What is read of each field, beside dates and what `resolveEvents` looks at. */
const CLEANERS: ReadonlyMap<string, Clean> = new Map<string, Clean>([
  ["importance", importanceOf],
  ["id", idOf],
  // Fields that are one text.
  ...TEXTS.map((field) => [field, textOf] as const),
  ["tags", tagsOf],
  ["links", linksOf],
  ["sources", sourcesOf],
  ["media", mediaOf],
  ["corrected", correctedOf],
  ["translations", translationsOf],
]);

/** The parts of fields that have several, each a text. */
const LINK = ["url", "label"];
const SOURCE = ["title", "url", "locator"];
const MEDIA = ["url", "alt", "credit", "caption"];
const CORRECTED = ["on", "note"];
const TRANSLATED = ["title", "label", "text", "displayDate"];

/**
 * A record with fields of the right kind, each fault reported. Where all is right it is the same object.
 *
 * @param spans false: no record brings a span along
 */
export function mendedRecord(record: Record<string, unknown>, spans: boolean, report: Report): Record<string, unknown> {
  const tell: Tell = (pointer, value, code, message) => {
    report("warning", code, pointer, value, message);
  };
  let clean = record;
  // Not Object.keys: with a million records, a list for each is felt.
  for (const field in record) {
    const read = field === "span" ? spanOf(spans) : CLEANERS.get(field);
    const value = record[field];
    if (!read || value === undefined || value === null) continue;
    const kept = read(value, field, tell);
    if (kept === value) continue;
    if (clean === record) clean = { ...record };
    clean[field] = kept;
  }
  return clean;
}

function spanOf(spans: boolean): Clean {
  return (span) => (spans && isWholeSpan(span) ? span : undefined);
}

function importanceOf(value: unknown, field: string, tell: Tell): unknown {
  if (typeof value === "number" || typeof value === "string") return value;
  return refused(field, value, `a number from 0 to 1 was expected, so 0.5 is taken.`, tell);
}

function idOf(value: unknown, field: string, tell: Tell): unknown {
  if (typeof value === "string" || typeof value === "number") return value;
  return refused(field, value, `an id is a text or a number, so one is made.`, tell);
}

function textOf(value: unknown, field: string, tell: Tell): unknown {
  if (typeof value === "string") return value;
  if (typeof value === "number" && field !== "timeZone") return String(value);
  return refused(field, value, `a text was expected, so it is left out.`, tell);
}

function refused(field: string, value: unknown, message: string, tell: Tell): undefined {
  tell(`/${field}`, value, "field-type", message);
  return undefined;
}

/** A list of which each entry is read; the list itself where none has changed. */
function listOf(
  value: unknown,
  field: string,
  tell: Tell,
  read: (entry: unknown, at: string) => unknown,
): unknown[] | undefined {
  if (!Array.isArray(value)) return refused(field, value, `a list was expected, so it is left out.`, tell);
  const list: unknown[] = value;
  const clean = Array.from(list, (entry, index) => read(entry, `/${field}/${index}`));
  const isKept = (entry: unknown, index: number): boolean => entry !== undefined && entry === list[index];
  return clean.every(isKept) ? list : clean.filter((entry) => entry !== undefined);
}

function tagsOf(value: unknown, field: string, tell: Tell): unknown {
  return listOf(value, field, tell, (tag, at) => {
    if (typeof tag === "string") return tag;
    if (typeof tag === "number") return String(tag);
    tell(at, tag, "field-type", `a text was expected, so it is left out.`);
    return undefined;
  });
}

function linksOf(value: unknown, field: string, tell: Tell): unknown {
  return listOf(value, field, tell, (link, at) => {
    const fields = partsOf(link, LINK);
    if (!fields?.["url"]) {
      tell(at, link, "field-type", `a link is { "url": …, "label": … }, so it is left out.`);
      return undefined;
    }
    checkUrl(fields["url"], safeUrl(fields["url"]), `${at}/url`, tell);
    return isSame(link, fields, LINK) && fields["label"]
      ? link
      : { ...fields, label: fields["label"] ?? fields["url"] };
  });
}

function sourcesOf(value: unknown, field: string, tell: Tell): unknown {
  return listOf(value, field, tell, (source, at) => {
    const fields = partsOf(source, SOURCE);
    const title = fields?.["title"] ?? fields?.["url"];
    if (!fields || !title) {
      tell(at, source, "field-type", `a source is { "title": … }, so it is left out.`);
      return undefined;
    }
    if (fields["url"]) checkUrl(fields["url"], safeUrl(fields["url"]), `${at}/url`, tell);
    return isSame(source, fields, SOURCE) && fields["title"] ? source : { ...fields, title };
  });
}

function mediaOf(value: unknown, field: string, tell: Tell): unknown {
  const fields = partsOf(value, MEDIA);
  if (!fields?.["url"]) return refused(field, value, `media is { "url": …, "alt": … }, so it is left out.`, tell);
  checkUrl(fields["url"], safeMediaUrl(fields["url"]), `/${field}/url`, tell);
  if (fields["alt"] === undefined) tell(`/${field}/alt`, undefined, "alt-missing", ALT_WANTED);
  const sizes = sizesOf(value as Record<string, unknown>, tell);
  const same =
    isSame(value, fields, MEDIA) && SIZES.every((side) => (value as Record<string, unknown>)[side] === sizes[side]);
  return same ? value : { ...fields, ...sizes };
}

const SIZES = ["width", "height"] as const;

function sizesOf(media: Record<string, unknown>, tell: Tell): { width?: number; height?: number } {
  const sizes: { width?: number; height?: number } = {};
  for (const side of SIZES) {
    const given = media[side];
    if (given === undefined || given === null || given === "") continue;
    const px = typeof given === "string" || typeof given === "number" ? Number(given) : NaN;
    if (px > 0 && Number.isFinite(px)) sizes[side] = px;
    else tell(`/media/${side}`, given, "field-type", `a number of px was expected, so it is left out.`);
  }
  return sizes;
}

const ALT_WANTED = `there is no alt text for it. Say what is to be seen or heard, or "" where it is decoration.`;

function correctedOf(value: unknown, field: string, tell: Tell): unknown {
  const fields = partsOf(value, CORRECTED);
  if (fields?.["on"] && fields["note"]) return isSame(value, fields, CORRECTED) ? value : fields;
  return refused(field, value, `a correction is { "on": …, "note": … }, so it is left out.`, tell);
}

function translationsOf(value: unknown, field: string, tell: Tell): unknown {
  if (!isRecord(value)) return refused(field, value, `{ "es": { "title": … } } was expected.`, tell);
  const clean = Object.entries(value).map(([lang, words]) => {
    const fields = partsOf(words, TRANSLATED);
    if (fields && isSame(words, fields, TRANSLATED)) return [lang, words] as const;
    tell(`/${field}/${lang}`, words, "field-type", `texts were expected; what is none is left out.`);
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

/** Whether a record says just what its parts say, by these names; what else stands in it is left alone. */
function isSame(value: unknown, parts: Record<string, string>, names: readonly string[]): boolean {
  if (!isRecord(value)) return false;
  const odd = Object.entries(value).some(
    ([name, part]) => part !== null && typeof part === "object" && !(name in parts),
  );
  return !odd && names.every((name) => (value[name] ?? undefined) === parts[name]);
}

function checkUrl(url: string, safe: string | undefined, path: string, tell: Tell): void {
  if (safe !== undefined || url.trim() === "") return;
  tell(path, url, "url-refused", `this address is not used. Give one that begins with https://.`);
}
