/** What a timeline was given and told: its events, its options, and what was wrong with them. */
import { EventList } from "../../event-list.ts";
import type { Events, ResolvedEvent } from "../../event.ts";
import { columnsInSteps, type Columns } from "../../layout/columns.ts";
import { CHECKS, optionProblems, settingsOf, type Settings, type TimelineOptions, under } from "../../options.ts";
import { unreadIn, type Problem } from "../../problem.ts";
import type { ReadOptions } from "../../read/index.ts";
import { columnOptions, shownColumns } from "../../scene/compose.ts";
import { catalogueOf, wordsOf, type Messages, type Words } from "../../words/index.ts";
import type { Changes, TimelineData, TimelineEvents } from "../contract.ts";
import type { Emitter } from "../emitter.ts";
import { Feed, type Fed } from "./feed.ts";
import { houseDates } from "./house-dates.ts";
import { noList, noRecord, nothingRead, takable, undrawable, type LastGood } from "./last-good.ts";

/** What it asks of the component. */
export interface IntakeHost {
  tell: Emitter<TimelineEvents>;
  /** Events, options or words are others: what is drawn is worked out anew. */
  changed: () => void;
  /** The page asks for a window. */
  windowAsked: () => void;
  /** And what shows it is on its way. */
  windowTaken: () => void;
  /** There is nothing that could be drawn. */
  undrawn: () => void;
}

export class Intake {
  settings: Settings;
  words: Words;
  problems: readonly Problem[] = [];
  /** The events of this placement, in columns, once they are made. */
  columns: Columns | undefined;

  /** What the page says itself. */
  private options: TimelineOptions;
  /** The language that the data say of themselves. */
  private source: string | undefined;
  private given: Events = [];
  /** What it was made of, to be read again. */
  private from: { data: TimelineData; read: ReadOptions | undefined } | undefined;
  /** The options that stand in a file, under those of the page. */
  private told: TimelineOptions = {};
  /** What was told of the events, and of what the last update brought and was not taken. */
  private read: readonly Problem[] = [];
  private refused: readonly Problem[] = [];
  /** What of the options comes to nothing. */
  private unknown: readonly Problem[] = [];
  /** What was drawn before the update that is on its way. */
  private kept: LastGood | undefined;
  private readonly feed: Feed;
  /** What the words are of. */
  private catalogue: Messages;

  constructor(
    private readonly host: IntakeHost,
    options: TimelineOptions,
  ) {
    this.options = options;
    this.settings = this.settingsFrom(options);
    this.words = wordsOf(this.settings.lang, this.settings.messages);
    this.catalogue = catalogueOf(this.settings.lang);
    this.feed = new Feed({
      settings: () => this.settings,
      told: (told) => {
        this.source = told.lang;
        this.told = told;
        this.setOptions({});
      },
      take: (events) => {
        this.take(events);
      },
      failed: (error) => {
        this.fail(error);
      },
      progress: (done, total) => {
        this.host.tell.emit("progress", { done, total });
      },
    });
  }

  get events(): readonly ResolvedEvent[] {
    const { given } = this;
    return given instanceof EventList ? given.toArray() : (given as readonly ResolvedEvent[]);
  }

  /** Whether data or words are on their way, so that there is nothing new to show yet. */
  get isWaiting(): boolean {
    return this.feed.isWaiting;
  }

  /** Whether what is drawn next is an update of what was drawn before. */
  get isUpdate(): boolean {
    return this.kept !== undefined;
  }

  /** What is told of the records that were not read. */
  get unread(): string[] {
    return unreadIn(this.read);
  }

  /** The same, made now where they are not yet. */
  all(): Columns {
    return (this.columns ??= shownColumns(this.given, this.settings));
  }

  start(data: TimelineData, read: ReadOptions | undefined): void {
    this.from = { data, read };
    this.feed.inLanguage(() => {
      this.feed.start(data, read);
    });
  }

  stop(): void {
    this.feed.stop();
  }

  /** Reads the same again. What was drawn stays until that is here, and where it fails. */
  reload(isDrawn: boolean): void {
    const { from } = this;
    if (!from) return;
    this.keep(isDrawn);
    this.refused = [];
    this.start(from.data, from.read);
  }

  /** @param isDrawn whether there is a good picture that stays where this goes wrong */
  update(changes: Changes, isDrawn: boolean): void {
    // A page without types can pass anything.
    if (Array.isArray(changes)) {
      this.refused = [noRecord()];
      this.tellProblems(this.refused);
      return;
    }
    this.keep(isDrawn);
    const { events, ...options } = changes;
    const { right, problems } = takable(options);
    const list: unknown = events;
    this.refused = Array.isArray(list) || list === undefined ? problems : [...problems, noList(list)];
    this.setOptions(right);
    if (right.window) this.host.windowAsked();
    this.tellProblems(this.refused);
    this.feed.inLanguage(() => {
      if (Array.isArray(list)) this.feed.list(list);
      else if (right.lang === undefined) this.renew();
      else this.translate();
      if (right.window) this.host.windowTaken();
    });
  }

  setOptions(options: TimelineOptions): void {
    Object.assign(this.options, options);
    this.settings = { ...this.settingsFrom(this.said), source: this.source };
    this.takeWords();
  }

  /** What is told of the options, be it by the page or by a file. */
  private get said(): TimelineOptions {
    return under(this.told, this.options);
  }

  /** An update is not taken where a function of the page throws; what is drawn else goes on without it. */
  private settingsFrom(options: TimelineOptions): Settings {
    const settings = settingsOf(options);
    return { ...settings, ...houseDates(settings, () => this.isUpdate) };
  }

  /** A catalogue may have come since; else the words stay the same, by which others know that they need not say them anew. */
  renewWords(): void {
    if (catalogueOf(this.settings.lang) !== this.catalogue) this.takeWords();
  }

  private takeWords(): void {
    const { lang, messages } = this.settings;
    this.words = wordsOf(lang, messages);
    this.catalogue = catalogueOf(lang);
  }

  /** Makes the columns: in the call where that is short. */
  makeColumns(then: (columns: Columns) => void): void {
    const { settings } = this;
    this.feed.work(columnsInSteps(this.given, columnOptions(settings)), this.given.length, (columns) => {
      // An option may have changed meanwhile.
      if (settings === this.settings) this.columns = columns;
      then(columns);
    });
  }

  /** All of it is drawn. */
  settled(): void {
    this.kept = undefined;
  }

  /**
   * What came could not be drawn: what was drawn before it is drawn again.
   *
   * @throws the same error where nothing was
   */
  fail(error: unknown): void {
    const { kept } = this;
    this.kept = undefined;
    const problem = undrawable(error, kept);
    this.refused = kept ? [...this.refused, problem] : [problem];
    if (!kept) {
      this.tellProblems([problem]);
      this.host.undrawn();
      throw error;
    }
    Object.assign(this, kept);
    this.setOptions({});
    this.tellProblems([problem]);
    this.host.changed();
  }

  private keep(isDrawn: boolean): void {
    const { given, read, columns, told } = this;
    if (isDrawn) this.kept ??= { given, read, columns, told, options: { ...this.options } };
  }

  private take({ events, problems }: Fed): void {
    const refusal = nothingRead(problems, events, this.given);
    if (refusal) this.refused = [...this.refused, ...problems, refusal];
    else {
      this.given = events;
      this.read = problems;
    }
    this.tellProblems(refusal ? [...problems, refusal] : [...optionProblems(this.said), ...problems]);
    this.columns = undefined;
    this.host.changed();
    this.lookForNames();
  }

  private tellProblems(news: readonly Problem[]): void {
    this.problems = [...optionProblems(this.said), ...this.unknown, ...this.read, ...this.refused];
    // Whoever made the timeline can only listen once it is made.
    queueMicrotask(() => {
      for (const problem of news) this.host.tell.emit("problem", problem);
    });
  }

  /** The same events in another language. */
  private translate(): void {
    this.feed.translated(this.given, this.read, (problems) => {
      const before = this.read;
      this.read = problems;
      this.tellProblems(problems.filter((problem) => !before.includes(problem)));
      this.renew();
    });
  }

  /** Works out everything anew from the same events. */
  private renew(): void {
    this.feed.withDates([], () => {
      this.columns = undefined;
      this.host.changed();
      this.lookForNames();
    });
  }

  /** Most pages name nothing, and need nothing of this. */
  private lookForNames(): void {
    const isNaming = (key: string): boolean => /^(?:highlight|labels|lanes|eras)$/.test(key) || !CHECKS.has(key);
    if (!Object.keys(this.said).some(isNaming) && this.unknown.length === 0) return;
    void import("./comes-to-nothing.ts").then(
      ({ comesToNothing }) => {
        const { unknown: before } = this;
        this.unknown = comesToNothing(this.said, this.given);
        this.tellProblems(this.unknown.filter(({ message }) => !before.some((told) => told.message === message)));
      },
      // Offline, say: the next list asks anew.
      () => undefined,
    );
  }
}
