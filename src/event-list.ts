/** A list of events of which the plain ones are made when they are asked for, so that a million cost no more than the list. */
import { Arrivals } from "./arrivals.ts";
import type { Events, ResolvedEvent, TimelineEvent } from "./event.ts";
import { takePlain } from "./plain-event.ts";
import { spanOf, type ParseOptions } from "./time/index.ts";

export class EventList implements Events {
  private readonly list: TimelineEvent[] = [];
  /** 1 for what is kept as it was given. */
  private readonly given: Uint8Array;
  /** What was found of the plain ones, until it is asked for the first time. */
  private found: Arrivals | undefined;
  private all: ResolvedEvent[] | undefined;

  /** @param most how many events may be added */
  constructor(
    most: number,
    private readonly options: ParseOptions = {},
  ) {
    this.given = new Uint8Array(most);
    this.found = new Arrivals(most);
  }

  get length(): number {
    return this.list.length;
  }

  /** Adds an event that was read. */
  push(event: ResolvedEvent): void {
    this.list.push(event);
  }

  /** Adds an event as it was given, if it is a plain one; what else is asked of it is asked last. */
  pushPlain(record: unknown, isTaken: (event: TimelineEvent & { id: string }) => boolean): boolean {
    if (!takePlain(record, this.found!, this.list.length) || !isTaken(record as TimelineEvent & { id: string }))
      return false;
    this.given[this.list.length] = 1;
    this.list.push(record as TimelineEvent);
    return true;
  }

  at(index: number): ResolvedEvent | undefined {
    const event = this.list[index];
    if (!event || this.given[index] === 0) return event as ResolvedEvent | undefined;
    const { options } = this;
    return {
      ...event,
      id: event.id!,
      status: event.status ?? "happened",
      get span() {
        const span = spanOf(event, options);
        Object.defineProperty(this, "span", { value: span, enumerable: true, writable: true });
        return span;
      },
    };
  }

  idAt(index: number): string {
    return this.list[index]!.id!;
  }

  told(index: number): TimelineEvent & { id: string } {
    return this.list[index]! as TimelineEvent & { id: string };
  }

  arrivals(): Arrivals {
    const { found = this.foundAgain() } = this;
    this.found = undefined;
    return found;
  }

  /** All of them, made once. */
  toArray(): ResolvedEvent[] {
    this.all ??= this.list.map((_, index) => this.at(index)!);
    return this.all;
  }

  private foundAgain(): Arrivals {
    const arrivals = new Arrivals(this.list.length);
    this.list.forEach((event, at) => this.given[at] === 1 && takePlain(event, arrivals, at));
    return arrivals;
  }
}
