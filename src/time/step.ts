import { MONTH, YEAR } from "./duration.ts";
import { DAY, HOUR, MINUTE, SECOND, WEEK } from "./instant.ts";

/** A calendar step: so many of a unit. Weeks begin on Monday. */
export interface Step {
  unit: StepUnit;
  count: number;
}

export type StepUnit = "millisecond" | "second" | "minute" | "hour" | "day" | "week" | "month" | "year";

/** Average length of each unit, in ms. */
const LENGTHS: Readonly<Record<StepUnit, number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: WEEK,
  month: MONTH,
  year: YEAR,
};

/** Each step that an axis may take, and the step of the unlabelled ticks between its own. Years go on by tens. */
const RULES: readonly [StepUnit, number, StepUnit?, number?][] = [
  ["millisecond", 1],
  ["millisecond", 2, "millisecond", 1],
  ["millisecond", 5, "millisecond", 1],
  ["millisecond", 10, "millisecond", 2],
  ["millisecond", 20, "millisecond", 5],
  ["millisecond", 50, "millisecond", 10],
  ["millisecond", 100, "millisecond", 20],
  ["millisecond", 200, "millisecond", 50],
  ["millisecond", 500, "millisecond", 100],
  ["second", 1, "millisecond", 200],
  ["second", 5, "second", 1],
  ["second", 15, "second", 5],
  ["second", 30, "second", 5],
  ["minute", 1, "second", 15],
  ["minute", 5, "minute", 1],
  ["minute", 15, "minute", 5],
  ["minute", 30, "minute", 5],
  ["hour", 1, "minute", 15],
  ["hour", 3, "hour", 1],
  ["hour", 6, "hour", 1],
  ["hour", 12, "hour", 3],
  ["day", 1, "hour", 6],
  ["day", 2, "day", 1],
  ["week", 1, "day", 1],
  ["month", 1],
  ["month", 3, "month", 1],
  ["month", 6, "month", 1],
  ["year", 1, "month", 3],
  ["year", 2, "year", 1],
  ["year", 5, "year", 1],
];

const MOST_YEARS = 1e9;

const STEPS: readonly Step[] = [...RULES.map(([unit, count]) => ({ unit, count })), ...longSteps()];

/**
 * The finest step whose ticks lie at least `minGap` ms apart on average; a thousand million years if none do.
 *
 * Steps go by 1, 2 and 5 in milliseconds and years, by 1, 5, 15 and 30 in seconds and minutes, 1, 3, 6 and 12 in
 * hours, 1 and 2 in days, by weeks, and by 1, 3 and 6 in months.
 */
export function stepFor(minGap: number): Step {
  const step = STEPS.find(({ unit, count }) => count * LENGTHS[unit] >= minGap) ?? STEPS.at(-1);
  return { unit: step?.unit ?? "year", count: step?.count ?? MOST_YEARS };
}

/** The step of the ticks to draw without labels between those of a step; undefined between months and milliseconds. */
export function subticks({ unit, count }: Step): Step | undefined {
  const rule = RULES.find((each) => each[0] === unit && each[1] === count);
  if (rule) return rule[2] && rule[3] ? { unit: rule[2], count: rule[3] } : undefined;
  return unit === "year" ? { unit, count: finerYears(count) } : undefined;
}

/** Average length of a step in ms. */
export function lengthOf({ unit, count }: Step): number {
  return count * LENGTHS[unit];
}

/** 10, 20, 50, 100 … 10⁹ years. */
function longSteps(): Step[] {
  const steps: Step[] = [];
  for (let power = 10; power <= MOST_YEARS; power *= 10) {
    for (const digit of [1, 2, 5]) {
      if (digit * power <= MOST_YEARS) steps.push({ unit: "year", count: digit * power });
    }
  }
  return steps;
}

/** Fifths, quarters of twice as much, fifths: 10 by 2, 20 by 5, 50 by 10. */
function finerYears(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count) + 1e-9);
  return Math.round(count / power) === 2 ? (power * 10) / 20 : count / 5;
}
