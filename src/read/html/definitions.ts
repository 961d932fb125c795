/** Dates and what happened on them in a `<dl>`. */
import type { ParseOptions } from "../../time/index.ts";
import type { Draft } from "../fields.ts";
import type { Found } from "../found.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { recordOf, type When } from "./item.ts";
import { markdownOf } from "./markdown.ts";
import { LISTS } from "./names.ts";
import type { HtmlElement, HtmlNode } from "./node.ts";
import { partsOf } from "./parts.ts";
import { foundRows, type Row } from "./rows.ts";
import { leadingDate } from "./when.ts";
import { hasWords, wordsOf } from "./words.ts";

/** Terms, and what is said of them. */
interface Group {
  terms: HtmlElement[];
  said: HtmlElement[];
}

/**
 * The events of a list of definitions; undefined where it is none of dates. Where a term is a date, each `<dd>` below it
 * is an event; where it is a date and a title, they are the text of one.
 */
export function readDefinitions(list: HtmlElement, options: ReadOptions): Found | undefined {
  const dates = dateOptions(options);
  const groups = groupsOf(list);
  const dated = groups.filter((group) => looksDated(group, dates));
  if (dated.length === 0 || dated.length * 2 < groups.length) return undefined;
  return foundRows(
    groups.flatMap((group) => rowsOf(group, dates)),
    0,
    options,
  );
}

function looksDated({ terms, said }: Group, dates: ParseOptions): boolean {
  return (
    hasTime(terms) || hasTime(said) || terms.some((term) => leadingDate(wordsOf(term, isList), dates) !== undefined)
  );
}

function groupsOf(list: HtmlElement): Group[] {
  const groups: Group[] = [];
  for (const child of childrenOf(list)) {
    const last = groups.at(-1);
    if (child.name === "dt" && (!last || last.said.length > 0)) groups.push({ terms: [child], said: [] });
    else if (child.name === "dt") last!.terms.push(child);
    else if (child.name === "dd" && last && hasWords(child)) last.said.push(child);
  }
  return groups;
}

/** The terms and definitions of a list; they may stand in `<div>`s. */
function childrenOf(list: HtmlElement): HtmlElement[] {
  const children = list.children.filter((child): child is HtmlElement => typeof child !== "string");
  return children.flatMap((child) => (child.name === "div" ? childrenOf(child) : [child]));
}

function rowsOf({ terms, said }: Group, dates: ParseOptions): Row[] {
  return terms.flatMap((term): Row[] => {
    const { line } = term;
    const { date, start, end, ...about } = recordOf(term.children, dates);
    const when = { date, start, end } as When;
    if (isDated({ date, start, end })) {
      if (about["title"] !== "" || said.length === 0)
        return [{ record: withText({ ...about, ...known(when) }, said), line }];
      return said.map((each) => ({ record: recordOf(each.children, dates, known(when)), line: each.line }));
    }
    return [{ record: withText({ ...timeIn(said, dates), title: wordsOf(term) }, said), line }];
  });
}

function known(when: When): When {
  return Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined));
}

function isDated({ date, start }: Draft): boolean {
  return date !== undefined || start !== undefined;
}

/** What a `<time>` in a definition says. Without one it may begin with a date that is not that of its term. */
function timeIn(said: readonly HtmlElement[], dates: ParseOptions): When {
  if (!hasTime(said)) return {};
  const { date, start, end } = recordOf(said, dates) as When;
  return known({ date, start, end });
}

function hasTime(nodes: readonly HtmlNode[]): boolean {
  return nodes.some(
    (node) => typeof node !== "string" && (node.name === "time" || (!isList(node) && hasTime(node.children))),
  );
}

function isList({ name }: HtmlElement): boolean {
  return name === "dl" || LISTS.has(name);
}

function withText(record: Draft, said: readonly HtmlElement[]): Draft {
  const own = record["text"] as string | undefined;
  const text = [own, markdownOf(partsOf(said))].filter(Boolean).join("\n\n");
  return text === "" ? record : { ...record, text };
}
