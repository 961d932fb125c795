/** Articles with the dates that a careful reader would enter, and how well a draft meets them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isExtent, type Bound, type Span } from "../../src/time/index.ts";
import { parseDate } from "../../src/time/whole.ts";
import type { Article } from "../../src/draft/article/article.ts";
import { htmlArticle } from "../../src/draft/article/html.ts";
import { markdownArticle } from "../../src/draft/article/markdown.ts";
import { textArticle } from "../../src/draft/article/text.ts";

export interface KnownDate {
  /** The words by which the article says it. */
  said: string;
  /** EDTF. */
  date: string;
  /** Other readings that are as good. */
  also?: string[];
  /** May be found or left out. */
  optional?: boolean;
}

export interface KnownArticle {
  name: string;
  text: string;
  format: "markdown" | "html" | "text";
  published: string;
  lang: string;
  dates: KnownDate[];
}

/** The articles of a folder: `NAME.md` or `NAME.html` beside `NAME.json`. */
export function articlesIn(folder: string): KnownArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const known = JSON.parse(readFileSync(join(folder, file), "utf8")) as Pick<
        KnownArticle,
        "published" | "lang" | "dates"
      >;
      const name = basename(file, ".json");
      const page = join(folder, `${name}.html`);
      const format = existsSync(page) ? "html" : "markdown";
      return {
        ...known,
        name,
        format,
        text: readFileSync(format === "html" ? page : join(folder, `${name}.md`), "utf8"),
      };
    });
}

const READERS = { markdown: markdownArticle, html: htmlArticle, text: textArticle };

/** A known article as a draft takes it. */
export function articleOf({ format, text }: KnownArticle): Article {
  return READERS[format](text);
}

/** The dates of the first example of the gallery, as its article says them. */
const SEED: KnownDate[] = [
  { said: "since 2018", date: "2018" },
  { said: "last year", date: "2021" },
  { said: "have seen", date: "/.." },
  { said: "this week", date: "[2022-04-18..2022-04-21]" },
  { said: "on Thursday", date: "2022-04-21" },
  { said: "beginning in May", date: "2022-05/.." },
];

/** The article that the first example was made from, where it is at hand: it is not ours to hand on. */
export function seedArticle(path: string): KnownArticle | undefined {
  if (!existsSync(path)) return undefined;
  return {
    name: "seed",
    format: "text",
    text: readFileSync(path, "utf8"),
    published: "2022-04-22",
    lang: "en",
    dates: SEED,
  };
}

export interface Score {
  /** Dates found that are known, and that are not. */
  right: number;
  wrong: { date: string; said: string }[];
  missed: KnownDate[];
  /** Dates known that had to be found. */
  wanted: number;
}

/** Each known date is met by one found date at most: the same edges, as exact, as vague. */
export function scoreOf(found: readonly { date: string; said: string }[], known: readonly KnownDate[]): Score {
  // What has to be found is met first.
  const sorted = [...known].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));
  const open = sorted.map((each) => ({ each, keys: [each.date, ...(each.also ?? [])].map(keyOf) }));
  const wrong: Score["wrong"] = [];
  let right = 0;
  let optional = 0;
  for (const one of found) {
    const at = open.findIndex(({ keys }) => keys.includes(keyOf(one.date)));
    if (at < 0) wrong.push(one);
    else {
      right += 1;
      if (open[at]!.each.optional) optional += 1;
      open.splice(at, 1);
    }
  }
  const missed = open.map(({ each }) => each).filter((each) => !each.optional);
  return { right, wrong, missed, wanted: right - optional + missed.length };
}

/** Two dates with one key claim the same. */
function keyOf(date: string): string {
  const { start, end }: Span = parseDate(date);
  const edges = (bound: Bound | undefined): string =>
    bound === undefined ? "-" : isExtent(bound) ? `${bound.earliest} ${bound.latest} ${bound.approximate}` : bound;
  return `${edges(start)} / ${edges(end)}`;
}
