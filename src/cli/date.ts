import { isoOf } from "../time/civil.ts";
import { civilOf, DateError, formatEdtf, isExtent, type Bound, type Span } from "../time/index.ts";
import { langProblem } from "../options.ts";
import { formatSpan, parseDate } from "../time/whole.ts";
import { DATE_LIMIT } from "../time/zone.ts";
import { inFlags } from "./flag-words.ts";
import { DATE_FLAGS, dateOptions } from "./read-flags.ts";
import { argumentsOf, checked, Misuse } from "./misuse.ts";

/** `daymark date`: what one date means. Exits 1 where it cannot be read. */
export async function date(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(yearsLast(args), {
    json: { type: "boolean" },
    lang: { type: "string" },
    ...DATE_FLAGS,
  });
  const [text] = positionals;
  if (text === undefined || positionals.length > 1)
    throw new Misuse(`date: give one date, in quotes: daymark date "2022-05/..".`);
  const { lang } = values;
  checked("lang", lang, langProblem);
  const options = { ...(lang === undefined ? {} : { locale: lang }), ...dateOptions(values) };
  let span: Span;
  try {
    span = parseDate(text, options);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    throw new Error(inFlags(error.message), { cause: error });
  }
  const meaning = meaningOf(span);
  if (values.json) process.stdout.write(`${JSON.stringify(meaning, null, 2)}\n`);
  else {
    const words = formatSpan(span, lang === undefined ? {} : { locale: lang });
    const lines = Object.entries(meaning).map(([key, value]) => `  ${key.padEnd(14)} ${String(value ?? "not known")}`);
    const notes = (span.notes ?? []).map(({ message }) => `note: ${inFlags(message)}\n`);
    process.stdout.write(`${words}\n${lines.join("\n")}\n${notes.join("")}`);
  }
  return Promise.resolve(0);
}

/** A year before 0 begins with a dash and is no option. */
function yearsLast(args: readonly string[]): string[] {
  const isYear = (arg: string): boolean => /^-\d/.test(arg);
  const years = args.filter(isYear);
  return years.length === 0 ? [...args] : [...args.filter((arg) => !isYear(arg) && arg !== "--"), "--", ...years];
}

/** A span as the command prints it. `latest` is excluded. */
export function meaningOf(span: Span): Record<string, string | number | boolean | null> {
  const { start, end } = span;
  const extents = [start, end].filter(isExtent);
  const last = end === undefined ? start : end;
  return {
    edtf: formatEdtf(span),
    ...edgesOf(isExtent(start) ? start.earliest : -Infinity, isExtent(last) ? last.latest : Infinity),
    precision: (isExtent(start) ? start : extents[0])?.precision ?? null,
    approximate: extents.some(({ approximate }) => approximate),
    uncertain: extents.some(({ uncertain }) => uncertain),
    kind: end === undefined ? "date" : "span",
    openStart: isOpen(start, -Infinity),
    openEnd: isOpen(end ?? start, Infinity),
    unknownStart: start === "unknown",
    unknownEnd: end === "unknown",
  };
}

function isOpen(bound: Bound, infinite: number): boolean {
  return bound === "open" || (isExtent(bound) && (bound.earliest === infinite || bound.latest === infinite));
}

/** ISO 8601 where `Date` holds the years, else whole years. */
function edgesOf(earliest: number, latest: number): Record<string, string | number | null> {
  if ([earliest, latest].some((time) => Number.isFinite(time) && Math.abs(time) > DATE_LIMIT)) {
    return { earliestYear: yearOf(earliest), latestYear: yearOf(latest) };
  }
  return { earliest: isoOrNull(earliest), latest: isoOrNull(latest) };
}

function yearOf(time: number): number | null {
  return Number.isFinite(time) ? civilOf(time).year : null;
}

function isoOrNull(time: number): string | null {
  return Number.isFinite(time) ? isoOf(time) : null;
}
