/**
 * How many of the dates of an article a draft finds, and how many it makes up: `npm run bench -- draft`, with `--show` for
 * what was missed and what is wrong.
 *
 * The articles are our own, with known dates; those of tests/articles/later were written after the rules had settled. The
 * article of the first example is taken where `DAYMARK_SEED` says where it lies, or beside the corpora. chrono-node, which
 * finds dates too, is measured by the same.
 */
import { join } from "node:path";
import * as chrono from "chrono-node";
import { draftOf } from "../src/draft/index.ts";
import { articleOf, articlesIn, scoreOf, seedArticle, type KnownArticle, type Score } from "./lib/articles.ts";
import { table } from "./lib/measure.ts";

const root = process.cwd();
const corpora = process.env["DAYMARK_CORPORA"] ?? join(root, "../shared/corpora");
const seed = seedArticle(process.env["DAYMARK_SEED"] ?? join(corpora, "../seed-article.txt"));

type Finder = (article: KnownArticle) => { date: string; said: string }[];

const ours: Finder = (article) =>
  draftOf(articleOf(article), { published: article.published }).events.map(({ date, said }) => ({
    date,
    said: said.text,
  }));

const PARSERS: Record<string, { parse: typeof chrono.en.parse }> = { en: chrono.en, de: chrono.de, es: chrono.es };

/** What chrono is certain of: a day, a month or a year. Ranges are two ends. */
const theirs: Finder = ({ text, published, lang }) =>
  PARSERS[lang]!.parse(text, new Date(`${published}T12:00:00Z`)).map(({ text: said, start, end }) => ({
    said,
    date: [start, end].flatMap((each) => (each ? [edtfOf(each)] : [])).join("/"),
  }));

function edtfOf(parsed: chrono.ParsedComponents): string {
  const year = parsed.get("year") ?? 0;
  const written = year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
  const pad = (part: "month" | "day"): string => `-${String(parsed.get(part)).padStart(2, "0")}`;
  const isRelative = !parsed.isCertain("month") && !parsed.isCertain("year");
  if (parsed.isCertain("day") || parsed.isCertain("weekday") || isRelative) return written + pad("month") + pad("day");
  return parsed.isCertain("month") ? written + pad("month") : written;
}

const NONE: Score = { right: 0, wrong: [], missed: [], wanted: 0 };
const shown = new Set<string>();
const show = process.argv.includes("--show");
const sets: [string, KnownArticle[]][] = [
  ["first", [...(seed ? [seed] : []), ...articlesIn(join(root, "tests/articles"))]],
  ["later", articlesIn(join(root, "tests/articles/later"))],
];

for (const [name, articles] of sets) {
  const rows = articles.map((article) => [
    article.name,
    ...figures(scored(article, ours)),
    ...figures(scored(article, theirs)),
  ]);
  const all = (finder: Finder): Score => articles.map((article) => scored(article, finder)).reduce(sum, NONE);
  const head = [
    "article",
    "dates",
    "found",
    "wrong",
    "precision",
    "recall",
    "chrono: found",
    "wrong",
    "precision",
    "recall",
  ];
  const row = (cells: string[]): string[] => [cells[0]!, ...cells.slice(1, 6), ...cells.slice(7)];
  const total = ["all", ...figures(all(ours)), ...figures(all(theirs))];
  console.log(`${name}\n\n${table(head, [...rows, total].map(row))}\n`);
}
if (!seed) console.log("The article of the first example is not at hand: name it by DAYMARK_SEED.");

function scored(article: KnownArticle, finder: Finder): Score {
  const score = scoreOf(finder(article), article.dates);
  if (show && finder === ours && !shown.has(article.name)) {
    shown.add(article.name);
    for (const { said, date } of score.missed) console.log(`${article.name}: missed ${date}, "${said}"`);
    for (const { said, date } of score.wrong) console.log(`${article.name}: wrong ${date}, "${said}"`);
  }
  return score;
}

function figures({ right, wrong, missed, wanted }: Score): string[] {
  const precision = right + wrong.length === 0 ? "–" : (right / (right + wrong.length)).toFixed(3);
  const recall = wanted === 0 ? "–" : ((wanted - missed.length) / wanted).toFixed(3);
  return [String(wanted), String(right), String(wrong.length), precision, recall];
}

function sum(one: Score, two: Score): Score {
  return {
    right: one.right + two.right,
    wrong: [...one.wrong, ...two.wrong],
    missed: [...one.missed, ...two.missed],
    wanted: one.wanted + two.wanted,
  };
}
