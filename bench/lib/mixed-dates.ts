/** Dates as they stand in tables and articles. */
import type { ParseOptions } from "../../src/time/index.ts";
import { random } from "./measure.ts";

export type Dated = readonly [text: string, options?: ParseOptions];

const next = random(1);
const within = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
const one = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!;
const two = (value: number): string => String(value).padStart(2, "0");

const year = (): number => within(1000, 2099);
const decade = (): number => within(100, 209);
const day = (): number => within(1, 28);
const monthOfYear = (): string => `${year()}-${two(within(1, 12))}`;
const isoDay = (): string => `${monthOfYear()}-${two(day())}`;
const clock = (): string => `${two(within(0, 23))}:${two(within(0, 59))}`;

const name = (): string => one("January February March April May June July August September October".split(" "));

function years(write: (from: number, to: number) => string): () => string {
  return () => {
    const from = year();
    return write(from, from + within(1, 50));
  };
}

/** By how often each occurs. */
const KINDS: readonly (readonly [share: number, make: () => string, options?: ParseOptions])[] = [
  // EDTF, levels 0 to 2
  [18, isoDay],
  [8, () => `${year()}`],
  [6, monthOfYear],
  [4, years((from, to) => `${from}/${to}`)],
  [3, () => `${isoDay()}/..`],
  [3, () => `${year()}${one(["?", "~", "%"])}`],
  [2, () => `${decade()}X`],
  [2, () => `${year()}-${within(21, 24)}`],
  [1, () => `${year()}-XX-${two(day())}`],
  [1, () => `Y-${within(1, 999)}E${within(5, 8)}`],
  [1, () => `${year()}S2`],
  [1, () => `${monthOfYear()}~`],
  [1, () => `?${monthOfYear()}-~${two(day())}`],
  [2, years((from, to) => `[${from}..${to}]`)],
  [1, () => `{${year()},${monthOfYear()}}`],
  // times
  [4, () => `${isoDay()}T${clock()}:00Z`],
  [2, () => `${isoDay()} ${clock()}`],
  [1, () => `${name()} ${day()}, ${year()}, ${within(1, 11)}:${two(within(0, 59))} PM`],
  // everyday
  [5, () => `${name()} ${year()}`],
  [6, () => `${day()} ${name()} ${year()}`],
  [4, () => `${name()} ${day()}, ${year()}`],
  [2, () => `Sept. ${day()}, ${year()}`],
  [3, () => `c. ${year()}`],
  [2, () => `${within(2, 900)} BC`],
  [2, () => `${decade()}0s`],
  [4, () => `${within(1, 12)}/${day()}/${year()}`, { dateOrder: "mdy" }],
  [3, years((from, to) => `${from}–${to}`)],
  [2, () => `${within(1, 13)}–${within(14, 28)} ${name()} ${year()}`],
  [1, years((from, to) => `between ${from} and ${to}`)],
  [1, () => `before ${year()}`],
  [1, () => `early ${year()}`],
];

/** So many of them, nearly all different. */
export function mixedDates(count: number): Dated[] {
  const kinds = KINDS.flatMap(([share, ...kind]) => Array.from({ length: share }, () => kind));
  return Array.from({ length: count }, () => {
    const [make, options] = one(kinds);
    return [make(), options];
  });
}

/** So many days of four centuries, one after the other. */
export function isoDays(count: number): string[] {
  const first = Date.UTC(1600, 0, 1);
  return Array.from({ length: count }, (_, index) =>
    new Date(first + (index % 146_097) * 86_400_000).toISOString().slice(0, 10),
  );
}
