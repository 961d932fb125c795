/** Timelines in the document of a frame, and in one whose window has gone. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { events, frames, rootIn } from "./story.ts";

let heard: string[];
const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
  heard.push("message" in event ? event.message : String(event.reason));
  event.preventDefault();
};

beforeEach(() => {
  heard = [];
  addEventListener("error", hear);
  addEventListener("unhandledrejection", hear);
});
afterEach(() => {
  removeEventListener("error", hear);
  removeEventListener("unhandledrejection", hear);
});

const given = [{ ...events[0]!, id: "first" }, ...events.slice(1)];

function frameIn(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  Object.assign(frame.style, { width: "900px", height: "400px" });
  mount().append(frame);
  return frame;
}

/** What a program may still ask of a timeline. */
function askAll(timeline: Timeline): void {
  expect(timeline.toSvg()).toContain("<svg");
  timeline.select("first");
  timeline.next();
  timeline.update({ title: "Another title" });
  timeline.zoomTo({ start: 0, end: 1e12 });
}

const aWhile = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 400));

it("is drawn in the document of a frame", async () => {
  const frame = frameIn();
  const timeline = createTimeline(frame.contentDocument!.body, given);
  await timeline.ready;
  askAll(timeline);
  await aWhile();
  expect(rootIn(frame.contentDocument!.body).querySelector("svg")).toBeTruthy();
  timeline.destroy();
  expect(heard).toEqual([]);
});

it.each([0, 300])("bears that its frame is taken away, %i ms after it was made", async (ms) => {
  const frame = frameIn();
  const timeline = createTimeline(frame.contentDocument!.body, given);
  await new Promise((resolve) => setTimeout(resolve, ms));
  frame.remove();
  askAll(timeline);
  await aWhile();
  expect(heard).toEqual([]);
  askAll(timeline);
  timeline.destroy();
  await aWhile();
  expect(heard).toEqual([]);
});

it("bears that its place is taken into a document that no window shows, and is drawn again once it is back", async () => {
  const place = mount();
  const timeline = createTimeline(place, given);
  await timeline.ready;
  const elsewhere = document.implementation.createHTMLDocument("Elsewhere");
  elsewhere.body.append(elsewhere.adoptNode(place));
  askAll(timeline);
  await aWhile();
  document.body.append(place);
  await frames();
  timeline.update({ title: "Back again" });
  await aWhile();
  expect(rootIn(place).querySelector("svg")!.textContent).toContain("Back again");
  timeline.destroy();
  expect(heard).toEqual([]);
});
