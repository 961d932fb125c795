import { afterEach, describe, expect, it } from "vitest";
import {
  formatDuration,
  formatEdtf,
  formatSpan,
  instantOf,
  parseDate,
  stepFor,
  ticksOf,
  YEAR,
} from "../../../src/time/whole.ts";

const TEXTS = ["2018", "2022-04-21", "2022-03-27T02:30:00", "2022-04-21T21:00:00Z", "/..", "0004-02-29", "2022-05/.."];
const before = process.env["TZ"];

function everything(): string {
  const spans = TEXTS.map((text) => parseDate(text, { timeZone: "America/Havana" }));
  const ticks = ticksOf(stepFor(3.6e6), instantOf(2022, 3, 26, 20), instantOf(2022, 3, 27, 8), {
    displayZone: "Europe/Berlin",
  });
  return JSON.stringify([
    spans,
    spans.map(formatEdtf),
    spans.map((span) => formatSpan(span)),
    ticks,
    formatDuration(YEAR),
  ]);
}

afterEach(() => {
  process.env["TZ"] = before;
});

describe("the reader's own zone", () => {
  it("moves nothing", () => {
    process.env["TZ"] = "UTC";
    const expected = everything();
    for (const zone of ["America/Los_Angeles", "Pacific/Apia", "Asia/Kolkata", "Europe/Berlin", "America/Havana"]) {
      process.env["TZ"] = zone;
      expect(new Date(2022, 0, 1).getTimezoneOffset()).not.toBe(0);
      expect(everything()).toBe(expected);
    }
  });
});
