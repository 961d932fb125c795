/** Ids and lanes that a placement names and no event has: told once, with the one that was probably meant. */
import { expect, it, vi } from "vitest";
import { createTimeline, readEvents, type Problem, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { events } from "./story.ts";

const era = { title: "An era", date: "2018/2020" };

const CODES = ["highlight-unknown", "labels-unknown", "lane-unknown"];

/** What a timeline tells of ids, from its beginning. */
function heard(timeline: Timeline): Problem[] {
  const told: Problem[] = [];
  timeline.on("problem", (problem) => {
    if (CODES.includes(problem.code)) told.push(problem);
  });
  return told;
}

const still = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

it("are told for highlight and for labels, with a hint where one is like it", async () => {
  const timeline = createTimeline(mount(), events, { highlight: ["panama", "vizas"], labels: { nowhere: "Nowhere" } });
  const told = heard(timeline);
  await vi.waitFor(() => {
    expect(told).toHaveLength(2);
  });
  expect(told.map(({ code, field, severity, value }) => [code, field, severity, value])).toEqual([
    ["highlight-unknown", "highlight", "warning", "vizas"],
    ["labels-unknown", "labels", "warning", "nowhere"],
  ]);
  expect(told[0]!.message).toBe('highlight: there is no event with the id "vizas". Did you mean "visas"?');
  expect(told[1]!.message).toBe('labels: there is no event with the id "nowhere". It is left alone.');
  expect(timeline.problems).toEqual(expect.arrayContaining(told));
});

it("are told once, however often the timeline is updated", async () => {
  const timeline = createTimeline(mount(), events, { highlight: ["vizas"] });
  const told = heard(timeline);
  await vi.waitFor(() => {
    expect(told).toHaveLength(1);
  });
  for (let round = 0; round < 5; round += 1) {
    timeline.update({ title: `Round ${round}` });
    timeline.update({ events: [...events] });
    await still();
  }
  expect(told).toHaveLength(1);
  timeline.update({ highlight: ["vizas", "bidden"] });
  await vi.waitFor(() => {
    expect(told.map(({ value }) => value)).toEqual(["vizas", "bidden"]);
  });
});

it("are no problem any more once there is such an event, or they are not named", async () => {
  const timeline = createTimeline(mount(), events, { highlight: ["later"] });
  const told = heard(timeline);
  await vi.waitFor(() => {
    expect(told).toHaveLength(1);
  });
  timeline.update({ events: [...events, { id: "later", title: "Later", date: "2022-06" }] });
  await vi.waitFor(() => {
    expect(timeline.problems).toEqual([]);
  });
  timeline.update({ labels: { "": "x" } });
  await vi.waitFor(() => {
    expect(timeline.problems).toHaveLength(1);
  });
  timeline.update({ labels: {} });
  await vi.waitFor(() => {
    expect(timeline.problems).toEqual([]);
  });
});

it("are not looked for while there are no events, and what a filter leaves out is known", async () => {
  const empty = createTimeline(mount(), [], { highlight: ["panama"] });
  const sifted = createTimeline(mount(), events, { highlight: ["panama"], filter: ({ id }) => id !== "panama" });
  const told = [heard(empty), heard(sifted)];
  await still();
  expect(told).toEqual([[], []]);
});

it("are lanes too, of the order and of eras, and no lane is one", async () => {
  const timeline = createTimeline(mount(), events, {
    lanes: ["Talks", "Polticis", ""],
    eras: [era, { ...era, lane: "Nowhere" }, { ...era, lane: "Politics" }],
    filter: ({ lane }) => lane !== "Politics",
  });
  const told = heard(timeline);
  await vi.waitFor(() => {
    expect(told).toHaveLength(2);
  });
  expect(told.map(({ code, field, value }) => [code, field, value])).toEqual([
    ["lane-unknown", "lanes", "Polticis"],
    ["lane-unknown", "eras", "Nowhere"],
  ]);
  expect(told.map(({ message }) => message)).toEqual([
    'lanes: there is no event in the lane "Polticis". Did you mean "Politics"?',
    'eras[1]: there is no event in the lane "Nowhere". The era is not drawn.',
  ]);
});

it("are told beside eras that cannot be drawn, with the code of a file's", async () => {
  const eras = [
    { title: "Bad", date: "2026-13" },
    { title: "No date" },
    era,
    { title: "Turned", start: "2027", end: "2026" },
    { title: "Words", date: "c. 2019" },
  ];
  const timeline = createTimeline(mount(), events, { eras });
  const { problems: ofFile } = await readEvents(JSON.stringify({ events, eras }));
  await vi.waitFor(() => {
    expect(timeline.problems).toHaveLength(3);
  });
  expect(timeline.problems.map(({ code, severity, field }) => [code, severity, field])).toEqual(
    ofFile.map(({ code, severity }) => [code, severity, "eras"]),
  );
  expect(timeline.problems[0]!.message).toMatch(/^eras\[0\]\.date: .*It is not drawn\.$/);
  timeline.update({ eras: [era] });
  await vi.waitFor(() => {
    expect(timeline.problems).toEqual([]);
  });
});
