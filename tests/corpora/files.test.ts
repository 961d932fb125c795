/** Files as people have them: each, read with the options that the manifest names, gives what the manifest says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { ownEvent } from "../../src/read/own-event.ts";
import { readEvents, type ReadOptions, type ReadResult } from "../../src/read/index.ts";
import { formatEdtf } from "../../src/time/index.ts";
import { edgesOf } from "./edges.ts";
import { folder } from "./folder.ts";

interface Expected {
  file: string;
  events: number;
  eventsKeepingBadEnds?: number;
  eventsAlso?: number[];
  earliest?: string;
  latest?: string;
  bceYearTolerance?: number;
  errors?: Fault[];
  occurrences?: [string, string][];
  groups?: string[];
  eras?: number;
  titleSlide?: boolean;
  nonEventRows?: number;
  options: ReadOptions | null;
}

interface Fault {
  row?: number;
  line?: number;
  field?: string;
  path?: string;
  value?: unknown;
  optional?: boolean;
}

const { files } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { files: Expected[] };

describe("files", () => {
  for (const expected of files) {
    // What no option can say is not read, and stands in the report as such.
    it.skipIf(!expected.options)(expected.file, async () => {
      const bytes = readFileSync(join(folder, expected.file));
      const result = await readEvents(bytes, expected.options ?? {});
      const kept = [expected.events, expected.eventsKeepingBadEnds, ...(expected.eventsAlso ?? [])];
      expect(kept, JSON.stringify(result.problems.slice(0, 5), null, 1)).toContain(result.events.length);
      expectAccount(result);
      for (const fault of expected.errors ?? []) expectFault(fault, result.problems);
      const also = (expected.eventsAlso ?? []).includes(result.events.length);
      if (expected.earliest && !also) expectBounds(result, expected);
      if (expected.occurrences)
        expect(result.events.map(({ span }) => edgesOf(span)).sort()).toEqual([...expected.occurrences].sort());
      // The manifest names groups of vis-timeline by their ids; a lane has their words.
      if (expected.groups?.length && result.format !== "vis")
        expect(new Set(expected.groups)).toEqual(new Set([...expected.groups, ...lanesOf(result)]));
      await expectRoundTrip(result);
      if (expected.eras !== undefined) expect(result.eras).toHaveLength(expected.eras);
    });
  }
});

function lanesOf({ events }: ReadResult): string[] {
  return [...new Set(events.map(({ lane }) => lane).filter((lane) => lane !== undefined))];
}

/** As Daymark's own JSON it reads as the same events, without the options that it was read with. */
async function expectRoundTrip({ events }: ReadResult): Promise<void> {
  const again = await readEvents(JSON.stringify(events.map((event) => ownEvent(event, true))));
  const said = (each: ReadResult["events"]): unknown =>
    each.map(({ id, title, span, lane, text, status }) => [id, title, formatEdtf(span), lane, text, status]);
  expect(said(again.events)).toEqual(said(events));
}

/** Every row is an event, or has an error, or was skipped. */
function expectAccount({ events, problems, rows, skipped }: ReadResult): void {
  const faulty = new Set(problems.filter(({ severity }) => severity === "error").map(whereOf));
  expect(events.length + faulty.size + skipped, `${events.length} + ${faulty.size} + ${skipped}`).toBe(rows);
}

/** The record that a problem is about: its path without the names of fields at the end. */
function whereOf({ row, line, path }: Problem): string {
  if (row !== undefined) return `row ${row}`;
  if (path === undefined) return `line ${line}`;
  const parts = path.split("/");
  return parts.slice(0, parts.findLastIndex((part) => /^\d+$/.test(part)) + 1).join("/");
}

function expectFault({ row, line, field, path, optional }: Fault, problems: readonly Problem[]): void {
  if (optional) return;
  const found = problems.some(
    (problem) =>
      (row === undefined || problem.row === row) &&
      (line === undefined || problem.line === line) &&
      (field === undefined || problem.field === field || /^End /.test(field)) &&
      (path === undefined || problem.path === path),
  );
  expect(
    found,
    `${JSON.stringify({ row, line, field, path })} among ${JSON.stringify(problems.slice(0, 20), null, 1)}`,
  ).toBe(true);
}

function expectBounds({ events }: ReadResult, { earliest, latest, bceYearTolerance = 0 }: Expected): void {
  const edges = events.map(({ span }) => edgesOf(span));
  const firsts = edges.map(([first]) => first).filter((edge) => edge !== null);
  const lasts = edges.flat().filter((edge) => edge !== null);
  const first = firsts.reduce((one, two) => (before(one, two) ? one : two));
  const last = lasts.reduce((one, two) => (before(one, two) ? two : one));
  expectNear(first, earliest!, bceYearTolerance);
  expectNear(last, latest!, bceYearTolerance);
}

function expectNear(actual: string, wanted: string, tolerance: number): void {
  if (tolerance > 0 && wanted.startsWith("-")) {
    expect(Math.abs(yearOf(actual) - yearOf(wanted)), `${actual} for ${wanted}`).toBeLessThanOrEqual(tolerance);
  } else expect(actual).toBe(wanted);
}

function before(one: string, two: string): boolean {
  const [a, b] = [yearOf(one), yearOf(two)];
  return a === b ? one.slice(-20) < two.slice(-20) : a < b;
}

function yearOf(text: string): number {
  return Number(/^[+-]?\d+/.exec(text)![0]);
}
