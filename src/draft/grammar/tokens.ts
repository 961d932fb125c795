/** A text in words, numbers and signs, each with where it stands. */
export interface Token {
  kind: "word" | "number" | "sign";
  text: string;
  /** In small letters. */
  low: string;
  /** Index of its first character, and of the first behind it. */
  at: number;
  end: number;
  /** Nothing stands between it and what is before it. */
  glued: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*/uy;

/** Figures; with commas or dots between thousands they are one number. */
const NUMBER = /\d{1,3}(?:[.,]\d{3})+(?![\d.,]\d|\d)|\d+/y;

/** Blanks, and what is not seen. */
const BLANK = /[\s\p{Cf}]/u;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (BLANK.test(char)) {
      glued = false;
      at += 1;
      continue;
    }
    const word = matchAt(WORD, text, at);
    const number = word === undefined ? matchAt(NUMBER, text, at) : undefined;
    const found = word ?? number ?? char;
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "sign";
    tokens.push({ kind, text: found, low: found.toLowerCase(), at, end: at + found.length, glued });
    at += found.length;
    glued = true;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text.charAt(0) !== token.low.charAt(0);
}
