/** Where each unit of a text stands in the source that it was read from. */

/**
 * The places of the units of `text`, which `raw` became by references (`&amp;`), escapes (`\*`) and line ends.
 *
 * @param base place of `raw` in the source
 */
export function placesOf(text: string, raw: string, base: number): number[] {
  const places: number[] = [];
  for (let at = 0, from = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    while (from < raw.length && raw.charAt(from) !== char && isSkipped(raw, from, text, at)) from += 1;
    places.push(base + Math.min(from, raw.length));
    const length = raw.charAt(from) === "&" ? referenceAt(raw, from, char) : 1;
    // A sign of two units has one reference.
    const isFirstHalf = /[\uD800-\uDBFF]/.test(char) && length > 1;
    if (!isFirstHalf) from += length;
  }
  return places;
}

/** What stands in the source alone: the stroke before a sign, the first half of a line end, blanks before a wrapped line. */
function isSkipped(raw: string, from: number, text: string, at: number): boolean {
  const char = raw.charAt(from);
  if (char === "\\" || char === "\r") return true;
  return /[ \t>]/.test(char) && at > 0 && text.charAt(at - 1) === "\n";
}

const LONGEST = 40;

/** How long the reference at a place is, where it stands for the sign; else 1. */
function referenceAt(raw: string, from: number, char: string): number {
  if (char === "&" && !/^&amp/i.test(raw.slice(from, from + 4)) && !raw.startsWith("&#", from)) return 1;
  const end = raw.slice(from, from + LONGEST).indexOf(";");
  return end > 0 ? end + 1 : 1;
}
