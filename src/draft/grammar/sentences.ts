/** Where sentences end: by tokens, so that no pattern runs over a long text. */
import { isCapital, type Token } from "./tokens.ts";

/** Tokens `from` up to `to`, without `to`. */
export interface Range {
  from: number;
  to: number;
}

/** Short words with a dot that ends no sentence. */
const SHORT = new Set(
  "mr mrs ms dr prof st no nr vs v etc e g i.e fig vol gen col lt sgt capt gov sen rep hon jr sr inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec okt dez ca c bzw ggf sr sra srta dña ee uu núm pág art mme mlle av".split(
    " ",
  ),
);

/** A sentence has no more tokens: what goes on is taken for the next one. */
const LONGEST = 300;

const CLOSING = "”\"’')]»“";

/** The sentences of a block. */
export function sentencesOf(tokens: readonly Token[]): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!endsHere(tokens, at) && at - from < LONGEST) continue;
    let to = at + 1;
    while (to < tokens.length && tokens[to]!.glued && CLOSING.includes(tokens[to]!.text)) to += 1;
    ranges.push({ from, to });
    from = to;
    at = to - 1;
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length });
  return ranges;
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!/^[.!?…。！？]$/.test(token.text)) return false;
  let next = at + 1;
  while (next < tokens.length && tokens[next]!.glued && CLOSING.includes(tokens[next]!.text)) next += 1;
  const after = tokens[next];
  if (!after) return true;
  if (after.glued) return false;
  if (token.text !== ".") return true;
  const before = tokens[at - 1];
  // Initials, "Mr.", "Oct. 12", "17. Februar", "a.m. on".
  const isLetter =
    before?.text.length === 1 && (isCapital(before) || before.low === "m" || tokens[at - 2]?.text === ".");
  const isShort = before?.kind === "word" && token.glued && (isLetter || SHORT.has(before.low));
  if (isShort) return before.low === "m" && isCapital(after);
  // "17. Februar", "zur 750. Demonstration"
  const isFigure =
    before?.kind === "number" &&
    (before.text.length <= 2 || /^(?:zur|zum|der|die|das|des|dem|den)$/.test(tokens[at - 2]?.low ?? ""));
  if (isFigure && isCapital(after)) return !isOrdinalBefore(tokens, at);
  return isCapital(after) || after.kind !== "word";
}

/** "am 17. Februar", "im 13. Jahrhundert": the dot behind a figure, as German writes it. */
function isOrdinalBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]?.low ?? "";
  // "2008-09." ends a sentence, and "3.-5. Mai" does not.
  if (/^[–-]$/.test(before) && /^\d{4}$/.test(tokens[at - 3]?.text ?? "")) return false;
  return /^(?:am|im|vom|der|die|dem|den|des|das|zum|zur|bis|seit|ab|und|zwischen|nach|vor|–|-)$/.test(before);
}
