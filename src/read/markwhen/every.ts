/** "every 2 weeks for 10 times": how a Markwhen event comes again. */
import type { Frequency, Rule } from "../ics/rule.ts";
import type { Amount, Unit } from "./edges.ts";
import { amountsOf, unitOf } from "./relative.ts";

export interface Every {
  rule: Rule;
  /** How often, the first time included. */
  count?: number;
  /** How long, from the start on. */
  during?: readonly Amount[];
  /** The last day, as it is written. */
  until?: string;
}

const FREQUENCIES: Partial<Record<Unit, Frequency>> = {
  year: "YEARLY",
  month: "MONTHLY",
  week: "WEEKLY",
  day: "DAILY",
  hour: "HOURLY",
  minute: "MINUTELY",
  second: "SECONDLY",
};

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** @param text what follows "every"; undefined where it is not understood */
export function everyOf(text: string): Every | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  const cut = /(?<= )(?:for|x|until|till?|to|\|) ?(?=[\w!.-])/.exec(words);
  const rule = ruleOf(cut ? words.slice(0, cut.index) : words);
  if (!rule || !cut) return rule && { rule };
  const rest = words.slice(cut.index + cut[0].length).trim();
  switch (cut[0].trim()) {
    case "x":
      return /^\d{1,6}$/.test(rest) ? { rule, count: Number(rest) } : undefined;
    case "for": {
      const [, times] = /^(\d{1,6}) times?$/.exec(rest) ?? [];
      const during = amountsOf(rest);
      return times === undefined ? during && { rule, during } : { rule, count: Number(times) };
    }
    default:
      return { rule, until: rest };
  }
}

function ruleOf(text: string): Rule | undefined {
  const [, number = "1", name = ""] = /^(?:(other|\d{1,6}) ?)?([a-z]{1,9}(?: days?)?)$/.exec(text.trim()) ?? [];
  const interval = number === "other" ? 2 : Number(number);
  const unit = unitOf(name);
  if (unit === "weekday") return interval === 1 ? inWeek(WORKING_DAYS) : undefined;
  const frequency = unit && FREQUENCIES[unit];
  if (frequency) return interval >= 1 ? { frequency, interval } : undefined;
  const days = text.split(/,| and |&/).map((day) => WEEKDAYS.indexOf(weekdayIn(day)) + 1);
  return days.every((day) => day > 0) ? inWeek(days) : undefined;
}

function weekdayIn(text: string): string {
  const [, start = ""] = /^(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:days?)?$/.exec(text.trim()) ?? [];
  return start;
}

function inWeek(days: readonly number[]): Rule {
  return { frequency: "WEEKLY", interval: 1, days: days.map((weekday) => ({ weekday, nth: 0 })) };
}
