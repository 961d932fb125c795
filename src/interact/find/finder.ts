/** What is looked for, what was found, and where the reader is among that. A page loads this with its first search. */
import { FindIndex, indexInSteps } from "../../find/find-index.ts";
import { askedOf, asksForAll, type Asked, type FindQuery } from "../../find/query.ts";
import type { Columns } from "../../layout/columns.ts";
import type { Subset } from "../../layout/subset.ts";
import { columnsWithin } from "../../layout/within.ts";
import { readsAll } from "../../read/record.ts";
import { withCalled, withFound } from "../../scene/found.ts";
import type { Picture } from "../../scene/picture.ts";
import { foundInWords } from "../../scene/spoken.ts";
import { search } from "../../search.ts";
import { atOnce, inSlices, type Steps } from "../../steps.ts";
import { DateError } from "../../time/index.ts";
import type { By } from "../contract.ts";
import type { FindHost, Sought } from "./host.ts";

/** So many events are looked at in the call; more in slices. */
const LONG = 20_000;

export class Finder {
  query: FindQuery | null = null;
  /** What answers the query; undefined where nothing is looked for, or the answer is on its way. */
  found: Subset | undefined;
  /** Id of the event at which the reader is, or was last. */
  last: string | undefined;
  /** Is told when something has changed, and by whom where it is the query. */
  changed: (by?: By) => void = () => undefined;

  private asked: Asked | undefined;
  /** Index of the event at which the reader is, among all; -1 at none. */
  private at = -1;
  private index: FindIndex | undefined;
  /** The index that is being made, and of what. */
  private making: { columns: Columns; index: Promise<FindIndex | undefined> } | undefined;
  private only: Columns | undefined;
  /** Counts the queries: an earlier one is answered too late. */
  private turn = 0;
  /** A step that was asked for before the answer was there. */
  private waiting: -1 | 1 | undefined;
  /** Whether it was told last that something is looked for. */
  private isTold = false;
  private stopped = false;

  constructor(
    readonly host: FindHost,
    private readonly show: (sought: Sought) => void,
  ) {}

  /** Whether an answer is on its way. */
  get isLooking(): boolean {
    return this.asked !== undefined && this.found === undefined;
  }

  /** Which of what was found the reader is at, from 1 on; 0 at none. */
  get position(): number {
    return this.at < 0 || !this.found ? 0 : this.found.rankOf(this.at) + 1;
  }

  /**
   * Looks for something; null for nothing any more. Resolves to how many were found.
   *
   * @throws {DateError} where a date cannot be read
   */
  async find(query: FindQuery | null, by: By): Promise<number> {
    this.turn += 1;
    const { turn } = this;
    const asked = query ? await this.read(query) : undefined;
    if (turn !== this.turn || this.stopped) return 0;
    this.asked = asked && !asksForAll(asked) ? asked : undefined;
    this.query = this.asked ? query : null;
    this.at = -1;
    this.waiting = undefined;
    return this.look(by);
  }

  /** The index of all events, made when it is first asked for. */
  ready(): FindIndex | Promise<FindIndex | undefined> {
    const columns = this.host.all();
    if (this.index?.columns === columns) return this.index;
    const { lang, labels, laneNames } = this.host.settings();
    if (this.making?.columns !== columns) {
      const made = this.work(indexInSteps(columns, { lang, labels, laneNames }), columns.count);
      if (made instanceof FindIndex) return (this.index = made);
      this.making = { columns, index: made };
      void made.then((index) => (this.index = index ?? this.index));
    }
    return this.making.index;
  }

  /** Other columns may have come: what is looked for is looked for in them. */
  renew(): void {
    const columns = this.host.all();
    if (!this.asked || this.index?.columns === columns || this.making?.columns === columns) return;
    const { last } = this;
    const index = this.ready();
    this.turn += 1;
    this.at = -1;
    if (!(index instanceof FindIndex)) {
      // Until the answer is there, nothing is marked.
      this.clear();
      void this.look("data");
      return;
    }
    this.found = index.matching(this.asked);
    this.only = undefined;
    if (this.query?.mode === "hide") this.only = atOnce(columnsWithin(index.columns, this.found));
    const at = last === undefined ? -1 : index.columns.indexOf(last);
    if (at >= 0 && this.found.has(at)) this.at = at;
    this.publish();
    this.tell("data");
  }

  /** Goes to what was found next, or before: from the first in the window on. False where there is none. */
  step(by: -1 | 1): boolean {
    const { found } = this;
    if (this.isLooking) this.waiting = by;
    if (!found || found.count === 0) return false;
    this.at = this.at < 0 ? this.nearest(by, found) : found.step(this.at, by);
    this.last = this.host.all().idOf(this.at);
    this.publish();
    const index = this.only ? found.rankOf(this.at) : this.at;
    this.host.glideTo(index, () => this.words(index));
    this.changed();
    return true;
  }

  stop(): void {
    this.stopped = true;
  }

  /** How many were found, in words; nothing while that is not known. */
  summary(): string {
    const words = this.host.words();
    const { count } = this.host.all();
    if (this.isLooking) return "…";
    return this.found ? foundInWords(this.found.count, count, words) : words.say("events", { count });
  }

  private async read(query: FindQuery): Promise<Asked> {
    const { lang, displayZone } = this.host.settings();
    const dates = { locale: lang, zone: displayZone };
    try {
      return askedOf(query, dates);
    } catch (error) {
      if (!(error instanceof DateError) || readsAll()) throw error;
    }
    const { bringAll } = await import("../../read/bring-all.ts");
    bringAll();
    return askedOf(query, dates);
  }

  private async look(by: By): Promise<number> {
    const { turn, asked } = this;
    const before = this.only;
    if (asked) {
      const made = this.ready();
      if (!(made instanceof FindIndex)) {
        this.found = undefined;
        this.changed();
      }
      const index = made instanceof FindIndex ? made : await made;
      if (turn !== this.turn || this.stopped || !index) return 0;
      this.found = index.matching(asked);
      this.only = this.query?.mode === "hide" ? await this.within(index.columns, this.found) : undefined;
      if (turn !== this.turn || this.stopped) return 0;
    } else this.clear();
    this.publish();
    this.host.changed(this.only !== before);
    if (by === "reader" && (asked || this.isTold)) this.host.say(() => this.summary());
    this.tell(by);
    if (this.waiting) this.step(this.waiting);
    return this.found?.count ?? this.host.all().count;
  }

  /** What was found alone. */
  private within(columns: Columns, found: Subset): Columns | undefined | Promise<Columns | undefined> {
    return this.work(columnsWithin(columns, found), columns.count);
  }

  /** Does work in the call where it is short. */
  private work<Result>(steps: Steps<Result>, size: number): Result | Promise<Result | undefined> {
    return size < LONG ? atOnce(steps) : inSlices(steps, () => !this.stopped);
  }

  private clear(): void {
    this.found = undefined;
    this.only = undefined;
    this.publish();
  }

  private publish(): void {
    const { found, only, at } = this;
    const called = at < 0 ? {} : { called: this.host.all().idOf(at) };
    if (!found) this.show({});
    else if (only) this.show({ only, mark: (scene, _, __, index) => withCalled(scene, index), ...called });
    else {
      const mark: Picture["mark"] = (scene, picture, view, index) => withFound(scene, picture, found, view, index);
      this.show({ found, mark, ...called });
    }
  }

  private tell(by: By): void {
    const { query } = this;
    const matches = this.found?.count ?? this.host.all().count;
    if (query || this.isTold) this.host.tell.emit("find", { query, matches, by });
    this.isTold = query !== null;
    this.changed(by);
  }

  /** The first of what was found that begins in the window, or the last. */
  private nearest(by: -1 | 1, { indices, count }: Subset): number {
    const { first } = this.host.all();
    const window = this.host.camera.window;
    if (!window) return indices[by > 0 ? 0 : count - 1]!;
    const before = search(indices, (index) => first[index]! < (by > 0 ? window.start : window.end));
    return indices[(before + (by > 0 ? 0 : count - 1)) % count]!;
  }

  /** "3 of 12: Title, date" */
  private words(index: number): string {
    const { found, position } = this;
    const picture = this.host.picture();
    if (!found || !picture) return "";
    const name = picture.texts.spoken(picture.columns.event(index), picture.columns.lanes.length);
    return `${this.host.words().say("position", { index: position, count: found.count })}: ${name}`;
  }
}
