/** Groups of vis-timeline as lanes. */
import { problemAt, type Problem } from "../problem.ts";
import { Dropped } from "./dropped.ts";
import { isRecord, plain as copied } from "./plain.ts";
import { plainText, textIn } from "./plain-text.ts";

/** An entry of a list, with its JSON pointer. */
export type Entry = readonly [place: string, entry: unknown];

interface Group {
  id: string;
  content: unknown;
  order: unknown;
  nested: string[];
}

const KNOWN: ReadonlySet<string> = new Set(["id", "content", "order"]);

/** Names of lanes by the ids of groups, in the order in which vis shows them. */
export class Groups {
  readonly problems: Problem[] = [];
  readonly dropped = new Dropped("group", "groups");
  private readonly lanes = new Map<string, string>();
  private readonly seen = new Set<string>();

  /** @param plain HTML to plain text */
  constructor(entries: readonly Entry[], plain: (html: string) => string) {
    const groups = entries.flatMap((entry) => this.checked(entry));
    const names = new Set<string>();
    for (const group of inOrder(groups)) {
      const { id } = group;
      const name = textIn(group.content, plain) ?? id;
      // Two groups of the same name stay apart.
      const lane = names.has(name) ? `${name} (${id})` : name;
      names.add(lane);
      this.lanes.set(id, lane);
    }
  }

  /** The lane of a group; one that is not in the list goes by its id. */
  laneOf(group: unknown): unknown {
    const id = plainText(group);
    if (typeof id !== "string") return id;
    const lane = this.lanes.get(id) ?? id;
    this.seen.add(lane);
    return lane;
  }

  /** Lanes of the list in which something stands. */
  get used(): string[] {
    return [...this.lanes.values()].filter((lane) => this.seen.has(lane));
  }

  private checked([place, group]: Entry): Group[] {
    const id = isRecord(group) ? textIn(group["id"]) : undefined;
    if (!isRecord(group) || id === undefined) {
      const message = `a group is { "id": …, "content": … }, so it is left out.`;
      this.problems.push(
        problemAt({ path: place }, { code: "group-invalid", severity: "warning", message, value: copied(group) }),
      );
      return [];
    }
    for (const key of Object.keys(group)) if (!KNOWN.has(key)) this.dropped.add(key);
    return [{ id, content: group["content"], order: group["order"], nested: idsIn(group["nestedGroups"]) }];
  }
}

function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((id) => textIn(id)).filter((id) => id !== undefined);
}

/** By `order` where it is given, and nested groups below the one that names them. */
function inOrder(groups: readonly Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => orderOf(a) - orderOf(b));
  const byId = new Map(sorted.map((group) => [group.id, group]));
  const below = new Set(sorted.flatMap(({ nested }) => nested));
  const placed = new Set<Group>();
  // Those on top first, and last those that are nested in one another.
  const waiting = [...sorted.filter(({ id }) => !below.has(id)), ...sorted].reverse();
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (placed.has(group)) continue;
    placed.add(group);
    waiting.push(...group.nested.flatMap((id) => byId.get(id) ?? []).reverse());
  }
  return [...placed];
}

/** Groups without an order come behind the others, and keep their place among each other. */
function orderOf({ order }: Group): number {
  const value = typeof order === "number" || typeof order === "string" ? Number(order) : NaN;
  return Number.isFinite(value) ? value : Number.MAX_VALUE;
}
