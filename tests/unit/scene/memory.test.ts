import { describe, expect, it } from "vitest";
import { inOrderOfNodes, Memory } from "../../../src/scene/memory.ts";

describe("a memory of what was drawn", () => {
  it("gives the same children again while nothing that they depend on has changed", () => {
    const memory = new Memory<string>();
    const first = memory.children("a", [1, "x", undefined], () => ["made"]);
    expect(memory.children("a", [1, "x", undefined], () => ["again"])).toBe(first);
    expect(memory.children("a", [1, "y", undefined], () => ["again"])).toEqual(["again"]);
  });

  it("keeps the node of what stays, and gives those of what has gone to what is new, in order", () => {
    const { counts } = new Memory<string>();
    expect([...counts.assign(["a", "b", "c"]).values()]).toEqual(["count-0", "count-1", "count-2"]);
    expect(Object.fromEntries(counts.assign(["b", "d", "e", "f"]))).toEqual({
      b: "count-1",
      d: "count-0",
      e: "count-2",
      f: "count-3",
    });
  });

  it("gives the node of what may have the focus to nothing else", () => {
    const { counts } = new Memory<string>();
    counts.assign(["a", "b"]);
    expect(Object.fromEntries(counts.assign(["b", "c"], "a"))).toEqual({ b: "count-1", c: "count-2" });
  });

  it("lets labels appear softly that come while zooming, for as long as they stay, and no others", () => {
    const memory = new Memory<string>();
    const soft = (ids: string[], zoom?: number): string[] => [...memory.softLabels(ids, zoom)];
    expect(soft(["a"], 1)).toEqual([]);
    expect(soft(["a", "b"], 1 + 1e-9)).toEqual([]);
    expect(soft(["a", "b", "c"], 1.1)).toEqual(["c"]);
    expect(soft(["b", "c", "d"], 1.1)).toEqual(["c"]);
    expect(soft(["a"], 1.1)).toEqual([]);
    memory.forget();
    expect(soft(["a", "e"], 2)).toEqual([]);
    expect(soft(["a", "f"])).toEqual([]);
  });

  it("gives what is not read the order of its nodes", () => {
    expect(inOrderOfNodes([{ key: "tick-10" }, { key: "tick-9" }, { key: "tick-0" }])).toEqual([
      { key: "tick-0" },
      { key: "tick-9" },
      { key: "tick-10" },
    ]);
  });
});
