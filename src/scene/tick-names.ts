/** The year, month, day or minute that an instant stands in, as an axis names it. */
import { civilOf, DAY, daysFromCivil, lengthOf, ticksOf, type Tick, type TickOptions } from "../time/index.ts";
import { dayInstant } from "../time/instant.ts";

/** Years before this one are far away. */
const DEEP = -100_000;
const SHORTEST_YEAR = 365 * DAY;

/** By what an instant is named: a unit, or the larger one above it. */
export type Naming = readonly [unit: "month" | "day" | "minute", row: "upper" | "lower"];

export const YEAR: Naming = ["day", "upper"];

/** The unit that an instant stands in. */
export type NameOf = (naming: Naming, instant: number) => Tick | undefined;

/** What was named in a picture, by unit and instant: a frame asks for most of it again. */
export type KnownNames = Map<string, Tick>;

/** So many names are kept; then all are forgotten. */
const MOST = 4096;

/** The unit that an instant stands in, without what is known already. */
export function nameAt([unit, row]: Naming, instant: number, options: TickOptions): Tick | undefined {
  const step = { unit, count: 1 };
  const time = roundedDeep(instant);
  return ticksOf(step, time - 2 * lengthOf(step), time, options)[row].at(-1);
}

/** Names by options that are the same for all that is known. */
export function naming(known: KnownNames, options: TickOptions): NameOf {
  return (by, instant) => {
    const key = `${by.join()} ${instant}`;
    if (known.size > MOST) known.clear();
    const name = known.get(key) ?? nameAt(by, instant, options);
    if (name) known.set(key, name);
    return name;
  };
}

/** In the deep past a year is named to three figures, counted as the axis counts: 1 BC is one. */
function roundedDeep(time: number): number {
  const { year } = civilOf(time);
  return year > DEEP ? time : dayInstant(daysFromCivil(1 - Number((-year).toPrecision(3)), 1, 2));
}

/** The day on which a stretch shorter than a year begins, in full and with a short month; nothing of a longer one. */
export function daysOfShort(start: number, end: number, options: TickOptions): string[] {
  if (end - start >= SHORTEST_YEAR) return [];
  return (["long", "short"] as const).map((form) => nameAt(["minute", "upper"], start, { ...options, form })!.label);
}
