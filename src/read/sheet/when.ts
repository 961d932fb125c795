/** When it was, from the cells of a row: a date, perhaps with a year, times of day and an end in cells of their own. */
import type { Draft } from "../fields.ts";
import type { ColumnPlan } from "./columns.ts";
import { clockText, dateText, dayText, endText, isClock, isWithoutYear, type CellDates } from "./date-text.ts";

/** What is wrong with the cells of a date that is taken all the same: the field, what stands there, and what is said of it. */
export interface WhenFault {
  code: "time-unreadable" | "start-missing";
  field: string;
  value: string;
  message: string;
}

/** What is asked of a row: the text of a field, blank where there is none. */
export type CellOf = (field: string) => string;

export class When {
  /** Whether times were found where a start and an end stand beside a date. */
  hasClocks = false;
  /** The field that a date alone goes into. */
  readonly whole: "date" | "start";
  /** Whether there is nothing but a date. */
  readonly isPlain: boolean;

  constructor(
    plan: ColumnPlan,
    private readonly dates: CellDates = { years: true },
  ) {
    this.whole = plan.has("date") ? "date" : "start";
    this.isPlain = !["end", "time", "endTime", "year", "startClock", "endClock"].some((field) => plan.has(field));
  }

  /** The date in a cell that is all there is. */
  plainDate(cell: string): string {
    return dateText(cell, this.dates.years);
  }

  /** Writes the dates of a row into its record, and gives what is wrong with them. */
  write(record: Draft, cell: CellOf): WhenFault[] {
    const faults: WhenFault[] = [];
    const clock = (field: string): string => {
      const value = cell(field);
      const text = clockText(value);
      if (text === undefined) faults.push({ code: "time-unreadable", field, value, message: notTime(value) });
      return text ?? "";
    };
    const day = withYear(dateText(cell(this.whole), this.dates.years), cell("year")) || dateText(cell("year"));
    const start = joined(day, clock("time") || this.besideClock(cell("startClock")));
    const end = this.endOf(day, withYear(endText(cell("end"), this.dates), cell("year")), cell, clock);
    if (start !== "") record[end === "" ? this.whole : "start"] = start;
    if (end !== "") record["end"] = end;
    if (start === "" && end === "..")
      faults.push({ code: "start-missing", field: this.whole, value: "", message: NO_START });
    return faults;
  }

  /** An end with a time alone is on the day of the start. */
  private endOf(day: string, endDay: string, cell: CellOf, clock: (field: string) => string): string {
    if (isClock(endDay)) return joined(dayText(day), clock("end"));
    const time = clock("endTime") || this.besideClock(cell("endClock"));
    return time === "" ? endDay : joined(endDay || dayText(day), time);
  }

  private besideClock(cell: string): string {
    if (!isClock(cell)) return "";
    this.hasClocks = true;
    return clockText(cell) ?? "";
  }
}

const NO_START =
  'there is no start, so nothing is known but that it goes on. Write when it began, or "/.." as its date if that is meant.';

function notTime(value: string): string {
  return `${JSON.stringify(value.slice(0, 60))} is no time of day, so it is left out. Write a time as in "14:30" or "2:30 pm", or clear it.`;
}

/** A year in a cell of its own is that of a date which has none. */
function withYear(date: string, year: string): string {
  return year !== "" && isWithoutYear(date) ? `${date} ${dateText(year)}` : date;
}

function joined(day: string, time: string): string {
  return day === "" || time === "" ? day || time : `${day} ${time}`;
}
