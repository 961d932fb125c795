import type { Reader } from "./reader.ts";

/** "third", "3rd", in German "3." */
export function readOrdinal(reader: Reader): number | undefined {
  return reader.attempt(() => {
    const word = reader.take("ordinal");
    if (word) return word.value;
    const token = reader.peek();
    if (token?.kind !== "number" || token.text.length > 2) return undefined;
    reader.at += 1;
    const next = reader.peek();
    const isOrdinal =
      next?.glued &&
      (/^(?:st|nd|rd|th|er|[ºª])$/.test(next.low) || (reader.lexicon.language.dots && next.text === "."));
    if (!isOrdinal) return undefined;
    reader.at += 1;
    return Number(token.text);
  });
}
