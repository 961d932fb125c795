import { MINUTE, pad } from "../instant.ts";
import { writtenOffset } from "../time-of-day.ts";
import { impossible, type Claim, type Context } from "./claim.ts";
import type { Cursor } from "./items.ts";

/** Reads "12:30 PM", "9pm", "21:05:10.5", "21h30", "noon" at the cursor. */
export function takeClock(cursor: Cursor, claim: Claim, context: Context): boolean {
  if (claim.clock !== undefined) return false;
  const start = cursor.peek();
  const noon = start?.value === 12 && start.sense === "number" ? 1 : 0;
  if (start && cursor.is("noon", noon)) {
    cursor.at += noon + 1;
    return setClock(claim, "12:00", start.at);
  }
  if (start?.sense !== "number" || start.text.length > 2) return false;
  const parts = clockParts(cursor);
  const half = cursor.is("clock") ? cursor.take("clock")?.value : undefined;
  if (parts.length === 0 && half === undefined) return false;
  const [minute, second, fraction] = parts;
  claim.twelve = half === 0 || half === 1;
  const hour = hourOf(start.value, half, start.at, context);
  const rest = [minute, second].filter((part) => part !== undefined).map((part) => `:${part}`);
  return setClock(claim, hour + rest.join("") + (fraction ? `.${fraction}` : ""), start.at);
}

/** Reads "EST", "UTC-3", "GMT+02:00" or "+02:00" after a time. */
export function takeZone(cursor: Cursor, claim: Claim, context: Context): boolean {
  if (claim.clock === undefined || claim.zone !== undefined) return false;
  const name = cursor.take("zone");
  const sign = cursor.isMark("+-–") && cursor.peek(1)?.glued ? cursor.peek() : undefined;
  const isFour = cursor.peek(1)?.text.length === 4;
  // "10:00-12:00" is two times, and "10:00 -12:00" one with its offset.
  const isMinus = isFour || (!sign?.glued && cursor.isMark(":", 2));
  const isOffset = sign && cursor.is("number", 1) && (name ? name.value === 0 : sign.text === "+" || isMinus);
  if (!isOffset) {
    if (name) claim.zone = writtenOffset(name.value * 60 * MINUTE);
    return name !== undefined;
  }
  const hours = cursor.peek(1)!;
  cursor.at += 2;
  const minutes = cursor.isMark(":") && cursor.is("number", 1) ? cursor.peek(1) : undefined;
  if (minutes) cursor.at += 2;
  const [hour, minute] = hours.text.length > 2 ? [Math.floor(hours.value / 100), hours.value % 100] : [hours.value, 0];
  if (hour > 23) throw impossible(context, hours.at, "offsets from UTC run to 23:59");
  claim.zone = writtenOffset((sign.text === "+" ? 1 : -1) * (hour * 60 + (minutes?.value ?? minute)) * MINUTE);
  return true;
}

function setClock(claim: Claim, clock: string, at: number): boolean {
  claim.clock = clock;
  claim.clockAt = at;
  return true;
}

/** Minutes, seconds and their fraction, each as written. The cursor is left after them, or where it was. */
function clockParts(cursor: Cursor): string[] {
  const parts: string[] = [];
  const from = cursor.at;
  cursor.at += 1;
  const hourSign = cursor.peek()?.glued && cursor.peek()?.text.toLowerCase() === "h";
  if (hourSign && !cursor.isMark(":", 1)) {
    cursor.at += 1;
    parts.push(cursor.peek()?.glued && cursor.is("number") ? cursor.take("number")!.text : "00");
    return parts;
  }
  // "9.30pm" too, but "9.30" alone could be a day.
  const signs = cursor.is("clock", 2) ? ":." : ":";
  while (parts.length < 2 && cursor.isMark(signs) && cursor.is("number", 1) && cursor.peek(1)?.text.length === 2) {
    parts.push(cursor.peek(1)!.text);
    cursor.at += 2;
  }
  if (parts.length === 2 && cursor.isMark(".") && cursor.peek()?.glued && cursor.is("number", 1)) {
    parts.push(cursor.peek(1)!.text.slice(0, 9));
    cursor.at += 2;
  }
  if (parts.length === 0 && !cursor.is("clock")) cursor.at = from;
  return parts;
}

/** The hour of 24 in two figures. `half` is 0 before noon, 1 after it; 2 is a word that says nothing. */
function hourOf(hour: number, half: number | undefined, at: number, context: Context): string {
  if (half === undefined || half === 2) {
    if (hour > 24) throw impossible(context, at, "hours run 00 to 23, and 24:00 is the end of the day");
    return pad(hour);
  }
  if (hour < 1 || hour > 12) throw impossible(context, at, "with AM and PM hours run 1 to 12");
  return pad((hour % 12) + half * 12);
}
