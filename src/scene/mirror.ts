/**
 * A finished scene turned to the left: one step, of which nothing before it knows.
 *
 * The interface and time turn each for itself. Where the interface runs to the left, all that stands round the plot is
 * mirrored: the heading, the names of lanes, the legend, the notes. Where time does, all that stands at its time is.
 * Upright, time runs down, and everything goes with the interface.
 */
import { hasLeftward, runsLeft, TO_LEFT } from "../layout/direction.ts";
import type { Directions } from "./directions.ts";
import { SAMPLE_MIDDLE } from "./frame.ts";
import type {
  Overview,
  Rect,
  Scene,
  SceneCount,
  SceneEra,
  SceneEvent,
  SceneFold,
  SceneLane,
  SceneLegendEntry,
  SceneMoment,
  SceneOverview,
  SceneTick,
  Shape,
  TextRun,
} from "./scene.ts";

/** The scene in the directions that were asked for. */
export function mirrored(scene: Scene, { isLeftward, isTimeLeftward }: Directions): Scene {
  const { width, upright, overview } = scene;
  const frame = isLeftward ? new Turn(-1, width, true) : new Turn(1, 0, false);
  const plot = frame.rect(scene.plot);
  const isTurned = upright ? isLeftward : isTimeLeftward;
  const along = isTurned
    ? new Turn(-1, plot.x + plot.width + scene.plot.x, isLeftward)
    : new Turn(1, plot.x - scene.plot.x, isLeftward);
  return {
    ...scene,
    plot,
    ...(isTurned && !upright ? { isTimeLeftward: true, shift: -scene.shift } : {}),
    heading: frame.runs(scene.heading),
    axis: {
      shapes: along.shapes(scene.axis.shapes),
      ticks: scene.axis.ticks.map((tick) => tickIn(tick, along, upright)),
      folds: scene.axis.folds.map((fold) => labelledIn(fold, along)),
    },
    lanes: scene.lanes.map((lane) => laneIn(lane, frame)),
    eras: scene.eras.map((era) => eraIn(era, along)),
    moments: scene.moments.map((moment) => labelledIn(moment, along)),
    events: scene.events.map((event) => eventIn(event, along, width)),
    counts: scene.counts.map((count) => countIn(count, along)),
    ...(overview ? { overview: overviewIn(overview, along) } : {}),
    legend: scene.legend.map((entry) => legendIn(entry, frame, isLeftward !== isTimeLeftward)),
    notes: frame.runs(scene.notes),
    ...(scene.unnamed ? { unnamed: frame.runs(scene.unnamed) } : {}),
  };
}

/** A place along the width of a picture, mirrored or moved. */
class Turn {
  /**
   * @param sign -1 mirrors
   * @param by px that are added then
   * @param isLeftward whether the interface runs to the left, and text with it
   */
  constructor(
    private readonly sign: 1 | -1,
    private readonly by: number,
    private readonly isLeftward: boolean,
  ) {}

  /** The same for what is relative to the left end of a strip of so many px. */
  within(length: number): Turn {
    return new Turn(this.sign, this.sign === 1 ? 0 : length, this.isLeftward);
  }

  at(x: number): number {
    return this.sign * x + this.by;
  }

  rect<Box extends Rect>(box: Box): Box {
    return { ...box, x: this.sign === 1 ? this.at(box.x) : this.at(box.x + box.width) };
  }

  shape(shape: Shape): Shape {
    switch (shape.shape) {
      case "rect":
        return this.rect(shape);
      case "circle":
        return { ...shape, x: this.at(shape.x) };
      case "line":
        return { ...shape, x1: this.at(shape.x1), x2: this.at(shape.x2) };
      case "polygon":
        return { ...shape, points: shape.points.map(([x, y]) => [this.at(x), y] as const) };
      case "rules":
        return { ...shape, rules: shape.rules.map(([x, from, to]) => [this.at(x), from, to] as const) };
    }
  }

  shapes(shapes: readonly Shape[]): Shape[] {
    return shapes.map((shape) => this.shape(shape));
  }

  run(run: TextRun): TextRun {
    const text = this.isLeftward ? runningLeft(run.text) : run.text;
    const { anchor = "start" } = run;
    return { ...run, text, x: this.at(run.x), anchor: this.sign === 1 ? anchor : OPPOSITE[anchor] };
  }

  runs(runs: readonly TextRun[]): TextRun[] {
    return runs.map((run) => this.run(run));
  }
}

/** A text in a place that runs to the left: where it has any such letter it does so as well, whatever letter is first. */
export function runningLeft(text: string): string {
  return hasLeftward(text) && !runsLeft(text) ? `${TO_LEFT}${text}` : text;
}

const OPPOSITE = { start: "end", middle: "middle", end: "start" } as const;

function labelledIn<Part extends SceneFold | SceneMoment | SceneTick>(part: Part, turn: Turn): Part {
  const { shapes, label } = part;
  return { ...part, shapes: turn.shapes(shapes), ...(label ? { label: turn.run(label) } : {}) };
}

function tickIn(tick: SceneTick, turn: Turn, upright: boolean): SceneTick {
  return { ...labelledIn(tick, turn), at: upright ? tick.at : turn.at(tick.at) };
}

function laneIn(lane: SceneLane, turn: Turn): SceneLane {
  const { box, label, shapes, fold } = lane;
  return {
    ...lane,
    box: turn.rect(box),
    shapes: turn.shapes(shapes),
    ...(label ? { label: turn.run(label) } : {}),
    ...(fold ? { fold: { hit: turn.rect(fold.hit), sign: turn.shape(fold.sign) } } : {}),
  };
}

function eraIn(era: SceneEra, turn: Turn): SceneEra {
  const { box, label, shapes } = era;
  return {
    ...era,
    box: turn.rect(box),
    ...(shapes ? { shapes: turn.shapes(shapes) } : {}),
    ...(label ? { label: turn.run(label) } : {}),
  };
}

function countIn(count: SceneCount, turn: Turn): SceneCount {
  return { ...count, box: turn.rect(count.box), label: turn.run(count.label) };
}

function eventIn(event: SceneEvent, turn: Turn, width: number): SceneEvent {
  const { mark, markBox, label, question, hit, callout, frame } = event;
  const turned: SceneEvent = {
    ...event,
    mark: turn.shapes(mark),
    markBox: turn.rect(markBox),
    ...(label ? { label: { runs: turn.runs(label.runs), box: turn.rect(label.box) } } : {}),
    ...(question ? { question: turn.run(question) } : {}),
    hit: turn.rect(hit),
    ...(callout ? { callout: turn.rect(callout) } : {}),
    ...(frame ? { frame: turn.shape(frame) } : {}),
  };
  return callout ? withCalloutInside(turned, width) : turned;
}

/** px that a callout keeps from the edges of a picture. */
const EDGE = 4;

/** A callout was kept within the picture as that was: it is moved into it as it is now. */
function withCalloutInside(event: SceneEvent, width: number): SceneEvent {
  const { callout, label, hit } = event;
  const { x } = callout!;
  const by = Math.max(Math.min(x, width - callout!.width - EDGE), EDGE) - x;
  if (by === 0) return event;
  const move = new Turn(1, by, false);
  return {
    ...event,
    callout: move.rect(callout!),
    ...(label ? { label: { runs: move.runs(label.runs), box: move.rect(label.box) } } : {}),
    hit: around(hit, move.rect(hit)),
  };
}

/** The box round two that stand side by side. */
function around(one: Rect, two: Rect): Rect {
  const x = Math.min(one.x, two.x);
  return { ...one, x, width: Math.max(one.x + one.width, two.x + two.width) - x };
}

function overviewIn(overview: SceneOverview, turn: Turn): SceneOverview {
  const { box, window, grips, fixed } = overview;
  return {
    ...overview,
    fixed: stripIn(fixed, turn),
    box: turn.rect(box),
    window: turn.rect(window),
    grips: { window: turn.rect(grips.window), start: turn.rect(grips.start), end: turn.rect(grips.end) },
  };
}

/** Strips are long and the same in every frame: what was made of one stays the same object. */
const strips = new WeakMap<Overview, Overview>();

/** A strip as it is placed: it is relative to its own left end. */
function stripIn(strip: Overview, turn: Turn): Overview {
  const known = strips.get(strip);
  if (known) return known;
  const own = turn.within(strip.length);
  const made = { ...strip, bars: own.shape(strip.bars), names: own.runs(strip.names) };
  strips.set(strip, made);
  return made;
}

/** An entry of the legend. Its sample is drawn as time runs: where the interface does not, it is turned back. */
function legendIn({ kind, shapes, runs }: SceneLegendEntry, frame: Turn, isTurnedBack: boolean): SceneLegendEntry {
  const label = runs.at(-1)!;
  const back = isTurnedBack ? new Turn(-1, 2 * (label.x - SAMPLE_MIDDLE), false) : new Turn(1, 0, false);
  const sample = runs.slice(0, -1);
  return {
    kind,
    shapes: frame.shapes(back.shapes(shapes)),
    runs: [...frame.runs(back.runs(sample)), frame.run(label)],
  };
}
