import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DAY,
  dayOf,
  HOUR,
  instantOf,
  isoOf,
  lengthOf,
  MAX_TICKS,
  stepFor,
  subticks,
  ticksOf,
  toZone,
  YEAR,
  type Step,
  type StepUnit,
  type Tick,
} from "../../../src/time/whole.ts";
import { bringAllPhrases } from "../../../src/time/phrases/all.ts";

bringAllPhrases();

function step(count: number, unit: StepUnit): Step {
  return { unit, count };
}

function labels(ticks: Tick[]): string {
  return ticks.map(({ label, strong }) => label + (strong ? "*" : "")).join(" ");
}

describe("a step", () => {
  it("is the finest that leaves the gap", () => {
    expect(stepFor(0)).toMatchObject(step(1, "millisecond"));
    expect(stepFor(HOUR)).toMatchObject(step(1, "hour"));
    expect(stepFor(HOUR + 1)).toMatchObject(step(3, "hour"));
    expect(stepFor(2 * DAY + 1)).toMatchObject(step(1, "week"));
    expect(stepFor(8 * DAY)).toMatchObject(step(2, "week"));
    expect(stepFor(6 * YEAR)).toMatchObject(step(10, "year"));
    expect(stepFor(1e30)).toMatchObject(step(1e12, "year"));
  });

  it("never shrinks as the gap grows, and has a finer one below it", () => {
    let last = 0;
    for (let gap = 0.5; gap < 4e22; gap *= 1.1) {
      const chosen = stepFor(gap);
      expect(lengthOf(chosen)).toBeGreaterThanOrEqual(Math.max(last, Math.min(gap, 1e12 * YEAR)));
      last = lengthOf(chosen);
      const finer = subticks(chosen);
      if (finer) expect(lengthOf(finer)).toBeLessThan(last);
    }
    expect(subticks(step(1, "month"))).toBeUndefined();
    expect(subticks(step(5, "year"))).toMatchObject(step(1, "year"));
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
  it("name the month where it begins, and each in full", () => {
    const { lower, upper } = ticksOf(step(1, "day"), instantOf(2022, 4, 27, 5), instantOf(2022, 5, 3));
    expect(labels(lower)).toBe("28 29 30 May* 2 3");
    expect(lower.map(({ full }) => full)).toEqual(["28 April", "29 April", "30 April", undefined, "2 May", "3 May"]);
    expect(upper.map(({ label, time }) => `${label} ${isoOf(time).slice(0, 10)}`)).toEqual(["2022 2022-01-01"]);
  });

  it("go by twos within each month and never stand one day apart at its end", () => {
    const { lower } = ticksOf(step(2, "day"), instantOf(2023, 1, 25), instantOf(2023, 3, 4));
    expect(labels(lower)).toBe("25 27 29 February* 3 5 7 9 11 13 15 17 19 21 23 25 27 March* 3");
  });

  it("go by weeks on Mondays", () => {
    const { lower, upper } = ticksOf(step(1, "week"), instantOf(2021, 12, 17), instantOf(2022, 1, 20));
    expect(labels(lower)).toBe("20 27 3 January* 10 17");
    expect(lower[0]?.full).toBe("20 December");
    expect(labels(upper)).toBe("2021* 2022*");
    const pairs = ticksOf(step(2, "week"), instantOf(2021, 12, 1), instantOf(2022, 2, 20)).lower;
    expect(labels(pairs)).toBe("6 December* 20 3 January* 17 31 14 February*");
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

  it("are told as the locale does", () => {
    const { lower } = ticksOf(step(12, "hour"), instantOf(2022, 4, 21), instantOf(2022, 4, 21, 12), {
      locale: "en-US",
    });
    expect(labels(lower)).toBe("12 AM* 12 PM");
  });
});

describe("months", () => {
  it("stand on the first", () => {
    const { lower, upper } = ticksOf(step(3, "month"), instantOf(2021, 2), instantOf(2022, 5));
    expect(labels(lower)).toBe("April July October January* April");
    expect(labels(upper)).toBe("2021* 2022*");
  });

  it("go by ones and sixes, abbreviated where that is asked for", () => {
    const [from, to] = [instantOf(2021, 11), instantOf(2022, 2)];
    expect(labels(ticksOf(step(1, "month"), from, to).lower)).toBe("November December January* February");
    expect(labels(ticksOf(step(1, "month"), from, to, { locale: "de", form: "short" }).lower)).toBe("Nov Dez Jan* Feb");
    expect(labels(ticksOf(step(6, "month"), from, instantOf(2023)).lower)).toBe("January* July January*");
  });

  it("have an upper year that says when it is one of few figures or BC", () => {
    const yearAbove = (year: number): string => {
      const day = instantOf(year, 3, 4);
      return ticksOf(step(1, "day"), day, day + DAY).upper[0]!.label;
    };
    expect([2050, 1000, 321, 1, 0, -43].map(yearAbove)).toEqual(["2050", "1000", "AD 321", "AD 1", "1 BC", "44 BC"]);
  });
});

describe("seconds and less", () => {
  it("are times, and within a second only what lies between", () => {
    const start = instantOf(2022, 4, 21, 23, 59, 59);
    const { lower } = ticksOf(step(500, "millisecond"), start, start + 1500);
    expect(labels(lower)).toBe("23:59:59* 500 ms 00:00:00* 500 ms");
    expect(lower[1]?.full).toBe("23:59:59.500");
    expect(labels(ticksOf(step(2, "second"), start, start + 4000).lower)).toBe("00:00:00* 00:00:02");
  });
});

describe("years", () => {
  it.each([
    [1, -3, 4, "4 BC 3 BC 2 BC 1 BC AD 1 2 3 4"],
    [2, -6, 7, "6 BC 4 BC 2 BC AD 2 4 6"],
    [5, -12, 12, "10 BC 5 BC AD 1 5 10"],
    [10, -25, 25, "20 BC 10 BC AD 1 10 20"],
    [50, -120, 120, "100 BC 50 BC AD 1 50 100"],
    [100, -250, 250, "200 BC 100 BC AD 1 100 200"],
  ])("by %i have no year 0 between 1 BC and AD 1", (count, from, to, expected) => {
    const { lower } = ticksOf(step(count, "year"), instantOf(from), instantOf(to));
    expect(lower.map(({ label }) => label).join(" ")).toBe(expected);
    expect(lower.every(({ strong }) => strong)).toBe(true);
  });

  it("stand on the first day of the year that they name", () => {
    const { lower } = ticksOf(step(100, "year"), instantOf(-250), instantOf(250));
    expect(lower.map(({ time }) => isoOf(time).slice(0, -14))).toEqual([
      "-000199-01-01",
      "-000099-01-01",
      "0001-01-01",
      "0100-01-01",
      "0200-01-01",
    ]);
  });

  it("read the same wherever the window begins, and say in full what they leave out", () => {
    const at = (from: number): string =>
      ticksOf(step(50, "year"), instantOf(from), instantOf(1050))
        .lower.slice(0, 2)
        .map(({ label, full }) => `${label}/${full}`)
        .join(" ");
    expect(at(40)).toBe("50/AD 50 100/AD 100");
    expect(at(-10)).toBe("AD 1/undefined 50/AD 50");
    expect(at(960)).toBe("1000/undefined 1050/undefined");
  });

  it.each([
    [1e5, -1.25e6, -7e5, "1.2 Mya 1.1 Mya 1 Mya 900 kya 800 kya"],
    [5e8, -2.1e9, -4e8, "2 Gya 1.5 Gya 1 Gya 500 Mya"],
    [5e9, -13.8e9, 2022, "10 Gya 5 Gya AD 1"],
    [5e4, -160_000, 2050, "150 kya 100 kya 50,000 BC AD 1"],
    [1000, -13.8e9, -13.8e9 + 3000, "13.8 Gya 13.799999 Gya 13.799998 Gya"],
    [1, -13.8e9, -13.8e9 + 3, "13.800000001 Gya 13.8 Gya 13.799999999 Gya 13.799999998 Gya"],
    [10, 2015, 2050, "2020 2030 2040 2050"],
    [1e6, 1.5e6, 3e6, "AD 2m AD 3m"],
  ])("by %d take the largest unit that they fill", (count, from, to, expected) => {
    const { lower, upper } = ticksOf(step(count, "year"), instantOf(from), instantOf(to));
    expect(lower.map(({ label }) => label).join(" ")).toBe(expected);
    expect(upper).toEqual([]);
  });
});

/** Each tick as `instant label`, where the label says it all. */
function told(ticks: Tick[]): string[] {
  return ticks.map(({ time, label, full }) => `${isoOf(time).slice(5, 16)} ${full ?? label}`);
}

describe("on days when clocks change", () => {
  const hours = (displayZone: string, start: number, end: number, locale = "en"): string[] =>
    told(ticksOf(step(1, "hour"), start, end, { displayZone, locale }).lower);

  it.each([
    [
      "Europe/London",
      instantOf(2025, 3, 29, 23),
      ["03-29T23:00 23:00", "03-30T00:00 00:00", "03-30T01:00 02:00", "03-30T02:00 03:00"],
    ],
    [
      "Europe/London",
      instantOf(2025, 10, 25, 23),
      ["10-25T23:00 00:00", "10-26T00:00 01:00 BST", "10-26T01:00 01:00 GMT", "10-26T02:00 02:00"],
    ],
    [
      "America/Havana",
      instantOf(2025, 3, 9, 3),
      ["03-09T03:00 22:00", "03-09T04:00 23:00", "03-09T05:00 01:00", "03-09T06:00 02:00"],
    ],
    [
      "America/Havana",
      instantOf(2025, 11, 2, 3),
      ["11-02T03:00 23:00", "11-02T04:00 00:00 GMT-4", "11-02T05:00 00:00 GMT-5", "11-02T06:00 01:00"],
    ],
    [
      "Australia/Lord_Howe",
      instantOf(2025, 10, 4, 13, 30),
      ["10-04T13:30 00:00", "10-04T14:30 01:00", "10-04T16:00 03:00"],
    ],
    ["Australia/Lord_Howe", instantOf(2025, 4, 5, 13), ["04-05T13:00 00:00", "04-05T14:00 01:00", "04-05T15:30 02:00"]],
    [
      "Asia/Kathmandu",
      instantOf(2025, 3, 30, 0, 15),
      ["03-30T00:15 06:00", "03-30T01:15 07:00", "03-30T02:15 08:00", "03-30T03:15 09:00"],
    ],
    [
      "America/St_Johns",
      instantOf(2025, 3, 9, 3, 30),
      ["03-09T03:30 00:00", "03-09T04:30 01:00", "03-09T05:30 03:00", "03-09T06:30 04:00"],
    ],
    [
      "America/St_Johns",
      instantOf(2025, 11, 2, 2, 30),
      ["11-02T02:30 00:00", "11-02T03:30 01:00 GMT-2:30", "11-02T04:30 01:00 GMT-3:30", "11-02T05:30 02:00"],
    ],
    [
      "Pacific/Apia",
      instantOf(2011, 12, 30, 8),
      ["12-30T08:00 22:00", "12-30T09:00 23:00", "12-30T10:00 00:00", "12-30T11:00 01:00"],
    ],
  ])("every hour of %s that there is has one tick", (displayZone, start, expected) => {
    expect(hours(displayZone, start, start + 3 * HOUR)).toEqual(expected);
  });

  it("half an hour that comes again has its ticks again", () => {
    const { lower } = ticksOf(step(30, "minute"), instantOf(2025, 4, 5, 14), instantOf(2025, 4, 5, 15, 30), {
      displayZone: "Australia/Lord_Howe",
    });
    expect(told(lower)).toEqual([
      "04-05T14:00 01:00",
      "04-05T14:30 01:30 GMT+11",
      "04-05T15:00 01:30 GMT+10:30",
      "04-05T15:30 02:00",
    ]);
  });

  it("hours are told with a clock of twelve too", () => {
    const spring = instantOf(2025, 3, 30);
    expect(hours("Europe/London", spring, spring + 2 * HOUR, "en-US")).toEqual([
      "03-30T00:00 12 AM",
      "03-30T01:00 2 AM",
      "03-30T02:00 3 AM",
    ]);
    const autumn = instantOf(2025, 10, 25, 23);
    expect(hours("Europe/London", autumn, autumn + 3 * HOUR, "en-US")).toEqual([
      "10-25T23:00 12 AM",
      "10-26T00:00 1 AM GMT+1",
      "10-26T01:00 1 AM GMT",
      "10-26T02:00 2 AM",
    ]);
  });

  it("a midnight that comes again begins no day", () => {
    const start = instantOf(2025, 11, 2, 4);
    const { lower, upper } = ticksOf(step(1, "hour"), start, start + 2 * HOUR, { displayZone: "America/Havana" });
    expect(labels(lower)).toBe("00:00* 00:00 01:00");
    expect(upper.map(({ time }) => time)).toEqual([start]);
  });

  it("steps of several hours count on the clock", () => {
    const sixes = ticksOf(step(6, "hour"), instantOf(2025, 3, 29, 18), instantOf(2025, 3, 30, 18), {
      displayZone: "Europe/London",
    });
    expect(told(sixes.lower)).toEqual([
      "03-29T18:00 18:00",
      "03-30T00:00 00:00",
      "03-30T05:00 06:00",
      "03-30T11:00 12:00",
      "03-30T17:00 18:00",
    ]);
  });

  it("days go on, and one that the zone skips has no tick", () => {
    const days = (displayZone: string, start: number, end: number): string[] =>
      told(ticksOf(step(1, "day"), start, end, { displayZone }).lower);
    expect(days("Europe/London", instantOf(2025, 3, 29), instantOf(2025, 3, 31, 12))).toEqual([
      "03-29T00:00 29 March",
      "03-30T00:00 30 March",
      "03-30T23:00 31 March",
    ]);
    expect(days("Europe/London", instantOf(2025, 10, 25), instantOf(2025, 10, 27, 12))).toEqual([
      "10-25T23:00 26 October",
      "10-27T00:00 27 October",
    ]);
    expect(days("Pacific/Apia", instantOf(2011, 12, 29), instantOf(2012, 1, 1))).toEqual([
      "12-29T10:00 29 December",
      "12-30T10:00 31 December",
      "12-31T10:00 January",
    ]);
    const { upper } = ticksOf(step(6, "hour"), instantOf(2011, 12, 30), instantOf(2011, 12, 31), {
      displayZone: "Pacific/Apia",
    });
    expect(labels(upper)).toBe("29 December 2011* 31 December 2011*");
  });

  it("a window that begins within a millisecond ends like any other", () => {
    // Looking for the change, half of such a window was once never smaller than it.
    for (let part = 0; part < 1; part += 0.1) {
      const start = instantOf(2025, 10, 26) + part;
      expect(hours("Europe/London", start, start + 2.5 * HOUR - 0.7)).toHaveLength(part === 0 ? 3 : 2);
    }
  });

  it("any stretch has each hour once, as the clock shows it", () => {
    const zones = fc.constantFrom("Europe/London", "America/Havana", "Australia/Lord_Howe", "America/St_Johns");
    const starts = fc.integer({ min: instantOf(1980) / HOUR, max: instantOf(2037) / HOUR });
    fc.assert(
      fc.property(zones, starts, fc.integer({ min: 1, max: 72 }), (displayZone, hour, count) => {
        const [start, end] = [hour * HOUR, (hour + count) * HOUR];
        const expected: number[] = [];
        for (let time = start; time <= end; time += 30 * 60_000)
          if (toZone(time, displayZone) % HOUR === 0) expected.push(time);
        const { lower } = ticksOf(step(1, "hour"), start, end, { displayZone });
        expect(lower.map(({ time }) => time)).toEqual(expected);
        const names = new Set(
          lower.map(({ time, full, label }) => `${dayOf(toZone(time, displayZone))} ${full ?? label}`),
        );
        expect(names.size).toBe(lower.length);
      }),
      { numRuns: 300 },
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
