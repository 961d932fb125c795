import { columnsOf } from "../layout/columns.ts";
import { langProblem, settingsOf } from "../options.ts";
import type { ReadResult } from "../read/index.ts";
import { rangeInWords } from "../scene/range.ts";
import { isoOf } from "../time/civil.ts";
import { wordsOf } from "../words/index.ts";
import { readFiles } from "./files.ts";
import { inFlags } from "./flag-words.ts";
import { argumentsOf, checked } from "./misuse.ts";
import { problemsInWords } from "./problems-in-words.ts";
import { publishProblems } from "./publish.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";
import { tookInWords } from "./took.ts";

/** `daymark check`: what was read and every problem. Exits 1 where there is one. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    json: { type: "boolean" },
    publish: { type: "boolean" },
    lang: { type: "string" },
    ...READ_FLAGS,
  });
  const { lang } = values;
  checked("lang", lang, langProblem);
  const read = await readFiles(positionals, {
    missing: "report",
    ...(lang === undefined ? {} : { lang }),
    ...readOptions(values),
  });
  const problems = [...read.problems, ...(values.publish ? publishProblems(read) : [])];
  const report = { ...read, problems };
  process.stdout.write(values.json ? `${JSON.stringify(asJson(report), null, 2)}\n` : inWords(report));
  return problems.length > 0 ? 1 : 0;
}

function asJson({ format, took, rows, skipped, events, problems }: ReadResult): unknown {
  const [earliest, latest] = edgesOf(events);
  const told = problems.map((problem) => ({ ...problem, message: inFlags(problem.message) }));
  return { format, ...(took ? { took } : {}), rows, skipped, events: events.length, earliest, latest, problems: told };
}

function inWords({ format, took, made, rows, skipped, events, problems }: ReadResult): string {
  const range = events.length === 0 ? "" : `, ${rangeOf(events)}`;
  return [
    ...problemsInWords(problems),
    ...tookInWords(took),
    ...(made.length > 0
      ? [
          `note: ${ofEvents(made.length, events.length)} without an id of its own: a corrected title or date breaks links to it. Write them in: daymark convert FILE --ids -o FILE.`,
        ]
      : []),
    `${format}: ${rows} records, ${events.length} events, ${skipped} skipped${range}. ${counted(problems.length)}.`,
    "",
  ].join("\n");
}

/** First and last instant in ISO 8601, the last excluded. */
function edgesOf(events: ReadResult["events"]): [string | null, string | null] {
  if (events.length === 0) return [null, null];
  const { start, end } = columnsOf(events, { drafts: true });
  return [isoOf(start), isoOf(end)];
}

/** The same in words: "2018 to 2021". */
function rangeOf(events: ReadResult["events"]): string {
  const { start, end } = columnsOf(events, { drafts: true });
  return rangeInWords(start, end, { settings: settingsOf(), words: wordsOf("en") });
}

function ofEvents(count: number, all: number): string {
  if (count === all) return all === 1 ? "the event is" : "each event is";
  return count === 1 ? "one event is" : `each of ${count} events is`;
}

function counted(problems: number): string {
  return problems === 0 ? "No problems" : problems === 1 ? "1 problem" : `${problems} problems`;
}
