/** The headings of a sheet: which column holds which field, and what a field is called in the sheet. */
import type { Took } from "../found.ts";
import { headingsInWords, type ColumnPlan } from "./columns.ts";

/** Names under which the part of an event at the beginning of a pointer may stand in a sheet. */
function namesOf(pointer: string, dateHeading: string | undefined): string[] {
  const [, field = "", second = "", third = ""] = pointer.split("/");
  switch (field) {
    case "date":
      return ["date", "start", "year", dateHeading ?? ""];
    case "start":
      return ["start", "date", "year"];
    case "end":
      return ["end", "endTime", "endClock", "endYear"];
    case "media":
      return [`media.${second}`, "media.url"];
    case "links":
      return [`link.${third}`, "link.url"].map((name) => numbered(name, second));
    case "sources":
      return [`source.${third}`, "source.title", "source.url"].map((name) => numbered(name, second));
    case "corrected":
      return ["corrected.on", "corrected.note"];
    case "translations":
      return [`title@${second}`];
    default:
      return [field];
  }
}

/** The name of a part of the entry at an index. */
function numbered(name: string, index: string): string {
  return index === "" || index === "0" ? name : `${name}#${Number(index) + 1}`;
}

export class HeadingRow {
  constructor(
    readonly headings: readonly string[],
    readonly plan: ColumnPlan,
    /** The heading that is missed where nothing says when it was. */
    private readonly dateHeading?: string,
  ) {}

  has(field: string): boolean {
    return this.plan.has(field);
  }

  /** The text of a field in a row; of several columns joined by a blank. */
  cell(cells: readonly string[], field: string): string {
    const columns = this.plan.get(field);
    return columns ? joined(cells, columns) : "";
  }

  /** What stands above the column of a field. */
  headingOf(field: string): string | undefined {
    const [at] = this.plan.get(field) ?? [];
    const heading = at === undefined ? undefined : this.headings[at];
    return heading === "" ? undefined : heading;
  }

  /** The heading above the part of a record at a pointer; its own name where there is none. */
  headingAt(pointer: string): string | undefined {
    const [, field = ""] = pointer.split("/");
    if (field === "") return undefined;
    const headings = namesOf(pointer, this.dateHeading).map((name) => this.headingOf(name));
    return headings.find((heading) => heading !== undefined) ?? field;
  }

  /** What a column is missed for, and what there is instead. */
  missing(field: "date" | "title"): { heading: string; message: string } {
    const dateHeading = this.dateHeading ?? (this.plan.has("month") ? "year" : "date");
    const heading = field === "date" ? dateHeading : field;
    const message = `no column is known as the ${field}. ${headingsInWords(this.headings)} Name one "${heading}", or say which it is: columns ${field}=….`;
    return { heading, message };
  }

  /**
   * Which columns were taken for what, and the headings of those that were not.
   *
   * @param clocks whether the start and the end beside a date are times of day, and so are taken
   */
  took(clocks: boolean): Took {
    const columns: Record<string, string> = {};
    const plan = [...this.plan].filter(([field]) => clocks || !field.endsWith("Clock"));
    for (const [field, at] of plan) {
      const name = field === "startClock" ? "time" : field === "endClock" ? "endTime" : field;
      columns[name] = at.map((index) => this.headings[index]!).join(" + ");
    }
    const taken = new Set(plan.flatMap(([, at]) => at));
    return { columns, unused: this.headings.filter((heading, at) => heading !== "" && !taken.has(at)) };
  }
}

export function joined(cells: readonly string[], columns: readonly number[]): string {
  if (columns.length === 1) return (cells[columns[0]!] ?? "").trim();
  return columns
    .map((at) => (cells[at] ?? "").trim())
    .filter((text) => text !== "")
    .join(" ");
}
