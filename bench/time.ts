/**
 * What reading dates costs: `npm run bench -- time`.
 *
 * Promised are 100,000 mixed dates a second on one core, and no text of 10,000 characters that takes over 10 ms. In
 * turns with edtf and chrono-node, each over the dates that it reads itself, with `new Date` and with `JSON.parse`;
 * medians. The ratio is what can be compared between machines.
 */
import { parse as chrono } from "chrono-node";
import edtf from "edtf";
import { isExtent, MAX_DATE_LENGTH, type ParseOptions } from "../src/time/whole.ts";
import { parseDate } from "../src/time/whole.ts";
import { HOSTILE, hostileTexts } from "./lib/hostile-dates.ts";
import { inTurns, table } from "./lib/measure.ts";
import { isoDays, mixedDates, type Dated } from "./lib/mixed-dates.ts";

const ROUNDS = 7;
const MIXED = 10_000;
const DAYS = 1_000_000;
const LONG = 10_000;

/** What chrono-node counts relative dates from. */
const REFERENCE = new Date(0);

/** A megabyte of JSON. */
const JSON_TEXT = JSON.stringify(Array.from({ length: 25_000 }, (_, id) => ({ id, title: `Event number ${id}` })));

const HOSTILE_OPTIONS: readonly ParseOptions[] = [{}, { forms: "edtf" }, { published: "2022-04-21", locale: "ar" }];

const mixed = mixedDates(MIXED);
const read = mixed.filter((date) => isRead(() => parseDate(...date)));
const refused = mixed.length - read.length;
console.log(`${mixed.length} mixed dates, of which ${refused} are not read${refused > 0 ? examples() : ""}.\n`);

const edtfs = read.filter(([text]) => isRead(() => edtf(text)));
const chronos = read.filter(([text]) => chrono(text, REFERENCE)[0]?.text === text);
const days = isoDays(DAYS);

console.log(
  table(
    ["strings a second", "number", "daymark", "the other", "ratio"],
    [
      alone("all that are mixed", read),
      against("those that edtf reads", edtfs, (text) => edtf(text)),
      against("those that chrono-node reads", chronos, (text) => chrono(text, REFERENCE)),
      against(
        "ISO days, with new Date",
        days.map((day) => [day]),
        (text) => new Date(text).getTime(),
        3,
      ),
    ],
  ),
);

const lengths = [LONG, MAX_DATE_LENGTH].map(slowest);
console.log(`\nThe slowest of ${Object.keys(HOSTILE).length} kinds of hostile text:\n`);
console.log(table(["kind", "length", "ms", "JSON.parse of 1 MB, ms", "ratio"], lengths));

function isRead(reading: () => unknown): boolean {
  try {
    reading();
    return true;
  } catch {
    return false;
  }
}

function examples(): string {
  const texts = mixed.filter((date) => !isRead(() => parseDate(...date))).map(([text]) => text);
  return `, such as ${texts.slice(0, 5).join(", ")}`;
}

/** Reads all, and adds up when it was, so that no engine leaves the work out. */
function readAll(dates: readonly Dated[]): number {
  let sum = 0;
  for (const [text, options] of dates) {
    const { start } = parseDate(text, options);
    if (isExtent(start)) sum += start.earliest;
  }
  return sum;
}

function alone(name: string, dates: readonly Dated[]): string[] {
  const { ours } = inTurns(ROUNDS, { ours: () => readAll(dates) });
  return [name, whole(dates.length), aSecond(dates, ours), "", ""];
}

function against(name: string, dates: readonly Dated[], other: (text: string) => unknown, rounds = ROUNDS): string[] {
  const { ours, theirs } = inTurns(rounds, {
    ours: () => readAll(dates),
    theirs: () => dates.map(([text]) => other(text)).length,
  });
  const ratio = (theirs / ours).toPrecision(2);
  return [name, whole(dates.length), aSecond(dates, ours), aSecond(dates, theirs), `${ratio}×`];
}

/** The kind of hostile text that takes longest to read or refuse, by the median of its slowest text and options. */
function slowest(length: number): string[] {
  const parse = () => JSON.parse(JSON_TEXT) as unknown;
  const found = Object.keys(HOSTILE).flatMap((kind) =>
    hostileTexts(kind, length).flatMap((text) =>
      HOSTILE_OPTIONS.map((options) => {
        const { ours } = inTurns(3, { ours: () => isRead(() => parseDate(text, options)) });
        return { kind, text, options, ours };
      }),
    ),
  );
  found.sort((a, b) => b.ours - a.ours);
  // One slow moment of the machine is not a slow text: the first few are measured again.
  const again = found.slice(0, 10).map(({ kind, text, options }) => ({
    kind,
    ...inTurns(ROUNDS, { ours: () => isRead(() => parseDate(text, options)), json: parse }),
  }));
  const [worst] = again.sort((a, b) => b.ours - a.ours);
  if (!worst) throw new Error("There are no hostile texts.");
  const { kind, ours, json } = worst;
  return [kind, whole(length), ours.toFixed(3), json.toFixed(2), (ours / json).toFixed(4)];
}

function aSecond(dates: readonly Dated[], ms: number): string {
  return whole((dates.length / ms) * 1000);
}

function whole(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en");
}
