/** Events of TimelineJS, which it calls slides, as records of events. */
import { problemAt, type Problem, type Spot } from "../../problem.ts";
import { isMissing, type ParseOptions } from "../../time/index.ts";
import { DateOrder } from "../date-order.ts";
import { Dropped } from "../dropped.ts";
import type { Draft } from "../fields.ts";
import { placeMedia } from "../media.ts";
import { isRecord } from "../plain.ts";
import { plainText, textIn, type HtmlTexts } from "../plain-text.ts";
import { dateOf, type DateFault } from "./date.ts";
import { knownParts, unknownParts, valueAt, type KnownParts, type Shape } from "./shape.ts";

/** The parts of media beside its address. */
const MEDIA_PARTS = ["alt", "credit", "caption", "title", "link"] as const;

/** Takes slides one after another. */
export class Slides {
  readonly records: unknown[] = [];
  readonly problems: Problem[] = [];
  readonly order = new DateOrder();
  readonly dropped = new Dropped("slide", "slides");
  private readonly places: string[] = [];
  /** Indices of the records of which the media is a page, and so their first link. */
  private readonly pages = new Set<number>();
  private readonly known: KnownParts;

  constructor(
    private readonly shape: Shape,
    private readonly texts: HtmlTexts,
    private readonly options: ParseOptions,
  ) {
    this.known = knownParts(shape);
  }

  /** @param place JSON pointer to the slide */
  add(slide: unknown, place: string): void {
    if (!isRecord(slide)) return this.keep(slide, place);
    for (const part of unknownParts(slide, this.known)) this.dropped.add(part);
    const record: Draft = {};
    if (!this.takeDates(slide, record, place)) return;
    const { plain, rich } = this.texts;
    const fields = {
      id: plainText(this.at(slide, "id")),
      title: plainText(this.at(slide, "title"), plain),
      text: plainText(this.wordsOf(slide), rich),
      lane: plainText(this.at(slide, "lane"), plain),
      place: plainText(this.at(slide, "place"), plain),
      displayDate: this.displayDateOf(slide),
    };
    for (const [field, value] of Object.entries(fields)) if (value !== undefined) record[field] = value;
    this.takeMedia(slide, record);
    this.keep(record, place);
  }

  /** Where a record stands, or the part of it at a pointer. */
  spotOf(index: number, pointer: string): Spot {
    const place = this.places[index]!;
    if (pointer === "") return { path: place };
    const [, first = "", second = ""] = pointer.split("/");
    const path = first === "links" ? this.pathOfLink(index, Number(second)) : this.pathOf(`${first}/${second}`);
    return { path: `${place}/${path}`, field: path };
  }

  /** The path at which a part of ours stands in a slide. */
  pathOf(part: string): string {
    const [first = ""] = part.split("/");
    return this.shape.get(part) ?? this.shape.get(first) ?? first;
  }

  /** What a slide has and an event has not, in words. */
  get droppedParts(): string[] {
    const { size } = this.pages;
    if (size === 0) return this.dropped.list;
    return [size === 1 ? "1 embed became a link" : `${size} embeds became links`, ...this.dropped.list];
  }

  private keep(record: unknown, place: string): void {
    this.records.push(record);
    this.places.push(place);
  }

  private at(slide: unknown, part: string): unknown {
    const path = this.shape.get(part);
    return path === undefined ? undefined : valueAt(slide, path);
  }

  /** The text of a slide; some write it without the record round it. */
  private wordsOf(slide: Record<string, unknown>): unknown {
    const text = this.at(slide, "text");
    return text === undefined && typeof slide["text"] === "string" ? slide["text"] : text;
  }

  /** False where the start is no date: that is told. */
  private takeDates(slide: unknown, record: Draft, place: string): boolean {
    const start = dateOf(this.at(slide, "start"), this.options);
    const end = dateOf(this.at(slide, "end"), this.options);
    if (start && "fault" in start) {
      this.blame("error", "start", place, start.fault);
      return false;
    }
    if (start) this.setDate(record, "start", start.date);
    if (end && "fault" in end) {
      const { message } = end.fault;
      this.blame("warning", "end", place, { ...end.fault, message: `${message} It is shown at its start alone.` });
    } else if (end) {
      this.setDate(record, "end", end.date);
      if (!start) this.blame("warning", "start", place, this.startMissing());
    }
    return true;
  }

  private startMissing(): DateFault {
    const message = `there is no ${this.pathOf("start")}, and there is an ${this.pathOf("end")}, so its start is unknown. Fill it in.`;
    return { path: "", code: "date-missing", message, value: "" };
  }

  private setDate(record: Draft, field: "start" | "end", date: unknown): void {
    record[field] = date;
    if (typeof date === "string") this.order.see(date);
  }

  private blame(severity: Problem["severity"], part: string, place: string, fault: DateFault): void {
    const path = `${this.pathOf(part)}${fault.path}`;
    this.problems.push(problemAt({ path: `${place}/${path}`, field: path }, { ...fault, severity }));
  }

  /** What is shown in place of the date. A lone "." or dash is written to hide it, and says nothing. */
  private displayDateOf(slide: unknown): unknown {
    const own = this.said(this.at(slide, "displayDate"));
    if (own !== undefined) return own;
    const start = this.said(valueAt(this.at(slide, "start"), "display_date"));
    const end = this.said(valueAt(this.at(slide, "end"), "display_date"));
    if (start === undefined && end !== undefined) this.dropped.add(`${this.pathOf("end")}.display_date`);
    return start === undefined || end === undefined ? start : `${start} – ${end}`;
  }

  private said(value: unknown): string | undefined {
    const text = textIn(value, this.texts.plain);
    return text !== undefined && /[\p{L}\p{N}]/u.test(text) ? text : undefined;
  }

  private takeMedia(slide: unknown, record: Draft): void {
    const media = this.at(slide, "media");
    const url = plainText(isRecord(media) ? this.at(slide, "media/url") : media);
    if (url === undefined) return;
    if (typeof url !== "string") {
      record["media"] = media;
      return;
    }
    const parts = MEDIA_PARTS.map((part) => [part, this.mediaPart(slide, part)] as const);
    const placed = placeMedia(
      record,
      { url, ...Object.fromEntries(parts.filter(([, text]) => text !== undefined)) },
      this.texts,
    );
    if (placed === "link") this.pages.add(this.records.length);
    if (placed === "nothing") this.dropped.add("media without words or an address");
  }

  private mediaPart(slide: unknown, part: (typeof MEDIA_PARTS)[number]): string | undefined {
    const value = this.at(slide, `media/${part}`);
    if ((part === "credit" || part === "caption") && typeof value === "string" && /<a\s/i.test(value)) {
      this.dropped.add(`link in the ${part}`);
    }
    const text = part === "link" ? textIn(value) : textIn(value, this.texts.plain);
    if (text === undefined && !isMissing(value) && typeof value !== "string")
      this.dropped.add(this.pathOf(`media/${part}`));
    return text;
  }

  /** A link is the page that was given as media, or where a click on the media leads. */
  private pathOfLink(index: number, link: number): string {
    return this.pathOf(this.pages.has(index) && link === 0 ? "media/url" : "media/link");
  }
}
