/**
 * What a wording may depend on: in many languages a day takes another preposition than a month or a year. `"other"` is
 * a date with its qualifiers, a range, or two dates of different kinds. `"part"` is a quarter, a third or a half of a
 * year, `"century"` a millennium too.
 */
export type Kind =
  "time" | "day" | "week" | "month" | "season" | "part" | "year" | "decade" | "century" | "deep" | "other";

/** A template, or one per kind of date. Places to fill in are written `{date}`, `{start}`, `{end}` or `{list}`. */
export type Wording = string | ({ other: string } & { [kind in Exclude<Kind, "other">]?: string });

/** A template per plural form, as Intl.PluralRules names them. */
export type Plural = { other: string } & { [form in Intl.LDMLPluralRule]?: string };

/** Years by the thousand, million or billion. Where a language has no short billion, it counts in millions. */
export interface BigYears {
  years: Plural;
  million: Plural;
  billion?: Plural;
}

/** What is said in one language about plain dates, which a page has at once; the dates themselves are Intl's. */
export interface PlainPhrases {
  /** How a date of a kind stands inside a sentence, after a preposition: "the 2010s". */
  inline: Wording;
  /** It happened within this year, month, season, decade or century. */
  within: Wording;
  /** It happened between two dates, both included. */
  between: Wording;
  /** About between two dates; where it is left out, `about` with `between` in it says that. */
  aboutBetween?: Wording;
  about: Wording;
  uncertain: string;
  /** Uncertain, as said aloud. */
  possibly: string;
  /** Uncertain, of one end of a span. */
  uncertainEnd: string;
  /** It lasted from one date to another. */
  fromTo: Wording;
  noEndGiven: Wording;
  endUnknown: Wording;
  startUnknown: Wording;
  /** It lasted until a date; when it began does not matter. */
  until: Wording;
  goingOn: string;
  always: string;
  noStartEndUnknown: string;
  allUnknown: string;
  dateAndTime: string;
  decade: string;
  /** Last touch on a finished text: elision, ordinals. */
  polish?: (text: string) => string;
}

/** Everything that Daymark says about dates in one language. */
export interface Phrases extends PlainPhrases {
  /** It happened on this date or earlier. */
  by: Wording;
  /** It happened on this date or later. */
  onOrAfter: Wording;
  /** It happened on each of these dates. */
  eachOf: Wording;
  /** A date in a list; where it is left out, as within a sentence. */
  listed?: Wording;
  /** It lasted from one date to another, without prepositions, in a list. */
  listedRange: string;
  /** Spring, summer, autumn and winter of a `{year}`. */
  seasons: readonly [string, string, string, string];
  /** A season, `{date}`, of the southern hemisphere. */
  southern: string;
  /** A week by its first day, `{date}`. */
  week: string;
  /** Quarters, thirds (of four months each) and halves of a `{year}`. */
  quarters: readonly [string, string, string, string];
  thirds: readonly [string, string, string];
  halves: readonly [string, string];
  /** The first, middle and last third of a year, month, decade or century, in the words that leave its edges open. */
  vague: readonly [Wording, Wording, Wording];
  /** A century by its number; the second one before Christ. */
  century: (count: number) => string;
  centuryBc: (count: number) => string;
  millennium: (count: number) => string;
  millenniumBc: (count: number) => string;
  /** A date and the same day as the older, Julian calendar has it. */
  oldStyle: string;
  /** Deep time. */
  ago: BigYears;
  /** Lengths of time. */
  lasting: BigYears;
  /** On an axis, shortest: thousand, million and billion years ago. */
  axisAgo: { thousand: string; million: string; billion: string };
}

/** The template of a wording for a kind of date. */
export function wordingFor(wording: Wording, kind: Kind): string {
  return typeof wording === "string" ? wording : (wording[kind] ?? wording.other);
}

/** Fills the places of a template. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
