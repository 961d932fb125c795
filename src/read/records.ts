/** Records as events: what is the same for every input, and all that a page needs at first. */
import { eventCompleter, isEvent, reporter, type Report, type ResolvedEvent, type TimelineEvent } from "../event.ts";
import { EventList } from "../event-list.ts";
import { Ids } from "../ids.ts";
import { spotsInJson, type Problem, type Spot, type SpotOf } from "../problem.ts";
import type { Steps } from "../steps.ts";
import type { ParseOptions } from "../time/index.ts";
import { glimpse, isRecord } from "./plain.ts";
import { cleanRecord, hasTitle } from "./record.ts";

export interface RecordsOptions {
  /** Where a record stands in its source. Default: its place in the list. */
  spotOf?: SpotOf;
  /** False: a reader made the records. They become the events, and bring no spans along. Default true: they stay as they are. */
  given?: boolean;
}

/** Takes records one after another: each becomes an event, and every problem is told in the order of the records. */
export class Records {
  readonly events: ResolvedEvent[] = [];
  readonly problems: Problem[] = [];
  /** Ids of events that were given none. */
  readonly made: string[] = [];
  private count = 0;
  private told = 0;
  /** How many events there were before each record that became none. */
  private readonly lost: number[] = [];
  private readonly dates: ParseOptions;
  private readonly complete: ReturnType<typeof eventCompleter>;
  private readonly report: Report;

  constructor(
    dates: ParseOptions = {},
    private readonly how: RecordsOptions = {},
    ids?: Ids,
  ) {
    this.dates = { ...dates };
    this.complete = eventCompleter(this.dates, this.made, ids);
    this.report = (...told) => {
      reporter(this.problems, this.how.spotOf ?? IN_JSON, this.count)(...told);
    };
  }

  /** From here on records stand elsewhere, or have dates of which more is known. */
  learn({ dates, ...how }: RecordsOptions & { dates?: ParseOptions }): void {
    Object.assign(this.dates, dates);
    Object.assign(this.how, how);
  }

  add(record: unknown): void {
    const event = this.eventOf(record);
    if (event) this.events.push(event);
    else this.lost.push(this.events.length);
    for (; this.told < this.problems.length; this.told += 1) {
      const problem = this.problems[this.told]!;
      problem.value = glimpse(problem.value);
    }
    this.count += 1;
  }

  /** Where the record of an event stands. */
  spotOf(index: number): Spot {
    const before = this.lost.filter((events) => events <= index).length;
    return (this.how.spotOf ?? IN_JSON)(index + before, "");
  }

  /** Passes over a record. */
  pass(): void {
    this.count += 1;
  }

  /** A page's own object may do what it likes when it is read: that costs the one record. */
  private eventOf(record: unknown): ResolvedEvent | undefined {
    try {
      return this.read(record);
    } catch (error) {
      const why = error instanceof Error ? error.message : "";
      this.report("error", "record-unreadable", "", undefined, `a part of it fails when it is read. ${why}`.trim());
      return undefined;
    }
  }

  private read(record: unknown): ResolvedEvent | undefined {
    const { given = true } = this.how;
    const { report } = this;
    if (!isRecord(record)) {
      isEvent(record, report);
      return undefined;
    }
    if (!hasTitle(record, report)) return undefined;
    const clean = cleanRecord(record, given, report);
    const own = given && clean === record ? { ...clean } : clean;
    return this.complete(own as unknown as TimelineEvent, report);
  }
}

const IN_JSON = spotsInJson();

/** Events of a list of records, and every problem in the order of the records. */
export function readList(
  list: readonly unknown[],
  options: ParseOptions = {},
  how: RecordsOptions = {},
): { events: ResolvedEvent[]; problems: Problem[] } {
  const records = new Records(options, how);
  for (const record of list) records.add(record);
  const { events, problems } = records;
  return { events, problems };
}

/**
 * The same in steps, for a long list: what is plain is kept as it was given, and made an event when it is asked for.
 *
 * @param progress is told now and then how many were read
 */
export function* listInSteps(
  list: readonly unknown[],
  options: ParseOptions = {},
  progress?: (done: number) => void,
): Steps<{ events: EventList; problems: Problem[] }> {
  const ids = new Ids(list.length);
  const records = new Records(options, {}, ids);
  const events = new EventList(list.length, options);
  const isNew = ({ id }: { id: string }): boolean => ids.add(id);
  for (let at = 0; at < list.length; at += 1) {
    if (at % TOLD === 0) progress?.(at);
    if (at % STRIDE === 0) yield;
    const record = list[at];
    if (isPushed(events, record, isNew)) records.pass();
    else {
      records.add(record);
      const event = records.events.pop();
      if (event) events.push(event);
    }
  }
  return { events, problems: records.problems };
}

/** Whether a record is plain, and can be read at all. */
function isPushed(events: EventList, record: unknown, isNew: Parameters<EventList["pushPlain"]>[1]): boolean {
  try {
    return events.pushPlain(record, isNew);
  } catch {
    return false;
  }
}

/** So many records are read between two rests. */
const STRIDE = 512;
/** So many between two words of how far it is. */
const TOLD = 16 * STRIDE;
