/** What a page has misspelt is told, and nothing else is. */
import { expect, it, vi } from "vitest";
import { createTimeline } from "../../src/index.ts";
import "../../src/element/index.ts";
import { mount } from "./mount.ts";
import { events, frames, regionIn } from "./story.ts";

it("is told of a name that is no option, with the one that was probably meant, until it is gone", async () => {
  const timeline = createTimeline(mount(), events, { hieght: 300, colour: "red" } as never);
  await vi.waitFor(() => {
    expect(timeline.problems).toHaveLength(2);
  });
  expect(timeline.problems.map(({ code, severity, field, value }) => [code, severity, field, value])).toEqual([
    ["option-unknown", "warning", "hieght", 300],
    ["option-unknown", "warning", "colour", "red"],
  ]);
  expect(timeline.problems.map(({ message }) => message)).toEqual([
    'there is no option "hieght". Did you mean "height"?',
    'there is no option "colour". It is left alone.',
  ]);
  timeline.update({ hieght: undefined, colour: undefined } as never);
  await vi.waitFor(() => {
    expect(timeline.problems).toEqual([]);
  });
  const told = vi.fn();
  timeline.on("problem", told);
  timeline.update({ wheelzoom: true } as never);
  await vi.waitFor(() => {
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ code: "option-unknown", field: "wheelzoom" }));
  });
});

it("is told of an update that is a list itself, which changes nothing", async () => {
  const container = mount();
  const timeline = createTimeline(container, events);
  const told = vi.fn();
  timeline.on("problem", told);
  timeline.update([{ title: "Another", date: "2019" }] as never);
  await frames();
  expect(told).toHaveBeenCalledTimes(1);
  expect(timeline.problems).toMatchObject([
    {
      code: "update-refused",
      message: "The update was not taken: it is a list. Write { events: list }. The last good picture stays.",
    },
  ]);
  expect(timeline.events).toHaveLength(events.length);
  expect(regionIn(container).querySelectorAll(".daymark-label")).toHaveLength(events.length);
});

it("is nothing in what a file or an element has of its own, nor in options that are undefined", async () => {
  const file = createTimeline(
    mount(),
    JSON.stringify({ events, version: 3, house: { style: "ours" }, lanes: ["Talks"] }),
    {
      read: {},
      hieght: undefined,
    } as never,
  );
  const element = document.createElement("daymark-timeline");
  for (const [name, value] of Object.entries({
    class: "wide",
    "data-x": "1",
    "max-rows": "3",
    format: "json",
    "as-of": "2022",
  }))
    element.setAttribute(name, value);
  Object.assign(element, { events });
  mount().append(element);
  const timelines = [file, await element.ready];
  await Promise.all(timelines.map(({ ready }) => ready));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(timelines.flatMap(({ problems }) => problems)).toEqual([]);
});
