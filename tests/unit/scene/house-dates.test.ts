import { expect, it } from "vitest";
import { renderFragment, renderSvg } from "../../../src/server/index.ts";

const EVENTS = [
  { id: "a", title: "Talks", date: "2018" },
  { id: "b", title: "Visit", date: "2019-05" },
];

it.each([null, 5, NaN, { toString: () => "x" }, Symbol("x"), ["x"]])(
  "a house style that gives no text leaves the usual words: %s",
  (told) => {
    const formatDate = (): never => told as never;
    expect(renderSvg(EVENTS, { formatDate })).toBe(renderSvg(EVENTS));
    expect(renderFragment(EVENTS, { formatDate })).toBe(renderFragment(EVENTS));
    expect(renderSvg(EVENTS, { formatDate: () => "’18" })).toContain("’18");
  },
);
