/** A stretch of time in words. */
import { civilOf, DAY, formatExtent, toZone, type Extent, type Precision } from "../time/index.ts";
import type { Picture } from "./picture.ts";

/** "2018 to 2022": no finer than the length of the range can bear, and whole years and months as such. */
export function rangeInWords(
  start: number,
  end: number,
  { settings, words }: Pick<Picture, "settings" | "words">,
): string {
  const precision = precisionOf(start, end, settings.displayZone);
  const options = { locale: settings.lang, form: "spoken", displayZone: settings.displayZone } as const;
  const at = (earliest: number): string => {
    const extent: Extent = {
      earliest,
      latest: earliest + 1,
      precision,
      approximate: false,
      uncertain: false,
      floating: false,
      edtf: "",
    };
    return formatExtent(extent, options);
  };
  const [from, to] = [at(start), at(Math.max(end - 1, start))];
  return from === to ? from : words.say("range", { from, to });
}

function precisionOf(start: number, end: number, zone: string): Precision {
  const length = end - start;
  const edges = [start, end].map((instant) => civilOf(toZone(instant, zone)));
  const wholeMonths = length >= 28 * DAY && edges.every(({ day, hour, minute }) => day === 1 && hour + minute === 0);
  if (length >= 800 * DAY || (wholeMonths && edges.every(({ month }) => month === 1))) return "year";
  if (length >= 62 * DAY || wholeMonths) return "month";
  return length >= DAY ? "day" : "minute";
}
