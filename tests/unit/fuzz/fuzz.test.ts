/**
 * Damaged input of every kind, by a seed: nothing undocumented is thrown, and no picture has a missing number.
 *
 *     TEST_RUNS=40 npx vitest run --project unit tests/unit/fuzz      a hundred thousand inputs, each under a second
 *     TEST_SEED=2 …                                                   others
 */
import { describe, expect, it } from "vitest";
import type { TimelineOptions } from "../../../src/options.ts";
import type { ReadOptions } from "../../../src/read/index.ts";
import { checkDate, checkInput, checkOptions } from "./check.ts";
import { damaged, damagedBytes, damagedValue, diceOf, oddValue, type Dice } from "./mutate.ts";
import { DATES, FILES, MARKDOWNS, SHEET } from "./seeds.ts";

const SEED = Number(process.env["TEST_SEED"] ?? 1);
const TIMES = Number(process.env["TEST_RUNS"] ?? 1);
const LIMIT_MS = 1000;
const PATIENCE = { timeout: 60_000 * TIMES };

/** Tries one damaged input after another; says which number failed, so that it can be tried alone. */
async function fuzz(
  name: string,
  runs: number,
  input: (dice: Dice) => unknown,
  check: (input: never, dice: Dice) => unknown,
): Promise<void> {
  const failures: string[] = [];
  let slowest = 0;
  for (let run = 0; run < runs * TIMES; run += 1) {
    const dice = diceOf(SEED * 1_000_003 + run);
    const value = input(dice);
    const begun = process.cpuUsage();
    try {
      await check(value as never, dice);
    } catch (error) {
      failures.push(`${name} ${run}: ${shown(value)}\n    ${String((error as Error).stack).slice(0, 700)}`);
    }
    const { user, system } = process.cpuUsage(begun);
    const taken = (user + system) / 1000;
    slowest = Math.max(slowest, taken);
    // Only a long run is timed: on a busy machine a collection of garbage may fall into any of them.
    if (TIMES > 1 && taken > LIMIT_MS) failures.push(`${name} ${run} took ${Math.round(taken)} ms: ${shown(value)}`);
    if (failures.length > 12) break;
  }
  if (TIMES > 1)
    process.stderr.write(`${name}: ${runs * TIMES} inputs, the slowest ${Math.round(slowest)} ms of CPU\n`);
  expect(failures).toEqual([]);
}

function shown(value: unknown): string {
  try {
    const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
    return text.length > 900 ? `${text.slice(0, 900)}… (${text.length})` : text;
  } catch {
    return "(cannot be shown)";
  }
}

const OPTIONS: readonly TimelineOptions[] = [
  {
    title: "A story",
    lanes: ["Politics"],
    highlight: ["a"],
    labels: { a: "T" },
    asOf: "2022-04-22",
    now: "2022-04-23",
  },
  { window: { start: 0, end: 1e12 }, height: 400, maxRows: 5, scale: "linear", layout: "wide", theme: "dark" },
  {
    eras: [{ title: "War", date: "1914/1918" }],
    lang: "es-MX",
    dir: "rtl",
    displayZone: "Europe/Paris",
    since: "2020",
  },
  { messages: { timeline: "T", summary: "{events}" }, story: ["a"], stickyTop: 10, drafts: true, legend: "off" },
  { credit: "C", summary: "S", label: "L", timeDirection: "rtl", scale: "steps", overview: "off", find: "off" },
];

/** What else can be told, by name only. */
const OTHERS = ["filter", "formatDate", "width", "idPrefix", "whole", "metrics", "constructor", "__proto__"];
const NAMES = [...new Set([...OPTIONS.flatMap((options) => Object.keys(options)), ...OTHERS])];

function damagedOptions(dice: Dice): TimelineOptions {
  const options = damagedValue(dice.pick(OPTIONS), dice, DATES) as Record<string, unknown>;
  return dice.once(2) ? options : { ...options, [dice.pick(NAMES)]: oddValue(dice) };
}

describe("damaged input", () => {
  it("is a date, or an error says why not", PATIENCE, () =>
    fuzz(
      "dates",
      800,
      (dice) => damaged(dice.pick(DATES), dice, DATES),
      (text: string, dice) => {
        checkDate(text, dice.pick([{}, { forms: "edtf" as const }, { published: "2022-04-22" }, { locale: "fr" }]));
      },
    ),
  );

  const formats = Object.keys(FILES).filter((format) => format !== "auto");
  it.each(["auto", ...formats])("is read as %s, and each record accounted for", PATIENCE, (format) => {
    const texts = FILES[format]!;
    return fuzz(
      format,
      100,
      (dice) => damaged(dice.pick(texts), dice, FILES["auto"]!),
      (text: string, dice) => checkInput(text, { format } as ReadOptions, dice),
    );
  });

  it("is no spreadsheet any more, or one that can be read", PATIENCE, () =>
    fuzz(
      "xlsx",
      60,
      (dice) => damagedBytes(SHEET, dice),
      (bytes: Uint8Array, dice) => checkInput(bytes, {}, dice),
    ),
  );

  it("is a text in Markdown", PATIENCE, () =>
    fuzz(
      "markdown",
      150,
      (dice) => damaged(dice.pick(MARKDOWNS), dice, MARKDOWNS),
      (text: string, dice) => checkInput([{ title: "A", date: "2018", text }], {}, dice),
    ),
  );

  const own = JSON.parse(FILES["json"]![0]!) as { events: unknown[] };
  it("is a list of records", PATIENCE, () =>
    fuzz(
      "records",
      250,
      (dice) => damagedValue(own.events, dice, DATES),
      (list: unknown[], dice) => checkInput(list, {}, dice),
    ),
  );

  it("is a record with what is said beside the events", PATIENCE, () =>
    fuzz(
      "whole",
      150,
      (dice) => damagedValue(own, dice, DATES),
      (whole: Record<string, unknown>, dice) => checkInput(whole, {}, dice),
    ),
  );

  it("is options", PATIENCE, () =>
    fuzz("options", 200, damagedOptions, (options: TimelineOptions) => {
      checkOptions(options, shown(options) + "NaN");
    }),
  );
});
