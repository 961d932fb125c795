/** Records as events: what is the same for every input, and all that a page needs at first. */
import { eventCompleter, isEvent, reporter, type Report, type ResolvedEvent, type TimelineEvent } from "../event.ts";
import { spotsInJson, type Problem, type SpotOf } from "../problem.ts";
import type { ParseOptions } from "../time/index.ts";
import { isRecord, plain } from "./plain.ts";
import { cleanRecord, hasTitle } from "./record.ts";

/** How deep a value is shown in a problem. */
const VALUE_DEPTH = 6;

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
  private readonly dates: ParseOptions;
  private readonly complete: ReturnType<typeof eventCompleter>;
  private readonly report: Report;

  constructor(
    dates: ParseOptions = {},
    private readonly how: RecordsOptions = {},
  ) {
    this.dates = { ...dates };
    this.complete = eventCompleter(this.dates, this.made);
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
    for (; this.told < this.problems.length; this.told += 1) {
      const problem = this.problems[this.told]!;
      problem.value = plain(problem.value, VALUE_DEPTH);
    }
    this.count += 1;
  }

  private eventOf(record: unknown): ResolvedEvent | undefined {
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
  const { events, problems } = added(new Records(options, how), list);
  return { events, problems };
}

function added(records: Records, list: readonly unknown[]): Records {
  for (const record of list) records.add(record);
  return records;
}
