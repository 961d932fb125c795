/** Reads the files of a preview, and keeps what was good of the save before. */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { under, type TimelineOptions } from "../../options.ts";
import { spotInWords, type Problem } from "../../problem.ts";
import type { Preview, Told } from "../../preview/state.ts";
import { plain } from "../../read/plain.ts";
import { ownEvent } from "../../read/own-event.ts";
import type { ReadResult } from "../../read/index.ts";
import { placed } from "../../server/placed.ts";
import { placementProblems } from "../placement.ts";
import { inFlags } from "../flag-words.ts";
import { isUnread, readFiles, type FileReadOptions } from "../files.ts";
import { tookInWords } from "../took.ts";

/** A page is no better for more. */
const MOST_PROBLEMS = 500;

export interface Reading {
  paths: readonly string[];
  read: FileReadOptions;
  /** Over what the files say of themselves. */
  show: TimelineOptions;
}

/** What is so after a save. `before` is what was so until then. */
export async function readPreview({ paths, read, show }: Reading, before?: Preview): Promise<Preview> {
  const result = await readFiles(paths, { ...read, missing: "report" });
  const { events, rows, skipped } = result;
  const problems = [...result.problems, ...placementProblems(result, show)];
  const { shown: drawn, options } = placed(events, under(result.options, show));
  const ids = new Set(drawn.map(({ id }) => id));
  const broken = isUnread(result) || (events.length === 0 && problems.some(({ severity }) => severity === "error"));
  const data = broken ? before?.data : dataOf({ ...result, events: drawn, options });
  return {
    turn: (before?.turn ?? 0) + 1,
    files: paths.map((path) => basename(path)),
    saved: await savedAt(paths),
    counts: { rows, read: events.length, shown: drawn.length, skipped, problems: problems.length },
    problems: problems.slice(0, MOST_PROBLEMS).map((problem) => told(problem, ids)),
    took: tookInWords(result.took),
    broken,
    ...(data ? { data } : {}),
  };
}

function dataOf({ events, title, eras, options }: ReadResult): NonNullable<Preview["data"]> {
  const data = {
    ...(title === undefined ? {} : { title }),
    ...(eras.length > 0 ? { eras } : {}),
    ...options,
    events: events.map((event) => ownEvent(event)),
  };
  return plain(data) as NonNullable<Preview["data"]>;
}

/** A problem, with its place apart from its words. */
function told(problem: Problem, ids: ReadonlySet<string>): Told {
  const { severity, id } = problem;
  const message = inFlags(problem.message);
  const place = spotInWords(problem);
  const isSaid = message.startsWith(`${place}: `);
  const words = isSaid ? message.slice(place.length + 2) : message;
  return {
    severity,
    place: isSaid ? place : "",
    words: words.charAt(0).toUpperCase() + words.slice(1),
    ...(id !== undefined && ids.has(id) ? { id } : {}),
  };
}

async function savedAt(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}
