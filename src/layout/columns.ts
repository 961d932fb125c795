/** Events as sorted, typed columns: what the layout asks its questions of. Per event some 45 bytes, whatever it tells. */
import { Arrivals, KNOWN_DAYS, TRAIT } from "../arrivals.ts";
import type { Events, ResolvedEvent, TimelineEvent } from "../event.ts";
import { atOnce, type Steps } from "../steps.ts";
import { compareSpans, isExtent, parseDate, type Extent } from "../time/index.ts";
import { toldOf } from "../translations.ts";
import { dependsOnKnown, itemOf, laidInto, lastKnown, type Item, type ItemContext } from "./item.ts";
import { lanesOf, oneLane, type Lanes } from "./lanes.ts";
import { markNews } from "./news.ts";
import { ascending } from "./order.ts";

export interface ColumnOptions {
  /** Whether drafts are shown. */
  drafts?: boolean;
  /** False leaves an event out. */
  filter?: (event: ResolvedEvent) => boolean;
  /** Ids of events that come before all others by importance. */
  highlight?: readonly string[];
  asOf?: string;
  /** The day since which something is new. */
  since?: string;
  /** Lanes that come first, in order. */
  lanes?: readonly string[];
  /** Names the last lane where so many share it. Default `"…"`. */
  nameShared?: (count: number) => string;
  /** The zone whose calendar floating dates are laid into. Default `"UTC"`. */
  displayZone?: string;
}

/** At most so many lanes: of more, those with the fewest events share the last. */
const MOST_LANES = 40;
/** How many items and places of ids are kept once they were asked for. */
const MOST_KEPT = 4096;
/** So many events are looked at between two rests. */
const STRIDE = 512;
/** The same where little is done with each. */
const LONG_STRIDE = 65_536;

/** Events by index in time order. */
export class Columns {
  private oneLane: Lanes | undefined;
  /** Every combination of traits that occurs. */
  private kinds: number[] | undefined;
  private readonly kept = new Map<number, Item>();
  private readonly places = new Map<string, number>();

  constructor(
    readonly events: Events,
    readonly context: ItemContext,
    /** Place of each event in the list that was given. */
    readonly source: Uint32Array,
    /** First and last edges, in ms. */
    readonly first: Float64Array,
    readonly last: Float64Array,
    /** Bits of `TRAIT`. */
    readonly traits: Uint16Array,
    /** 0 to 1. */
    readonly importance: Float64Array,
    /** Indices, the most important first, and among equals in time order. */
    readonly byRank: Uint32Array,
    /** Names of the lanes, in order; one empty name where no event has a lane. */
    readonly lanes: readonly string[],
    readonly byLane: Lanes,
  ) {}

  get count(): number {
    return this.first.length;
  }

  /** Extent of everything, in ms; 0 to 1 where there is nothing. */
  get start(): number {
    return this.first[0] ?? 0;
  }

  get end(): number {
    let end = this.count > 0 ? -Infinity : 1;
    for (let lane = 0; lane < this.byLane.count; lane += 1) end = Math.max(end, this.byLane.lastEdge(lane));
    return end;
  }

  /** The day to which the events are known, if it was said. */
  get asOf(): Extent | undefined {
    return this.context.asOf;
  }

  /** Last edges of all events, ascending; made anew at each call. */
  sortedEnds(): Float64Array {
    return this.last.slice().sort();
  }

  /** All events as one lane, for a picture that does not part them. */
  asOneLane(): Lanes {
    this.oneLane ??= this.byLane.count === 1 ? this.byLane : oneLane(this.first, this.last, this.byRank);
    return this.oneLane;
  }

  event(index: number): ResolvedEvent {
    return this.kept.get(index)?.event ?? this.events.at(this.source[index]!)!;
  }

  /** What is told of an event, where its dates are not asked for. */
  told(index: number): TimelineEvent & { id: string } {
    return this.events.told?.(this.source[index]!) ?? this.event(index);
  }

  item(index: number): Item {
    const kept = this.kept.get(index);
    if (kept) return kept;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const item = { ...itemOf(this.event(index), this.context), lane: this.byLane.laneOf(index) };
    this.kept.set(index, item);
    this.notePlace(item.event.id, index);
    return item;
  }

  is(index: number, trait: number): boolean {
    return (this.traits[index]! & trait) !== 0;
  }

  /** Whether any event is like this. */
  some(test: (traits: number) => boolean): boolean {
    this.kinds ??= [...new Set(this.traits)];
    return this.kinds.some(test);
  }

  /** Id of an event. Its index is then found at once. */
  idOf(index: number): string {
    const id = idAt(this.events, this.source[index]!);
    this.notePlace(id, index);
    return id;
  }

  /** Index of the event with an id; -1 for none. It is looked for among all, unless it was met before. */
  indexOf(id: string | null): number {
    if (id === null) return -1;
    const known = this.places.get(id);
    if (known !== undefined) return known;
    const place = placeOf(this.events, id);
    const index = place < 0 ? -1 : this.source.indexOf(place);
    this.notePlace(id, index);
    return index;
  }

  private notePlace(id: string, index: number): void {
    if (this.places.size >= 2 * MOST_KEPT) this.places.clear();
    this.places.set(id, index);
  }
}

/** Columns of events. The same events in another order give the same columns. */
export function columnsOf(events: Events, options: ColumnOptions = {}): Columns {
  return atOnce(columnsInSteps(events, options));
}

export function* columnsInSteps(events: Events, options: ColumnOptions = {}): Steps<Columns> {
  const zone = options.displayZone ?? "UTC";
  const context: ItemContext = {
    zone,
    asOf: options.asOf === undefined ? undefined : dayOf(options.asOf, zone),
    known: 0,
    dayOf: (text) => dayOf(text, zone),
  };
  const given = events.arrivals?.() ?? new Arrivals(events.length);
  const { places, isOut } = yield* taken(events, given, context, options);
  const since = options.since === undefined ? undefined : dayOf(options.since, zone);
  if (since) yield* markNews(events, given, places, since, context.dayOf);
  const order = yield* timeOrder(events, given, places);
  // Lanes stand as they would without the filter.
  const ordered = isOut && order.map((place) => given.lane[place]!);
  const source = isOut ? order.filter((place) => isOut[place] === 0) : order;
  const { first, last, traits, importance, lane: numbers } = yield* inOrder(given, source);
  if (options.highlight?.length) yield* raise(events, source, importance, new Set(options.highlight));
  negate(importance);
  const byRank = yield* ascending(importance);
  negate(importance);
  yield;
  const { names, lane } = lanesInOrder(given.lanes, numbers, ordered ?? numbers, options);
  return new Columns(
    events,
    context,
    source,
    first,
    last,
    traits,
    importance,
    byRank,
    names,
    yield* lanesOf(lane, names.length, first, last, byRank),
  );
}

/** The extent of a day that an option gives; undefined where it cannot be read or does not say when. */
export function dayOf(text: string, zone = "UTC"): Extent | undefined {
  const { start } = parseDate(text);
  if (!isExtent(start) || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return undefined;
  return laidInto(zone, start);
}

/** Whether a placement shows an event. */
export function isShown(event: ResolvedEvent, options: ColumnOptions): boolean {
  return !isHiddenDraft(event, options) && passes(event, options);
}

function isHiddenDraft({ status }: ResolvedEvent, { drafts }: ColumnOptions): boolean {
  return status === "draft" && !drafts;
}

/** Whether a filter leaves an event in. What it throws is thrown with the name of the event. */
function passes(event: ResolvedEvent, { filter }: ColumnOptions): boolean {
  try {
    return filter?.(event) !== false;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`filter: at the event "${event.id}" it throws "${why}". Give true or false for every event.`, {
      cause: error,
    });
  }
}

/** Fills in what is not known yet, and tells the places of the events, without hidden drafts, and 1 for each that a filter leaves out. */
function* taken(
  events: Events,
  given: Arrivals,
  context: ItemContext,
  options: ColumnOptions,
): Steps<{ places: Uint32Array; isOut: Uint8Array | undefined }> {
  const places = new Uint32Array(events.length);
  const isOut = options.filter && new Uint8Array(events.length);
  /** Places of what is drawn to the last edge that is known. */
  const later: number[] = [];
  let count = 0;
  let known = -Infinity;
  for (let place = 0; place < events.length; place += 1) {
    if (place % STRIDE === 0) yield;
    const kind = given.known[place]!;
    if (kind === 0 || (kind === KNOWN_DAYS && context.zone !== "UTC") || options.filter) {
      const event = events.at(place)!;
      if (isHiddenDraft(event, options)) continue;
      if (kind === 0) given.take(event, place);
      if (isOut && !passes(event, options)) isOut[place] = 1;
      else known = Math.max(known, lastKnown(event, context.zone));
      if (dependsOnKnown(event)) later.push(place);
      else put(given, place, itemOf(event, context));
    } else known = Math.max(known, given.last[place]!);
    places[count] = place;
    count += 1;
  }
  context.known = context.asOf?.latest ?? (Number.isFinite(known) ? known : 0);
  for (const place of later) put(given, place, itemOf(events.at(place)!, context));
  return { places: places.subarray(0, count), isOut };
}

function put(given: Arrivals, at: number, item: Item): void {
  const { status } = item.event;
  given.first[at] = item.first + 0;
  given.last[at] = item.last + 0;
  given.traits[at] =
    TRAIT[item.form] |
    (item.startUnknown ? TRAIT.startUnknown : 0) |
    (item.endUnknown ? TRAIT.endUnknown : 0) |
    (item.ongoing ? TRAIT.ongoing : 0) |
    (item.approximate ? TRAIT.approximate : 0) |
    (item.uncertain ? TRAIT.uncertain : 0) |
    (item.several ? TRAIT.several : 0) |
    (status === "planned" ? TRAIT.planned : status === "cancelled" ? TRAIT.cancelled : 0);
}

/** Puts events by their ids above the importance that any other has. */
function* raise(events: Events, source: Uint32Array, importance: Float64Array, ids: ReadonlySet<string>): Steps<void> {
  for (let at = 0; at < source.length; at += 1) {
    if (at % STRIDE === 0) yield;
    if (ids.has(idAt(events, source[at]!))) importance[at]! += 1;
  }
}

function negate(numbers: Float64Array): void {
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = 0 - numbers[at]!;
}

/** What arrived, in another order. */
function* inOrder(given: Arrivals, order: Uint32Array): Steps<Arrivals> {
  if (order.length === given.first.length) {
    yield* reorder(given, order);
    return given;
  }
  const to = new Arrivals(order.length);
  for (let at = 0; at < order.length; at += 1) {
    if (at % LONG_STRIDE === 0) yield;
    to.copy(at, given, order[at]!);
  }
  return to;
}

/**
 * Brings all into an order in place: a copy of a million events is as much memory again, and makes the browser look through
 * all it has for what it could throw away.
 */
function* reorder(given: Arrivals, order: Uint32Array): Steps<void> {
  const done = new Uint8Array(order.length);
  const held = new Arrivals(1);
  for (let start = 0; start < order.length; start += 1) {
    if (start % LONG_STRIDE === 0) yield;
    if (done[start] === 1) continue;
    // Round a cycle: each place takes what belongs there, and the last what stood in the first.
    held.copy(0, given, start);
    let at = start;
    for (let from = order[at]!; from !== start; from = order[at]!) {
      given.copy(at, given, from);
      done[at] = 1;
      at = from;
    }
    given.copy(at, held, 0);
    done[at] = 1;
  }
}

/** Places of the events in time order; where edges are equal, by what is known, importance and id. */
function* timeOrder(events: Events, given: Arrivals, shown: Uint32Array): Steps<Uint32Array> {
  const { first } = given;
  const all = shown.length === first.length;
  const sorted = yield* ascending(all ? first : Float64Array.from(shown, (place) => first[place]!));
  const order = all ? sorted : sorted.map((at) => shown[at]!);
  let from = 0;
  for (let at = 1; at <= order.length; at += 1) {
    if (at % STRIDE === 0) yield;
    if (at < order.length && first[order[at]!] === first[order[from]!]) continue;
    if (at - from > 1) order.subarray(from, at).sort((a, b) => compared(events, given, a, b));
    from = at;
  }
  return order;
}

function compared(events: Events, { known, last, importance }: Arrivals, a: number, b: number): number {
  const byEnd = last[a]! - last[b]!;
  if (byEnd !== 0) return byEnd;
  const bySpan = known[a] && known[b] ? 0 : compareSpans(events.at(a)!.span, events.at(b)!.span);
  if (bySpan !== 0 || importance[a] !== importance[b]) return bySpan || importance[b]! - importance[a]!;
  // An id that was made tells a reader nothing: in a list of what happened at one instant titles are in order.
  const [title, other] = [toldOf(events, a).title, toldOf(events, b).title];
  if (title !== other) return title < other ? -1 : 1;
  return idAt(events, a) < idAt(events, b) ? -1 : 1;
}

/** Place of an id in a list; -1 for none. In this order ids come out of memory several times as fast as in time order. */
function placeOf(events: Events, id: string): number {
  for (let place = 0; place < events.length; place += 1) if (idAt(events, place) === id) return place;
  return -1;
}

function idAt(events: Events, place: number): string {
  return events.idAt?.(place) ?? events.at(place)!.id;
}

/**
 * Lanes by the order that is wanted, then by their first event. One of which no event is shown is left out.
 *
 * @param lane of each event that is shown
 * @param all those of all events in time order
 */
function lanesInOrder(
  names: readonly string[],
  lane: Uint32Array,
  all: Uint32Array,
  { lanes: wanted = [], nameShared = () => "…" }: ColumnOptions,
): { names: string[]; lane: Uint32Array } {
  const left = new Set(lane);
  const order = new Set(wanted.map((name) => names.indexOf(name)).filter((number) => left.has(number)));
  const first = order.size;
  for (let at = 0; at < all.length && order.size < left.size; at += 1) if (left.has(all[at]!)) order.add(all[at]!);
  const own = order.size > MOST_LANES ? largest([...order], first, lane) : [...order];
  const shared = order.size - own.length;
  const places = new Uint32Array(names.length).fill(own.length);
  own.forEach((number, place) => (places[number] = place));
  for (let at = 0; at < lane.length; at += 1) lane[at] = places[lane[at]!]!;
  return { names: [...own.map((number) => names[number]!), ...(shared > 0 ? [nameShared(shared)] : [])], lane };
}

/** The lanes that keep a place of their own, in their order: those that are wanted first, then those with most events. */
function largest(order: readonly number[], first: number, lane: Uint32Array): number[] {
  const sizes = new Map<number, number>();
  for (const number of lane) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  const rest = order.slice(first).sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  const own = new Set([...order.slice(0, first), ...rest].slice(0, MOST_LANES - 1));
  return order.filter((number) => own.has(number));
}
