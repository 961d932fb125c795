/** Forms of dates in tokens, as patterns. */
import { DateError } from "../error.ts";

export type Token =
  | "era"
  | "year"
  | "shortYear"
  | "month"
  | "day"
  | "weekday"
  | "half"
  | "hour"
  | "minute"
  | "second"
  | "fraction"
  | "offset";

export interface Form {
  format: string;
  pattern: RegExp;
  /** What each group of the pattern holds. */
  tokens: readonly Token[];
}

const NAME = String.raw`([\p{L}\p{M}]+\.?)`;

/** What each token takes, by its letters. */
const TOKENS: ReadonlyMap<string, readonly [Token, string]> = new Map<string, readonly [Token, string]>([
  ["y", ["year", String.raw`(\d{1,4})`]],
  ["yy", ["shortYear", String.raw`(\d{2})`]],
  ["yyyy", ["year", String.raw`(\d{4})`]],
  ["M", ["month", String.raw`(\d{1,2})`]],
  ["MM", ["month", String.raw`(\d{2})`]],
  ["MMM", ["month", NAME]],
  ["MMMM", ["month", NAME]],
  ["d", ["day", String.raw`(\d{1,2})`]],
  ["dd", ["day", String.raw`(\d{2})`]],
  ["do", ["day", String.raw`(\d{1,2})\p{L}{0,3}\.?`]],
  ["EEE", ["weekday", NAME]],
  ["EEEE", ["weekday", NAME]],
  ["H", ["hour", String.raw`(\d{1,2})`]],
  ["HH", ["hour", String.raw`(\d{2})`]],
  ["h", ["hour", String.raw`(\d{1,2})`]],
  ["hh", ["hour", String.raw`(\d{2})`]],
  ["m", ["minute", String.raw`(\d{1,2})`]],
  ["mm", ["minute", String.raw`(\d{2})`]],
  ["s", ["second", String.raw`(\d{1,2})`]],
  ["ss", ["second", String.raw`(\d{2})`]],
  ["S", ["fraction", String.raw`(\d)`]],
  ["SS", ["fraction", String.raw`(\d{2})`]],
  ["SSS", ["fraction", String.raw`(\d{3})`]],
  ["a", ["half", String.raw`([AaPp]\.?[Mm]\.?)`]],
  ["aa", ["half", String.raw`([AaPp]\.?[Mm]\.?)`]],
  ["G", ["era", String.raw`(BCE?|AD|CE)`]],
  ["X", ["offset", String.raw`(Z|[+-]\d{2}(?::?\d{2})?)`]],
  ["XX", ["offset", String.raw`(Z|[+-]\d{4})`]],
  ["XXX", ["offset", String.raw`(Z|[+-]\d{2}:\d{2})`]],
  ["x", ["offset", String.raw`([+-]\d{2}(?::?\d{2})?)`]],
  ["xx", ["offset", String.raw`([+-]\d{4})`]],
  ["xxx", ["offset", String.raw`([+-]\d{2}:\d{2})`]],
]);

/** A quoted text, two quotes for one, `do`, a run of one letter, or any sign. */
const PIECE = /'((?:[^']|'')+)'|''|do|([A-Za-z])\2*|[\s\S]/g;

/** The longest form that is taken, in characters. */
const MAX_FORMAT = 100;

const forms = new Map<string, Form>();

/**
 * The pattern of a form, made once.
 *
 * @throws DateError `date-unreadable` for letters that are no token
 */
export function compiled(format: string): Form {
  const known = forms.get(format);
  if (known) return known;
  if (format.length > MAX_FORMAT)
    throw new DateError("date-unreadable", `The dateFormat is longer than ${MAX_FORMAT} characters.`, {
      hint: 'Write one form, as in "d MMM yyyy"; several are a list.',
    });
  const tokens: Token[] = [];
  const source = Array.from(format.matchAll(PIECE), ([piece, words]) => {
    if (words !== undefined) return escaped(words.replaceAll("''", "'"));
    if (piece === "''") return "'";
    if (!/^[A-Za-z]/.test(piece)) return escaped(piece);
    const [token, pattern] = TOKENS.get(piece) ?? unknown(piece, format);
    if (tokens.includes(token)) twice(piece, format);
    tokens.push(token);
    return pattern;
  });
  const form = { format, pattern: new RegExp(`^${source.join("")}$`, "u"), tokens };
  forms.set(format, form);
  return form;
}

/** A blank stands for one or more. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, String.raw`\s+`);
}

function twice(piece: string, format: string): never {
  throw new DateError(
    "date-unreadable",
    `"${piece}" in the dateFormat "${format}" says again what is said before it.`,
    {
      hint: "Leave one of the two out.",
    },
  );
}

function unknown(piece: string, format: string): never {
  throw new DateError("date-unreadable", `"${piece}" in the dateFormat "${format}" is no token.`, {
    hint: `There are ${[...TOKENS.keys()].join(", ")}; put quotes round words: "'on' d MMMM yyyy".`,
  });
}
