import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { Camera } from "../../../src/interact/window/camera.ts";
import { viewTelling } from "../../../src/interact/story/aim.ts";
import { allSteps, namedSteps, nearestStep } from "../../../src/interact/story/steps.ts";
import type { PlannedPicture } from "../../../src/scene/picture.ts";
import { pictureAt, seedAt } from "../scene/seed.ts";

describe("the steps of a story", () => {
  const { columns } = seedAt(1200);
  const order = Array.from(columns.first, (_, index) => columns.event(index).id);

  it("are all events in time order", () => {
    const steps = allSteps(columns);
    expect([steps.count, steps.indexAt(3), steps.placeOf(3), steps.placeOf(9)]).toEqual([6, 3, 3, -1]);
  });

  it("are those that are named, in time order and once, without those that are not there", () => {
    const steps = namedSteps(columns, ["visas", "nobody", "talks-2018", "visas"]);
    expect(steps.count).toBe(2);
    expect([0, 1].map((place) => order[steps.indexAt(place)])).toEqual(["talks-2018", "visas"]);
    expect(order.map((_, index) => steps.placeOf(index))).toEqual(
      order.map((id) => ["talks-2018", "visas"].indexOf(id)),
    );
  });

  it("know the one that is nearest in time", () => {
    const steps = namedSteps(columns, ["talks-2018", "panama", "visas"]);
    const near = (year: number, month = 0): number => nearestStep(steps, columns, Date.UTC(year, month));
    expect([near(1900), near(2019), near(2021), near(2022, 3), near(2030)]).toEqual([0, 0, 1, 1, 2]);
    expect(nearestStep(namedSteps(columns, []), columns, 0)).toBe(-1);
  });
});

describe("where a picture goes to tell an event", () => {
  beforeAll(() => {
    vi.stubGlobal("cancelAnimationFrame", () => undefined);
  });

  const file = new URL("../../../examples/data/invented-120.json", import.meta.url);
  const { events } = JSON.parse(readFileSync(file, "utf8")) as { events: TimelineEvent[] };

  function walked(width: number): { picture: PlannedPicture; camera: Camera } {
    const picture = pictureAt(width, events) as PlannedPicture;
    const camera = new Camera({ jumped: () => undefined, moved: () => undefined, isStill: () => true });
    camera.lookAt(picture);
    return { picture, camera };
  }

  it.each([1200, 360])("it is seen, and so is a neighbour, from step to step: %d px", (width) => {
    const { picture, camera } = walked(width);
    const { plan, columns, length } = picture;
    const px = (index: number): number =>
      (plan.scale.toUnit(columns.first[index]!) - camera.view.start) * camera.view.pxPerUnit;
    let labelled = 0;
    for (let index = 0; index < columns.count; index += 1) {
      const besides = [index - 1, index + 1].filter((each) => each >= 0 && each < columns.count);
      const view = viewTelling(picture, camera, index, besides);
      if (view) camera.goTo(view, 0, () => undefined);
      const seen = (each: number): boolean => px(each) >= -0.5 && px(each) <= length;
      expect(seen(index)).toBe(true);
      expect(besides.some(seen)).toBe(true);
      const placed = plan.placement
        .inWindow(
          plan.lanes.laneOf(index),
          camera.view.pxPerUnit,
          camera.view.start,
          camera.view.start + length / camera.view.pxPerUnit,
        )
        .find((each) => each.index === index);
      if (placed && plan.placement.isLabelled(placed, camera.view.pxPerUnit)) labelled += 1;
    }
    // Of the others some have no label at any zoom.
    expect(labelled).toBeGreaterThan(width === 1200 ? 90 : 20);
  });

  it("stays where the event has its label and is in sight already", () => {
    const { picture, camera } = walked(1200);
    const placed = picture.plan.placement.firstView(0)[0]!;
    const besides = [placed.index - 1, placed.index + 1].filter((index) => index >= 0);
    expect(viewTelling(picture, camera, placed.index, besides)).toBeUndefined();
  });

  it("goes nowhere in a picture without an axis, and where everything is labelled", () => {
    const camera = new Camera({ jumped: () => undefined, moved: () => undefined, isStill: () => true });
    for (const width of [360, 1200]) {
      const picture = seedAt(width);
      camera.lookAt(picture);
      expect(viewTelling(picture, camera, 5, [4])).toBeUndefined();
    }
  });
});
