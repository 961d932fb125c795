/** Invented events, and the windows that they are looked at through. The same numbers give the same events. */
import { randomLcg, randomNormal, shuffler } from "d3";

export interface BenchEvent {
  id: string;
  title: string;
  /** ms since 1970 in UTC. */
  start: number;
  /** ms since 1970 in UTC; absent for what has no length. */
  end?: number;
  lane: string;
  /** 0 to 1, in hundredths. */
  importance: number;
}

/** From and to, in ms since 1970 in UTC. */
export type Window = readonly [from: number, to: number];

const DAY = 864e5;
const WEEK = 7 * DAY;

/** 150 years: every event lies in them. */
export const EVERYTHING: Window = [Date.UTC(1870, 0, 1), Date.UTC(2020, 0, 1)];
const LENGTH = EVERYTHING[1] - EVERYTHING[0];

export const LANES = Array.from({ length: 8 }, (_, lane) => `Lane ${lane + 1}`);

const SEED = 0.42;
const SHARE_OF_BARS = 0.3;
const SHARE_IN_BURSTS = 0.6;
const LONGEST_BAR = 900 * DAY;

/** 40 bursts of ten days to a year, the same ones for every number of events. */
const BURSTS = burstsOf(40);

const WORDS = (
  "talks visit vote strike court ruling summit border treaty election protest hearing budget report minister city " +
  "railway bridge school harbour hospital museum flood fire drought record agreement parliament opens closes begins " +
  "ends first second last new old great national local"
).split(" ");

/** Events in no order: six in ten in bursts, three in ten with a length, titles of two to nine words. */
export function eventsOf(count: number): BenchEvent[] {
  const random = randomLcg(SEED);
  const normal = randomNormal.source(random)();
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

  const startOf = (): number => {
    if (random() >= SHARE_IN_BURSTS) return EVERYTHING[0] + random() * LENGTH;
    const { middle, width } = anyOf(BURSTS);
    return middle + normal() * width;
  };

  const titleOf = (): string => Array.from({ length: 2 + Math.floor(random() * 8) }, () => anyOf(WORDS)).join(" ");

  const events = Array.from({ length: count }, (_, index): BenchEvent => {
    const start = within(startOf());
    const event: BenchEvent = {
      id: `e${index}`,
      title: titleOf(),
      start,
      lane: anyOf(LANES),
      importance: Math.round(random() * 100) / 100,
    };
    if (random() < SHARE_OF_BARS) event.end = within(start + random() * LONGEST_BAR) + 1;
    return event;
  });
  return shuffler(random)(events);
}

/** The middle of a burst and how wide it spreads, in ms. */
interface Burst {
  middle: number;
  width: number;
}

function burstsOf(count: number): Burst[] {
  const random = randomLcg(SEED);
  return Array.from({ length: count }, () => ({
    middle: EVERYTHING[0] + random() * LENGTH,
    width: 10 * DAY * 36 ** random(),
  }));
}

/** A whole number of ms in which everything lies. */
function within(time: number): number {
  return Math.round(Math.min(Math.max(time, EVERYTHING[0]), EVERYTHING[1] - 1));
}

/** A tenth of everything, moved from the beginning to the end. */
export function panWindows(steps: number): Window[] {
  const length = LENGTH / 10;
  return Array.from({ length: steps }, (_, step) => {
    const from = EVERYTHING[0] + ((LENGTH - length) * step) / (steps - 1);
    return [from, from + length];
  });
}

/** From everything down to a week in a burst, each window smaller by the same factor. */
export function zoomWindows(steps: number): Window[] {
  const { middle } = BURSTS[0]!;
  const before = (middle - EVERYTHING[0]) / LENGTH;
  return Array.from({ length: steps }, (_, step) => {
    const length = LENGTH * (WEEK / LENGTH) ** (step / (steps - 1));
    return [middle - before * length, middle + (1 - before) * length];
  });
}

/** The window halfway from everything to a week. */
export const MIDDLE: Window = zoomWindows(3)[1]!;
