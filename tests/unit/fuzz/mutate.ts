/* eslint-disable no-script-url -- addresses that must be refused */
/** Damages texts, bytes and values, by a seed: the same seed gives the same damage. */

export interface Dice {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** True once in so many throws. */
  once(many: number): boolean;
}

/** Random numbers by a seed: mulberry32, which is small and good enough to choose by. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)]!, once: (many) => below(many) === 0 };
}

/** What stands for much in one format or another, and what no one expects. */
const PIECES: readonly string[] = [
  ..."0 1 9 -1 1e999 1e308 -1e308 1e-320 NaN Infinity 0x10 99999999999999999999 null true undefined {} [] {{ }} .. / // ? ~ % X - + =".split(
    " ",
  ),
  ...", ; : . ' \" ` \\ \\u0000 \\ud800 & &amp; &#0; &#x110000; < > </ <!-- --> <![CDATA[ ]]> <b> </li> <script> __proto__ constructor toString".split(
    " ",
  ),
  ..."2018 1945-05-08 0000 -0044 Y1000000000000 9999-12-31T24:00 1900-02-29 2022-W53 May BC ca. since until Q5 [ ] { } ( ) * _ # > - BEGIN:VEVENT END:VEVENT RRULE:FREQ=SECONDLY DTSTART:".split(
    " ",
  ),
  ...[
    "\u0000",
    "\u0001",
    "\ufeff",
    "\u200b",
    "\u202e",
    "\ud800",
    "\udc00",
    "\uffff",
    "\u2028",
    "é",
    "é",
    "年",
    "م",
    "😀",
  ],
  ...["\n", "\r\n", "\r", "\t", " ", "\u00a0", "\n\n", "\f", "\v", '"', '""'],
  ...["javascript:alert(1)", "https://example.org/", "data:text/html,x", "//", "mailto:", "http://[", "Europe/London"],
];

/** A text with some damage: cut, repeated, moved, mixed with another, and with pieces where none belong. */
export function damaged(text: string, dice: Dice, others: readonly string[]): string {
  let now = text;
  for (let left = 1 + dice.below(4); left > 0; left -= 1) now = changed(now, dice, others);
  return now;
}

const MOST = 20_000;

function changed(text: string, dice: Dice, others: readonly string[]): string {
  const at = dice.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + dice.below(dice.once(3) ? 40 : 4));
  const [before, part, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (dice.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before;
    case 2:
      return before + dice.pick(PIECES) + part + after;
    case 3:
      return before + dice.pick(PIECES) + after;
    case 4: {
      const times = Math.min(dice.once(20) ? 5000 : 1 + dice.below(12), Math.ceil(MOST / (part.length + 1)));
      return before + part.repeat(times) + after;
    }
    case 5: {
      const other = dice.pick(others);
      return before + other.slice(dice.below(other.length + 1));
    }
    case 6:
      return before + String.fromCharCode(dice.once(4) ? dice.below(65_536) : dice.below(128)) + after;
    case 7:
      return before + part.split("").reverse().join("") + after;
    default: {
      // A digit or letter becomes another one: what is right in form, and not in what it says.
      return before + part.replace(/[0-9a-z]/i, () => dice.pick([..."0123456789abmxyzTZ"])) + after;
    }
  }
}

/** Bytes with some damage. */
export function damagedBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const now = bytes.slice(0, dice.once(4) ? dice.below(bytes.length) : bytes.length);
  for (let left = 1 + dice.below(8); left > 0 && now.length > 0; left -= 1)
    now[dice.below(now.length)] = dice.below(256);
  return now;
}

/** What a page's own object says when it is read. */
export const THROWN = "This throws when it is read.";

function thrown(): never {
  throw new Error(THROWN);
}

const THROWING = {
  get title(): string {
    return thrown();
  },
  date: "2018",
};

/** Values that no one expects in a record, made anew each time. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -1,
  () => NaN,
  () => Infinity,
  () => -1e308,
  () => 1e13,
  () => 10n ** 30n,
  () => Symbol("s"),
  () => () => undefined,
  () => new Date(NaN),
  () => new Date(8.64e15),
  () => new Map([["a", 1]]),
  () => [],
  () => [[]],
  () => ({}),
  () => Object.create(null) as object,
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as object,
  () => ({ toString: "x", valueOf: 1, toJSON: 2 }),
  () => ({ length: 1e9 }),
  () => Object.freeze({ title: "Frozen", date: "2018" }),
  () => THROWING,
  () => new Proxy({ title: "Behind a proxy", date: "2018", url: "https://example.org/" }, {}),
  () => new Proxy({}, { ownKeys: thrown }),
  () => {
    const ring: Record<string, unknown> = { title: "Ring" };
    ring["self"] = ring;
    return ring;
  },
  () => "W".repeat(5000),
  () => "\u0336".repeat(500),
  () => "",
  () => " ",
];

const KEYS =
  "id title label date start end timeZone displayDate asOf added status corrected text lane importance media links sources place tags lang translations span __proto__ constructor toString url alt note on".split(
    " ",
  );

/** A value with some of its parts put in place of others; what was given stays as it is. */
export function damagedValue(value: unknown, dice: Dice, others: readonly string[], depth = 0): unknown {
  if (depth > 0 && dice.once(12)) return dice.once(2) ? dice.pick(ODD)() : dice.pick(PIECES);
  if (typeof value === "string") return dice.once(8) ? damaged(value, dice, others) : value;
  if (Array.isArray(value)) return value.map((each) => damagedValue(each, dice, others, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    dice.once(40) ? dice.pick(KEYS) : key,
    damagedValue(each, dice, others, depth + 1),
  ]);
  if (dice.once(6)) entries.push([dice.pick(KEYS), dice.pick(ODD)()]);
  return Object.fromEntries(entries);
}

/** An odd value. */
export function oddValue(dice: Dice): unknown {
  return dice.pick(ODD)();
}
