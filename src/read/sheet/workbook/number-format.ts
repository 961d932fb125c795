/** What a number format of a spreadsheet shows of the day and time that a number stands for. */

/** `"moment"` is a day with a time; `"elapsed"` are hours that may be more than a day has. */
export type Shown = "year" | "month" | "day" | "moment" | "time" | "elapsed";

/** Formats without a code of their own: ECMA-376, part 1, 18.8.30, and what East Asian versions have. */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map<number, Shown>([
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "day"] as const),
  [17, "month"],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, "time"] as const),
  [22, "moment"],
  [46, "elapsed"],
]);

/** What a format shows; undefined where it shows a number as a number. */
export function shownBy(id: number, code: string | undefined): Shown | undefined {
  return code === undefined ? BUILT_IN.get(id) : shownByCode(code);
}

function shownByCode(code: string): Shown | undefined {
  const { text, elapsed } = bare(code);
  if (elapsed) return "elapsed";
  // A number with an exponent, "0.00E+00", has a letter that is also a year.
  if (/^(?:general|standard)$/i.test(text.trim()) || /e[+-]/i.test(text)) return undefined;
  const parts = [...text.matchAll(/am\/pm|a\/p|y+|m+|d+|h+|s+|e+|b+/gi)].map(([part]) => part.toLowerCase());
  const has = (letter: string): boolean => parts.some((part) => part.startsWith(letter));
  const year = has("y") || has("e") || has("b");
  const month = parts.some((_, at) => isMonth(parts, at));
  const time = has("h") || has("s");
  if (time) return year || month || has("d") ? "moment" : "time";
  if (has("d")) return "day";
  if (month) return "month";
  return year ? "year" : undefined;
}

/** An m beside hours or seconds is a minute. */
function isMonth(parts: readonly string[], at: number): boolean {
  const part = parts[at]!;
  if (!part.startsWith("m")) return false;
  if (part.length > 2) return true;
  return !parts[at - 1]?.startsWith("h") && !parts[at + 1]?.startsWith("s");
}

/** A code without its literal texts, colours and conditions: the section for positive numbers. */
function bare(code: string): { text: string; elapsed: boolean } {
  let text = "";
  let elapsed = false;
  for (let at = 0; at < code.length && code[at] !== ";"; at += 1) {
    const sign = code[at]!;
    if (sign === '"' || sign === "[") {
      const end = code.indexOf(sign === "[" ? "]" : sign, at + 1);
      if (end < 0) break;
      if (sign === "[" && /^(?:h+|m+|s+)$/i.test(code.slice(at + 1, end))) elapsed = true;
      at = end;
    } else if ("\\_*".includes(sign)) at += 1;
    else text += sign;
  }
  return { text, elapsed };
}
