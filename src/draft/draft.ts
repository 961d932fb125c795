/** A first set of events from an article: one for each date that it says, as a person would enter it, to be edited. */
import type { Problem } from "../problem.ts";
import { dayOf, isExtent, type ParseOptions } from "../time/index.ts";
import { parseDate } from "../time/whole.ts";
import type { Article } from "./article/article.ts";
import type { DraftEvent } from "./draft-event.ts";
import { draftBlock } from "./drafting.ts";
import type { Notebook } from "./notebook.ts";
import { publishedIn } from "./house-lines.ts";
import { languageOf, lexiconOf } from "./languages/index.ts";
import { isoDay } from "./reckon/told.ts";
import { tokensOf } from "./grammar/tokens.ts";

export interface DraftOptions {
  /** The day of publication, as EDTF. Default: what the article says of itself. */
  published?: string;
  /** BCP 47 tag of the article. Default: what it says of itself, else the language of its small words. */
  locale?: string;
  /** IANA name of the zone that times of day are in. Default none: they float. */
  timeZone?: string;
}

export interface Draft {
  /** In the order of the article. */
  events: DraftEvent[];
  /** What was left out, and why. */
  problems: Problem[];
  /** The day that relative dates were counted from, as EDTF. */
  published?: string;
  lang: string;
}

/**
 * The events that an article tells of, each with status `"draft"`.
 *
 * Relative dates are counted from the day of publication, or from the date that was said before; where there is none they
 * are left out, and `problems` says so.
 *
 * @example draftOf(textArticle("The bridge opened last year."), { published: "2022-04-22" }).events[0].date // "2021"
 */
export function draftOf(article: Article, { published, locale, timeZone }: DraftOptions = {}): Draft {
  const problems: Problem[] = [];
  const tokens = article.blocks.map(({ text }) => tokensOf(text));
  const lang = locale ?? article.lang ?? languageOf(tokens.flat());
  const lexicon = lexiconOf(lang) ?? lexiconOf("en")!;
  if (!lexiconOf(lang)) problems.push(unknownLanguage(lang));
  const options: ParseOptions = { locale: lang, ...(timeZone === undefined ? {} : { timeZone }) };
  const written = published ?? article.published ?? publishedIn(tokens, lexicon);
  const day = dayOfPublication(written, problems);
  const book: Notebook = {
    lexicon,
    options,
    published: day,
    before: [],
    first: 0,
    aside: new WeakSet(),
    story: undefined,
    events: [],
    has: new Set(),
    left: [],
  };
  article.blocks.forEach((block, index) => {
    const next = article.blocks[index + 1];
    draftBlock(block, tokens[index]!, index, book, next && { block: next, tokens: tokens[index + 1]! });
  });
  return {
    events: book.events,
    problems: [...problems, ...leftProblems(book)],
    ...(day === undefined ? {} : { published: isoDay(day) }),
    lang,
  };
}

function dayOfPublication(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  try {
    const { start } = parseDate(text.trim());
    // The day as it is written: no zone moves it.
    const written = isExtent(start) ? /^\d{4}-\d\d-\d\d/.exec(start.edtf)?.[0] : undefined;
    const day = written === undefined ? undefined : parseDate(written).start;
    if (day !== undefined && isExtent(day)) return dayOf(day.earliest);
  } catch {
    // It is told below.
  }
  const message = `The day of publication, ${JSON.stringify(text.slice(0, 60))}, is no day that can be read. Give it as in --published 2022-04-22.`;
  problems.push({ code: "published-unreadable", severity: "warning", message, field: "published", value: text });
  return undefined;
}

function unknownLanguage(lang: string): Problem {
  const message = `Dates in the language "${lang}" are not known in running text; those of English are looked for. There are en, es and de.`;
  return { code: "language-unknown", severity: "warning", message, field: "locale", value: lang };
}

const REASONS = {
  "no-published": {
    code: "published-missing",
    words: "counted from a day of publication that is not known",
    mend: "Give it by --published 2022-04-22.",
  },
  "no-anchor": {
    code: "date-relative",
    words: "counted from a date that the article does not say as exactly",
    mend: "Enter what is meant.",
  },
  "no-date": {
    code: "event-undated",
    words: "marked by data-daymark-event without a date in it",
    mend: 'Write one, as in <time datetime="2022-04-21">Thursday</time>.',
  },
  fiscal: {
    code: "date-fiscal",
    words: "a fiscal year, which begins on another day in every firm",
    mend: 'Write the months that it runs, as in "2021-07/2022-06".',
  },
  unreadable: { code: "date-unreadable", words: "no date of the calendar", mend: "Look whether it is a slip." },
} as const;

/** One problem for each reason, with all that was left out for it. */
function leftProblems({ left }: Notebook): Problem[] {
  return (Object.keys(REASONS) as (keyof typeof REASONS)[]).flatMap((reason) => {
    const said = left.filter((each) => each.reason === reason).map(({ text }) => text);
    if (said.length === 0) return [];
    const { code, words, mend } = REASONS[reason];
    const shown = said.slice(0, 12).map((text) => JSON.stringify(text));
    const more = said.length > shown.length ? ` and ${said.length - shown.length} more` : "";
    const message = `Left out, as ${said.length === 1 ? "it is" : "each is"} ${words}: ${shown.join(", ")}${more}. ${mend}`;
    return [{ code, severity: "warning", message, value: said.slice(0, 100) }];
  });
}
