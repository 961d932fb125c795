import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DAY,
  HOUR,
  instantOf,
  isoOf,
  lengthOf,
  MAX_TICKS,
  stepFor,
  subticks,
  ticksOf,
  YEAR,
  type Step,
  type StepUnit,
  type Tick,
} from "../../../src/time/index.ts";

function step(count: number, unit: StepUnit): Step {
  return { unit, count };
}

function labels(ticks: Tick[]): string {
  return ticks.map(({ label, strong }) => label + (strong ? "*" : "")).join(" ");
}

describe("a step", () => {
  it("is the finest that leaves the gap", () => {
    expect(stepFor(0)).toEqual(step(1, "millisecond"));
    expect(stepFor(HOUR)).toEqual(step(1, "hour"));
    expect(stepFor(HOUR + 1)).toEqual(step(3, "hour"));
    expect(stepFor(2 * DAY + 1)).toEqual(step(1, "week"));
    expect(stepFor(6 * YEAR)).toEqual(step(10, "year"));
    expect(stepFor(1e30)).toEqual(step(1e9, "year"));
  });

  it("never shrinks as the gap grows, and has a finer one below it", () => {
    let last = 0;
    for (let gap = 0.5; gap < 4e19; gap *= 1.1) {
      const chosen = stepFor(gap);
      expect(lengthOf(chosen)).toBeGreaterThanOrEqual(Math.max(last, Math.min(gap, 1e9 * YEAR)));
      last = lengthOf(chosen);
      const finer = subticks(chosen);
      if (finer) expect(lengthOf(finer)).toBeLessThan(last);
    }
    expect(subticks(step(1, "month"))).toBeUndefined();
    expect(subticks(step(5, "year"))).toEqual(step(1, "year"));
  });

  it("is met again by its finer one", () => {
    for (const [count, from, to] of [
      [5, -23, 31],
      [20, -90, 90],
      [100, -450, 450],
      [50, -250, 250],
    ] as const) {
      const [start, end] = [instantOf(from), instantOf(to)];
      const fine = subticks(step(count, "year"));
      const finer = new Set(ticksOf(fine!, start, end).lower.map(({ time }) => time));
      expect(ticksOf(step(count, "year"), start, end).lower.every(({ time }) => finer.has(time))).toBe(true);
    }
  });
});

describe("days", () => {
  it("name the month where it begins, and in the first label", () => {
    const { lower, upper } = ticksOf(step(1, "day"), instantOf(2022, 4, 27, 5), instantOf(2022, 5, 3));
    expect(labels(lower)).toBe("28 April 29 30 May* 2 3");
    expect(upper.map(({ label, time }) => `${label} ${isoOf(time).slice(0, 10)}`)).toEqual(["2022 2022-01-01"]);
  });

  it("go by twos within each month and never stand one day apart at its end", () => {
    const { lower } = ticksOf(step(2, "day"), instantOf(2023, 1, 25), instantOf(2023, 3, 4));
    expect(labels(lower)).toBe("25 January 27 29 February* 3 5 7 9 11 13 15 17 19 21 23 25 27 March* 3");
  });

  it("go by weeks on Mondays", () => {
    const { lower, upper } = ticksOf(step(1, "week"), instantOf(2021, 12, 17), instantOf(2022, 1, 20));
    expect(labels(lower)).toBe("20 December 27 3 January* 10 17");
    expect(labels(upper)).toBe("2021* 2022*");
  });

  it("begin at the display zone's midnight, or where it is skipped just after", () => {
    const { lower } = ticksOf(step(1, "day"), instantOf(2022, 3, 12, 6), instantOf(2022, 3, 14, 12), {
      displayZone: "America/Havana",
    });
    expect(lower.map(({ time }) => isoOf(time).slice(0, 16))).toEqual(["2022-03-13T05:00", "2022-03-14T04:00"]);
  });
});

describe("hours", () => {
  it("stand in days", () => {
    const { lower, upper } = ticksOf(step(6, "hour"), instantOf(2022, 4, 21, 5), instantOf(2022, 4, 22, 6));
    expect(labels(lower)).toBe("06:00 12:00 18:00 00:00* 06:00");
    expect(labels(upper)).toBe("21 April 2022* 22 April 2022*");
    expect(upper[0]?.time).toBe(instantOf(2022, 4, 21));
  });

  it("that are skipped have no tick, that come twice have two", () => {
    const displayZone = "Europe/Berlin";
    const spring = ticksOf(step(1, "hour"), instantOf(2022, 3, 26, 23), instantOf(2022, 3, 27, 2), { displayZone });
    expect(labels(spring.lower)).toBe("00:00* 01:00 03:00 04:00");
    const autumn = ticksOf(step(1, "hour"), instantOf(2022, 10, 29, 22), instantOf(2022, 10, 30, 2), { displayZone });
    expect(labels(autumn.lower)).toBe("00:00* 01:00 02:00 02:00 03:00");
    expect(autumn.lower.map(({ time }) => (time - autumn.lower[0]!.time) / HOUR)).toEqual([0, 1, 2, 3, 4]);
  });

  it("are told as the locale does", () => {
    const { lower } = ticksOf(step(12, "hour"), instantOf(2022, 4, 21), instantOf(2022, 4, 21, 12), {
      locale: "en-US",
    });
    expect(labels(lower)).toBe("12 AM* 12 PM");
  });
});

describe("months and years", () => {
  it("stand on the first", () => {
    const { lower, upper } = ticksOf(step(3, "month"), instantOf(2021, 2), instantOf(2022, 5));
    expect(labels(lower)).toBe("April July October January* April");
    expect(labels(upper)).toBe("2021* 2022*");
  });

  it("have no year 0", () => {
    expect(labels(ticksOf(step(1, "year"), instantOf(-2), instantOf(3)).lower)).toBe("3 BC* 2 BC* 1 BC* AD 1* 2* 3*");
    expect(labels(ticksOf(step(50, "year"), instantOf(-120), instantOf(120)).lower)).toBe(
      "100 BC* 50 BC* AD 1* 50* 100*",
    );
    expect(labels(ticksOf(step(2, "year"), instantOf(-4), instantOf(5)).lower)).toBe("4 BC* 2 BC* AD 2* 4*");
  });

  it("count back from today in the deep past", () => {
    const { lower, upper } = ticksOf(step(5e9, "year"), instantOf(-13.8e9), instantOf(2022));
    expect(labels(lower)).toBe("10 Gya* 5 Gya* AD 1*");
    expect(upper).toEqual([]);
    expect(labels(ticksOf(step(1e5, "year"), instantOf(-1.15e6), instantOf(-850_000)).lower)).toBe(
      "1.1 Mya* 1 Mya* 900 kya*",
    );
  });
});

describe("any window", () => {
  it("has ticks inside it, in order, with the running unit above them", () => {
    const start = fc.integer({ min: instantOf(-200_000), max: instantOf(200_000) });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 2, max: 40 }), (from, power, wanted) => {
        const width = 1.6 ** power * 5;
        const displayZone = ["UTC", "America/Havana", "Asia/Kolkata"][power % 3]!;
        const chosen = stepFor(width / wanted);
        const { lower, upper } = ticksOf(chosen, from, from + width, { displayZone });
        const times = lower.map(({ time }) => time);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        expect(times.every((time) => time >= from && time <= from + width)).toBe(true);
        expect(lower.length).toBeLessThanOrEqual(wanted * 1.4 + 3);
        expect([...lower, ...upper].every(({ label }) => label !== "" && !label.includes("NaN"))).toBe(true);
        if (chosen.unit !== "year") expect(upper[0]!.time).toBeLessThanOrEqual(Math.max(from, times[0] ?? from));
      }),
      { numRuns: 1000 },
    );
  });

  it("that is empty, reversed or infinite has none, a huge one is cut", () => {
    const none = { lower: [], upper: [] };
    expect(ticksOf(step(1, "day"), 5, 4)).toEqual(none);
    expect(ticksOf(step(1, "day"), -Infinity, 4)).toEqual(none);
    expect(ticksOf(step(1, "day"), NaN, 4)).toEqual(none);
    for (const unit of ["millisecond", "hour", "day", "week", "month", "year"] as const) {
      const { lower, upper } = ticksOf(step(1, unit), instantOf(-1e9), instantOf(1e9), {
        displayZone: "Europe/Berlin",
      });
      expect(lower.length).toBeLessThanOrEqual(MAX_TICKS);
      expect(upper.length).toBeLessThanOrEqual(MAX_TICKS);
    }
  });
});
