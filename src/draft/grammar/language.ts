/** What the room knows of a language. */
import type { Sense } from "./sense.ts";

export interface Language {
  tag: string;
  /** Whether names of months and days are written with a capital letter. */
  capitals: boolean;
  /** Whether all nouns are: then a capital letter does not tell a name. */
  nouns?: boolean;
  /** The verb stands before its subject where a date leads. */
  inverts?: boolean;
  /** Roman figures stand for centuries. */
  roman?: boolean;
  /** A dot behind a figure makes it an ordinal: "13. Jahrhundert". */
  dots?: boolean;
  /** How verbs of the past and adjectives of the highest degree end. */
  past: RegExp;
  /** How participles end, where not all words of the past end so. */
  participle?: RegExp;
  /** How verbs end that tell of what lies ahead. */
  future?: RegExp;
  /** Forms of the verb that says that something was done to somebody: "was rebuilt". */
  passive?: RegExp;
  /** Forms of the verb that says that something is being done: "is shown". */
  present?: RegExp;
  most?: RegExp;
  /**
   * Phrases in small letters, those of one meaning parted by `|`; their place in the list is their value: months from 1,
   * weekdays from 1 (Monday), seasons from 0 (spring), numbers and ordinals as they count, eras 0 before Christ, parts
   * 0 early to 2 late, units in the order of `UNITS`, days from the day before yesterday (0).
   */
  phrases: Partial<Record<Sense, readonly string[]>>;
  /** Small words by which the language is told. */
  common: string;
}
