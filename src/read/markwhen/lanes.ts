/** The sections and groups that a Markwhen event stands in. */
import { unquoted } from "./body.ts";

/** `"# Heading"` ends with the next of its level; `section` and `group` end where it is said. */
interface Section {
  name: string;
  /** 1 to 6; absent for sections and groups. */
  level?: number;
  zone?: string;
}

/** Deeper ones are not named. */
const MAX_DEPTH = 32;

const HEADING = /^\s*(#{1,6})\s+(\S.*)$/;
const BEGIN = /^\s*(?:section|group)(?:\s+(\S.*))?$/;
const END = /^\s*end\s?(?:section|group)\s*$/i;

export type LaneLine = { begins: string; level?: number } | { ends: true };

/** A line that begins or ends a section; undefined for others. */
export function laneLineOf(line: string): LaneLine | undefined {
  const heading = HEADING.exec(line);
  if (heading) return { begins: heading[2]!.trim(), level: heading[1]!.length };
  if (END.test(line)) return { ends: true };
  const section = BEGIN.exec(line);
  return section ? { begins: (section[1] ?? "").trim() } : undefined;
}

/** The name of a section without what some write round it: `group "Unix": #colour`. */
export function laneNameOf(title: string): string {
  return unquoted(title.replace(/:$/, "")) || title;
}

export class Lanes {
  private readonly open: Section[] = [];

  begin(name: string, level?: number): void {
    if (level !== undefined) {
      while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
    }
    this.open.push({ name, ...(level === undefined ? {} : { level }) });
  }

  /** Ends the last section that is no heading, and the headings in it. */
  end(): void {
    const at = this.open.findLastIndex(({ level }) => level === undefined);
    if (at >= 0) this.open.length = at;
  }

  /** The zone of the innermost section, for what stands in it. */
  set zone(zone: string | undefined) {
    const inner = this.open.at(-1);
    if (inner && zone !== undefined) inner.zone = zone;
  }

  get zone(): string | undefined {
    return this.open.findLast(({ zone }) => zone !== undefined)?.zone;
  }

  /** The names of all that is open, from the outermost on. */
  get name(): string | undefined {
    const names = this.open.slice(0, MAX_DEPTH).map(({ name }) => name);
    return names.filter((name) => name !== "").join("/") || undefined;
  }
}
