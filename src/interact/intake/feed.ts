/** Where a timeline's events come from: a list, a file that is read, and what has to be brought in to read them. */
import type { Events } from "../../event.ts";
import { eraFault, type Settings, type TimelineOptions } from "../../options.ts";
import type { Problem } from "../../problem.ts";
import type { ReadInput, ReadOptions, ReadResult } from "../../read/index.ts";
import { readsAll } from "../../read/record.ts";
import { listInSteps } from "../../read/records.ts";
import { atOnce, inSlices, type Steps } from "../../steps.ts";
import { mirrorLater } from "../../scene/turning.ts";
import { mayBeForeign } from "../../translations.ts";
import { languageLater } from "../../words/later.ts";
import type { TimelineData } from "../contract.ts";

export interface Fed {
  events: Events;
  problems: readonly Problem[];
}

/** Lists of this size, and longer ones, are read and laid out in slices: the page stays alive, and the picture comes later. */
const LONG = 20_000;

/** What a feed asks of the component, and what it gives it. */
export interface FeedHost {
  settings: () => Settings;
  /** Options that stand in a file, for where the page has not said otherwise. */
  told: (options: TimelineOptions) => void;
  take: (fed: Fed) => void;
  /** What is the page's own, as a filter, has thrown. */
  failed: (error: unknown) => void;
  /** So many records are read of so many. */
  progress: (done: number, total: number) => void;
}

/** What is told of records that only the rest of the readers can read. */
const UNREAD = new Set(["date-unreadable", "field-unread"]);

/** Brings events, one after another: what was asked for last is what is taken, however long the rest takes. */
export class Feed {
  /** Counts what was asked for; what belongs to an earlier turn comes too late. */
  private turn = 0;
  /** How much of this turn is on its way. */
  private pending = 0;
  private languages = 0;
  private stopped = false;

  constructor(private readonly host: FeedHost) {}

  /** Whether something is awaited, so that there is nothing new to show yet. */
  get isWaiting(): boolean {
    return this.languages > 0 || this.pending > 0;
  }

  /** Nothing that is still on its way is taken. */
  stop(): void {
    this.beginTurn();
    this.stopped = true;
  }

  /** Does something once the language of the page is there, and what turns it: in the call where it is. */
  inLanguage(then: () => void): void {
    const settings = this.host.settings();
    const coming = [languageLater(settings.lang), mirrorLater(settings)].filter((part) => part !== undefined);
    if (coming.length === 0) {
      then();
      return;
    }
    this.languages += 1;
    void Promise.all(coming).then(() => {
      this.languages -= 1;
      if (!this.stopped) then();
    });
  }

  /** Does something once the dates of the eras, and the records with these problems, can be read. */
  withDates(problems: readonly Problem[], then: (anew: boolean) => void): void {
    const unread = problems.some(({ code }) => UNREAD.has(code)) || this.hasUnreadableEra();
    if (!unread || readsAll()) {
      then(false);
      return;
    }
    const brought = import("../../read/bring-all.ts").then(
      ({ bringAll }) => {
        bringAll();
      },
      // Without them, what can be read is shown, and the rest reported.
      () => undefined,
    );
    this.wait(brought, () => {
      then(true);
    });
  }

  /** Does something once the problems tell what is not translated: in the call where all is in one language. */
  translated(events: Events, problems: readonly Problem[], then: (problems: readonly Problem[]) => void): void {
    const languages = this.host.settings();
    if (!problems.some(({ code }) => code === "translation-missing") && !mayBeForeign(events, languages)) {
      then(problems);
      return;
    }
    let all = problems;
    const found = Promise.all([import("../../read/missing-translations.ts"), import("../../scene/languages.ts")]).then(
      ([{ withTranslationProblems }, { bringLanguages }]) => {
        bringLanguages();
        all = withTranslationProblems(problems, events, languages);
      },
      () => undefined,
    );
    this.wait(found, () => {
      then(all);
    });
  }

  start(data: TimelineData, read: ReadOptions | undefined): void {
    if (Array.isArray(data)) this.list(data as readonly unknown[]);
    else if (isReadResult(data)) this.result(data);
    else this.input(data as ReadInput, read);
  }

  list(list: readonly unknown[], before: readonly Problem[] = []): void {
    this.beginTurn();
    this.read(list, (found) => {
      this.withDates(found.problems, (anew) => {
        const take = ({ events, problems }: Fed): void => {
          this.give({ events, problems: [...before, ...problems] });
        };
        if (anew) this.read(list, take);
        else take(found);
      });
    });
  }

  /** Does long work in slices, unless something else is asked for meanwhile, and what is short at once. */
  work<Result>(steps: Steps<Result>, size: number, then: (result: Result) => void): void {
    if (size < LONG) {
      then(atOnce(steps));
      return;
    }
    const { turn } = this;
    let next: (() => void) | undefined;
    const done = inSlices(steps, () => turn === this.turn && !this.stopped).then(
      (result) => {
        next = () => {
          then(result as Result);
        };
      },
      (error: unknown) => {
        next = () => {
          this.host.failed(error);
        };
      },
    );
    this.wait(done, () => next!());
  }

  private read(list: readonly unknown[], then: (fed: Fed) => void): void {
    const { length } = list;
    const told = (done: number): void => {
      if (length >= LONG) this.host.progress(done, length);
    };
    this.work(listInSteps(list, { locale: this.host.settings().lang }, told), length, (fed) => {
      told(length);
      then(fed);
    });
  }

  private input(data: ReadInput, read: ReadOptions = {}): void {
    this.beginTurn();
    const turn = this.turn;
    const progress = (done: number, total: number): void => {
      if (turn === this.turn) this.host.progress(done, total);
      read.progress?.(done, total);
    };
    const options = { locale: this.host.settings().lang, ...read, progress };
    let result: ReadResult | undefined;
    let failure: Problem | undefined;
    const reading = import("../../read/index.ts").then(({ readEvents }) => readEvents(data, options));
    const settled = reading.then(
      (read) => {
        result = read;
      },
      (error: unknown) => {
        failure = unreadable(error);
      },
    );
    this.wait(settled, () => {
      if (result) this.own(result);
      else this.host.take({ events: [], problems: failure ? [failure] : [] });
    });
  }

  private give({ events, problems }: Fed): void {
    this.translated(events, problems, (all) => {
      this.host.take({ events, problems: all });
    });
  }

  /** What was read here is taken as it is. */
  private own(result: ReadResult): void {
    const { turn } = this;
    // What brings nothing, as an address that fails, changes nothing either.
    if (result.events.length > 0 || !result.problems.some(({ severity }) => severity === "error")) this.tell(result);
    this.inLanguage(() => {
      if (turn !== this.turn) return;
      this.withDates([], () => {
        this.give(result);
      });
    });
  }

  /** What a page read itself, and may have changed since, is looked at again. */
  private result(result: ReadResult): void {
    this.tell(result);
    this.host.progress(result.rows, result.rows);
    this.inLanguage(() => {
      this.list(result.events, result.problems);
    });
  }

  private tell({ options, title, eras }: ReadResult): void {
    this.host.told({ ...options, title, ...(eras.length > 0 ? { eras } : {}) });
  }

  private wait(work: Promise<void>, then: () => void): void {
    const turn = this.turn;
    this.pending += 1;
    void work.then(() => {
      if (turn !== this.turn) return;
      this.pending -= 1;
      then();
    });
  }

  private beginTurn(): void {
    this.turn += 1;
    this.pending = 0;
  }

  private hasUnreadableEra(): boolean {
    return (this.host.settings().eras ?? []).some((era) => eraFault(era)?.code === "date-unreadable");
  }
}

function isReadResult(data: unknown): data is ReadResult {
  return typeof data === "object" && data !== null && "events" in data && "problems" in data && "format" in data;
}

function unreadable(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: "data-unreadable", severity: "error", message: `The data could not be read: ${message}` };
}
