/** What one placement shows of a data file, as flags: which events, which of them it is about, and shorter titles. */
import type { ResolvedEvent } from "../event.ts";
import { STATUSES } from "../find/find-index.ts";
import { fold } from "../find/fold.ts";
import { windowIn } from "../interact/link.ts";
import { isShown } from "../layout/columns.ts";
import { under, type TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import type { ReadResult } from "../read/index.ts";
import { DateError, overlaps, type ParseOptions, type Span } from "../time/index.ts";
import { parseDate } from "../time/whole.ts";
import { unknownNames } from "../unknown-names.ts";
import { choice, known, Misuse } from "./misuse.ts";

export const PLACEMENT_FLAGS = {
  highlight: { type: "string", multiple: true },
  labels: { type: "string", multiple: true },
  filter: { type: "string", multiple: true },
} as const;

type Values = { [Flag in keyof typeof PLACEMENT_FLAGS]?: string[] };
type Test = (event: ResolvedEvent) => boolean;

const FIELDS = ["lane", "tag", "status", "time"] as const;

/** The options that were given, checked. */
export function placementOptions({ highlight, labels, filter }: Values, dates: ParseOptions): TimelineOptions {
  const tests = filter?.map((text) => testFrom(text, dates));
  return known<TimelineOptions>({
    highlight: highlight?.flatMap(listed),
    labels: labels && Object.fromEntries(labels.map((text) => pairIn("labels", text, "--labels ID=TITLE"))),
    filter: tests && ((event) => tests.every((test) => test(event))),
  });
}

/** What of them comes to nothing: ids and lanes that no event has, and a choice that leaves nothing over. */
export function placementProblems(
  { events, eras, options }: Pick<ReadResult, "events" | "eras" | "options">,
  chosen: TimelineOptions,
): Problem[] {
  const all = under(options, chosen);
  const problems = unknownNames({ ...all, eras }, events);
  if (!chosen.filter || events.length === 0 || events.some((event) => isShown(event, all))) return problems;
  const message = "filter: of all events none is left. Look how the file writes lanes, tags, statuses and dates.";
  return [...problems, { code: "filter-empty", severity: "warning", field: "filter", message }];
}

/** `lane=Talks,Visas`: one of these; several flags have to hold together. */
function testFrom(text: string, dates: ParseOptions): Test {
  const [name, value] = pairIn("filter", text, "--filter lane=NAME, tag=…, status=… or time=2018..2022");
  const field = choice("filter", name, FIELDS)!;
  if (field === "time") return timeTest(value, dates);
  const values = listed(value);
  switch (field) {
    case "lane":
      return ({ lane }) => values.includes(lane ?? "");
    case "tag": {
      const tags = new Set(values.map(fold));
      return (event) => event.tags?.some((tag) => tags.has(fold(tag))) ?? false;
    }
    case "status": {
      const statuses = new Set<string | undefined>(values.map((each) => choice("filter status", each, STATUSES)));
      return ({ status }) => statuses.has(status);
    }
  }
}

/** What may touch a date, or a window from the beginning of one to the end of another. */
function timeTest(value: string, dates: ParseOptions): Test {
  const { start, end } = windowIn(value) ?? { start: value, end: value };
  const from = start === "" ? "open" : dateIn(start, dates).start;
  const last = end === "" ? undefined : dateIn(end, dates);
  const window: Span = { start: from, end: last ? (last.end ?? last.start) : "open" };
  return ({ span }) => overlaps(span, window) !== "no";
}

function dateIn(text: string, dates: ParseOptions): Span {
  try {
    return parseDate(text, dates);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    throw new Misuse(`--filter time: ${error.message}`);
  }
}

function pairIn(flag: string, text: string, form: string): [string, string] {
  const at = text.indexOf("=");
  const [key, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || key === "" || value === "") throw new Misuse(`--${flag} ${text}: write ${form}.`);
  return [key, value];
}

function listed(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
