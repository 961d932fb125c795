/** An era of one lane: it tints that lane, and says of which it is. */
import { expect, it } from "vitest";
import { sceneOf } from "../../../src/scene/compose.ts";
import { renderSvg } from "../../../src/server/index.ts";
import { pictureAt } from "./seed.ts";

const EVENTS = [
  { id: "a", title: "A wall", date: "1961-08-13", lane: "Berlin" },
  { id: "b", title: "A tunnel", date: "1994-05-06", lane: "Channel" },
  { id: "c", title: "A bridge", date: "2000-07-01", lane: "Channel" },
];
const ERAS = [
  { id: "divided", title: "Divided", date: "1961/1989", lane: "Berlin" },
  { id: "cold", title: "Cold War", date: "1947/1991" },
  { id: "none", title: "Elsewhere", date: "1970/1980", lane: "Paris" },
];

it("tints its lane alone, and no lane that the picture does not have", () => {
  const scene = sceneOf(pictureAt(1200, EVENTS, { eras: ERAS, scale: "linear" }));
  expect(scene.eras.map(({ id, title }) => [id, title])).toEqual([
    ["cold", "Cold War"],
    ["divided", "Divided · Berlin"],
  ]);
  const [cold, divided] = scene.eras.map(({ box }) => box);
  const yOf = (id: string): number[] =>
    scene.events
      .filter((event) => event.id === id)
      .flatMap(({ mark }) => mark.flatMap((shape) => ("y" in shape ? [shape.y] : [])));
  for (const [id, isInside] of [
    ["a", true],
    ["b", false],
    ["c", false],
  ] as const)
    for (const y of yOf(id)) {
      expect(y > divided!.y && y < divided!.y + divided!.height).toBe(isInside);
      expect(y > cold!.y && y < cold!.y + cold!.height).toBe(true);
    }
  expect(["a", "b", "c"].every((id) => yOf(id).length > 0)).toBe(true);
});

it("has its name beside that of another which begins with it, in front of every band", () => {
  const scene = sceneOf(pictureAt(1200, EVENTS, { eras: ERAS, scale: "linear" }));
  const [cold, divided] = scene.eras.map(({ label }) => label!);
  expect(divided!.text).toBe("Divided · Berlin");
  expect(cold!.text).toBe("Cold War");
  expect(divided!.x).toBeGreaterThan(cold!.x + 50);
  const svg = renderSvg(EVENTS, { eras: ERAS, scale: "linear", width: 1200 });
  expect(svg.lastIndexOf('class="daymark-era"')).toBeLessThan(svg.indexOf("Divided · Berlin</text>"));
});

it("names its lane where lanes do not stand side by side", () => {
  const scene = sceneOf(pictureAt(360, EVENTS, { eras: ERAS }));
  expect(scene.eras.map(({ title }) => title)).toContain("Divided · Berlin");
});
