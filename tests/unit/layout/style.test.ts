/** One long title does not take the dates of all others away. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { Plan } from "../../../src/layout/plan.ts";
import { pictureAt } from "../scene/seed.ts";

const HEADLINE =
  "Government announces a public inquiry into the contamination of the water supply in the eastern districts after " +
  "eleven hospital admissions";

const six: TimelineEvent[] = [
  { title: "The plant is sold", date: "2016", lane: "Plant" },
  { title: "Residents complain of a metallic taste", date: "2021-10", lane: "Residents" },
  { title: "Laboratory finds lead", date: "2024-02-09", lane: "Plant" },
  { title: "Bottled water is handed out", date: "2024-02-20/2024-06-30", lane: "Residents" },
  { title: HEADLINE, date: "2024-03-12", lane: "Government", importance: 1 },
  { title: "The inquiry reports", date: "2026-09", lane: "Government" },
];

/** Fourteen in four lanes, seven of them within three years at the end of sixty. */
const fourteen: TimelineEvent[] = [
  ["1957", "Science"],
  ["1963/1968", "Science"],
  ["1971", "Regulation"],
  ["1984", "Science"],
  ["1990/1994", "Science"],
  ["2003-11-11", "Regulation"],
  ["2003-11-12", "Regulation"],
  ["2019-05-03", "Plant"],
  ["2019-05-04", "Plant"],
  ["2019-05-05", "Plant"],
  ["2019-06-12/2022-10", "Courts"],
  ["2022-10", "Courts"],
  ["2025-01-14", "Courts"],
  ["2025-06", "Courts"],
].map(([date, lane], at) => ({
  title: at === 3 ? HEADLINE : `What was step ${at + 1}`,
  date: date!,
  lane: lane!,
}));

function planAt(width: number, events: TimelineEvent[]): Plan {
  return pictureAt(width, events, { layout: "wide" }).plan!;
}

describe.each([800, 960, 1200])("at %i px", (width) => {
  it.each([
    ["six", six],
    ["fourteen", fourteen],
  ])("%s events have their dates and whole titles, however long one is", (_, events) => {
    const { block, complete } = planAt(width, events);
    expect(complete).toBe(true);
    for (let index = 0; index < events.length; index += 1) {
      expect(block(index).when?.lines.length).toBeGreaterThan(0);
      expect(block(index).title.cut).toBe(false);
    }
  });
});

it("cuts a title that no label could hold, and keeps the dates", () => {
  const events = six.map((event) => (event.importance ? { ...event, title: `${HEADLINE} `.repeat(5) } : event));
  const { block } = planAt(800, events);
  const cut = events.map((_, index) => block(index).title.cut);
  expect(cut.filter(Boolean)).toHaveLength(1);
  expect(events.every((_, index) => block(index).when)).toBe(true);
});

describe("more than twelve dates", () => {
  const titled = (dates: readonly string[]): TimelineEvent[] =>
    dates.map((date, at) => ({ id: `e${at}`, title: `Event ${at}`, date }));
  const years = Array.from({ length: 10 }, (_, at) => `${1900 + at * 11}`);
  const kindOf = (dates: readonly string[]): string => pictureAt(1200, titled(dates)).plan!.scale.kind;

  it("stand in equal steps where nearly all would stand in one place otherwise", () => {
    const before = ["4.54 Ga", "Y-4100000000/Y-3800000000", "3.48 Ga", "Y-2400000000/Y-2100000000", "c. 575 Ma"];
    const later = ["538.8 Ma", "66 Ma", "300000 years ago", "Y-24500/Y-17000", "9500–8000 BCE", "c. 3300 BC"];
    const after = [...later, "20 July 1969", "2000"];
    expect(kindOf([...before, ...after])).toBe("steps");
  });

  it("stand to scale where only two of them share a place", () => {
    expect(kindOf([...years, "2000-05-05", "2000-05-06", "2010-01-01", "2012-01-01"])).not.toBe("steps");
  });

  it("stand to scale where they are many", () => {
    const ages = Array.from({ length: 18 }, (_, at) => `Y-${4540 - at * 200}000000`);
    expect(kindOf([...ages, ...years])).not.toBe("steps");
  });
});
