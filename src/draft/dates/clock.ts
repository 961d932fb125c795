/** Times of day beside a date. */
import type { Point } from "./point.ts";
import type { Reader } from "./reader.ts";

/** "on Thursday, at 9 pm", "6 March, 14:02". */
export function withClock(reader: Reader, point: Point): Point {
  const clock = reader.attempt(() => {
    const isBehind = reader.takeSign(",") && reader.peek(1)?.text === ":";
    return reader.take("at") || isBehind ? readClock(reader) : undefined;
  });
  return clock === undefined ? point : { ...point, clock };
}

/** An hour alone, as the parser of dates takes it: "9 pm". */
function hourSaid(hours: number): string {
  return `${hours % 12 || 12} ${hours % 24 < 12 ? "am" : "pm"}`;
}

/** "9 pm", "10:40 p.m.", "21:30", "14 Uhr". */
export function readClock(reader: Reader): string | undefined {
  return reader.attempt(() => {
    const hour = reader.peek();
    if (hour?.kind !== "number" || !/^\d{1,2}$/.test(hour.text) || Number(hour.text) > 24) return undefined;
    const [sign, minutes] = [reader.peek(1), reader.peek(2)];
    const isLong =
      (sign?.text === ":" || sign?.text === ".") &&
      sign.glued &&
      minutes?.kind === "number" &&
      minutes.glued &&
      minutes.text.length === 2;
    reader.at += isLong ? 3 : 1;
    const half = reader.take("clock");
    if (half && reader.peek()?.text === "." && reader.peek()!.glued && reader.peek(-2)?.text === ".") reader.at += 1;
    if (!half && (!isLong || sign.text !== ":")) return undefined;
    const value = Number(hour.text);
    if (half && half.value < 2 && (value < 1 || value > 12)) return undefined;
    const hours = half && half.value < 2 ? (value % 12) + half.value * 12 : value;
    return isLong ? `${String(hours).padStart(2, "0")}:${minutes.text}` : hourSaid(hours);
  });
}
