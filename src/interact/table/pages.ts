/** The buttons and the list that lead from page to page of the table. */
import { button, el } from "../html.ts";
import type { TableRows } from "./rows.ts";

/** Rows on a page. */
export const PAGE = 500;

export interface Pages {
  /** Empty where there is only one page. */
  node: HTMLElement;
  /** The page that begins at a place is shown. */
  update(from: number): void;
}

export function pagesOf(document: Document, { count, words }: TableRows, turnTo: (from: number) => void): Pages {
  const node = el(document, "div", { class: "table-pages" });
  if (count <= PAGE) return { node, update: () => undefined };
  let shown = 0;
  const step = (key: "previous" | "next", by: number): HTMLElement =>
    button(document, { "data-name": key }, words.say(key), () => {
      if (shown + by >= 0 && shown + by < count) turnTo(shown + by);
    });
  const list = el(document, "select", { "data-name": "pages", "aria-label": words.say("rowsShown") });
  const select = list as HTMLSelectElement;
  for (let from = 0; from < count; from += PAGE) {
    const range = { from: from + 1, to: Math.min(from + PAGE, count), count };
    list.append(el(document, "option", { value: String(from) }, words.say("rows", range)));
  }
  list.addEventListener("change", () => {
    turnTo(Number(select.value));
  });
  const [back, on] = [step("previous", -PAGE), step("next", PAGE)];
  node.append(back, list, on);
  return {
    node,
    update(from) {
      shown = from;
      select.value = String(from);
      back.setAttribute("aria-disabled", String(from === 0));
      on.setAttribute("aria-disabled", String(from + PAGE >= count));
    },
  };
}
