/** The panel in which a reader searches: words, what narrows them, how many were found, and steps from one to the next. */
import css from "../../draw/find.css?inline";
import { FindIndex } from "../../find/find-index.ts";
import type { FindQuery } from "../../find/query.ts";
import { DateError } from "../../time/index.ts";
import { adopt } from "../adopt.ts";
import { button, el } from "../html.ts";
import type { Panel } from "../panels.ts";
import type { Finder } from "./finder.ts";

/** Tags that can be chosen, the most frequent. */
const MOST_TAGS = 300;
/** px that words need beside the toolbar. */
const LEAST_BESIDE = 380;

export function findPanel(finder: Finder, close: () => void): Panel {
  return new FindPanel(finder, close);
}

class FindPanel implements Panel {
  readonly node: HTMLElement;
  readonly first: HTMLInputElement;
  private readonly document: Document;
  private readonly row: HTMLElement;
  private readonly more: HTMLElement;
  private readonly result: HTMLElement;
  private readonly only: HTMLButtonElement;
  private readonly steps: HTMLButtonElement[];
  private readonly from: HTMLInputElement;
  private readonly until: HTMLInputElement;
  private readonly lane: HTMLSelectElement;
  private readonly tag: HTMLSelectElement;
  private readonly status: HTMLSelectElement;
  /** What the lists were filled from. */
  private index: FindIndex | undefined;
  /** The query that the fields were written from: it may ask for more than they can show. */
  private before: FindQuery = {};
  /** Says that a date cannot be read. */
  private fault = "";
  private readonly undo: () => void;

  constructor(
    private readonly finder: Finder,
    close: () => void,
  ) {
    const { shell, name } = finder.host;
    const words = finder.host.words();
    this.document = shell.region.ownerDocument;
    this.undo = adopt(shell.region.getRootNode() as ShadowRoot, css);
    const label = words.say("find");
    this.node = this.make("div", { class: "find", part: "find", role: "search", "aria-label": label });
    this.row = this.make("div", { class: "find-row" });
    this.more = this.make("div", { class: "find-row find-more" });
    this.first = this.input("search", label, { placeholder: label });
    this.result = this.make("span", { class: "find-result", id: `${name}-found` });
    this.first.setAttribute("aria-describedby", this.result.id);
    this.steps = [this.stepper("‹", words.say("previousFound"), -1), this.stepper("›", words.say("nextFound"), 1)];
    this.only = button(this.document, { class: "find-only", "aria-pressed": "false" }, words.say("onlyFound"), () => {
      this.only.setAttribute("aria-pressed", String(this.only.getAttribute("aria-pressed") !== "true"));
      this.ask();
    });
    const closing = words.say("close");
    const closer = button(this.document, { class: "find-close", title: closing, "aria-label": closing }, "×", close);
    this.lane = this.select(words.say("lane"));
    this.tag = this.select(words.say("tags"));
    this.status = this.select(words.say("status"));
    const dated = { class: "find-date", "aria-invalid": "false", "aria-describedby": this.result.id };
    this.from = this.input("text", words.say("from"), dated);
    this.until = this.input("text", words.say("until"), dated);
    this.row.append(this.first, this.result, ...this.steps, this.only, closer);
    this.more.append(this.lane, this.tag, this.status, ...[this.from, this.until].map((field) => this.labelled(field)));
    this.node.append(this.row, this.more);
    this.node.addEventListener("keydown", (event) => {
      this.pressed(event);
    });
    finder.changed = (by) => {
      if (by === "api") this.read(finder.query ?? {});
      this.tell();
    };
    finder.last = undefined;
    this.fill();
    this.read(finder.query ?? {});
    this.place();
    this.tell();
    // A card moves with the picture.
    requestAnimationFrame(() => {
      finder.host.changed(false);
    });
  }

  /** The picture was worked out anew, perhaps of other events, at another width, in another language. */
  update(): void {
    this.fill();
    this.place();
    this.tell();
  }

  closed(): void {
    this.undo();
    this.finder.changed = () => undefined;
    void this.finder.find(null, "reader");
  }

  /** Escape clears what was written before it closes. */
  leave(): boolean {
    if (this.isBlank) return false;
    this.read({ mode: this.mode });
    this.first.focus();
    this.ask();
    return true;
  }

  /** The key was pressed again among the events. */
  enter(): void {
    this.finder.last = undefined;
    this.first.focus();
    this.first.select();
  }

  /** The focus goes to where the reader has stepped. */
  back(): string | undefined {
    return this.finder.last;
  }

  // --- fields ----------------------------------------------------------------------------------------------------

  private input(type: string, name: string, attrs: Record<string, string> = {}): HTMLInputElement {
    const field = this.make("input", { type, "aria-label": name, autocomplete: "off", ...attrs }) as HTMLInputElement;
    field.addEventListener(type === "search" ? "input" : "change", () => {
      this.ask();
    });
    return field;
  }

  private select(name: string): HTMLSelectElement {
    const field = this.make("select", { "aria-label": name }) as HTMLSelectElement;
    field.addEventListener("change", () => {
      this.ask();
    });
    return field;
  }

  /** A field with its name before it. */
  private labelled(field: HTMLInputElement): HTMLElement {
    const label = this.make("label", { class: "find-label" }, field.getAttribute("aria-label") ?? "");
    field.removeAttribute("aria-label");
    label.append(field);
    return label;
  }

  private stepper(sign: string, name: string, by: -1 | 1): HTMLButtonElement {
    return button(this.document, { title: name, "aria-label": name }, sign, () => {
      this.finder.step(by);
    });
  }

  private make(name: string, attrs: Record<string, string>, text?: string): HTMLElement {
    return el(this.document, name, attrs, text);
  }

  /** Fills the lists with what occurs; a list with nothing to choose is not shown. */
  private fill(): void {
    const { finder } = this;
    const words = finder.host.words();
    const lanes = finder.host.all().lanes.filter((name) => name !== "");
    this.choices(this.lane, words.say("everyLane"), lanes.length > 1 ? lanes.map((name) => [name, name]) : []);
    const index = finder.ready();
    if (index instanceof FindIndex) this.fillFrom(index);
    else void index.then((made) => made && this.fillFrom(made));
  }

  private fillFrom(index: FindIndex): void {
    if (this.index === index) return;
    this.index = index;
    const words = this.finder.host.words();
    const { lang } = words;
    const tags = index.tags.slice(0, MOST_TAGS).map(({ tag }) => tag);
    tags.sort(new Intl.Collator(lang).compare);
    this.choices(
      this.tag,
      words.say("everyTag"),
      tags.map((tag) => [tag, tag]),
    );
    const { statuses } = index;
    this.choices(
      this.status,
      words.say("everyStatus"),
      statuses.length > 1 ? statuses.map((status) => [status, words.say(`status_${status}`)]) : [],
    );
  }

  private choices(field: HTMLSelectElement, every: string, choices: readonly (readonly [string, string])[]): void {
    const { value } = field;
    const options = [["", every] as const, ...choices].map(([key, text]) => this.make("option", { value: key }, text));
    field.replaceChildren(...options);
    field.hidden = choices.length === 0;
    field.value = choices.some(([key]) => key === value) ? value : "";
  }

  // --- the query -------------------------------------------------------------------------------------------------

  private get mode(): "dim" | "hide" {
    return this.only.getAttribute("aria-pressed") === "true" ? "hide" : "dim";
  }

  private get fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [this.first, this.lane, this.tag, this.status, this.from, this.until];
  }

  private get isBlank(): boolean {
    return this.fields.every(({ value }) => value === "");
  }

  /** Writes a query into the fields. */
  private read(query: FindQuery): void {
    this.before = query;
    this.first.value = query.words ?? "";
    this.lane.value = query.lanes?.[0] ?? "";
    this.tag.value = query.tags?.[0] ?? "";
    this.status.value = query.statuses?.[0] ?? "";
    this.from.value = dateText(query.start);
    this.until.value = dateText(query.end);
    this.only.setAttribute("aria-pressed", String(query.mode === "hide"));
  }

  /** What the fields ask for; null where they are blank. */
  private query(): FindQuery | null {
    if (this.isBlank) return null;
    const { before } = this;
    const chosen = <T extends string>({ value }: HTMLSelectElement, all: readonly T[] | undefined) =>
      value === "" ? undefined : value === all?.[0] ? all : [value as T];
    const edge = ({ value }: HTMLInputElement, was: number | string | undefined) =>
      value === "" ? undefined : value === dateText(was) ? was : value;
    return {
      words: this.first.value,
      lanes: chosen(this.lane, before.lanes),
      tags: chosen(this.tag, before.tags),
      statuses: chosen(this.status, before.statuses),
      start: edge(this.from, before.start),
      end: edge(this.until, before.end),
      mode: this.mode,
    };
  }

  private ask(): void {
    this.finder.find(this.query(), "reader").then(
      () => {
        this.faulty(undefined);
      },
      (error: unknown) => {
        if (!(error instanceof DateError)) throw error;
        this.faulty(error.field === "end" ? this.until : this.from);
      },
    );
  }

  /** Says that what stands in a field is no date. */
  private faulty(field: HTMLInputElement | undefined): void {
    for (const each of [this.from, this.until]) each.setAttribute("aria-invalid", String(each === field));
    this.fault = field ? this.finder.host.words().say("unreadDate", { text: field.value }) : "";
    if (field) this.finder.host.say(() => this.fault);
    this.tell();
  }

  // --- what was found --------------------------------------------------------------------------------------------

  /** How many were found, and at which of them the reader is. */
  private tell(): void {
    const { finder } = this;
    const { position, found } = finder;
    const words = finder.host.words();
    const count = found?.count ?? 0;
    const text = position > 0 ? words.say("position", { index: position, count }) : finder.summary();
    this.result.textContent = this.fault || text;
    for (const step of this.steps) step.setAttribute("aria-disabled", String(count === 0));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.target !== this.first || event.isComposing) return;
    if (event.key === "Enter") this.finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown" && (this.finder.position > 0 || this.finder.step(1))) {
      this.finder.host.giveFocus(this.finder.last!);
    } else return;
    event.preventDefault();
  }

  /** Beside the toolbar where there is room, else below it. */
  private place(): void {
    const { region } = this.finder.host.shell;
    const toolbar = region.querySelector<HTMLElement>(":scope > .toolbar");
    const width = toolbar?.offsetWidth ?? 0;
    const isBeside = !region.hasAttribute("data-upright") && region.clientWidth - width >= LEAST_BESIDE;
    this.row.style.paddingInlineEnd = isBeside && width > 0 ? `${width + 12}px` : "";
    this.node.style.paddingBlockStart = !isBeside && toolbar ? `${toolbar.offsetHeight + 14}px` : "";
  }
}

/** The day of an instant; a date as it was written. */
function dateText(value: number | string | undefined): string {
  if (typeof value !== "number") return value ?? "";
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
