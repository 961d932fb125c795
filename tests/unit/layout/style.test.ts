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
