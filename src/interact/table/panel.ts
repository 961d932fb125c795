/** The panel of the table: what it is, the ways out of the page, and the table. A page loads this with its first one. */
import css from "../../draw/table.css?inline";
import type { Picture } from "../../scene/picture.ts";
import { spokenOf } from "../../scene/spoken.ts";
import { rangeInWords } from "../../scene/range.ts";
import { inSlices, type Steps } from "../../steps.ts";
import { adopt } from "../adopt.ts";
import type { CardHost } from "../card-host.ts";
import { tellsTheSame, type Cards } from "../card/cards.ts";
import type { Focus } from "../keys/focus.ts";
import { button, el } from "../html.ts";
import type { Panel } from "../panels.ts";
import { indexAt } from "../roving.ts";
import { csvInSteps } from "./csv.ts";
import { copyText, download, fileName } from "./export.ts";
import { BY_DATE, TableRows } from "./rows.ts";
import { sheetInSteps } from "./sheet.ts";
import { EventTable } from "./table.ts";

export interface TableHost extends Pick<CardHost, "name" | "shell" | "tell" | "picture" | "scene"> {
  cards: Cards;
  focus: Focus;
}

/** @param from key of the event or count that the table is opened from */
export async function tablePanel(host: TableHost, close: () => void, from?: string): Promise<Panel> {
  const panel = new TablePanel(host, close);
  await panel.fill(from);
  return panel;
}

class TablePanel implements Panel {
  readonly node: HTMLElement;
  private readonly document: Document;
  private readonly title: HTMLElement;
  private readonly tools: HTMLElement;
  private table: EventTable | undefined;
  /** The picture that the table was made for. */
  private picture: Picture | undefined;
  /** Name of what in the table it is opened at. */
  private entry = "";
  private isClosed = false;
  private readonly undo: (() => void)[];

  constructor(
    private readonly host: TableHost,
    private readonly close: () => void,
  ) {
    const { region } = host.shell;
    this.document = region.ownerDocument;
    this.node = el(this.document, "div", { class: "table-panel", part: "table", role: "region" });
    this.title = el(this.document, "div", { class: "table-title", id: `${host.name}-table`, tabindex: "-1" });
    this.tools = el(this.document, "div", { class: "table-tools" });
    this.undo = [
      adopt(region.getRootNode() as ShadowRoot, css),
      host.tell.on("select", ({ id }) => this.table?.mark(id)),
    ];
  }

  /** What has the focus once it is open. */
  get first(): HTMLElement {
    return this.table?.named(this.entry) ?? this.title;
  }

  /** Makes all of it anew, at the event or count of a key. */
  async fill(from?: string): Promise<void> {
    const { host } = this;
    const picture = host.picture();
    const scene = host.scene();
    if (!picture || !scene) return;
    const index = from === undefined ? 0 : Math.max(indexAt(scene, picture.columns, from), 0);
    const table = await this.made(picture, index);
    if (!table) return;
    if (from !== undefined) this.entry = eventName(picture.columns.event(index).id);
  }

  /** It was asked for again from among the events: the row of one is shown, and gets the focus. */
  enter(from: string): void {
    const [picture, table, scene] = [this.picture, this.table, this.host.scene()];
    if (!picture || !scene || !table) return;
    const index = indexAt(scene, picture.columns, from);
    void table.show(index).then((isShown) => {
      if (isShown) table.named(eventName(picture.columns.event(index).id))?.focus();
    });
  }

  update(): void {
    const picture = this.host.picture();
    const [old, table] = [this.picture, this.table];
    if (!picture || !table || !old || tellsTheSame(picture, old)) return;
    const { focused, first, scrollTop } = table;
    const index = Math.max(first === undefined ? 0 : picture.columns.indexOf(first), 0);
    void this.made(picture, index, table).then((made) => {
      if (!made) return;
      made.scrollTop = scrollTop;
      if (focused !== undefined) (made.named(focused) ?? this.title).focus({ preventScroll: true });
    });
  }

  closed(): void {
    this.isClosed = true;
    this.table?.stop();
    for (const undo of this.undo) undo();
  }

  /** A table for a picture takes the place of the one that was there; undefined where it came too late. */
  private async made(picture: Picture, index: number, before?: EventTable): Promise<EventTable | undefined> {
    before?.stop();
    this.picture = picture;
    const { columns, texts, words } = picture;
    const table = new EventTable(this.document, new TableRows(columns, texts, words), {
      caption: captionOf(picture),
      choose: (id) => {
        this.choose(id);
      },
    });
    this.table = table;
    table.mark(this.host.cards.selected);
    if (!(await table.fill(index, before?.rows.sorting ?? BY_DATE)) || this.isClosed || this.table !== table)
      return undefined;
    this.title.textContent = words.say("tableName");
    // Two tables on a page are told apart as their pictures are.
    this.node.setAttribute("aria-label", words.say("tableOf", { title: spokenOf(picture).title }));
    this.writeTools(table);
    const cross = button(this.document, { class: "table-close", "aria-label": words.say("close") }, "×", this.close);
    this.node.replaceChildren(this.title, this.tools, cross, table.node);
    return table;
  }

  /** Shows an event in the picture, with its card. */
  private choose(id: string): void {
    const { cards, focus } = this.host;
    if (!cards.open(id, "reader")) return;
    focus.bringIntoSight(id);
    cards.place();
  }

  private writeTools(table: EventTable): void {
    const { words } = table.rows;
    const tool = (key: "copy" | "download", press: () => Promise<void>): HTMLElement => {
      const made = button(this.document, {}, words.say(key), () => {
        if (made.getAttribute("aria-disabled") === "true") return;
        made.setAttribute("aria-disabled", "true");
        void press().finally(() => {
          made.removeAttribute("aria-disabled");
        });
      });
      return made;
    };
    this.tools.replaceChildren(
      tool("copy", () => this.copy(table)),
      tool("download", () => this.save(table)),
    );
  }

  private async copy(table: EventTable): Promise<void> {
    const order = await table.all(this.goOn);
    const text = order && (await this.worked(sheetInSteps(table.rows, table.shown, order)));
    if (text === undefined) return;
    const { words, count } = table.rows;
    const done = await copyText(this.document, text);
    this.say(done ? words.say("copied", { events: words.say("events", { count }) }) : words.say("copyFailed"));
  }

  private async save(table: EventTable): Promise<void> {
    const order = await table.all(this.goOn);
    if (!order) return;
    const { columns, texts } = table.rows;
    const parts = await this.worked(
      csvInSteps({
        count: order.length,
        told: (at) => columns.told(order[at]!),
        event: (at) => columns.event(order[at]!),
        when: (event) => texts.when(event, "export"),
      }),
    );
    const { title = "" } = this.picture!.settings;
    if (parts) download(this.document, parts, "text/csv;charset=utf-8", fileName(title, "csv"));
  }

  private say(text: string): void {
    this.host.shell.status.textContent = text;
  }

  private worked<Result>(steps: Steps<Result>): Promise<Result | undefined> {
    return inSlices(steps, this.goOn);
  }

  private readonly goOn = (): boolean => !this.isClosed;
}

function eventName(id: string): string {
  return `event ${id}`;
}

function captionOf(picture: Picture): string {
  const { columns, words } = picture;
  const range = rangeInWords(columns.start, columns.end, picture);
  return words.say("summary", { events: words.say("events", { count: columns.count }), range });
}
