/** A reader of the timeline, who may not be there yet: all that answers comes with the first sign, and takes over what is drawn. */
import type { Spoken } from "../scene/elements.ts";
import type { Easel } from "./easel.ts";
import type { Reader, ReaderHost } from "./reader.ts";
import { bringReader, readerHere } from "./reader-later.ts";
import { activeKey, indexOf, stepFrom } from "./roving.ts";
import { Signs } from "./signs.ts";

export type ArrivalHost = Omit<ReaderHost, "isLed"> & { easel: Easel };

export class Arrival {
  /** All by which a reader acts, once it has come. */
  reader: Reader | undefined;
  /** Id of an event that the page selects before. */
  private selected: string | null = null;
  private readonly signs: Signs;
  private coming: Promise<Reader | undefined> | undefined;
  private isStopped = false;

  constructor(private readonly host: ArrivalHost) {
    this.signs = new Signs(host.shell.region, () => {
      this.come();
    });
    this.welcome();
  }

  /** Brings it in. Rejects where it cannot be had; undefined once all is over. */
  bring(): Promise<Reader | undefined> {
    this.coming ??= bringReader().then(
      () => {
        this.welcome();
        return this.reader;
      },
      (error: unknown) => {
        this.coming = undefined;
        throw error;
      },
    );
    return this.coming;
  }

  /** Does something with it: in the call where it is there. */
  with(then: (reader: Reader) => void): void {
    if (this.reader) then(this.reader);
    else
      void this.bring().then(
        (reader) => {
          if (reader) then(reader);
        },
        // Offline, say: the picture is what it is without, and the next sign asks anew.
        () => undefined,
      );
  }

  /** There is something for it to do. */
  come(): void {
    this.with(() => undefined);
  }

  /** Selects an event for the page; null for none any more. False where it is not there. */
  select(id: string | null): boolean {
    const { reader } = this;
    if (!reader) return this.choose(id);
    if (id !== null) return reader.cards.open(id, "api");
    reader.cards.close("api", reader.cards.hasFocus);
    return true;
  }

  /** Selects the next one, or the one before. */
  step(by: -1 | 1): boolean {
    if (this.reader) return this.reader.step(by);
    const next = stepFrom(this.host.columns(), this.selected, by);
    return next !== undefined && this.choose(next);
  }

  /** Draws, with what a reader is at drawn in full. */
  draw(): void {
    const { easel } = this.host;
    if (this.reader) this.reader.draw(easel.picture!);
    else easel.draw(indexOf(easel.picture!.columns, this.selected));
  }

  /** What is said of the picture as it is used now. */
  spoken(): Partial<Spoken> {
    if (this.reader) return this.reader.spoken();
    const { scene } = this.host.easel;
    return { active: scene ? activeKey(scene, this.host.columns(), null) : "", focus: null };
  }

  stop(): void {
    this.isStopped = true;
    this.signs.stop();
    this.reader?.stop();
  }

  /** It is there, or has come: it takes over what is drawn, and does what was asked for meanwhile. */
  private welcome(): void {
    const here = readerHere();
    if (!here || this.reader || this.isStopped) return;
    const reader = new here.Reader({ ...this.host, isLed: () => this.signs.isLed });
    this.reader = reader;
    const { picture } = this.host.easel;
    if (picture) {
      reader.take(picture);
      reader.drawn(picture);
    }
    this.signs.replay();
    if (this.selected !== null) reader.cards.openChosen(this.selected);
  }

  /** What selecting does before. */
  private choose(id: string | null): boolean {
    if (id !== null && indexOf(this.host.columns(), id) < 0) return false;
    if (id !== this.selected) {
      this.selected = id;
      this.host.tell.emit("select", { id, by: "api" });
      this.come();
    }
    return true;
  }
}
