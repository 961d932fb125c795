/**
 * The widths of one font weight: runs of consecutive code points, each `FIRST:WIDTHS`.
 *
 * FIRST is the first code point of the run in hexadecimal; WIDTHS has two base-36 digits a code point, in 1/1000 em
 * (0 to 1295). `["41:iiii"]` says that "A" and "B" are both 666/1000 em wide.
 */
export type WidthTable = readonly string[];

const RUN = /^([\da-f]{1,6}):((?:[\da-z]{2})+)$/;

/**
 * Advance width of each code point of a table, in 1/1000 em. A later run wins over an earlier one.
 *
 * @throws {TypeError} where a run is not `FIRST:WIDTHS`; a table can come from a page's `metrics` option.
 * @example decodeWidths(["41:iiij"]).get(0x42) // 667
 */
export function decodeWidths(table: WidthTable): Map<number, number> {
  const widths = new Map<number, number>();
  for (const run of table) {
    const [, first, digits] = RUN.exec(run) ?? [];
    if (first === undefined || digits === undefined) throw new TypeError(notARun(run));
    for (let at = 0; at < digits.length; at += 2) {
      widths.set(parseInt(first, 16) + at / 2, parseInt(digits.slice(at, at + 2), 36));
    }
  }
  return widths;
}

function notARun(run: string): string {
  return `metrics: ${JSON.stringify(run.slice(0, 40))} is not a run of widths; write the first code point in hexadecimal, a colon, then two base-36 digits a code point, such as "41:iiii".`;
}
