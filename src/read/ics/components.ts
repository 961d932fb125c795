/** The components of a calendar file: what stands between BEGIN and END, line by line, and where. */

/** One line of content, put together again where it was folded. */
export interface ContentLine {
  /** In capitals: `"DTSTART"`. Parameters are not part of it. */
  name: string;
  text: string;
  /** The line of the file on which it begins, from 1. */
  line: number;
}

export interface Component {
  /** In capitals: `"VEVENT"`. */
  name: string;
  /** The line of its BEGIN. */
  line: number;
  lines: ContentLine[];
  parts: Component[];
  /** False where its END is missing. */
  whole: boolean;
}

export interface CalendarFile {
  /** What is said of the calendars themselves. */
  lines: ContentLine[];
  events: Component[];
  zones: Component[];
  /** How many there are of the other components, by name. */
  others: ReadonlyMap<string, number>;
  /** Whether there is a BEGIN:VCALENDAR at all, and an END for each. */
  begun: boolean;
  ended: boolean;
}

const CALENDAR = "VCALENDAR";

/** Components that stand in a calendar and in nothing else: where one begins in another, that one has lost its END. */
const OUTER: ReadonlySet<string> = new Set([CALENDAR, "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]);

/** Takes a calendar file apart. Nothing is lost by what is wrong in another component. */
export function componentsOf(text: string): CalendarFile {
  const all = new Taker();
  for (const line of contentLines(text)) all.take(line);
  return all.finish();
}

/** Lines that begin with a blank go on with the one before. */
function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  let last: ContentLine | undefined;
  for (const [index, physical] of text.split(/\r\n?|\n/).entries()) {
    const first = physical.charAt(0);
    if (last && (first === " " || first === "\t")) last.text += physical.slice(1);
    else if (physical !== "") {
      last = { name: "", text: physical, line: index + 1 };
      lines.push(last);
    }
  }
  for (const line of lines) line.name = /^[^:;]{0,100}/.exec(line.text)![0].trim().toUpperCase();
  return lines.filter(({ text: content }) => content.trim() !== "");
}

class Taker {
  private readonly open: Component[] = [];
  private readonly events: Component[] = [];
  private readonly zones: Component[] = [];
  private readonly others = new Map<string, number>();
  private readonly lines: ContentLine[] = [];
  private begun = false;
  private ended = true;

  take(content: ContentLine): void {
    const { name, text, line } = content;
    if (name === "BEGIN") this.begin(valueOf(text), line);
    else if (name === "END") this.end(valueOf(text));
    else {
      const inner = this.open.at(-1);
      if (inner && inner.name !== CALENDAR) inner.lines.push(content);
      else this.lines.push(content);
    }
  }

  finish(): CalendarFile {
    this.leave(0);
    const { lines, events, zones, others, begun, ended } = this;
    return { lines, events, zones, others, begun, ended };
  }

  private begin(name: string, line: number): void {
    if (OUTER.has(name)) this.leave(name === CALENDAR || this.open[0]?.name !== CALENDAR ? 0 : 1);
    const component: Component = { name, line, lines: [], parts: [], whole: false };
    this.open.at(-1)?.parts.push(component);
    this.open.push(component);
    if (name === CALENDAR) this.begun = true;
    else if (name === "VEVENT") this.events.push(component);
    else if (name === "VTIMEZONE") this.zones.push(component);
    else if (OUTER.has(name) || name === "VALARM") this.others.set(name, (this.others.get(name) ?? 0) + 1);
  }

  private end(name: string): void {
    const at = this.open.findLastIndex((component) => component.name === name);
    if (at < 0) return;
    this.open[at]!.whole = true;
    this.leave(at);
  }

  /** Closes all that is open from a depth on. */
  private leave(depth: number): void {
    if (this.open.slice(depth).some(({ name, whole }) => name === CALENDAR && !whole)) this.ended = false;
    this.open.length = Math.min(depth, this.open.length);
  }
}

function valueOf(text: string): string {
  return text
    .slice(text.indexOf(":") + 1)
    .trim()
    .toUpperCase();
}
