/** What a number without a name may count since 1970, and how to say so. */
export interface Epoch {
  unit: string;
  hint: string;
}

const SECONDS: Epoch = { unit: "seconds", hint: 'Say so by numbers "s".' };
const MILLISECONDS: Epoch = { unit: "milliseconds", hint: 'Say so by numbers "ms".' };
const MICROSECONDS: Epoch = {
  unit: "microseconds",
  hint: 'Leave out the last three figures and say so by numbers "ms".',
};

/** By the count of their figures, which is that of times from 1973 to 2286. */
const BY_FIGURES: readonly (readonly [number, Epoch])[] = [
  [9, SECONDS],
  [10, SECONDS],
  [12, MILLISECONDS],
  [13, MILLISECONDS],
  [15, MICROSECONDS],
  [16, MICROSECONDS],
];

/** The epoch time that figures may be; undefined where there are too few, too many, or between two units. */
export function epochOf(figures: string): Epoch | undefined {
  return BY_FIGURES.find(([count]) => count === figures.length)?.[1];
}
