/** The nodes of JSON-LD that are events, wherever they stand. */
import { pointerPart } from "../json-pointer.ts";
import { isRecord, MAX_DEPTH } from "../plain.ts";
import { valueOf } from "./values.ts";

export type Node = Record<string, unknown>;

export interface EventNode {
  node: Node;
  /** JSON pointer. */
  path: string;
}

export interface Nodes {
  events: EventNode[];
  /** Every node that says more than its own id, by it. */
  byId: ReadonlyMap<string, Node>;
}

/** The kinds of Event in the vocabulary of schema.org whose names do not end so. */
const KINDS: ReadonlySet<string> = new Set(["CourseInstance", "EventSeries", "Festival", "Hackathon"]);

/** The events in a value, each once: of nodes that share an id, the first that has a date. */
export function eventNodes(value: unknown): Nodes {
  const search = new Search();
  search.look(value, "", MAX_DEPTH);
  return { events: search.events, byId: search.byId };
}

class Search {
  readonly events: EventNode[] = [];
  readonly byId = new Map<string, Node>();
  private readonly seen = new Set<object>();
  /** Place in the list of events, by id. */
  private readonly places = new Map<string, number>();

  look(value: unknown, path: string, depth: number): void {
    if (typeof value !== "object" || value === null || depth < 0 || this.seen.has(value)) return;
    this.seen.add(value);
    if (isRecord(value)) this.take(value, path);
    for (const [key, inner] of Object.entries(value)) this.look(inner, `${path}/${pointerPart(key)}`, depth - 1);
  }

  private take(node: Node, path: string): void {
    const id = typeof node["@id"] === "string" ? node["@id"] : undefined;
    // Only a type and an id: it points at a node that stands elsewhere.
    if (id !== undefined && Object.keys(node).every((key) => key === "@id" || key === "@type")) return;
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, node);
    if (!isEvent(node)) return;
    const place = id === undefined ? undefined : this.places.get(id);
    if (place === undefined) {
      if (id !== undefined) this.places.set(id, this.events.length);
      this.events.push({ node, path });
    } else if (!hasDate(this.events[place]!.node) && hasDate(node)) this.events[place] = { node, path };
  }
}

function isEvent(node: Node): boolean {
  const types = [node["@type"]].flat();
  return types.some((type) => {
    if (typeof type !== "string") return false;
    const kind = type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, "");
    return KINDS.has(kind) || kind.endsWith("Event");
  });
}

function hasDate(node: Node): boolean {
  return valueOf(node, "startDate") !== undefined;
}
