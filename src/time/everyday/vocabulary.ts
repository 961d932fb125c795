import { DAY, weekdayOf } from "../instant.ts";
import { intlLocale, partsOf } from "../locale.ts";

/** What a word or sign is, in a date. */
export type Sense =
  | "number"
  | "mark"
  | "unknown"
  | "filler"
  | "article"
  | "week"
  | "month"
  | "weekday"
  | "era"
  | "about"
  | "perhaps"
  | "before"
  | "after"
  | "since"
  | "until"
  | "by"
  | "notBefore"
  | "between"
  | "to"
  | "and"
  | "or"
  | "onwards"
  | "present"
  | "part"
  | "season"
  | "quarter"
  | "half"
  | "century"
  | "millennium"
  | "decade"
  | "ordinal"
  | "suffix"
  | "clock"
  | "noon"
  | "zone"
  | "unit"
  | "thousands"
  | "yearsAgo"
  | "years"
  | "ago"
  | "beforePresent"
  | "julian"
  | "fiscal";

export interface Meaning {
  sense: Sense;
  value: number;
}

/** Words by what they mean: the key of a phrase is its words with a blank between them, without dots. */
export type Vocabulary = ReadonlyMap<string, Meaning>;

/** How many words the longest phrases have. */
export const MOST_WORDS = 4;

const ORDINALS =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|" +
  "sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first";

/** "Early", "mid" and "late" as other languages have them before a year or month, or behind it, and as dates are told in them. */
const FOREIGN_PARTS = {
  early: "anfang|début|principios|inizio|início|begin|начало|أوائل|תחילת|की शुरुआत|初頭|初|上旬",
  mid: "mitte|milieu|mi|mediados|metà|meados|medio|midden|середина|منتصف|אמצע|का मध्य|半ば|年中|中旬",
  late: "ende|fin|finales|fine|final|eind|конец|أواخر|סוף|का अंत|末|底|下旬",
};

/** English, and what other languages put between the parts of a date. Phrases are parted by `|`, values by their place. */
const WORDS: readonly [Sense, ...string[]][] = [
  ["filler", "year|years of|some time|sometime|dated|morning|afternoon|evening|night|г|год|года|عام"],
  ["article", "the|of|on|in|at|de|del|do|da|di|el|la|le|il|den|der"],
  ["about", "c|ca|circa|about|around|approximately|approx|roughly|estimated|abt"],
  ["perhaps", "possibly|probably|perhaps|maybe|likely"],
  ["before", "before|prior to|earlier than|bef|pre"],
  ["after", "after|later than|following|aft|post"],
  ["since", "since|from|starting|beginning"],
  ["until", "until|till|til|up to"],
  ["by", "by|no later than|not later than|not after|at the latest|or before|or earlier"],
  ["notBefore", "no earlier than|not earlier than|not before|on or after|at the earliest|or later|or after"],
  ["between", "between|bet"],
  ["to", "to|until|till|through|thru"],
  ["and", "and"],
  ["or", "or"],
  ["onwards", "onwards|onward"],
  ["present", "present|the present|now|ongoing|open|date|today|the present day|present day"],
  [
    "part",
    "early|beginning of|start of|the beginning of|the start of|" + FOREIGN_PARTS.early,
    "mid|middle of|the middle of|" + FOREIGN_PARTS.mid,
    "late|end of|the end of|" + FOREIGN_PARTS.late,
  ],
  ["season", "spring", "summer", "autumn|fall", "winter"],
  ["week", "week"],
  ["quarter", "quarter|q"],
  ["half", "half|h"],
  ["century", "century|centuries|cent"],
  ["millennium", "millennium|millennia|millenium"],
  ["decade", "s|’s|'s"],
  ["ordinal", ...ORDINALS.split("|")],
  ["suffix", "st|nd|rd|th|er|re|ère|e|º|ª|o"],
  ["clock", "am|a m", "pm|p m", "uhr"],
  ["noon", "noon"],
  ["thousands", "thousand", "million", "billion"],
  ["yearsAgo", "ka|kya|kyr ago", "ma|mya|myr ago", "ga|gya|bya|gyr ago"],
  ["years", "years|yrs"],
  ["ago", "ago"],
  ["beforePresent", "bp|b p|cal bp|years before present"],
  ["era", "bc|b c|bce|b c e|before christ", "ad|a d|ce|c e|common era"],
  ["weekday", "", "mon", "tues|tue", "wed|weds", "thurs|thur", "fri"],
  ["julian", "o s|os|old style|julian|julian calendar", "n s|ns|new style|gregorian"],
  ["fiscal", "fy|fiscal|financial|fiscal year|financial year"],
];

/** Hours from UTC of the zones that e-mail (RFC 2822) and Europe write in letters. */
const ZONES =
  "utc 0 gmt 0 z 0 ut 0 wet 0 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7 cet 1 cest 2 eet 2 eest 3";

/** Languages whose names of months, weekdays and eras are known where the text does not say which one it is in. */
const LANGUAGES = ["en-GB", "en-US", "es", "fr", "de", "pt", "it", "nl", "ru", "ar", "zh", "ja", "he", "hi"];

const made = new Map<string, Vocabulary>();

/**
 * The words of English and of one language more, as Intl names months, weekdays and eras; with `"*"` those of all
 * languages that pages are written in.
 *
 * What comes first stays: the names of the language that was asked for ("ago." is August in Spanish), then English.
 */
export function vocabularyOf(locale: string): Vocabulary {
  const known = made.get(locale);
  if (known) return known;
  const words = new Map<string, Meaning>();
  const own = intlLocale(locale);
  if (locale !== "*" && !own.startsWith("en")) addNames(words, own);
  for (const [sense, ...phrases] of WORDS) {
    phrases.forEach((each, value) => each.split("|").forEach((phrase) => add(words, phrase, sense, value)));
  }
  const zones = ZONES.split(" ");
  for (let at = 0; at < zones.length; at += 2) add(words, zones[at]!, "zone", Number(zones[at + 1]));
  // Of a language that nobody named, two letters are too little: "so" is a Sunday in German.
  for (const language of locale === "*" ? LANGUAGES : LANGUAGES.slice(0, 2)) addNames(words, language, 3);
  made.set(locale, words);
  return words;
}

/** A phrase as it is looked up: its letters in lower case, without dots, one blank between words. */
function keyOf(phrase: string): string {
  return [...phrase.toLowerCase().matchAll(WORD)].join(" ");
}

/** A word: letters with their marks and signs of abbreviation, and an apostrophe before an ending. */
const WORD = /[’']?\p{L}[\p{L}\p{M}׳״॰]*/gu;

/** The same at one place of a text: what is read is cut as the phrases are that it is looked up among. */
export const WORD_HERE = new RegExp(WORD.source, "uy");

function addNames(words: Map<string, Meaning>, language: string, least = 1): void {
  for (const style of ["long", "short"] as const) {
    // Months alone and in a date: Slavic languages have two forms.
    const whole = { weekday: style, day: "numeric", month: style, year: "numeric", era: style } as const;
    for (let month = 1; month <= 12; month += 1) {
      // Days on which every weekday comes up.
      const instant = Date.UTC(2023, month - 1, ((month * 7) % 28) + 1);
      addName(words, partsOf(instant, language, { month: style }), "month", month, least);
      const parts = partsOf(instant, language, whole);
      addName(words, parts, "month", month, least);
      addName(words, parts, "era", 1, least);
      addName(words, parts, "weekday", weekdayOf(instant / DAY), least);
    }
    addName(words, partsOf(Date.UTC(-43, 5), language, whole), "era", 0, least);
  }
}

function addName(
  words: Map<string, Meaning>,
  parts: readonly Intl.DateTimeFormatPart[],
  sense: "month" | "weekday" | "era",
  value: number,
  least: number,
): void {
  const index = parts.findIndex(({ type }) => type === sense);
  const name = parts[index]?.value ?? "";
  if (/\p{Nd}/u.test(name) || (sense !== "era" && /^\p{Script=Latin}+\.?$/u.test(name) && name.length < least)) return;
  add(words, name, sense, value);
  // Hebrew writes "in" and its month as one word.
  const before = parts[index - 1]?.value ?? "";
  const prefix = before.slice(before.lastIndexOf(" ") + 1);
  if (/^\p{L}+$/u.test(prefix)) add(words, prefix + name, sense, value);
}

function add(words: Map<string, Meaning>, phrase: string, sense: Sense, value: number): void {
  const key = keyOf(phrase);
  if (!key || words.has(key)) return;
  words.set(key, { sense, value });
  // As some keyboards write it, with accents of their own.
  words.set(key.normalize("NFD"), { sense, value });
}
