/** Records as they come, made safe to draw. A page has what knows plain ones; what mends others comes where one needs it. */
import type { Report } from "../event.ts";
import { isRecord } from "./plain.ts";

type Mender = (record: Record<string, unknown>, spans: boolean, report: Report) => Record<string, unknown>;

let mend: Mender | undefined;

/** Brings in what looks at every field, says what is wrong and mends what can be. */
export function bringMender(mender: Mender): void {
  mend = mender;
}

/** Whether it was brought in. */
export function readsAll(): boolean {
  return mend !== undefined;
}

/** Fields that are one text. */
export const TEXTS = ["label", "displayDate", "text", "lane", "place", "lang", "timeZone", "asOf", "added"];

type IsPlain = (value: unknown) => boolean;

const isText: IsPlain = (value) => typeof value === "string";
const isTextOrNumber: IsPlain = (value) => typeof value === "string" || typeof value === "number";

/** Whether a field is as it should be at first sight. What is none of ours always is. */
const IS_PLAIN: ReadonlyMap<string, IsPlain> = new Map<string, IsPlain>([
  ...TEXTS.map((field) => [field, isText] as const),
  ["importance", isTextOrNumber],
  ["id", isTextOrNumber],
  ["tags", listOf(isText)],
  ["links", listOf(partsWith("url", "label"))],
  ["sources", listOf(partsWith("title"))],
  ["media", partsWith("url", "alt")],
  ["corrected", partsWith("on", "note")],
  ["translations", (value) => isRecord(value) && Object.values(value).every(partsWith())],
  ["span", () => false],
]);

/** An address of a host with a name, or below the page: others may be right too, and are looked at more closely. */
const PLAIN_URL =
  /^(?:https?:\/\/(?:[a-z\d]+[.-])+[a-z]{2,}(?:[/?#][\w.~:/?#[\]@!$&'()*+,;=%-]*)?|\.{0,2}\/?\w[\w./%-]*)$/i;

/**
 * A record with fields of the right kind, each fault reported. Where all is right it is the same object.
 *
 * Without what mends it, a field that is not plain is left out with a problem `field-unread`.
 *
 * @param spans false: no record brings a span along
 */
export function cleanRecord(record: Record<string, unknown>, spans: boolean, report: Report): Record<string, unknown> {
  if (mend) return mend(record, spans, report);
  let clean = record;
  for (const field in record) {
    const value = record[field];
    if (value === undefined || value === null || (IS_PLAIN.get(field)?.(value) ?? true)) continue;
    if (clean === record) clean = { ...record };
    clean[field] = undefined;
    report("warning", "field-unread", `/${field}`, value, "it could not be looked at, so it is left out.");
  }
  return clean;
}

/** Whether a record's title can be shown; one that is no text is reported. A missing one is reported later. */
export function hasTitle({ title }: Record<string, unknown>, report: Report): boolean {
  if (title === undefined || title === null || isTextOrNumber(title)) return true;
  report("error", "field-type", "/title", title, TITLE_WANTED);
  return false;
}

const TITLE_WANTED = `a text was expected, so the event is left out. Write "title": "What happened".`;

function listOf(isPlain: IsPlain): IsPlain {
  // What is not there is passed over by `every`.
  return (value) => Array.isArray(value) && !value.includes(undefined) && value.every(isPlain);
}

/** A record of texts, some of which have to say something. What is drawn may be of no size. */
function partsWith(...needed: string[]): IsPlain {
  return (value) =>
    isRecord(value) &&
    needed.every((name) => value[name] || (name === "alt" && name in value)) &&
    Object.entries(value).every(([name, part]) =>
      name === "width" || name === "height"
        ? (part as number) > 0 && Number.isFinite(part)
        : isText(part) && (name !== "url" || PLAIN_URL.test(part as string)),
    );
}
