/** The axis as it is drawn: what stands where, whatever the window. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { measureByTable } from "../../../src/draw/ruler.ts";
import { foldedScale } from "../../../src/scale/folded.ts";
import { linearScale } from "../../../src/scale/scale.ts";
import { axisOf, type Axis, type AxisInput } from "../../../src/scene/axis.ts";
import type { TextRun } from "../../../src/scene/scene.ts";
import { civilOf, DAY, instantOf, offsetAt, YEAR } from "../../../src/time/whole.ts";
import { bringAllLanguages } from "../../../src/words/all.ts";

bringAllLanguages();
// Ten seconds in all where nothing else runs.
vi.setConfig({ testTimeout: 30_000 });

const LOCALES = ["en", "en-US", "de", "fr", "es", "pt", "ru", "ar", "zh", "ja"];
const ZONES = ["UTC", "Europe/London", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu"];
/** px of the column beside an upright axis, as upright pictures have it. */
const ACROSS = 50;
/** px between the lines of one label there. */
const LINE = 16;

interface Label {
  text: string;
  /** px along the axis. */
  at: number;
  from: number;
  to: number;
  row: number;
  /** Bold: it begins a larger unit. */
  strong: boolean;
}

interface Window {
  start: number;
  /** ms */
  width: number;
  /** px */
  length: number;
  locale: string;
  displayZone: string;
}

function drawn({ start, width, length, ...rest }: Window, down: boolean): Axis {
  const projection = { scale: linearScale, start, pxPerUnit: length / width, length };
  const input: AxisInput = { projection, measure: measureByTable, ...rest };
  return axisOf(down ? { ...input, across: ACROSS, form: "short" } : input);
}

function labelsOf({ ticks, folds }: Axis, down = false): Label[] {
  const labels: Label[] = [];
  const add = (at: number, run: TextRun | undefined): void => {
    if (!run) return;
    const size = down ? LINE : measureByTable(run.text, run.size, run.weight);
    const from = down || run.anchor === "middle" ? run.x - size / 2 : run.anchor === "end" ? run.x - size : run.x;
    const before = labels.find((label) => down && label.at === at && Math.abs(from - label.to) < 0.01);
    // A further line of the same label.
    if (before) {
      before.text += ` ${run.text}`;
      before.to += LINE;
    } else labels.push({ text: run.text, at, from, to: from + size, row: down ? 0 : run.y, strong: run.weight > 400 });
  };
  for (const { start, label } of folds) add(start, label);
  for (const { at, label } of ticks) {
    const fold =
      label?.role === "daymark-fold-label"
        ? folds.find((each) => each.label && each.label.x < label.x && label.x < each.label.x + 4 * LINE)
        : undefined;
    add(fold?.start ?? at, label);
  }
  return labels;
}

/** Instants at which the clocks of some zone change. */
const CHANGES = [
  instantOf(2025, 3, 9, 5),
  instantOf(2025, 3, 30, 1),
  instantOf(2025, 4, 5, 15),
  instantOf(2025, 10, 4, 15, 30),
  instantOf(2025, 10, 26, 1),
  instantOf(2025, 11, 2, 5),
];

const times = fc.oneof(
  fc.constantFrom(instantOf(0), instantOf(1), ...CHANGES),
  fc.double({ min: instantOf(1900), max: instantOf(2100), noNaN: true }),
  fc.double({ min: instantOf(-3000), max: instantOf(3000), noNaN: true }),
  fc.double({ min: instantOf(-1e6), max: instantOf(10_000), noNaN: true }),
  fc.double({ min: instantOf(-13.8e9), max: instantOf(10_000), noNaN: true }),
);

/** Windows of so many px, from 20 ms to so many years. */
function windows(least: number, most: number, middle = times, years = 1e12): fc.Arbitrary<Window> {
  return fc
    .record({
      middle,
      size: fc.double({ min: Math.log(20), max: Math.log(years * YEAR), noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: least, max: most }),
      locale: fc.constantFrom(...LOCALES),
      displayZone: fc.constantFrom(...ZONES),
    })
    .map(({ middle, size, share, ...rest }) => {
      // As zooming does, no closer than numbers can tell apart.
      const width = Math.max(Math.exp(size), Math.abs(middle) * 2 ** -44);
      return { ...rest, start: middle - width * share, width };
    });
}

function checkPlaces(labels: readonly Label[], length: number): void {
  for (const one of labels) {
    expect(one.from, one.text).toBeGreaterThanOrEqual(-8.01);
    expect(one.to, one.text).toBeLessThanOrEqual(length + 8.01);
    expect(one.text).not.toMatch(/NaN|undefined|Infinity|^[-−]?[0٠]$|^$/);
  }
  const sorted = [...labels].sort((a, b) => a.row - b.row || a.from - b.from);
  for (const [index, one] of sorted.entries()) {
    const next = sorted[index + 1];
    if (!next || next.row !== one.row) continue;
    expect(next.from - one.to, `${one.text}, ${next.text}`).toBeGreaterThanOrEqual(7.99);
  }
}

/**
 * Years BC and of five figures have long names: in a small window, of a day there and the time on it, or of two years
 * one below the other, only one may have room.
 */
function isTooSmall({ start, width, length }: Window, down: boolean): boolean {
  if (civilOf(start).year > 1 && civilOf(start + width).year < 9999) return false;
  return down ? length < 200 : length < 300 && width < Math.max(3 * YEAR, Math.abs(start) / 1e4);
}

/** Instants at which the labels of years take another form. */
const FORMS = [
  instantOf(-1e9),
  instantOf(-1e6),
  instantOf(-99_998),
  instantOf(-9998),
  instantOf(10),
  instantOf(10_000),
];

function end({ start, width }: Window): number {
  return start + width;
}

/**
 * That labels well inside both windows are in both. What names a running unit at the beginning of a window moves with
 * it, and the first label of a row may say more than it does elsewhere.
 */
function checkKept(
  labels: readonly Label[],
  others: readonly Label[],
  length: number,
  shift: number,
  down: boolean,
): void {
  const room = Math.max(0, ...labels.map(({ from, to }) => to - from));
  const [least, most] = [Math.max(0, shift * length), Math.min(length, length + shift * length)];
  for (const { text, at, strong } of labels) {
    const margin = down ? 2 * room + 16 : room + 10;
    if (at < least + margin || at > most - margin) continue;
    const found = others.filter((other) => Math.abs(other.at - at) < 1).map((other) => other.text);
    const same = strong ? found.includes(text) : found.length > 0;
    expect(same, `${text} at ${at}: ${found.join(", ")}`).toBe(true);
  }
}

interface Folding {
  /** px of a stretch that is to scale, and of the fold after it. */
  plain: number;
  fold: number;
  /** How many times longer the fold is than it is drawn. */
  times: number;
  runs: boolean;
}

const foldings = fc.array(
  fc.record({
    plain: fc.integer({ min: 1, max: 500 }),
    fold: fc.integer({ min: 56, max: 172 }),
    times: fc.double({ min: 1.5, max: 1e4, noNaN: true }),
    runs: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The axis of a window whose stretches to scale are as large as those of another, with folds between them. */
function foldedAxis(window: Window, folds: readonly Folding[], down: boolean): Axis {
  const perPx = window.width / window.length;
  const widths = new Map<number, number>();
  let time = window.start;
  const stretches = folds.map(({ plain, fold, times: longer, runs }) => {
    const begin = time + plain * perPx;
    time = begin + fold * perPx * longer;
    widths.set(begin, fold * perPx);
    return { start: begin, end: time, runs };
  });
  const latest = time + window.width;
  const scale = foldedScale(stretches, latest, (stretch) => widths.get(stretch.start)!);
  const projection = { scale, start: scale.toUnit(window.start), pxPerUnit: 1 / perPx, length: window.length };
  const { locale, displayZone } = window;
  const input: AxisInput = { projection, measure: measureByTable, locale, displayZone };
  return axisOf(down ? { ...input, across: ACROSS, form: "short" } : input);
}

describe.each([
  ["a wide axis", false],
  ["an upright axis", true],
])("%s", (_, down) => {
  it("shows no two labels over each other, none outside and none that is no date", () => {
    fc.assert(
      fc.property(windows(60, 2000), (window) => {
        checkPlaces(labelsOf(drawn(window, down), down), window.length);
      }),
      { numRuns: 600, seed: 20_250_330 },
    );
  });

  it("keeps labels apart at folds", () => {
    const recent = fc.double({ min: instantOf(-3000), max: instantOf(2100), noNaN: true });
    fc.assert(
      fc.property(windows(60, 2000, recent, 1e6), foldings, (window, folds) => {
        checkPlaces(labelsOf(foldedAxis(window, folds, down), down), window.length);
      }),
      { numRuns: 400, seed: 20_250_330 },
    );
  });

  it("shows at least two labels where folds leave 300 px or more", () => {
    fc.assert(
      fc.property(windows(300, 2000, fc.constantFrom(instantOf(2025), ...CHANGES), 1e6), foldings, (window, folds) => {
        fc.pre(folds[0]!.plain >= 300);
        const texts = labelsOf(foldedAxis(window, folds, down), down).map(({ text }) => text);
        expect(new Set(texts).size, texts.join(" | ")).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 300, seed: 20_250_330 },
    );
  });

  it("shows at least two labels in a window of 120 px or more", () => {
    fc.assert(
      fc.property(fc.oneof(windows(120, 200), windows(120, 2000)), (window) => {
        fc.pre(!isTooSmall(window, down));
        const texts = labelsOf(drawn(window, down), down).map(({ text }) => text);
        expect(new Set(texts).size, texts.join(" | ")).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 600, seed: 20_250_330 },
    );
  });

  it("tells labels of the smaller unit apart that read the same", () => {
    fc.assert(
      fc.property(windows(200, 2000), (window) => {
        const { start, width, displayZone } = window;
        fc.pre(offsetAt(start - DAY, displayZone) === offsetAt(start + width + DAY, displayZone));
        const labels = labelsOf(drawn(window, down), down).sort(
          (a, b) => a.at - b.at || Number(b.strong) - Number(a.strong),
        );
        const seen = new Map<string, number>();
        let units = 0;
        for (const { text, strong } of labels) {
          if (strong) units += 1;
          else {
            expect(seen.get(text), text).not.toBe(units);
            seen.set(text, units);
          }
        }
      }),
      { numRuns: 400, seed: 20_250_330 },
    );
  });

  it("shows the same labels after panning", () => {
    const near = fc.oneof(
      fc.constantFrom(...CHANGES),
      fc.double({ min: instantOf(1200), max: instantOf(9000), noNaN: true }),
      fc.double({ min: instantOf(-9e8), max: instantOf(-2e6), noNaN: true }),
    );
    const shifts = fc.double({ min: -0.7, max: 0.7, noNaN: true });
    fc.assert(
      fc.property(windows(400, 1600, near), shifts, (window, shift) => {
        const other = { ...window, start: window.start + shift * window.width };
        // Nearer, what a number cannot hold is more than a pixel.
        fc.pre(window.width > Math.abs(window.start) * 2 ** -40);
        fc.pre(FORMS.every((edge) => [window, other].every((each) => each.start > edge || end(each) < edge)));
        const [one, two] = [window, other].map((each) => labelsOf(drawn(each, down), down)) as [Label[], Label[]];
        const moved = two.map((label) => ({ ...label, at: label.at + shift * window.length }));
        checkKept(one, moved, window.length, shift, down);
        checkKept(moved, one, window.length, shift, down);
      }),
      { numRuns: 400, seed: 20_250_330 },
    );
  });
});

describe("the axis of", () => {
  /** Labels above and below the line, in time order. */
  function rows(start: number, finish: number, length: number, locale = "en", displayZone = "UTC"): [string, string] {
    const labels = labelsOf(drawn({ start, width: finish - start, length, locale, displayZone }, false), false);
    const row = (y: number): string =>
      labels
        .filter((label) => label.row === y)
        .sort((a, b) => a.from - b.from)
        .map(({ text }) => text.replace(/\s/g, " "))
        .join(" | ");
    return [row(-10), row(20)];
  }

  it("a spring names the month in the first label and where one begins", () => {
    expect(rows(instantOf(2022, 4, 18), instantOf(2022, 5, 31), 600)).toEqual([
      "2022",
      "18 April | 25 | 2 May | 9 | 16 | 23 | 30",
    ]);
    expect(rows(instantOf(2022, 4, 27), instantOf(2022, 5, 5), 600)[1]).toBe(
      "27 April | 28 | 29 | 30 | May | 2 | 3 | 4 | 5",
    );
  });

  it("the century about the era has no year 0", () => {
    expect(rows(instantOf(-49), instantOf(55), 900)[0]).toBe(
      "50 BC | 40 BC | 30 BC | 20 BC | 10 BC | AD 1 | 10 | 20 | 30 | 40 | 50",
    );
    expect(rows(instantOf(-2), instantOf(4), 700)[0]).toBe("3 BC | 2 BC | 1 BC | AD 1 | 2 | 3");
    expect(rows(instantOf(315), instantOf(330), 900)[0]).toMatch(/^AD 315 \| 316 \| 317/);
  });

  it("all time counts back in the largest units, and recent years stay years", () => {
    const [deep, none] = rows(instantOf(-14e9), instantOf(2050), 900);
    expect(deep).toBe("14 Gya | 12 Gya | 10 Gya | 8 Gya | 6 Gya | 4 Gya | 2 Gya");
    expect(none).toBe("");
    expect(rows(instantOf(-1.3e6), instantOf(-8e5), 600)[0]).toBe("1.3 Mya | 1.2 Mya | 1.1 Mya | 1 Mya | 900 kya");
    expect(rows(instantOf(1990), instantOf(2050), 600)[0]).toBe("1990 | 2000 | 2010 | 2020 | 2030 | 2040");
  });

  it("an hour that comes twice tells the two apart where there is room", () => {
    const night = [instantOf(2025, 10, 25, 23), instantOf(2025, 10, 26, 4)] as const;
    expect(rows(...night, 500, "en", "Europe/London")[1]).toBe("00:00 | 01:00 BST | 01:00 GMT | 02:00 | 03:00 | 04:00");
    expect(rows(...night, 280, "en", "Europe/London")[1]).toBe("00:00 | 01:00 | 01:00 GMT | 02:00 | 03:00 | 04:00");
  });

  it("a narrow window tells years in two rows and abbreviates months", () => {
    expect(rows(instantOf(-9000), instantOf(-4000), 300, "ru")).toEqual([
      "9000 г. до н. э. | 7000 г. до н. э.",
      "8000 г. до н. э. | 6000 г. до н. э.",
    ]);
    expect(rows(instantOf(2025, 10, 25, 20), instantOf(2025, 10, 26, 8), 120, "pt")).toEqual([
      "25 de out. de 2025",
      "00:00 | 06:00",
    ]);
  });

  it("no window at all is empty", () => {
    for (const width of [0, NaN, Infinity]) expect(rows(instantOf(2025), instantOf(2025) + width, 0).join("")).toBe("");
  });
});
