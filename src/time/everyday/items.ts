import { MOST_WORDS, WORD_HERE, type Meaning, type Sense, type Vocabulary } from "./vocabulary.ts";

/** A number, a known word or phrase, a sign, or what is not known, with where it stands. */
export interface Item extends Meaning {
  /** As written; of a number its figures. */
  text: string;
  /** Index of its first character. */
  at: number;
  /** Nothing stands between it and what is before it. */
  glued: boolean;
  /** A number with commas between its thousands: a quantity, or a year long ago. */
  grouped?: boolean;
}

/** Figures, some with commas between thousands. */
const FIGURES =
  /[1-9]\d{0,2}(?:,\d{3})+(?![\d,])|[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]+/y;

/** Any other character, but for blanks and what is not seen. */
const SIGN = /[^\s\p{Cf}]/uy;

const UNITS = ["年년", "月월", "日号일"];

/** The codes of the zeros of other scripts: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const DASHES = /[\u2010-\u2015\u2212\uff0d\u301c\uff5e]/;

/** A piece of a text, before it is looked up. */
interface Piece {
  kind: "figures" | "unit" | "word" | "sign";
  text: string;
  at: number;
}

/** A text in items; blanks and invisible signs part them and are no items. */
export function itemsOf(text: string, vocabulary: Vocabulary): Item[] {
  const pieces = piecesOf(text);
  const items: Item[] = [];
  let end = -1;
  for (let index = 0; index < pieces.length; index += 1) {
    const { kind, text: written, at } = pieces[index]!;
    const glued = end === at || (index > 0 && !/\s/.test(text.slice(end, at)));
    let taken = 1;
    let meaning: Meaning = { sense: "mark", value: 0 };
    let shown = written;
    if (kind === "figures") {
      shown = plainFigures(written);
      meaning = { sense: "number", value: Number(shown) };
    } else if (kind === "unit") {
      meaning = { sense: "unit", value: UNITS.findIndex((each) => each.includes(written)) };
    } else if (kind === "word") {
      ({ meaning, taken } = phraseAt(pieces, index, vocabulary));
    } else shown = plainSign(written);
    const grouped = kind === "figures" && written.includes(",");
    items.push({ sense: meaning.sense, value: meaning.value, text: shown, at, glued, ...(grouped ? { grouped } : {}) });
    index += taken - 1;
    const last = pieces[index]!;
    end = last.at + last.text.length;
  }
  return items;
}

/** Each pattern is tried at one place only, the likeliest first. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const take = (kind: Piece["kind"], pattern: RegExp, at: number): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) pieces.push({ kind, text: found[0], at });
    return found !== null;
  };
  for (let at = 0; at < text.length;) {
    const before = pieces.length;
    const last = pieces.at(-1);
    if (last?.kind === "figures" && UNITS.some((each) => each.includes(text.charAt(at)))) {
      pieces.push({ kind: "unit", text: text.charAt(at), at });
    } else if (text.charAt(at) !== " " && !take("figures", FIGURES, at) && !take("word", WORD_HERE, at)) {
      take("sign", SIGN, at);
    }
    at += pieces.length > before ? pieces.at(-1)!.text.length : 1;
  }
  return pieces;
}

/** Any dash as "–", and signs of full width as those of ASCII. */
function plainSign(sign: string): string {
  if (sign <= "~") return sign;
  return DASHES.test(sign) ? "–" : sign >= "\uff00" ? sign.normalize("NFKC") : sign;
}

/** The figures of any script as 0 to 9; grouping commas are left out. */
function plainFigures(written: string): string {
  return /^\d+$/.test(written) ? written : written.replace(/,/g, "").replace(/[^0-9]/g, figure);
}

function figure(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
}

/** The longest known phrase that begins at a word. Dots between its words count for nothing. */
function phraseAt(
  pieces: readonly Piece[],
  index: number,
  vocabulary: Vocabulary,
): { meaning: Meaning; taken: number } {
  let key = "";
  let found: { meaning: Meaning; taken: number } = { meaning: { sense: "unknown", value: 0 }, taken: 1 };
  for (let at = index, words = 0; at < pieces.length && words < MOST_WORDS; at += 1) {
    const { kind, text } = pieces[at]!;
    if (kind !== "word") {
      if (!".-״".includes(text)) break;
      continue;
    }
    words += 1;
    key += (key ? " " : "") + text.toLowerCase();
    const meaning = vocabulary.get(key);
    if (meaning) found = { meaning, taken: at - index + 1 };
  }
  return found;
}

/** Goes through items from the left. */
export class Cursor {
  at = 0;

  constructor(
    readonly text: string,
    readonly items: readonly Item[],
  ) {}

  get isDone(): boolean {
    return this.at >= this.items.length;
  }

  /** The item so many places on. */
  peek(ahead = 0): Item | undefined {
    return this.items[this.at + ahead];
  }

  /** Whether an item has a sense; marks are told apart by what they are. */
  is(sense: Sense, ahead = 0): boolean {
    return this.peek(ahead)?.sense === sense;
  }

  isMark(text: string, ahead = 0): boolean {
    const item = this.peek(ahead);
    return item?.sense === "mark" && text.includes(item.text);
  }

  /** Takes the next item if it has one of these senses. */
  take(...senses: Sense[]): Item | undefined {
    const item = this.peek();
    if (!item || !senses.includes(item.sense)) return undefined;
    this.at += 1;
    return item;
  }

  /** Takes the next item if it is one of these signs. */
  takeMark(text: string): boolean {
    if (!this.isMark(text)) return false;
    this.at += 1;
    return true;
  }

  /** Goes on to the first item at or after an index of the text. */
  skipTo(position: number): void {
    while (!this.isDone && this.position < position) this.at += 1;
  }

  /** Where the reading stands, for messages. */
  get position(): number {
    return this.peek()?.at ?? this.text.length;
  }
}
