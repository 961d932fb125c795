/** A search on a timeline, as the component knows it: what looks for events comes by import() when it is first asked for. */
import type { FindQuery } from "../../find/query.ts";
import type { By } from "../contract.ts";
import type { FindHost, Sought } from "./host.ts";
import type { Finder } from "./finder.ts";
import type { Panel } from "../panels.ts";

export class Finding {
  sought: Sought = {};
  private finder: Finder | undefined;
  private coming: Promise<Finder> | undefined;
  private stopped = false;

  constructor(private readonly host: FindHost) {}

  /** Looks for something; null for nothing any more. How many were found. */
  async find(query: FindQuery | null, by: By): Promise<number> {
    if (this.stopped) return 0;
    // Nothing was looked for yet.
    if (query === null && !this.coming) return this.host.all().count;
    return (await this.bring()).find(query, by);
  }

  /** The panel in which a reader searches. */
  async panel(close: () => void): Promise<Panel> {
    const finder = await this.bring();
    const { findPanel } = await import("./panel.ts");
    return findPanel(finder, close);
  }

  /** Other columns may have come: what is looked for is looked for in them. */
  renew(): void {
    this.finder?.renew();
  }

  stop(): void {
    this.stopped = true;
    this.finder?.stop();
  }

  /** Rejects where it cannot be had, as offline; the next call asks anew. */
  private bring(): Promise<Finder> {
    this.coming ??= import("./finder.ts").then(
      ({ Finder }) => {
        this.finder = new Finder(this.host, (sought) => (this.sought = sought));
        return this.finder;
      },
      (error: unknown) => {
        this.coming = undefined;
        throw error;
      },
    );
    return this.coming;
  }
}
