/** The fields of an event as cells hold them: each one text. */
import { placeMedia } from "./media.ts";
import { isRecord } from "./plain.ts";
import type { HtmlTexts } from "./plain-text.ts";

export type Draft = Record<string, unknown>;
type Write = (record: Draft, text: string) => void;

const WRITERS: ReadonlyMap<string, Write> = new Map<string, Write>([
  [
    "tags",
    (record, text) =>
      (record["tags"] = text
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter(Boolean)),
  ],
  ["media.url", part("media", "url")],
  ["media.alt", part("media", "alt")],
  ["media.credit", part("media", "credit")],
  ["media.caption", part("media", "caption")],
  ["media.width", px("width")],
  ["media.height", px("height")],
  ["corrected.on", part("corrected", "on")],
  ["corrected.note", part("corrected", "note")],
]);

/** What writes a field's text, which is not blank, into a record. */
export function writerOf(field: string): Write {
  const [name = "", lang] = field.split("@");
  if (lang !== undefined) {
    return (record, text) => {
      const all = (record["translations"] ??= {}) as Record<string, Record<string, string>>;
      (all[lang] ??= {})[name] = text;
    };
  }
  const [holder, side = "", place = "1"] = field.split(/[.#]/);
  if (holder === "link") return entry("links", side, Number(place));
  if (holder === "source") return sourcePart(side, Number(place));
  return WRITERS.get(field) ?? ((record, text) => (record[field] = text));
}

/**
 * Puts what was gathered into the shape of an event: media that is a page becomes a link, parts without a whole go. Parts
 * that came nested, and are of another kind than they should be, stay for those who report them.
 */
export function finish(record: Draft, texts?: HtmlTexts): void {
  const { media } = record;
  const links = entriesOf(record["links"]);
  if (links?.some((link) => !isRecord(link) || link["url"])) record["links"] = links;
  else if (links) delete record["links"];
  const sources = entriesOf(record["sources"]);
  if (sources)
    record["sources"] = sources.map((source) =>
      isRecord(source) ? { ...source, title: source["title"] ?? source["url"] } : source,
    );
  if (!isRecord(media)) return;
  const isPart = ([name, part]: [string, unknown]): boolean =>
    typeof part === "string" || (typeof part === "number" && /^(?:width|height)$/.test(name));
  const { url, ...others } = Object.fromEntries(Object.entries(media).filter(isPart)) as Record<string, string>;
  if (media["url"] && url === undefined) return;
  delete record["media"];
  if (url) placeMedia(record, { ...others, url }, texts);
}

/** The entries of a list, without those of which no column says anything; undefined for what is no list. */
function entriesOf(list: unknown): unknown[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return (list as unknown[]).filter((entry) => !isRecord(entry) || Object.keys(entry).length > 0);
}

/** How long a title is at most that is the beginning of a text. */
const TITLE_LENGTH = 60;

/** What stands for the title where no column holds one: the beginning of the text, or the date. */
export function titleOf(record: Draft): unknown {
  const { text, displayDate, date, start } = record;
  if (typeof text !== "string") return displayDate ?? date ?? start;
  const line = text.trim().split("\n", 1)[0]!;
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2))}…`;
}

function part(field: string, name: string): Write {
  return (record, text) => {
    ((record[field] ??= {}) as Record<string, string>)[name] = text;
  };
}

/** A part of an entry of a list, which is counted from 1. */
function entry(field: string, name: string, place: number): Write {
  return (record, text) => {
    const list = (record[field] ??= []) as Record<string, string>[];
    while (list.length < place) list.push({});
    list[place - 1]![name] = text;
  };
}

function sourcePart(name: string, place: number): Write {
  return (record, text) => {
    const isAddress = name === "title" && /^https?:\/\/\S+$/.test(text);
    entry("sources", isAddress ? "url" : name, place)(record, text);
  };
}

function px(side: string): Write {
  return (record, text) => {
    const media = (record["media"] ??= {}) as Record<string, unknown>;
    media[side] = Number(text) || text;
  };
}
