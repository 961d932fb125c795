/** Figures that say which one: "3rd", "3.º", in German "3." */
import type { Reader } from "./reader.ts";

/** Takes the letters, or in German the dot, that make an ordinal of the figures right before them. */
export function takeOrdinalEnd(reader: Reader): boolean {
  const next = reader.peek();
  const isEnd =
    next?.glued === true &&
    (/^(?:st|nd|rd|th|er|[º°ªo])$/.test(next.low) || (reader.lexicon.language.dots === true && next.text === "."));
  if (isEnd) reader.at += 1;
  return isEnd;
}

/** "third", "3rd", in German "3." */
export function readOrdinal(reader: Reader): number | undefined {
  return reader.attempt(() => {
    const word = reader.take("ordinal");
    if (word) return word.value;
    const token = reader.peek();
    if (token?.kind !== "number" || token.text.length > 2) return undefined;
    reader.at += 1;
    return takeOrdinalEnd(reader) ? Number(token.text) : undefined;
  });
}
