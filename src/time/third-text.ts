import type { Extent, Precision } from "./extent.ts";
import { edgesOf, fillDate, fillEnds, isNamed, literal, said } from "./extent-text.ts";
import { civilOf, DAY, dayInstant, daysFromCivil } from "./instant.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { daysOfThird, yearsOfThird } from "./third.ts";
import type { Said, Voice } from "./voice.ts";
import { bareText } from "./words.ts";

/** A third of something that has a name: 0 to 2, and the whole. */
interface Third {
  third: number;
  whole: Extent;
}

const THIRDS = [0, 1, 2];

/** Ten, a hundred and a thousand years, as they are counted after Christ and before. */
const AGES: readonly [Precision, number][] = [
  ["decade", 10],
  ["century", 100],
  ["millennium", 1000],
];

/** An end of what "early", "mid" and "late" are read as. */
const VAGUE_END = /^[\dY-]{1,20}[~%]$/;

/** "early 1883", "late 8th century BC", "mid-May 2022": exactly what is read of such words; undefined for other dates. */
export function thirdText(extent: Extent, voice: Voice): string | undefined {
  const found = thirdOf(extent);
  if (!found || !isNamed(found.whole, voice)) return undefined;
  return fillDate((voice.phrases as Phrases).vague[found.third]!, said(found.whole, voice), voice);
}

/** "between late 1889 and early 1891"; undefined for ranges that no such end has. */
export function betweenThirds(extent: Extent, voice: Voice): string | undefined {
  const [from, to] = extent.approximate && extent.precision === "range" ? edgesOf(extent) : [];
  if (!from || !to) return undefined;
  const [first, last] = [thirdText(from, voice), thirdText(to, voice)];
  if (first === undefined && last === undefined) return undefined;
  const ends = [first ?? bareText(from, voice), last ?? bareText(to, voice)];
  const [start, end] = ends.map((text): Said => ({ kind: "other", parts: literal(text) }));
  return fillEnds(voice.phrases.between, start!, end!, voice);
}

function thirdOf(extent: Extent): Third | undefined {
  const { precision, approximate, earliest, latest, edtf } = extent;
  if (!approximate || !Number.isFinite(latest - earliest)) return undefined;
  const { year, month } = civilOf(earliest);
  if (precision === "quadrimester") return { third: (month - 1) / 4, whole: wholeOf(extent, "year", year) };
  if (precision !== "range" || !isVague(edtf)) return undefined;
  return thirdOfMonth(extent) ?? thirdOfAge(extent);
}

/** Whether both ends of a range are approximate, alone or in a set. */
function isVague(edtf: string): boolean {
  const ends = edtf.replace(/^\[|\]$/g, "").split("..");
  return ends.length === 2 && ends.every((end) => VAGUE_END.test(end));
}

function thirdOfMonth(extent: Extent): Third | undefined {
  const { year, month } = civilOf(extent.earliest);
  const third = THIRDS.find((each) => {
    const [first, last] = daysOfThird(year, month, each);
    return isWithin(extent, dayOf(year, month, first), dayOf(year, month, last));
  });
  if (third === undefined || Math.abs(year) > 9999) return undefined;
  return { third, whole: wholeOf(extent, "month", year, month) };
}

function thirdOfAge(extent: Extent): Third | undefined {
  const { year } = civilOf(extent.earliest);
  for (const [precision, length] of AGES) {
    // The 8th century is 700 to 799, the 8th before Christ -799 to -700.
    const shift = year < 1 ? 1 : 0;
    const from = Math.floor((year - shift) / length) * length + shift;
    const third = THIRDS.find((each) => {
      const [first, last] = yearsOfThird(from, length, each);
      return isWithin(extent, dayOf(first, 1, 1), dayOf(last, 12, 31));
    });
    if (third !== undefined) return { third, whole: wholeOf(extent, precision, from) };
  }
  return undefined;
}

/** Whether it is exactly the time from one day to another, both included. */
function isWithin({ earliest, latest }: Extent, first: number, last: number): boolean {
  return earliest === first && latest === last + DAY;
}

function dayOf(year: number, month: number, day: number): number {
  return dayInstant(daysFromCivil(year, month, day));
}

/** What a third is of, for its name. */
function wholeOf(extent: Extent, precision: Precision, year: number, month = 1): Extent {
  const earliest = dayOf(year, month, 1);
  return { ...extent, precision, earliest, approximate: false, uncertain: false, edtf: "" };
}
