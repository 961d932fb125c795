/** A piece of a written date: one of its fields, or what stands between them. */
export interface Part {
  field: "year" | "month" | "day" | "time" | "zone" | "literal";
  text: string;
}

/** Which fields of a date are written: a year; a month and its year; a day, month and year; a day and month; one alone. */
export type DateShape = "year" | "month" | "day" | "dayMonth" | "monthOnly";

/** Whether the name of a month is abbreviated. */
export type MonthForm = "long" | "short";

/** What a tick says. */
export interface TickLabel {
  /** What it says among its neighbours: "18". */
  label: string;
  /** What it says alone, where that is more: "18 April", "AD 50"; of an hour that comes twice, "01:00 GMT". */
  full?: string | undefined;
  /** A larger unit begins here: the first hour of a day, the first day of a month, every year. */
  strong: boolean;
}
