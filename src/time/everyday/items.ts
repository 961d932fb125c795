import { MOST_WORDS, type Meaning, type Sense, type Vocabulary } from "./vocabulary.ts";

/** A number, a known word or phrase, a sign, or what is not known, with where it stands. */
export interface Item extends Meaning {
  /** As written; of a number its figures. */
  text: string;
  /** Index of its first character. */
  at: number;
  /** Nothing stands between it and what is before it. */
  glued: boolean;
}

/** Figures, some with commas between thousands; the units that stand after them in East Asia; words; signs. */
const PIECE =
  /([1-9]\d{0,2}(?:,\d{3})+(?![\d,])|[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]+)|([年月日号년월일])(?<=\p{Nd}\s?.)|([’']?\p{L}[\p{L}\p{M}]*)|([^\s\p{Cf}])/gu;

const UNITS = ["年년", "月월", "日号일"];

/** The codes of the zeros of other scripts: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const DASHES = /[\u2010-\u2015\u2212\uff0d\u301c\uff5e]/;

/** A text in items; blanks and invisible signs part them and are no items. */
export function itemsOf(text: string, vocabulary: Vocabulary): Item[] {
  const pieces: RegExpExecArray[] = [];
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(text); found; found = PIECE.exec(text)) pieces.push(found);
  const items: Item[] = [];
  let end = -1;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    const [, figures, unit, word, mark = ""] = piece;
    const place = { at: piece.index, glued: index > 0 && !/\s/.test(text.slice(end, piece.index)) };
    if (figures) items.push({ ...numberItem(figures), ...place });
    else if (unit)
      items.push({ sense: "unit", value: UNITS.findIndex((each) => each.includes(unit)), text: unit, ...place });
    else if (word) {
      const { meaning, taken } = phraseAt(pieces, index, vocabulary);
      items.push({ ...meaning, text: word, ...place });
      index += taken - 1;
    } else items.push({ sense: "mark", value: 0, text: plainSign(mark), ...place });
    const last = pieces[index]!;
    end = last.index + last[0].length;
  }
  return items;
}

/** Any dash as "–", and signs of full width as those of ASCII. */
function plainSign(sign: string): string {
  if (sign <= "~") return sign;
  return DASHES.test(sign) ? "–" : sign >= "\uff00" ? sign.normalize("NFKC") : sign;
}

/** The figures of any script as 0 to 9; grouping commas are left out. */
function numberItem(written: string): Pick<Item, "sense" | "value" | "text"> {
  const text = written.replace(/,/g, "").replace(/[^0-9]/g, figure);
  return { sense: "number", value: Number(text), text };
}

function figure(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
}

/** The longest known phrase that begins at a word. Dots between its words count for nothing. */
function phraseAt(
  pieces: RegExpExecArray[],
  index: number,
  vocabulary: Vocabulary,
): { meaning: Meaning; taken: number } {
  let key = "";
  let found: { meaning: Meaning; taken: number } = { meaning: { sense: "unknown", value: 0 }, taken: 1 };
  for (let at = index, words = 0; at < pieces.length && words < MOST_WORDS; at += 1) {
    const [whole, , , word] = pieces[at]!;
    if (!word) {
      if (!".-״".includes(whole)) break;
      continue;
    }
    words += 1;
    key += (key ? " " : "") + word.toLowerCase();
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
