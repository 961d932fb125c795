import { intlLocale } from "../locale.ts";

export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/** A phrase at the start of a text in lower case. `offset` counts units; a number in the text is multiplied with it. */
export interface Phrase {
  pattern: RegExp;
  unit: Unit;
  offset: number;
}

const COUNT = "(\\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const END = "(?![\\p{L}\\p{M}\\d])";

/** What Intl does not say in English. */
const ENGLISH: readonly [string, Unit, number][] = [
  ["(?:the )?day before yesterday", "day", -2],
  ["(?:the )?day after tomorrow", "day", 2],
  ["last night", "day", -1],
  ["tonight|this morning|this afternoon|this evening|earlier today|later today", "day", 0],
  ["(?:earlier|later) this week", "week", 0],
  ["(?:earlier|later) this month", "month", 0],
  ["(?:earlier|later) this year", "year", 0],
  ["last weekend", "weekend", -1],
  ["(?:this|the) weekend", "weekend", 0],
  ["next weekend", "weekend", 1],
  ["last decade", "decade", -1],
  ["this decade", "decade", 0],
  ["next decade", "decade", 1],
  ["last century", "century", -1],
  ["this century", "century", 0],
  ["next century", "century", 1],
  ["a fortnight ago", "week", -2],
  [`${COUNT} decades? ago`, "decade", -1],
];

const INTL_UNITS = ["day", "week", "month", "quarter", "year"] as const;

/** Numbers that between them take every plural form of the languages of pages. */
const SAMPLES = [1, 2, 3, 5, 11, 21, 100];

const made = new Map<string, readonly Phrase[]>();

/** The phrases of English and of a language, longer ones first, so that "day before yesterday" is not "day". */
export function phrasesOf(locale: string): readonly Phrase[] {
  const known = made.get(locale);
  if (known) return known;
  const sources = new Map<string, Phrase>();
  const add = (source: string, unit: Unit, offset: number): void => {
    const pattern = new RegExp(`^(?:${source})${END}`, "u");
    if (!sources.has(source)) sources.set(source, { pattern, unit, offset });
  };
  for (const [source, unit, offset] of ENGLISH) add(source, unit, offset);
  for (const language of new Set([intlLocale(locale), "en-GB"])) addIntl(language, add);
  const phrases = [...sources].sort(([a], [b]) => b.length - a.length).map(([, phrase]) => phrase);
  made.set(locale, phrases);
  return phrases;
}

function addIntl(language: string, add: (source: string, unit: Unit, offset: number) => void): void {
  const named = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const numbered = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  for (const unit of INTL_UNITS) {
    for (const value of [-2, -1, 0, 1, 2]) {
      const parts = named.formatToParts(value, unit);
      if (parts.every(({ type }) => type === "literal"))
        add(escaped(parts.map((part) => part.value).join("")), unit, value);
    }
    for (const sample of SAMPLES) {
      for (const sign of [-1, 1]) add(counted(numbered.formatToParts(sign * sample, unit)), unit, sign);
    }
  }
}

/** "5 days ago" with any number in the place of the 5; where a language says none, as "two days ago" in Arabic, as it is. */
function counted(parts: Intl.RelativeTimeFormatPart[]): string {
  return parts.map(({ type, value }) => (type === "literal" ? escaped(value) : COUNT)).join("");
}

/** Any blank for a blank. */
function escaped(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s");
}
