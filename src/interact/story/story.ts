/** A story told with a picture: what the component asks of it. */
import type { By } from "../contract.ts";

export interface Story {
  /** Id of the event that is told now. */
  readonly current: string | null;
  /** Id of what tells it, where that is in the picture's region. */
  readonly panel?: string;
  /** Whether the event at an index is one of those that are told. */
  has(index: number): boolean;
  /** Tells an event; false for one that is not told, so that a card may do it. */
  show(id: string, by: By): boolean;
  /** Tells the one after, or the one before; false where there is none. */
  step(by: -1 | 1, cause: By): boolean;
  /** Escape: gives the focus back to the picture. False where it is not here. */
  leave(target: EventTarget | null): boolean;
  /** The picture was worked out anew. */
  update(): void;
  stop(): void;
}
