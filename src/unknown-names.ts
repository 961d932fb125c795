/** Ids and lanes in the options of a placement that no event has: each is told, with the one that was probably meant. */
import { nearest } from "./nearest.ts";
import type { Events } from "./event.ts";
import type { TimelineOptions } from "./options.ts";
import type { Problem } from "./problem.ts";

/** Hints are looked for in so many names at most, and for so many that are not known: each pair takes time. */
const AMONG = 5000;
const HINTS = 20;

/** No hint is given for a name of more letters. */
const LONGEST = 100;

/** A name in an option. */
interface Named {
  field: string;
  name: string;
  /** Where it stands and what it is, up to the name. */
  told: string;
  /** What is done where nothing is like it. */
  otherwise: string;
}

/** Nothing where there are no events: they may be on their way. */
export function unknownNames(options: TimelineOptions, events: Events): Problem[] {
  if (events.length === 0) return [];
  const ids = idsIn(options);
  const lanes = lanesIn(options);
  return [
    ...(ids.length === 0 ? [] : unknownAmong(ids, idsOf(events), ({ field }) => `${field}-unknown`)),
    ...(lanes.length === 0 ? [] : unknownAmong(lanes, lanesOf(events, lanes), () => "lane-unknown")),
  ];
}

function idsIn({ highlight = [], labels = {} }: TimelineOptions): Named[] {
  return Object.entries({ highlight, labels: Object.keys(labels) }).flatMap(([field, ids]) =>
    [...new Set(ids)].map((name) => ({
      field,
      name,
      told: `${field}: there is no event with the id`,
      otherwise: "It is left alone.",
    })),
  );
}

/** An empty name is that of no lane. */
function lanesIn({ lanes = [], eras = [] }: TimelineOptions): Named[] {
  const ordered = [...new Set(lanes)].map((name) => ({
    field: "lanes",
    name,
    told: "lanes: there is no event in the lane",
    otherwise: "It is left alone.",
  }));
  const behind = eras.map(({ lane = "" }, at) => ({
    field: "eras",
    name: lane,
    told: `eras[${at}]: there is no event in the lane`,
    otherwise: "The era is not drawn.",
  }));
  return [...ordered, ...behind].filter(({ name }) => name);
}

function unknownAmong(names: readonly Named[], known: ReadonlySet<string>, codeOf: (of: Named) => string): Problem[] {
  return names
    .filter(({ name }) => !known.has(name))
    .map((named, at) => {
      const { field, name, told, otherwise } = named;
      const like = at < HINTS && known.size <= AMONG && name.length <= LONGEST ? nearest(name, known) : undefined;
      const hint = like === undefined ? otherwise : `Did you mean "${like}"?`;
      return { code: codeOf(named), severity: "warning", field, value: name, message: `${told} "${name}". ${hint}` };
    });
}

function idsOf(events: Events): Set<string> {
  return new Set(Array.from({ length: events.length }, (_, at) => events.idAt?.(at) ?? events.at(at)!.id));
}

/** The lanes of events, looked for until all that are named are found. */
function lanesOf(events: Events, named: readonly Named[]): Set<string> {
  const lanes = new Set<string>();
  const sought = new Set(named.map(({ name }) => name));
  for (let at = 0; at < events.length && sought.size > 0; at += 1) {
    const { lane } = events.told?.(at) ?? events.at(at)!;
    if (lane) lanes.add(lane);
    if (lane) sought.delete(lane);
  }
  return lanes;
}
