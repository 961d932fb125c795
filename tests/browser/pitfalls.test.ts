/** Data and uses of a page at which a timeline can easily go wrong. */
import { within } from "@testing-library/dom";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline, type TimelineEvent } from "../../src/index.ts";
import type { CreateOptions } from "../../src/interact/contract.ts";
import { mount } from "./mount.ts";
import { frames, manyDays, regionIn, rootIn } from "./story.ts";

const made: Timeline[] = [];

afterEach(() => {
  for (const timeline of made.splice(0)) timeline.destroy();
});

async function begin(
  container: HTMLElement,
  events: readonly TimelineEvent[] | null | undefined,
  options: CreateOptions = {},
): Promise<Timeline> {
  const timeline = createTimeline(container, events as readonly TimelineEvent[], options);
  made.push(timeline);
  await timeline.ready;
  await frames();
  return timeline;
}

function idsIn(container: HTMLElement): (string | null)[] {
  return [...rootIn(container).querySelectorAll("g.daymark-event")].map((node) => node.getAttribute("data-event"));
}

it.each([
  ["null", null],
  ["undefined", undefined],
  ["an empty list", []],
] as const)("nothing at all, %s, is an empty picture that says so", async (_, nothing) => {
  const container = mount();
  await begin(container, nothing);
  expect(regionIn(container).textContent).toMatch(/There are no events to show/);
  const svg = new XMLSerializer().serializeToString(rootIn(container).querySelector("svg")!);
  expect(svg).not.toMatch(/NaN|undefined|null/);
});

describe("markup in any field", () => {
  const BAD = `</svg><script>window.bad = 1</script><img src=x onerror="window.bad = 2">`;

  it("is text, in the picture, in a card, and in a list", async () => {
    const container = mount();
    const events = [
      ...manyDays(120),
      { id: BAD, title: BAD, date: "2001-02-03", lane: BAD, tags: [BAD], place: BAD, text: BAD, importance: 1 },
      { id: "second", title: "Second", date: "2003", lane: "Two", color: BAD },
    ] as TimelineEvent[];
    const timeline = await begin(container, events, { title: BAD, credit: BAD, eras: [{ title: BAD, start: "2002" }] });
    expect(timeline.select(BAD)).toBe(true);
    const region = within(regionIn(container));
    const card = await region.findByRole("dialog");
    await within(card).findByRole("heading", { name: /<script>/ });
    expect(card.textContent).toContain(BAD);
    await frames();
    const root = rootIn(container);
    expect(root.querySelectorAll("script, img, iframe")).toHaveLength(0);
    expect(document.querySelectorAll("body script, body img")).toHaveLength(0);
    expect([...root.querySelectorAll(".daymark-lane")].map((lane) => lane.getAttribute("data-lane"))).toContain(BAD);
    expect("bad" in window).toBe(false);
  });
});

it("a container without a width, then with one, then without, is right when it is seen", async () => {
  const container = mount({ width: 0 });
  const timeline = await begin(container, manyDays(30));
  expect(rootIn(container).querySelector("svg")).toBeNull();
  container.style.width = "600px";
  await frames();
  const svg = (): SVGSVGElement => rootIn(container).querySelector("svg")!;
  expect(svg().getAttribute("width")).toBe("600");
  const first = idsIn(container);
  expect(first.length).toBeGreaterThan(5);
  container.style.width = "0px";
  await frames();
  timeline.update({ events: manyDays(20) });
  container.style.width = "600px";
  await frames();
  expect(svg().getAttribute("width")).toBe("600");
  expect(idsIn(container)).not.toEqual(first);
});

it("events keep their node and their look while others come in from the side", async () => {
  const container = mount();
  const ms = (at: number): string => new Date(Date.UTC(2024, 0, 1, 12) + at).toISOString();
  const timeline = await begin(container, [
    { id: "red", title: "Red", start: ms(0), status: "alleged" },
    { id: "green", title: "Green", start: ms(400), status: "cancelled" },
    { id: "third", title: "Third", start: ms(900) },
    ...manyDays(100),
  ]);
  const start = Date.UTC(2024, 0, 1, 12);
  const look = (id: string): [Element, string, string] => {
    const node = rootIn(container).querySelector(`g[data-event="${id}"]`)!;
    return [node, node.getAttribute("class")!, node.getAttribute("aria-label")!];
  };
  timeline.zoomTo({ start: start - 100, end: start + 700 });
  await frames();
  expect(idsIn(container)).not.toContain("third");
  const before = [look("red"), look("green")];
  for (let by = 50; by <= 400; by += 50) {
    timeline.zoomTo({ start: start - 100 + by, end: start + 700 + by });
    await frames();
  }
  expect(idsIn(container)).toContain("third");
  expect(look("green")).toEqual(before[1]);
  expect(look("green")[0]).toBe(before[1]![0]);
  timeline.zoomTo({ start: start - 100, end: start + 700 });
  await frames();
  expect(look("red").slice(1)).toEqual(before[0]!.slice(1));
  expect(look("red")[1]).toContain("daymark-alleged");
});

it("keys that are pressed in one timeline move nothing in another, and none is taken from the page", async () => {
  const [one, two] = [mount(), mount()];
  await begin(one, manyDays(60));
  const other = await begin(two, manyDays(60));
  const window = { ...other.window };
  const first = rootIn(one).querySelector<SVGGElement>("g.daymark-event[tabindex='0'], g.daymark-count[tabindex='0']")!;
  first.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}+");
  await frames();
  expect(rootIn(one).activeElement).not.toBe(first);
  expect(rootIn(two).activeElement).toBeNull();
  expect(other.window).toEqual(window);
  // A page has its own keys.
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): void => void heard.push(`${event.key} ${event.defaultPrevented}`);
  document.addEventListener("keydown", hear);
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  await userEvent.keyboard("{ArrowLeft}+{Home}");
  document.removeEventListener("keydown", hear);
  expect(heard).toEqual(["ArrowLeft false", "+ false", "Home false"]);
});

it("two hundred updates leave as many nodes as one", async () => {
  const container = mount();
  const timeline = await begin(container, manyDays(40));
  const nodes = (): number => rootIn(container).querySelectorAll("*").length;
  const before = nodes();
  for (let turn = 0; turn < 200; turn += 1) {
    timeline.update({ events: manyDays(turn % 2 ? 40 : 25) });
    if (turn % 20 === 0) await frames();
  }
  await frames();
  expect(idsIn(container).length).toBeGreaterThan(5);
  expect(nodes()).toBe(before);
  timeline.destroy();
  expect(container.childElementCount).toBe(0);
});
