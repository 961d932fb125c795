/** The ticks of equal steps: one where something begins, named where it begins another year. Between them nothing is to scale. */
import { CLEAR, LOWER, UPPER, type Room, type Spot } from "./axis-room.ts";
import { nameFirst, sceneTicks, tickLine, TICK_GAP, UPPER_TICK, type Mark } from "./axis-ticks.ts";
import type { SceneTick } from "./scene.ts";
import { YEAR, type NameOf, type Naming } from "./tick-names.ts";
import { pxOf, type Projection } from "./view.ts";

/** px beside the window within which names claim room: panning brings none that takes it from another. */
const BEYOND = 200;

export interface EvenTicking {
  projection: Projection;
  nameOf: NameOf;
  room: Room;
  /** px from the place of a step to the middle of what is drawn there. */
  middleOf: (time: number) => number;
}

export function evenTicks(ticking: EvenTicking): SceneTick[] {
  const { nameOf, room, projection } = ticking;
  const steps = projection.scale.steps!;
  const [begin, end] = [steps[0]!, steps.at(-1)!];
  // All years are the same where the first and the last one are.
  const naming = NAMINGS.find((each) => nameOf(each, begin)?.time !== nameOf(each, end)?.time) ?? YEAR;
  const isYear = naming === YEAR;
  const kind = isYear ? UPPER : LOWER;
  const within = isYear ? {} : { within: { from: 0, to: projection.length } };
  const put = ({ label: text, at }: Mark): Spot | undefined => room.put({ kind, text, at, ...within });
  const marks = marksOf(ticking, naming);
  const seen = marks.filter(({ at }) => at >= 0 && at <= projection.length);
  for (const mark of seen)
    if (mark.rank > 0 && marks.every((other) => other.rank <= mark.rank || areApart(mark, other, kind, room)))
      mark.spot = put(mark);
  const [first] = seen;
  // Of what began before the window the first in it tells.
  if (first) first.spot ??= put(first);
  if (!isYear) nameFirst(seen, room);
  const ticked = (mark: Mark, strong: boolean): SceneTick[] =>
    sceneTicks(mark, strong, [tickLine(mark.at, strong ? (mark.spot ? -UPPER_TICK : -5) : 0, strong ? 0 : 5)]);
  const ticks = seen.flatMap((mark) => ticked(mark, isYear));
  if (isYear || !first) return ticks;
  const text = nameOf([naming[0], "upper"], first.time)!.label;
  return [...ticked({ ...first, spot: room.put({ kind: UPPER, text, at: first.at }) }, true), ...ticks];
}

/** By what the steps are named: the largest that is not the same for all. */
const NAMINGS: readonly Naming[] = [YEAR, ["month", "lower"], ["day", "lower"], ["minute", "lower"]];

/** A step, and how much its name claims: nothing where the step before it has the same. */
interface EvenMark extends Mark {
  rank: number;
}

/** The steps in the window and beside it; of those that are too close to be told apart every second, fourth … */
function marksOf({ projection, nameOf, middleOf }: EvenTicking, naming: Naming): EvenMark[] {
  const steps = projection.scale.steps!;
  const [origin, next] = [pxOf(projection, steps[0]!), pxOf(projection, steps[1] ?? Infinity)];
  const gap = next - origin;
  let stride = 1;
  while (stride * gap < TICK_GAP) stride *= 2;
  const from = Math.max(Math.ceil((-BEYOND - origin) / gap / stride), 0) * stride;
  const marks: EvenMark[] = [];
  let before = from > 0 ? nameOf(naming, steps[from - stride]!) : undefined;
  for (let index = from; index < steps.length; index += stride) {
    const time = steps[index]!;
    const at = pxOf(projection, time) + middleOf(time);
    if (at > projection.length + BEYOND) break;
    const name = nameOf(naming, time);
    if (name) marks.push({ ...name, time, at, rank: name.time === before?.time ? 0 : rankOf(index) });
    before = name;
  }
  return marks;
}

/** Each its own. With less room the first keeps its name longest, and of the others every second, fourth, eighth … */
function rankOf(index: number): number {
  return index === 0 ? Infinity : (index & -index) + 1 / (index + 1);
}

function areApart(one: EvenMark, other: EvenMark, kind: typeof UPPER, room: Room): boolean {
  const [left, right] = one.at < other.at ? [one, other] : [other, one];
  const size = room.sizeOf(left.label, kind);
  const reach = kind === UPPER ? size : (size + room.sizeOf(right.label, kind)) / 2;
  return right.at - left.at >= reach + CLEAR;
}
