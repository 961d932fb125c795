/** A place among the tokens of a text, with the questions that reading a date asks. */
import type { Found, Lexicon } from "../grammar/lexicon.ts";
import type { Sense } from "../grammar/sense.ts";
import { isCapital, type Token } from "../grammar/tokens.ts";

export class Reader {
  at = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** "mid-2026" is a year, with a sign before it that makes a piece of other numbers. */
  private isBehindPart(): boolean {
    const [part, dash, next] = [this.peek(-2), this.peek(-1), this.peek(1)];
    const isEnd = !next?.glued || (next.kind === "sign" && this.peek(2)?.kind !== "number");
    return dash?.text === "-" && dash.glued && this.lexicon.is(part, "part") && isEnd;
  }

  /** The phrase with a sense that begins here. */
  find(sense: Sense): Found | undefined {
    return this.lexicon.find(this.tokens, this.at, sense);
  }

  take(...senses: readonly Sense[]): Found | undefined {
    for (const sense of senses) {
      const found = this.find(sense);
      if (!found) continue;
      this.at = found.next;
      return found;
    }
    return undefined;
  }

  /** Takes the next token if it is one of these signs. */
  takeSign(signs: string): boolean {
    const token = this.peek();
    if (token?.kind !== "sign" || !signs.includes(token.text)) return false;
    this.at += 1;
    return true;
  }

  /** Tries a way of reading, and goes back where it leads nowhere. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const from = this.at;
    const found = read();
    if (found === undefined) this.at = from;
    return found;
  }

  /** A month or weekday, by its name as the language writes it. */
  name(sense: "month" | "weekday"): Found | undefined {
    const token = this.peek();
    const found = this.find(sense);
    if (!found || !token) return undefined;
    const { capitals } = this.lexicon.language;
    const begins = this.at === 0 || /[.!?:“"«¡¿(]/.test(this.tokens[this.at - 1]!.text) || this.at === 1;
    // "Domingo sin campanas" is no day; "Domingo, 3 de mayo" is.
    const isTitle =
      !capitals && isCapital(token) && sense === "weekday" && !/^(?:,|\d+)$/.test(this.peek(1)?.text ?? "");
    if (isTitle) return undefined;
    if (capitals ? !isCapital(token) : isCapital(token) && !begins) return undefined;
    this.at = found.next;
    const whole = this.lexicon.language.phrases[sense]?.[found.value]?.split("|")[0];
    if (token.low !== whole && this.peek()?.glued) this.takeSign(".");
    return found;
  }

  /** A whole number without thousands between `least` and `most`, glued to nothing that makes another number of it. */
  number(least: number, most: number, digits?: number): number | undefined {
    const token = this.peek();
    if (token?.kind !== "number" || !/^\d+$/.test(token.text)) return undefined;
    if (digits !== undefined && token.text.length !== digits) return undefined;
    const value = Number(token.text);
    if (value < least || value > most || (isPieceOf(this.tokens, this.at) && !this.isBehindPart())) return undefined;
    this.at += 1;
    return value;
  }
}

/** Signs that make a quantity of the number behind them. */
const BEFORE = "$€£¥#@+.,:/-–°&=";

/** Whether a number is part of something longer: a price, a telephone number, a score, a version. */
function isPieceOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const [before, next, afterNext] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (token.glued && before && (BEFORE.includes(before.text) || before.kind !== "sign")) return true;
  if (before?.kind === "sign" && "$€£¥#№".includes(before.text)) return true;
  if (next?.kind === "sign" && "%€£$°‰".includes(next.text)) return true;
  if (!next?.glued) return false;
  return ".,:/-–".includes(next.text) && afterNext?.kind === "number" && afterNext.glued;
}
