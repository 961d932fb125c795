/** An update that adds less important events moves no label of the others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveEvents, type ResolvedEvent } from "../../../src/event.ts";
import { drafts, eventsOf, spreads, type Draft } from "./events.ts";
import { expectNone, updateFaults } from "./laws.ts";
import {
  edgesOf,
  frameOf,
  hasAxis,
  looks,
  sightOf,
  timelineOfResolved,
  unitOf,
  viewAt,
  whole,
  type Edges,
  type Look,
  type Timeline,
} from "./picture.ts";
import { holdsFor } from "./runs.ts";

/** The events that are added are at most so important. */
const ADDED = 0.4;
/** A share of the updates must leave row shares and scale as they are, or nothing is tried. */
const LEAST_COMPARED = 0.05;

interface Update {
  before: Draft[];
  added: Draft[];
  spread: number;
  lanes: number;
  width: number;
  height: number;
  layout: "wide" | "upright";
  at: Look[];
}

const updates: fc.Arbitrary<Update> = fc.record({
  before: fc.array(drafts(), { minLength: 2, maxLength: 80, size: "max" }),
  added: fc.array(drafts(), { minLength: 1, maxLength: 12 }),
  spread: spreads,
  lanes: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 900 }),
  layout: fc.constantFrom("wide", "wide", "upright"),
  at: fc.array(looks, { minLength: 1, maxLength: 3 }),
});

/** What is added, points: inside the extent of what was there, in lanes that were there, and no more important than `ADDED`. */
function addedTo(before: readonly ResolvedEvent[], { added, spread, lanes }: Update): ResolvedEvent[] {
  const edges = [...edgesOf(before).values()];
  const from = Math.min(...edges.map(({ first }) => first));
  const to = Math.max(...edges.map(({ last }) => last));
  const known = new Set(before.map(({ lane }) => lane));
  const list = eventsOf(added, spread, lanes).map((event) => ({
    ...event,
    id: `added-${event.id}`,
    importance: Math.min(event.importance ?? ADDED, ADDED),
  }));
  const { events } = resolveEvents(list);
  const inside = edgesOf(events);
  // A span gets its row at load, whatever matters: one that is added may take that of a point.
  const isInside = ({ first, last, point }: Edges): boolean => first >= from && last <= to && point;
  return events.filter(({ id, lane }) => known.has(lane) && isInside(inside.get(id)!));
}

/** Whether two pictures share out their rows alike, with the same strips, and draw time alike. */
function isComparable(one: Timeline, two: Timeline): boolean {
  if (!hasAxis(one) || !hasAxis(two)) return false;
  if (frameOf(one) !== frameOf(two)) return false;
  // The room at the far end is for the labels that begin last, be they added or not.
  if (whole(one).start !== whole(two).start || whole(one).pxPerUnit !== whole(two).pxPerUnit) return false;
  return [...one.edges.values()].every(({ first, last }) =>
    [first, last].every((time) => Math.abs(unitOf(one, time) - unitOf(two, time)) <= 1e-9 * Math.abs(time)),
  );
}

describe.each(["linear", "folded"] as const)("an update moves no label of what is more important, %s", (scale) => {
  const tried = { updates: 0, compared: 0, labels: 0 };

  const law = (update: Update): void => {
    const { width, height, layout, lanes } = update;
    const { events } = resolveEvents(eventsOf(update.before, update.spread, lanes));
    const added = addedTo(events, update);
    if (added.length === 0) return;
    tried.updates += 1;
    const names = [...new Set(events.flatMap(({ lane }) => lane ?? []))].sort();
    const size = { width, options: { height, layout, scale, lanes: names } };
    const before = timelineOfResolved(events, size);
    const after = timelineOfResolved([...events, ...added], size);
    if (!isComparable(before, after)) return;
    tried.compared += 1;
    const kept = new Set(events.flatMap(({ id, importance }) => ((importance ?? 0.5) > ADDED ? [id] : [])));
    const first = sightOf(before);
    tried.labels += first.events.filter(({ id, label }) => label && kept.has(id)).length;
    expectNone(after, updateFaults(first, sightOf(after), kept));
    for (const look of update.at) {
      const view = viewAt(before, look);
      expectNone(after, updateFaults(sightOf(before, view), sightOf(after, view), kept));
    }
  };

  it("where row shares stay as they are", () => {
    holdsFor(60, updates, law);
  });

  it("which they often do", () => {
    expect(tried.compared, JSON.stringify(tried)).toBeGreaterThan(tried.updates * LEAST_COMPARED);
    expect(tried.labels, JSON.stringify(tried)).toBeGreaterThan(tried.compared);
  });
});
