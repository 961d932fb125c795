/** Decades, centuries and deep time. */
import { LEAST_AGO } from "../../time/everyday/deep.ts";
import { ordinal } from "../../time/phrases/en.ts";
import { PARTS, type Part, type Point } from "./point.ts";
import { readOrdinal } from "./ordinals.ts";
import type { Reader } from "./reader.ts";
import { UNITS } from "./relative.ts";
import { parted } from "./years.ts";

/** An age, perhaps a part of one; a fiscal year too, which is none that can be told. */
export function ages(reader: Reader, part: Part | undefined): Point | undefined {
  return (
    reader.attempt(() => fiscal(reader)) ??
    reader.attempt(() => deepTime(reader)) ??
    reader.attempt(() => decade(reader, part)) ??
    reader.attempt(() => century(reader, part))
  );
}

/** "fiscal 2022": when that begins is another day in every firm. */
function fiscal(reader: Reader): Point | undefined {
  if (!reader.take("fiscal")) return undefined;
  const token = reader.peek();
  if (token?.kind !== "number" || !/^(?:20)?\d\d$/.test(token.text)) return undefined;
  reader.at += 1;
  return { kind: "fiscal" };
}

/** "66 million years ago", "12,000 years ago"; fewer years are told from the day of publication. */
function deepTime(reader: Reader): Point | undefined {
  const before = reader.take("agoBefore");
  const count = readCount(reader);
  if (count === undefined) return undefined;
  const many = reader.take("million");
  const years = reader.find("unit");
  if (!years || UNITS[years.value] !== "year") return undefined;
  reader.at = years.next;
  if (!before && !reader.take("ago")) return undefined;
  if (!many && Number(count) < LEAST_AGO) return undefined;
  return { kind: "fixed", say: `${count} ${["", "thousand ", "million ", "billion "][many?.value ?? 0]}years ago` };
}

/** "13.8", "12,000", "9000". */
function readCount(reader: Reader): string | undefined {
  const token = reader.peek();
  if (token?.kind !== "number") return undefined;
  reader.at += 1;
  if (/[.,]/.test(token.text)) return token.text.replace(/[.,]/g, "");
  const [point, rest] = [reader.peek(), reader.peek(1)];
  if (!point?.glued || !".,".includes(point.text) || rest?.kind !== "number" || !rest.glued) return token.text;
  reader.at += 2;
  return `${token.text}.${rest.text}`;
}

/** "the 1980s", "the '80s", "the mid-seventies", "los años setenta", "die 1950er Jahre". */
function decade(reader: Reader, part: Part | undefined): Point | undefined {
  const first = decadeByFigures(reader, part) ?? decadeByName(reader, part);
  if (first === undefined) return undefined;
  const era = reader.take("era");
  return { kind: "fixed", say: parted(`${first}s${era?.value === 0 ? " BC" : ""}`, part) };
}

function decadeByFigures(reader: Reader, part: Part | undefined): string | undefined {
  return reader.attempt(() => {
    const worded = reader.take("decade") !== undefined;
    const short = reader.takeSign("'’‘");
    const token = reader.peek();
    if (token?.kind !== "number" || !/^\d{1,3}0$/.test(token.text)) return undefined;
    reader.at += 1;
    const two = token.text.length === 2;
    const ends = reader.attempt(() => {
      reader.takeSign("'’");
      const end = reader.find("decadeEnd");
      if (!end || (!reader.peek()?.glued && reader.lexicon.language.tag !== "de")) return undefined;
      reader.at = end.next;
      return true;
    });
    if (worded ? token.text.length === 3 : !ends) return undefined;
    if (two && !worded && !short && part === undefined && reader.lexicon.language.tag === "en") return undefined;
    if (two && Number(token.text) < 20) return undefined;
    return two ? `19${token.text}` : token.text;
  });
}

function decadeByName(reader: Reader, part: Part | undefined): string | undefined {
  const { tag } = reader.lexicon.language;
  const worded = reader.take("decade") !== undefined;
  // "en los sesenta", and not "los sesenta diputados"
  const isLed = tag === "es" && reader.peek(-1)?.low === "los";
  if (!worded && !isLed && tag !== "en" && tag !== "de") return undefined;
  const found = reader.take("decadeName");
  if (!found) return undefined;
  const next = reader.peek();
  if (
    !worded &&
    isLed &&
    next?.kind === "word" &&
    !reader.lexicon.is(next, "function") &&
    !reader.lexicon.language.past.test(next.low)
  )
    return undefined;
  // "in her thirties" is an age.
  const before = reader.peek(-2);
  if (tag === "en" && part === undefined && before?.low !== "the") return undefined;
  return found.value === 0 ? "2000" : `19${found.value}0`;
}

/** "the 19th century", "the first half of the fifth century BC", "siglo XIX". */
function century(reader: Reader, part: Part | undefined): Point | undefined {
  const share = part === undefined ? readShare(reader) : "";
  const { roman } = reader.lexicon.language;
  let count: number | undefined;
  let age = roman ? (reader.take("century") ?? reader.take("millennium")) : undefined;
  if (age) count = romanOf(reader);
  else {
    count = readOrdinal(reader) ?? (roman ? romanOf(reader) : undefined);
    reader.takeSign("-");
    age = reader.take("century", "millennium");
  }
  if (count === undefined || !age || count < 1 || count > 50) return undefined;
  const era = reader.take("era")?.value === 0 ? " BC" : "";
  const head = part === undefined ? share : `${PARTS[part]} `;
  return { kind: "fixed", say: `${head}${ordinal(count)} ${age.sense}${era}` };
}

/** "first half of the". */
function readShare(reader: Reader): string {
  return (
    reader.attempt(() => {
      const count = readOrdinal(reader);
      const share = count === undefined ? undefined : reader.take("half", "quarter");
      if (!share || !reader.take("of")) return undefined;
      reader.take("the");
      return `${["", "first", "second", "third", "fourth"][count!] ?? ""} ${share.sense} of the `;
    }) ?? ""
  );
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanOf(reader: Reader): number | undefined {
  const text = reader.peek()?.text ?? "";
  if (!/^[IVXL]{1,6}$/.test(text)) return undefined;
  reader.at += 1;
  const values = [...text].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
