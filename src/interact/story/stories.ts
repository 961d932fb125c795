/** The story of a picture, where one is asked for: what tells it comes by import(). */
import type { TimelineOptions } from "../../options.ts";
import type { CardHost } from "../card-host.ts";
import type { By } from "../contract.ts";
import type { Story } from "./story.ts";

export class Stories {
  private story: Story | undefined;
  /** What was asked for, as a text. */
  private kind = "false";
  private turn = 0;

  constructor(private readonly host: CardHost) {}

  /** Id of the event that is told now. */
  get current(): string | null {
    return this.story?.current ?? null;
  }

  /** Whether what is told of an event stands beside the picture. */
  tells(key: string | null): boolean {
    return key !== null && key === this.current && this.story?.panel !== undefined;
  }

  /** What is said of events that are told. */
  spoken(): { story?: Story } {
    return this.story ? { story: this.story } : {};
  }

  /** The picture was worked out anew, or another story is asked for. */
  update(): void {
    const { story } = this.host.settings();
    const kind = JSON.stringify(story);
    if (kind === this.kind) {
      this.story?.update();
      return;
    }
    this.stop();
    this.kind = kind;
    if (story) void this.begin(story);
  }

  /** Tells an event; false where no story does. */
  show(id: string, by: By): boolean {
    return this.story?.show(id, by) ?? false;
  }

  /** The next step, or the one before; undefined where there is no story. */
  step(by: -1 | 1, cause: By): boolean | undefined {
    return this.story?.step(by, cause);
  }

  leave(target: EventTarget | null): boolean {
    return this.story?.leave(target) ?? false;
  }

  stop(): void {
    this.turn += 1;
    this.story?.stop();
    this.story = undefined;
    this.kind = "false";
  }

  private async begin(kind: NonNullable<TimelineOptions["story"]>): Promise<void> {
    const { turn } = this;
    // Where it cannot be had, as offline, the picture is what it is without.
    const brought = await import("./begin.ts").catch(() => undefined);
    if (!brought || turn !== this.turn) return;
    this.story = brought.storyOf(this.host, kind as true | "article" | string[]);
    this.host.draw();
  }
}
