/** The rows of the table: which columns there are, what stands in them, and in which order. */
import type { ResolvedEvent, TimelineEvent } from "../../event.ts";
import type { Columns } from "../../layout/columns.ts";
import { plainText, type Texts } from "../../scene/texts.ts";
import type { Steps } from "../../steps.ts";
import type { Words } from "../../words/index.ts";
import { Order, type Compare } from "./order.ts";

/** What a column holds, and the word of ours that stands above it. */
export type ColumnKey = "date" | "event" | "lane" | "status" | "text" | "place" | "tags" | "links" | "sources";

export interface TableColumn {
  key: ColumnKey;
  /** Whether rows can be sorted by it. */
  sorts: boolean;
  /** Whether it says something of an event; it is left out where it does of none. */
  tells: (event: TimelineEvent) => boolean;
}

export interface Sorting {
  key: ColumnKey;
  down: boolean;
}

export const BY_DATE: Sorting = { key: "date", down: false };

const always = (): boolean => true;

const COLUMNS: readonly TableColumn[] = [
  { key: "date", sorts: true, tells: always },
  { key: "event", sorts: true, tells: always },
  { key: "lane", sorts: true, tells: ({ lane }) => Boolean(lane) },
  { key: "status", sorts: true, tells: ({ status }) => (status ?? "happened") !== "happened" },
  { key: "text", sorts: false, tells: ({ text }) => Boolean(text) },
  { key: "place", sorts: true, tells: ({ place }) => Boolean(place) },
  { key: "tags", sorts: false, tells: ({ tags }) => isFilled(tags) },
  { key: "links", sorts: false, tells: ({ links }) => isFilled(links) },
  { key: "sources", sorts: false, tells: ({ sources }) => isFilled(sources) },
];

function isFilled(list: readonly unknown[] | undefined): boolean {
  return Array.isArray(list) && list.length > 0;
}

/** So many events are looked at between two rests. */
const STRIDE = 4096;

/** Events in an order that a reader chooses. */
export class TableRows {
  sorting: Sorting = BY_DATE;
  /** Undefined by date, which is the order that they have. */
  private order: Order | undefined;

  constructor(
    readonly columns: Columns,
    readonly texts: Texts,
    readonly words: Words,
  ) {}

  get count(): number {
    return this.columns.count;
  }

  /** The columns that have something to say. */
  *shown(): Steps<TableColumn[]> {
    const { columns } = this;
    const silent = new Set(COLUMNS);
    for (let index = 0; index < columns.count && silent.size > 0; index += 1) {
      if (index % STRIDE === 0) yield;
      const event = columns.told(index);
      for (const column of silent) if (column.tells(event)) silent.delete(column);
    }
    // One lane parts nothing.
    return COLUMNS.filter((column) => !silent.has(column) && (column.key !== "lane" || columns.lanes.length > 1));
  }

  /** Sorts by a column, as far as that is needed at once. */
  *sort(sorting: Sorting): Steps<void> {
    const order = sorting.key === "date" ? undefined : new Order(this.count, yield* this.compareBy(sorting));
    this.sorting = sorting;
    this.order = order;
  }

  /** Places in time of the events at some places of the table. */
  *slice(from: number, to: number): Steps<ArrayLike<number>> {
    if (this.order) return yield* this.order.slice(from, to);
    const length = Math.min(to, this.count) - from;
    const { down } = this.sorting;
    return Array.from({ length }, (_, at) => (down ? this.count - 1 - from - at : from + at));
  }

  /** The place in the table of an event. */
  *placeOf(index: number): Steps<number> {
    if (this.order) return yield* this.order.placeOf(index);
    return this.sorting.down ? this.count - 1 - index : index;
  }

  /** What stands in a column for an event, as text. */
  textOf(key: ColumnKey, event: ResolvedEvent): string {
    switch (key) {
      case "date":
        return this.texts.when(event);
      case "text":
        return plainText(this.texts.text(event), Infinity);
      case "tags":
        return (event.tags ?? []).join(", ");
      case "links":
        return (event.links ?? []).map(({ url, label }) => (label === url ? url : `${label} ${url}`)).join("; ");
      case "sources":
        return (event.sources ?? [])
          .map(({ title, url, locator }) => [title, ...(locator ? [locator] : []), ...(url ? [url] : [])].join(", "))
          .join("; ");
      default:
        return this.keyOf(key, event);
    }
  }

  /** What a column is sorted by. */
  private keyOf(key: ColumnKey, event: TimelineEvent & { id: string }): string {
    switch (key) {
      case "event":
        return this.texts.bareTitle(event);
      case "lane":
        return event.lane ? this.texts.lane(event.lane) : "";
      case "place":
        return event.place ?? "";
      case "status":
        return statusInWords(event, this.words);
      default:
        return "";
    }
  }

  /** What is blank comes last, up and down; what is alike is by date. */
  private *compareBy({ key, down }: Sorting): Steps<Compare> {
    const { columns } = this;
    const keys: string[] = [];
    for (let index = 0; index < columns.count; index += 1) {
      if (index % STRIDE === 0) yield;
      keys.push(this.keyOf(key, columns.told(index)));
    }
    const { compare } = new Intl.Collator(this.words.lang);
    return (a, b) => {
      const [one, other] = [keys[a]!, keys[b]!];
      if (one === other) return a - b;
      if (one === "" || other === "") return one === "" ? 1 : -1;
      return (down ? compare(other, one) : compare(one, other)) || a - b;
    };
  }
}

/** Blank for what happened. */
function statusInWords({ status = "happened" }: TimelineEvent, words: Words): string {
  return status === "happened" ? "" : words.say(`status_${status}`);
}

/** A date as `<time>` has it in HTML; undefined for what that cannot say, such as a stretch or "about". */
export function machineDate(edtf: string): string | undefined {
  const isPlain = /^\d{4,}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(edtf);
  return isPlain && !edtf.startsWith("0000") ? edtf : undefined;
}
