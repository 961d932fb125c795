/** The list of keys: what each does in the picture as it is now. */
import css from "../../draw/keys.css?inline";
import type { Words } from "../../words/index.ts";
import { adopt } from "../adopt.ts";
import type { CardHost } from "../card-host.ts";
import { cardNode, closer } from "../card/card.ts";
import { headingOf, levelIn } from "../card/heading.ts";
import { el } from "../html.ts";
import type { KeyContext } from "./keys.ts";
import type { Panel } from "../panels.ts";

/** What keys can do depends on. */
export interface KeysContext extends KeyContext {
  zooms: boolean;
  /** Whether there are lanes to go to. */
  lanes: boolean;
  find: boolean;
  table: boolean;
}

export interface KeysHost extends Pick<CardHost, "name" | "shell" | "words"> {
  context: () => KeysContext;
}

/** Some keys, and what they do. */
type Row = readonly [keys: readonly string[], does: string];

export function keysPanel({ name, shell, words, context }: KeysHost, close: () => void): Panel {
  const { region } = shell;
  const document = region.ownerDocument;
  const id = `${name}-keys`;
  const title = headingOf(document, id, levelIn(region), "");
  const list = el(document, "dl", {});
  const node = cardNode(document, id, "keys-card");
  const cross = closer(document, words(), close);
  const update = (): void => {
    title.textContent = words().say("keys");
    list.replaceChildren(...rowsOf(words(), context()).flatMap((row) => entryOf(document, row)));
    cross.setAttribute("aria-label", words().say("close"));
  };
  update();
  node.append(title, list, cross);
  return { node, first: title, update, closed: adopt(region.getRootNode() as ShadowRoot, css) };
}

function rowsOf(words: Words, { upright, rtl, zooms, lanes, find, table }: KeysContext): Row[] {
  const across = rtl ? ["→", "←"] : ["←", "→"];
  const key = (name: "home" | "end" | "pageUp" | "pageDown" | "enter" | "space" | "escape"): string =>
    words.say(`key_${name}`);
  const rows: [boolean, Row][] = [
    [true, [upright ? ["↑", "↓"] : across, words.say("keyMove")]],
    [lanes && !upright, [["↑", "↓"], words.say("keyLane")]],
    [true, [[key("home"), key("end")], words.say("keyEnds")]],
    [zooms, [[key("pageUp"), key("pageDown")], words.say("keyPage")]],
    [zooms, [["+", "−"], words.say("keyZoom")]],
    [zooms, [["0"], words.say("showAll")]],
    [true, [[key("enter"), key("space")], words.say("keyOpen")]],
    [true, [[key("escape")], words.say("keyLeave")]],
    [find, [["/"], words.say("find")]],
    [table, [["T"], words.say("tableName")]],
    [true, [["?"], words.say("keys")]],
  ];
  return rows.filter(([has]) => has).map(([, row]) => row);
}

function entryOf(document: Document, [keys, does]: Row): HTMLElement[] {
  const term = el(document, "dt", {});
  for (const key of keys) term.append(el(document, "kbd", {}, key), " ");
  return [term, el(document, "dd", {}, does)];
}
