/** What the words of a language say in a date, by the phrases of `languages/`. */
import type { Language } from "./language.ts";
import type { Meaning, Sense } from "./sense.ts";
import type { Token } from "./tokens.ts";

export interface Found extends Meaning {
  /** Index of the token behind the phrase. */
  next: number;
}

/** No phrase has more words. */
const MOST_WORDS = 5;

const NONE: ReadonlyMap<Sense, Found> = new Map();

/** A dot behind a longer word, with a blank behind it: "came late. In 1995" holds no "late in". */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === "." && tokens[at + 1]?.glued === false && tokens[at - 1]!.text.length > 3;
}

export class Lexicon {
  private readonly meanings = new Map<string, Meaning[]>();
  /** The first words of phrases. */
  private readonly beginnings = new Set<string>();
  /** What was found in a text, by token: it is asked over and over. */
  private readonly found = new WeakMap<readonly Token[], ReadonlyMap<Sense, Found>[]>();

  constructor(readonly language: Language) {
    for (const [sense, list] of Object.entries(language.phrases) as [Sense, readonly string[]][]) {
      list.forEach((phrases, value) => {
        for (const phrase of phrases.split("|")) this.add(phrase, { sense, value });
      });
    }
  }

  private add(phrase: string, meaning: Meaning): void {
    if (phrase === "") return;
    this.beginnings.add(phrase.split(" ", 1)[0]!);
    this.meanings.set(phrase, [...(this.meanings.get(phrase) ?? []), meaning]);
  }

  /** The longest phrase with a sense that begins at a token. */
  find(tokens: readonly Token[], at: number, sense: Sense): Found | undefined {
    return this.at(tokens, at).get(sense);
  }

  /** Whether any phrase begins at a token. */
  knows(tokens: readonly Token[], at: number): boolean {
    return this.at(tokens, at).size > 0;
  }

  private at(tokens: readonly Token[], at: number): ReadonlyMap<Sense, Found> {
    let known = this.found.get(tokens);
    if (!known) this.found.set(tokens, (known = []));
    return (known[at] ??= this.allAt(tokens, at));
  }

  /** All that begins at a token. Dots, hyphens and apostrophes between the words of a phrase count for nothing. */
  private allAt(tokens: readonly Token[], at: number): ReadonlyMap<Sense, Found> {
    let all: Map<Sense, Found> | undefined;
    let key = "";
    for (let next = at, words = 0; next < tokens.length && words < MOST_WORDS; next += 1) {
      const token = tokens[next]!;
      if (token.kind !== "word") {
        if (next === at || !/[.'’-]/.test(token.text) || !token.glued || endsSentence(tokens, next)) break;
        continue;
      }
      words += 1;
      key += (key === "" ? "" : " ") + token.low;
      if (words === 1 && !this.beginnings.has(key)) break;
      const meanings = this.meanings.get(key) ?? [];
      for (const meaning of [...meanings].reverse())
        (all ??= new Map()).set(meaning.sense, { ...meaning, next: next + 1 });
    }
    return all ?? NONE;
  }

  /** Whether one word alone has a sense. */
  is(token: Token | undefined, ...senses: readonly Sense[]): boolean {
    return (
      token?.kind === "word" && (this.meanings.get(token.low)?.some(({ sense }) => senses.includes(sense)) ?? false)
    );
  }
}
