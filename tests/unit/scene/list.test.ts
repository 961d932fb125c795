/** The list of a small set, on a phone. */
import { expect, it } from "vitest";
import { sceneOf } from "../../../src/scene/compose.ts";
import { pictureAt } from "./seed.ts";

it("sets a year lighter where it is not sure that it begins in that", () => {
  const sure = ["1901", "1902-05", "1903-05-06/1905", "1906-12-24/1907-01-02", "1908-34", "[1909-01-02,1909-05-06]"];
  const unsure = ["1911~", "1922?", "/1933", "[1944,1946]", "195X", "[1961..1963]"];
  const events = [...sure, ...unsure].map((date) => ({ id: date, title: "An event", date }));
  const { axis, events: shown } = sceneOf(pictureAt(360, events));
  expect(axis.ticks).toHaveLength(events.length);
  const bold = axis.ticks.flatMap(({ label }, at) => (label!.weight === 700 ? [shown[at]!.id] : []));
  expect(bold).toEqual(sure);
});
