/** The panel in which a reader searches: words, what narrows them, how many were found, and steps from one to the next. */
import css from "../../draw/find.css?inline";
import { FindIndex } from "../../find/find-index.ts";
import type { FindQuery } from "../../find/query.ts";
import { DateError } from "../../time/index.ts";
import type { Words } from "../../words/index.ts";
import { adopt } from "../adopt.ts";
import { button, el } from "../html.ts";
import type { Panel } from "../panels.ts";
import { dateText, queryOf, type Written } from "./fields.ts";
import type { Finder } from "./finder.ts";
import { laneName } from "../../translations.ts";

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
  private readonly closer: HTMLButtonElement;
  private readonly steps: readonly [HTMLButtonElement, HTMLButtonElement];
  private readonly from: HTMLInputElement;
  private readonly until: HTMLInputElement;
  private readonly lane: HTMLSelectElement;
  private readonly tag: HTMLSelectElement;
  private readonly status: HTMLSelectElement;
  /** What the lists were filled from, and the words in which all is written. */
  private index: FindIndex | undefined;
  private written: Words | undefined;
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
    this.document = shell.region.ownerDocument;
    this.undo = adopt(shell.region.getRootNode() as ShadowRoot, css);
    this.node = this.make("div", { class: "find", part: "find", role: "search" });
    this.row = this.make("div", { class: "find-row" });
    this.more = this.make("div", { class: "find-row find-more" });
    this.first = this.input("search");
    this.result = this.make("span", { class: "find-result", id: `${name}-found` });
    this.first.setAttribute("aria-describedby", this.result.id);
    this.steps = [this.stepper("‹", -1), this.stepper("›", 1)];
    this.only = button(this.document, { class: "find-only", "aria-pressed": "false" }, "", () => {
      this.only.setAttribute("aria-pressed", String(this.only.getAttribute("aria-pressed") !== "true"));
      this.ask();
    });
    this.closer = button(this.document, { class: "find-close" }, "×", close);
    [this.lane, this.tag, this.status] = [this.select(), this.select(), this.select()];
    const dated = { class: "find-date", "aria-invalid": "false", "aria-describedby": this.result.id };
    this.from = this.input("text", dated);
    this.until = this.input("text", dated);
    this.row.append(this.first, this.result, ...this.steps, this.only, this.closer);
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
    this.write();
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
    this.write();
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

  /** Writes all of our words, where they are others than before. */
  private write(): void {
    const words = this.finder.host.words();
    if (words === this.written) return;
    this.written = words;
    this.index = undefined;
    const name = (node: HTMLElement, text: string): void => {
      node.setAttribute("aria-label", text);
      if (node.localName === "button") node.title = text;
    };
    const find = words.say("find");
    name(this.node, find);
    name(this.first, find);
    this.first.placeholder = find;
    name(this.steps[0], words.say("previousFound"));
    name(this.steps[1], words.say("nextFound"));
    name(this.closer, words.say("close"));
    this.only.textContent = words.say("onlyFound");
    name(this.lane, words.say("lane"));
    name(this.tag, words.say("tags"));
    name(this.status, words.say("status"));
    this.from.previousSibling!.nodeValue = words.say("from");
    this.until.previousSibling!.nodeValue = words.say("until");
    if (this.fault) this.fault = words.say("unreadDate", { text: this.invalid!.value });
  }

  private input(type: string, attrs: Record<string, string> = {}): HTMLInputElement {
    const field = this.make("input", { type, autocomplete: "off", ...attrs }) as HTMLInputElement;
    field.addEventListener(type === "search" ? "input" : "change", () => {
      this.ask();
    });
    return field;
  }

  private select(): HTMLSelectElement {
    const field = this.make("select", {}) as HTMLSelectElement;
    field.addEventListener("change", () => {
      this.ask();
    });
    return field;
  }

  /** A field with its name before it. */
  private labelled(field: HTMLInputElement): HTMLElement {
    const label = this.make("label", { class: "find-label" });
    label.append("", field);
    return label;
  }

  private stepper(sign: string, by: -1 | 1): HTMLButtonElement {
    return button(this.document, {}, sign, () => {
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
    const settings = finder.host.settings();
    const lanes = finder.host.all().lanes.filter((name) => name !== "");
    const named = lanes.map((name) => [name, laneName(settings, name)] as const);
    this.choices(this.lane, words.say("everyLane"), named.length > 1 ? named : []);
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
    return { ...queryOf(this.fields.map(({ value }) => value) as Written, this.before), mode: this.mode };
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

  private get invalid(): HTMLInputElement | undefined {
    return [this.from, this.until].find((field) => field.getAttribute("aria-invalid") === "true");
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
    const above = !isBeside && toolbar ? toolbar.offsetHeight + 14 : 0;
    this.node.style.paddingBlockStart = above > 0 ? `${above}px` : "";
    this.node.style.insetBlockStart = `${this.finder.host.settings().stickyTop - above}px`;
  }
}
