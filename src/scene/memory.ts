/** What a page remembers of a picture from frame to frame, so that its nodes stay. */

/** All that what is in an item depends on. */
export type Look = readonly (string | number | boolean | undefined)[];

const MOST_LOOKS = 2000;
/** Windows of one length have zooms that differ in their last digits. */
const SAME_ZOOM = 1e-6;

/** Of items that are drawn as elements of some kind. */
export class Memory<Drawn> {
  /** Keys of the nodes of counts and of ticks. */
  readonly counts = new NodeKeys("count");
  readonly ticks = new NodeKeys("tick");
  private readonly looks = new Map<string, { look: Look; children: readonly Drawn[] }>();
  private zoom: number | undefined;
  /** Ids of what was labelled, and of that what had come while zooming. */
  private labelled: ReadonlySet<string> = new Set();
  private soft: ReadonlySet<string> = new Set();

  /** Of another picture nothing looks as it did; what stays keeps its node. */
  forget(): void {
    this.zoom = undefined;
    this.looks.clear();
    this.counts.forget();
    this.ticks.forget();
  }

  /**
   * Which labels appear softly: those that come while zooming, for as long as they stay. What is panned in comes from behind
   * the edge: there is nothing to soften, and to fade a hundred labels costs more than to move them.
   *
   * @param ids of all that are labelled in this frame
   * @param zoom px per unit of this frame; undefined where nothing is zoomed
   */
  softLabels(ids: readonly string[], zoom: number | undefined): ReadonlySet<string> {
    const isZoomed = zoom !== undefined && this.zoom !== undefined && Math.abs(zoom / this.zoom - 1) > SAME_ZOOM;
    const { labelled, soft } = this;
    this.zoom = zoom;
    this.labelled = new Set(ids);
    this.soft = new Set(ids.filter((id) => (labelled.has(id) ? soft.has(id) : isZoomed)));
    return this.soft;
  }

  /** What is in an item: the same objects again while it looks as it did. */
  children(key: string, look: Look, make: () => readonly Drawn[]): readonly Drawn[] {
    const known = this.looks.get(key);
    if (known && known.look.length === look.length && known.look.every((part, at) => part === look[at]))
      return known.children;
    const children = make();
    if (this.looks.size >= MOST_LOOKS) this.looks.clear();
    this.looks.set(key, { look, children });
    return children;
  }
}

/** What touches nothing and is not read, in the order of its nodes: they need not change places. */
export function inOrderOfNodes<Drawn extends { key: string }>(drawn: readonly Drawn[]): Drawn[] {
  const place = ({ key }: Drawn): number => Number(key.slice(key.indexOf("-") + 1));
  return [...drawn].sort((a, b) => place(a) - place(b));
}

/** Gives things nodes: what stays keeps its own, what is new takes over that of one that has gone. */
class NodeKeys {
  private given = new Map<string, string>();
  private made = 0;
  private isAnother = false;

  constructor(private readonly name: string) {}

  /** In another picture nothing takes over a node: what has gone would seem to have moved. */
  forget(): void {
    this.isAnother = true;
  }

  /**
   * The keys of nodes by the names of things.
   *
   * @param names in the order in which they are drawn
   * @param kept a name whose node is given to nothing else: it may have the focus
   */
  assign(names: readonly string[], kept?: string): ReadonlyMap<string, string> {
    const staying = new Set(names);
    const gone = this.isAnother ? [] : [...this.given].filter(([name]) => !staying.has(name) && name !== kept);
    const free = gone.map(([, key]) => key);
    this.isAnother = false;
    let next = 0;
    this.given = new Map(
      names.map((name) => [name, this.given.get(name) ?? free[next++] ?? `${this.name}-${this.made++}`]),
    );
    return this.given;
  }
}
