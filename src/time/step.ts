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

/**
 * Each step below ten years that an axis may take, as its count of the unit, and how many steps finer its unlabelled
 * ticks are; none where that is 0.
 */
const RULES: readonly [StepUnit, ...[count: number, finer: number][]][] = [
  ["millisecond", [1, 0], [2, 1], [5, 2], [10, 2], [20, 2], [50, 2], [100, 2], [200, 2], [500, 2]],
  ["second", [1, 2], [2, 1], [5, 2], [15, 1], [30, 2]],
  ["minute", [1, 2], [2, 1], [5, 2], [15, 1], [30, 2]],
  ["hour", [1, 2], [3, 1], [6, 2], [12, 2]],
  ["day", [1, 2], [2, 1]],
  ["week", [1, 2], [2, 1]],
  ["month", [1, 0], [3, 1], [6, 2]],
  ["year", [1, 2], [2, 1], [5, 2]],
];

const MOST_YEARS = 1e12;

const STEPS: readonly (Step & { finer: number })[] = [
  ...RULES.flatMap(([unit, ...steps]) => steps.map(([count, finer]) => ({ unit, count, finer }))),
  ...longSteps(),
];

/**
 * The finest step whose ticks lie at least `minGap` ms apart on average; a million million years if none do.
 *
 * Steps go by 1, 2 and 5 in milliseconds and years, by 1, 2, 5, 15 and 30 in seconds and minutes, 1, 3, 6 and 12 in
 * hours, 1 and 2 in days, 1 and 2 in weeks, and by 1, 3 and 6 in months.
 */
export function stepFor(minGap: number): Step {
  return finestStep((step) => lengthOf(step) >= minGap);
}

/** The finest step of which something holds; the coarsest of all if it holds of none. */
export function finestStep(holds: (step: Step) => boolean): Step {
  return STEPS.find(holds) ?? STEPS.at(-1)!;
}

/** The coarsest step of which something holds; the finest of all if it holds of none. */
export function coarsestStep(holds: (step: Step) => boolean): Step {
  return STEPS.findLast(holds) ?? STEPS[0]!;
}

/** The step of the ticks to draw without labels between those of a step; undefined between months and milliseconds. */
export function subticks({ unit, count }: Step): Step | undefined {
  const at = STEPS.findIndex((step) => step.unit === unit && step.count === count);
  const finer = STEPS[at]?.finer;
  return finer ? STEPS[at - finer] : undefined;
}

/** The unit that names stand for above the ticks of a step: days above the clock, years above days; undefined above years. */
export function largerStep({ unit }: Step): (Step & { unit: "day" | "year" }) | undefined {
  if (unit === "year") return undefined;
  return { unit: LENGTHS[unit] < DAY ? "day" : "year", count: 1 };
}

/** Average length of a step in ms. */
export function lengthOf({ unit, count }: Step): number {
  return count * LENGTHS[unit];
}

/** 10, 20, 50, 100 … 10¹² years: between 10 those by 2, between 20 by 5, between 50 by 10. */
function longSteps(): (Step & { finer: number })[] {
  const steps = [];
  for (let power = 10; power <= MOST_YEARS; power *= 10) {
    for (const digit of [1, 2, 5]) steps.push({ unit: "year" as const, count: digit * power, finer: 2 });
  }
  return steps.slice(0, -2);
}
