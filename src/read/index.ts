/** Reads events from whatever they come in, and accounts for every record. */
import type { Era, ResolvedEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { ReaderMissing } from "./bring.ts";
import { bringAll } from "./bring-all.ts";
import { find } from "./find.ts";
import { foundNothing, type Found, type Took } from "./found.ts";
import { sourceOf, unreadable, type ReadInput } from "./input.ts";
import { translationProblems } from "./missing-translations.ts";
import { dateOptions, FORMATS, type ReadOptions } from "./read-options.ts";
import { Records } from "./records.ts";
import { eachInSlices } from "./slices.ts";

export type { Took } from "./found.ts";
export type { ReadInput } from "./input.ts";
export type { Columns, Format, ReadOptions } from "./read-options.ts";

export interface ReadResult {
  events: ResolvedEvent[];
  problems: Problem[];
  format: string;
  title?: string;
  eras: Era[];
  /** What the input tells a timeline beside its events: `summary`, `credit`, `asOf` … */
  options: Partial<TimelineOptions>;
  /** Ids that were made of title, date and lane, as the input gave none: a correction makes another. */
  made: string[];
  /** What was taken for what, where there was a choice: columns, encoding, order of day and month. */
  took?: Took;
  /**
   * How many records there were, and how many of them were left out on purpose: empty rows, a title, eras. Each other
   * one is an event or has a problem with severity `"error"`.
   */
  rows: number;
  skipped: number;
}

/**
 * Reads events. What is wrong with the data is told in `problems` and never thrown.
 *
 * Every row ends as an event, as a row with an error, or as one that is skipped, and the three add up to `rows`. Long
 * input is read in slices, so that a page stays alive; `progress` tells how far it has come.
 *
 * @throws {TypeError} where there is no input at all
 */
export async function readEvents(input: ReadInput, options: ReadOptions = {}): Promise<ReadResult> {
  if (input === undefined || input === null) {
    throw new TypeError(
      `readEvents: the input is ${String(input)}. Pass text, bytes, parsed JSON, a Response or a File.`,
    );
  }
  const format: string = options.format ?? "auto";
  const known = (FORMATS as readonly string[]).includes(format);
  return resultOf(known ? await findEvents(input, options) : nothing(unknownFormat(format)), options);
}

interface FoundEvents {
  found: Found;
  taken: Records;
}

async function findEvents(input: ReadInput, options: ReadOptions): Promise<FoundEvents> {
  const source = await sourceOf(input, options.encoding);
  if ("problem" in source) return nothing(source.problem);
  await bringDates(options);
  const taken = new Records(dateOptions(options), { given: false });
  const found = await find(source, { ...options, ...inHalf(options, 0) }, taken).catch((error: unknown) =>
    missing(error, "value" in source),
  );
  const { records, spotOf, given = false, dates = {} } = found;
  // What the caller says of dates wins over what the input shows.
  taken.learn({ given, dates: { ...dates, ...dateOptions(options) }, ...(spotOf ? { spotOf } : {}) });
  await eachInSlices(records.length, inHalf(options, 1).progress, (index) => {
    taken.add(records[index]);
  });
  return { found, taken };
}

/** What is told is in thousandths: half of the work is to find the records, half to read their dates. */
const WHOLE = 1000;

function inHalf({ progress }: ReadOptions, half: 0 | 1): Pick<ReadOptions, "progress"> {
  if (!progress) return {};
  return {
    progress: (done, total) => {
      progress(Math.round((WHOLE / 2) * (half + (total > 0 ? done / total : 1))), WHOLE);
    },
  };
}

/** A reader that does not come is a problem of this input, as is an object of the caller's that fails when it is read. */
function missing(error: unknown, given: boolean): Found {
  if (error instanceof ReaderMissing) return foundNothing(error.reader, error.problem);
  if (given) return foundNothing("json", unreadable(error));
  throw error;
}

function nothing(problem: Problem): FoundEvents {
  return { found: foundNothing("unknown", problem), taken: new Records() };
}

/** The readers of dates that the options ask for. */
export async function bringDates({ published, dateFormat }: ReadOptions): Promise<void> {
  bringAll();
  if (published !== undefined) (await import("../time/everyday/bring-relative.ts")).bringRelative();
  if (dateFormat !== undefined) (await import("../time/format/bring.ts")).bringFormats();
}

function resultOf({ found, taken }: FoundEvents, { lang }: ReadOptions): ReadResult {
  const { events, problems, made } = taken;
  const { format, rows, skipped, title, eras = [], options = {}, took } = found;
  const source = options.lang;
  const languages = { lang: lang ?? source ?? "", source };
  const untranslated =
    languages.lang === "" ? [] : translationProblems(events, languages, (index) => taken.spotOf(index));
  return {
    events,
    problems: [...inOrder([...found.problems, ...problems]), ...untranslated],
    format,
    ...(title === undefined ? {} : { title }),
    eras,
    options,
    made,
    ...(took ? { took } : {}),
    rows,
    skipped,
  };
}

/** Problems of a sheet in the order of its rows. */
function inOrder(problems: Problem[]): Problem[] {
  return problems.some(({ row }) => row !== undefined)
    ? problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    : problems;
}

function unknownFormat(format: string): Problem {
  const message = `The format "${format}" is not read. There are ${FORMATS.slice(1).join(", ")}.`;
  return { code: "format-unknown", severity: "error", message, field: "format", value: format };
}
