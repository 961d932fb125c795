/** The table of all events, in pages: nothing is made of what is not shown. */
import type { ResolvedEvent } from "../../event.ts";
import { safeText } from "../../draw/safe.ts";
import { inSlices, type Steps } from "../../steps.ts";
import { newWord } from "../../scene/news.ts";
import { formatEdtf } from "../../time/index.ts";
import type { Part } from "../../translations.ts";
import { dayInWords, safeLink } from "../card/event-words.ts";
import { button, el } from "../html.ts";
import { withBreaks } from "../card/long-runs.ts";
import { PAGE, pagesOf, type Pages } from "./pages.ts";
import { BY_DATE, machineDate, type ColumnKey, type TableColumn, type TableRows } from "./rows.ts";

/** Of a text so much is shown; the card has the whole. */
const MOST_TEXT = 240;

/** What a column shows of an event, for the language of that. */
const PARTS: Partial<Record<ColumnKey, Part>> = { date: "when", event: "title", text: "text" };

export interface TableInput {
  /** What is said of all events: how many, of when. */
  caption: string;
  /** A row was chosen. */
  choose: (id: string) => void;
}

export class EventTable {
  /** The table, in what scrolls, and the buttons for its pages. */
  readonly node: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly body: HTMLElement;
  private readonly pages: Pages;
  private readonly headings = new Map<ColumnKey, HTMLElement>();
  private columns: readonly TableColumn[] = [];
  private selected: string | null = null;
  /** Counts what was asked for; what belongs to an earlier turn comes too late. */
  private turn = 0;
  /** Work on the order of the rows: one after another. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly document: Document,
    readonly rows: TableRows,
    private readonly input: TableInput,
  ) {
    this.node = el(document, "div", { class: "table-body" });
    this.scroller = el(document, "div", { class: "table-scroll" });
    this.body = el(document, "tbody", {});
    this.pages = pagesOf(document, rows, (from) => void this.turnTo(from));
  }

  /** The columns, once the table is made. */
  get shown(): readonly TableColumn[] {
    return this.columns;
  }

  /** Makes the table, at the page with an event, by its place in time. */
  async fill(index = 0, sorting = BY_DATE): Promise<boolean> {
    const { rows } = this;
    const columns = await this.work(rows.shown());
    if (!columns) return false;
    this.columns = columns;
    const table = el(this.document, "table", {});
    const head = el(this.document, "thead", {});
    const row = el(this.document, "tr", {});
    row.append(...columns.map((column) => this.headingOf(column)));
    head.append(row);
    table.append(el(this.document, "caption", {}, this.input.caption), head, this.body);
    this.scroller.append(table);
    this.node.append(this.scroller, this.pages.node);
    const known = columns.some(({ key }) => key === sorting.key) ? sorting : BY_DATE;
    if (known.key !== "date" || known.down) {
      if (!(await this.work(sorted(rows, known)))) return false;
      this.tellSorting();
    }
    return this.show(index);
  }

  /** Shows the page with an event. */
  async show(index: number): Promise<boolean> {
    const place = await this.work(this.rows.placeOf(index));
    return place !== undefined && this.page(Math.floor(place / PAGE) * PAGE);
  }

  /** What has a name in here. */
  named(name: string): HTMLElement | undefined {
    return Array.from(this.node.querySelectorAll<HTMLElement>("[data-name]")).find((each) => nameOf(each) === name);
  }

  /** The name of what has the focus, or is in the row that has it. */
  get focused(): string | undefined {
    const { activeElement } = this.node.getRootNode() as ShadowRoot;
    if (!this.node.contains(activeElement)) return undefined;
    return nameOf(activeElement) ?? nameOf(activeElement!.closest("tr")?.querySelector("[data-name]") ?? null);
  }

  /** Id of the first event on the page. */
  get first(): string | undefined {
    return this.body.querySelector("tr")?.dataset["event"];
  }

  get scrollTop(): number {
    return this.scroller.scrollTop;
  }

  set scrollTop(px: number) {
    this.scroller.scrollTop = px;
  }

  /** Marks the row of an event that is selected. */
  mark(id: string | null): void {
    this.selected = id;
    for (const row of this.body.querySelectorAll("tr")) markRow(row, id);
  }

  /** Places in time of all events, in the order of the rows; undefined once it is stopped. */
  all(goOn: () => boolean): Promise<ArrayLike<number> | undefined> {
    return this.after(this.rows.slice(0, this.rows.count), goOn);
  }

  stop(): void {
    this.turn += 1;
  }

  /** Long work in slices; undefined where something else was asked for meanwhile. */
  private work<Result>(steps: Steps<Result>): Promise<Result | undefined> {
    const turn = (this.turn += 1);
    return this.after(steps, () => turn === this.turn);
  }

  private after<Result>(steps: Steps<Result>, goOn: () => boolean): Promise<Result | undefined> {
    const work = this.last.then(() => inSlices(steps, goOn));
    this.last = work;
    return work;
  }

  private async page(from: number): Promise<boolean> {
    const indices = await this.work(this.rows.slice(from, from + PAGE));
    if (!indices) return false;
    this.body.replaceChildren(...Array.from(indices, (index) => this.rowOf(index)));
    this.mark(this.selected);
    this.pages.update(from);
    this.node.removeAttribute("aria-busy");
    return true;
  }

  private headingOf({ key, sorts }: TableColumn): HTMLElement {
    const text = this.rows.words.say(key);
    const cell = el(this.document, "th", { scope: "col", class: `table-${key}` }, sorts ? undefined : text);
    if (!sorts) return cell;
    cell.append(button(this.document, { "data-name": `column ${key}` }, text, () => void this.sort(key)));
    this.headings.set(key, cell);
    this.tellSorting();
    return cell;
  }

  /** Sorts by a column, or the other way round where that is how it is. */
  private async sort(key: ColumnKey): Promise<void> {
    const { sorting } = this.rows;
    const down = sorting.key === key && !sorting.down;
    this.node.setAttribute("aria-busy", "true");
    const done = (await this.work(sorted(this.rows, { key, down }))) && (await this.page(0));
    if (!done) return;
    this.tellSorting();
    this.scrollTop = 0;
  }

  private async turnTo(from: number): Promise<void> {
    if (await this.page(from)) this.scrollTop = 0;
  }

  private tellSorting(): void {
    const { key, down } = this.rows.sorting;
    for (const [column, cell] of this.headings) {
      if (column === key) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
  }

  private rowOf(index: number): HTMLElement {
    const event = this.rows.columns.event(index);
    const row = el(this.document, "tr", { "data-event": event.id });
    row.append(
      ...this.columns.map(({ key }) => {
        const cell = el(this.document, key === "event" ? "th" : "td", { class: `table-${key}` });
        if (key === "event") cell.setAttribute("scope", "row");
        const lang = this.rows.texts.lang(event, PARTS[key] ?? "own");
        if (lang !== undefined && key !== "status") cell.setAttribute("lang", lang);
        cell.append(...this.contentOf(key, event));
        if (key === "event") cell.append(...this.notesOf(index, event));
        return withBreaks(cell);
      }),
    );
    return row;
  }

  /** That it is new, and what was corrected. */
  private notesOf(index: number, { corrected }: ResolvedEvent): HTMLElement[] {
    const { columns, words: said } = this.rows;
    const note =
      corrected && said.say("corrected", { date: dayInWords(corrected.on, said.lang), note: corrected.note });
    return [newWord({ columns, words: said }, index), note].flatMap((text) =>
      text === undefined ? [] : [el(this.document, "small", { lang: said.lang }, text)],
    );
  }

  private contentOf(key: ColumnKey, event: ResolvedEvent): Node[] {
    const { document, rows } = this;
    const text = rows.textOf(key, event);
    switch (key) {
      case "date": {
        const machine = machineDate(formatEdtf(event.span));
        return [machine === undefined ? words(document, text) : el(document, "time", { datetime: machine }, text)];
      }
      case "event":
        return [
          button(document, { dir: "auto", "data-name": `event ${event.id}` }, text, () => {
            this.input.choose(event.id);
          }),
        ];
      case "text":
        return [words(document, shortened(rows.texts.sentences(event, MOST_TEXT), text))];
      case "links":
        return lines(document, event.links ?? [], ({ url, label }) => linked(document, url, label || url));
      case "sources":
        return lines(document, event.sources ?? [], ({ title, url, locator }) => {
          const source = words(document, "");
          source.append(url ? linked(document, url, title) : safeText(title), locator ? `, ${safeText(locator)}` : "");
          return source;
        });
      default:
        return [words(document, text)];
    }
  }
}

/** Name of something that can have the focus, by which it is met again in a table that was made anew. */
function nameOf(node: Element | null): string | undefined {
  return node?.getAttribute("data-name") ?? undefined;
}

/** True once it is sorted. */
function* sorted(rows: TableRows, sorting: TableRows["sorting"]): Steps<true> {
  yield* rows.sort(sorting);
  return true;
}

function markRow(row: HTMLElement, id: string | null): void {
  if (row.dataset["event"] === id) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
}

/** Words of the data, in the direction that is theirs. */
function words(document: Document, text: string): HTMLElement {
  return el(document, "bdi", {}, text);
}

/** The first sentences, with a sign that there is more. */
function shortened(first: string, whole: string): string {
  return whole.length > first.length ? `${first} …` : first;
}

function lines<Item>(document: Document, list: readonly Item[], write: (item: Item) => Node): Node[] {
  return list.map((item) => {
    const line = el(document, "div", {});
    line.append(write(item));
    return line;
  });
}

function linked(document: Document, url: string, label: string): Node {
  return safeLink(document, url, label) ?? words(document, label);
}
