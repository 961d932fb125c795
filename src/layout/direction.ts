/**
 * Which way text runs.
 *
 * A picture sets every line with the left as its beginning, so that no page can turn it round, and tells of a line that
 * runs to the left by its first letter, as browsers do. Where that letter misleads, a mark that is not seen stands before.
 */

/** Letters of scripts that run to the left. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A letter, or a mark that counts as one. */
const STRONG = /[\p{L}\u200e\u200f]/u;
/** What is isolated says nothing of what is round it. */
const ISOLATES = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/** Not seen, and read as a letter. */
export const [TO_RIGHT, TO_LEFT] = ["\u200e", "\u200f"] as const;
const [ISOLATE, END_ISOLATE] = ["\u2068", "\u2069"];

/** Whether a text has letters that run to the left. */
export function hasLeftward(text: string): boolean {
  return LEFTWARD.test(text);
}

/** Whether a text runs to the left, by its first letter. */
export function runsLeft(text: string): boolean {
  if (!hasLeftward(text) && !text.includes(TO_LEFT)) return false;
  const first = STRONG.exec(text.replace(ISOLATES, ""))?.[0];
  return first !== undefined && (first === TO_LEFT || LEFTWARD.test(first));
}

/** Lines of one text, each of which runs as the whole does. */
export function linesRunning(lines: readonly string[], whole: string): string[] {
  if (!hasLeftward(whole)) return [...lines];
  const left = runsLeft(whole);
  return lines.map((line) => (runsLeft(line) === left ? line : `${left ? TO_LEFT : TO_RIGHT}${line}`));
}

/** Parts in their order, none of which turns another round. */
export function joined(parts: readonly string[], between: string): string {
  return parts.length > 1 && parts.some(hasLeftward)
    ? parts.map((part) => `${ISOLATE}${part}${END_ISOLATE}`).join(between)
    : parts.join(between);
}

/** Languages are written to the left in these scripts. */
const SCRIPTS = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

/** Whether a language runs to the left, by the script that its BCP 47 tag names or implies. */
export function isLeftwardLanguage(tag: string): boolean {
  const known = leftward.get(tag);
  if (known !== undefined) return known;
  // To ask Intl takes some ms, the first time in a page.
  const is = !RIGHTWARD.test(tag) && SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? "");
  leftward.set(tag, is);
  return is;
}

/** Languages, perhaps of a country, that are known to run to the right. */
const RIGHTWARD = /^(?:de|en|es|fr|hi|it|ja|nl|pt|zh)(?:-[A-Z]{2})?$/;

/** Every frame asks for the same. */
const leftward = new Map<string, boolean>();
