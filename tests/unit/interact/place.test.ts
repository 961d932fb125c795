/** Where a card stands beside its event. */
import { describe, expect, it } from "vitest";
import { placeCard } from "../../../src/interact/card/place.ts";

const card = { width: 370, height: 380 };
const seen = { top: 0, bottom: 700 };
const at = (y: number, height = 60): { x: number; y: number; width: number; height: number } => ({
  x: 20,
  y,
  width: 400,
  height,
});

describe("a card", () => {
  it("stands below its event, else above it, else beside it", () => {
    expect(placeCard({ event: at(100), card, width: 480, seen })).toEqual({ left: 20, top: 168 });
    expect(placeCard({ event: at(500), card, width: 480, seen })).toEqual({ left: 20, top: 112 });
    expect(placeCard({ event: at(300, 200), card, width: 1000, seen })).toEqual({ left: 428, top: 300 });
  });

  it("stands where least has to be scrolled for all of it, where no side has room", () => {
    expect(placeCard({ event: at(340), card, width: 480, seen: { top: 0, bottom: 700 } }).top).toBe(408);
    expect(placeCard({ event: at(480), card, width: 480, seen: { top: 120, bottom: 600 } }).top).toBe(92);
    // It does not rise out of the picture.
    expect(placeCard({ event: at(380), card, width: 480, seen: { top: 0, bottom: 440 } }).top).toBe(448);
  });
});
