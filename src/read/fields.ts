/** The fields of an event as cells hold them: each one text. */
import { placeMedia, type MediaTexts } from "./media.ts";

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
  ["link.url", entry("links", "url")],
  ["link.label", entry("links", "label")],
  [
    "source.title",
    (record, text) => {
      entry("sources", /^https?:\/\/\S+$/.test(text) ? "url" : "title")(record, text);
    },
  ],
  ["source.url", entry("sources", "url")],
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
  return WRITERS.get(field) ?? ((record, text) => (record[field] = text));
}

/** Puts what was gathered into the shape of an event: media that is a page becomes a link, parts without a whole go. */
export function finish(record: Draft, texts?: MediaTexts): void {
  const { media, links, sources } = record as {
    media?: Record<string, string>;
    links?: Record<string, string>[];
    sources?: Record<string, string>[];
  };
  if (links && !links[0]?.["url"]) delete record["links"];
  if (sources) record["sources"] = sources.map((source) => ({ ...source, title: source["title"] ?? source["url"] }));
  if (!media) return;
  delete record["media"];
  if (media["url"]) placeMedia(record, { ...media, url: media["url"] }, texts);
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

function entry(field: string, name: string): Write {
  return (record, text) => {
    const [first] = (record[field] ??= [{}]) as Record<string, string>[];
    first![name] = text;
  };
}
