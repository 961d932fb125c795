/**
 * The widths of one font weight: runs of consecutive code points, each `FIRST:WIDTHS`.
 *
 * FIRST is the first code point of the run in hexadecimal; WIDTHS has two base-36 digits a code point, in 1/1000 em
 * (0 to 1295). `["41:iiij"]` says that "A" is 666/1000 em wide and "B" 667.
 */
export type WidthTable = readonly string[];

/**
 * Advance width of each code point of a table, in 1/1000 em.
 *
 * @example decodeWidths(["41:iiij"]).get(0x42) // 667
 */
export function decodeWidths(table: WidthTable): Map<number, number> {
  const widths = new Map<number, number>();
  for (const run of table) {
    const [first = "", digits = ""] = run.split(":");
    for (let at = 0; at < digits.length; at += 2) {
      widths.set(parseInt(first, 16) + at / 2, parseInt(digits.slice(at, at + 2), 36));
    }
  }
  return widths;
}
