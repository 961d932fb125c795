/** Events in a page: in what it says for machines, in lists and tables of dates, in microformats. */
import { problemAt, type Problem } from "../../problem.ts";
import { foundNothing, type Found, type Took } from "../found.ts";
import { readJsonLd } from "../jsonld.ts";
import type { ReadOptions } from "../read-options.ts";
import { parseBlock } from "./block-json.ts";
import { readDefinitions } from "./definitions.ts";
import { readList } from "./list.ts";
import { isEventRoot, readMicroformats } from "./microformats.ts";
import { LISTS } from "./names.ts";
import { elementsBelow, firstBelow, rawText, type HtmlElement } from "./node.ts";
import { htmlParser } from "./parse.ts";
import { readTable } from "./table.ts";
import { bodyOf } from "./texts.ts";
import { wordsOf } from "./words.ts";

/** What was found in a page, and where: "list", "table" … */
interface Place {
  kind: "list" | "table" | "microformat";
  elements: readonly HtmlElement[];
  found: Found;
}

/**
 * The events of a page or of a piece of one.
 *
 * JSON-LD goes first where it has events, as a page makes it to be read by machines; then everything counts that has
 * dates: lists, tables and microformats. Nothing of the page is run or loaded.
 */
export async function readHtml(text: string, options: ReadOptions): Promise<Found> {
  const page = (await htmlParser())(text);
  const { format = "auto" } = options;
  const places = format === "jsonld" ? [] : placesIn(bodyOf(page), options);
  const linked = format === "html" && places.length > 0 ? undefined : await readBlocks(page, options);
  const found = chosen(places, linked, format);
  const title = titleOf(page);
  return title === "" ? found : { ...found, title };
}

function chosen(places: readonly Place[], linked: Found | undefined, format: string): Found {
  if (linked && (linked.records.length > 0 || places.length === 0)) return besides(linked, places);
  if (places.length === 0) return foundNothing(format === "jsonld" ? "jsonld" : "html", nothingHere(format));
  // What its JSON-LD has no date for, or is broken, does not matter where the page itself has dates.
  return joined(
    places,
    (linked?.problems ?? []).map((problem) => ({ ...problem, severity: "warning" })),
  );
}

// ---------------------------------------------------------------------------------------- lists, tables, microformats

/** The places in a page that have dates; all that is marked by microformats is one. */
function placesIn(body: HtmlElement, options: ReadOptions): Place[] {
  const places: Place[] = [];
  const events: HtmlElement[] = [];
  const setting = new Set<HtmlElement>();
  markAbove(body, setting);
  const look = (element: HtmlElement): void => {
    if (isEventRoot(element)) {
      events.push(element, ...elementsBelow(element, isEventRoot));
      return;
    }
    // A list or table of events that are marked is only how they are set.
    const place = setting.has(element) ? undefined : placeAt(element, options);
    if (place) places.push(place);
    else for (const child of element.children) if (typeof child !== "string") look(child);
  };
  look(body);
  if (events.length > 0)
    places.push({ kind: "microformat", elements: events, found: readMicroformats(events, options) });
  return places;
}

/** Gathers the elements in which events are marked; true where the element is or has one. */
function markAbove(element: HtmlElement, setting: Set<HtmlElement>): boolean {
  if (isEventRoot(element)) return true;
  const has = element.children.filter((child) => typeof child !== "string" && markAbove(child, setting)).length > 0;
  if (has) setting.add(element);
  return has;
}

function placeAt(element: HtmlElement, options: ReadOptions): Place | undefined {
  const { name } = element;
  const isTable = name === "table";
  if (!isTable && name !== "dl" && !LISTS.has(name)) return undefined;
  const read = isTable ? readTable : name === "dl" ? readDefinitions : readList;
  const found = read(element, options);
  return found && { kind: isTable ? "table" : "list", elements: [element], found };
}

/** What several places have, one after another. */
function joined(places: readonly Place[], problems: readonly Problem[]): Found {
  const founds = places.map(({ found }) => found);
  const owners = founds.flatMap((found) => found.records.map((_, index) => ({ found, index })));
  const orders = new Set(founds.flatMap(({ dates }) => dates?.dateOrder ?? []));
  const [dateOrder, ...others] = orders;
  return {
    format: "html",
    records: founds.flatMap(({ records }) => records),
    spotOf: (at, pointer) => {
      const { found, index } = owners[at]!;
      return found.spotOf!(index, pointer);
    },
    rows: total(founds.map(({ rows }) => rows)),
    skipped: total(founds.map(({ skipped }) => skipped)),
    problems: [...problems, ...founds.flatMap((found) => found.problems)],
    eras: founds.flatMap(({ eras = [] }) => eras),
    took: tookOf(places),
    ...(dateOrder !== undefined && others.length === 0 ? { dates: { dateOrder } } : {}),
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function tookOf(places: readonly Place[]): Took {
  const [first] = places;
  const own = places.length === 1 ? first!.found.took : undefined;
  const images = total(places.flatMap(({ elements }) => elements.map((element) => count(element, "img"))));
  const dropped = images > 0 ? [`${images} ${images === 1 ? "image" : "images"}, but for what they say in words`] : [];
  return { ...own, columns: { ...own?.columns, events: inWords(places) }, dropped };
}

function count(element: HtmlElement, name: string): number {
  return [...elementsBelow(element, (each) => each.name === name)].length;
}

/** "2 lists, 1 table". */
function inWords(places: readonly Place[]): string {
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const many = places.filter((place) => place.kind === kind).length;
      return kind === "microformat" ? "microformats" : `${many} ${kind}${many === 1 ? "" : "s"}`;
    })
    .join(", ");
}

// ----------------------------------------------------------------------------------------------------------- JSON-LD

/** What the JSON-LD of a page says; undefined where it says nothing of events, and nothing in it is broken. */
async function readBlocks(page: HtmlElement, options: ReadOptions): Promise<Found | undefined> {
  const scripts = [...elementsBelow(page, isJsonLd)];
  const problems: Problem[] = [];
  const blocks = scripts.map((script, index) => blockOf(script, index, problems));
  const found = await readJsonLd(blocks, options);
  if (found.rows === 0 && problems.length === 0) return undefined;
  const { spotOf } = found;
  return {
    ...found,
    ...(spotOf ? { spotOf: (index, pointer) => withLine(spotOf(index, pointer), scripts) } : {}),
    rows: found.rows + problems.length,
    problems: [...problems, ...(found.rows === 0 ? [] : found.problems.map((problem) => withLine(problem, scripts)))],
  };
}

function isJsonLd({ name, attributes }: HtmlElement): boolean {
  return name === "script" && /^\s*application\/ld\+json\s*(?:;|$)/i.test(attributes.get("type") ?? "");
}

/** The value of a block; null for one that is broken, which is told. */
function blockOf(script: HtmlElement, index: number, problems: Problem[]): unknown {
  const parsed = parseBlock(rawText(script));
  if ("value" in parsed) return parsed.value;
  const { line, message } = parsed.problem;
  const at = script.line !== undefined && line !== undefined ? { line: script.line + line - 1 } : {};
  const said = `block ${index + 1} of the page's JSON-LD cannot be read. ${message}`;
  problems.push(
    problemAt({ path: `/${index}`, ...at }, { code: "json-broken", severity: "error", message: said, value: "" }),
  );
  return null;
}

/** The blocks of a page are numbered, so a path begins with the number of its block. */
function withLine<T extends Pick<Problem, "path" | "line">>(spot: T, scripts: readonly HtmlElement[]): T {
  const index = Number(spot.path?.split("/")[1] ?? NaN);
  const line = scripts[index]?.line;
  return line === undefined || spot.line !== undefined ? spot : { ...spot, line };
}

/** Says which places of the page are left aside for its JSON-LD. */
function besides(linked: Found, places: readonly Place[]): Found {
  if (places.length === 0) return linked;
  const events = total(places.map(({ found }) => found.records.length));
  const note = `${events} ${events === 1 ? "event" : "events"} of the page itself (${inWords(places)}), for those of its JSON-LD; format html takes them`;
  return { ...linked, took: { ...linked.took, dropped: [note, ...(linked.took?.dropped ?? [])] } };
}

// --------------------------------------------------------------------------------------------------------- the whole

/** The one first heading of a page, else its title. */
function titleOf(page: HtmlElement): string {
  const [heading, ...more] = elementsBelow(bodyOf(page), ({ name }) => name === "h1");
  const words = heading && more.length === 0 ? wordsOf(heading) : "";
  const title = firstBelow(page, "title");
  return words || (title ? wordsOf(title.children) : "");
}

function nothingHere(format: string): Problem {
  const message =
    format === "jsonld"
      ? `The page has no event in its JSON-LD: no block <script type="application/ld+json"> has a node of the type Event.`
      : `The page has no event: no list, table or microformat with dates, and none in JSON-LD. Write <ol><li><time datetime="2018">2018</time> <b>What happened</b></li></ol>, or a table with a heading "date".`;
  return { code: "events-missing", severity: "error", message };
}
