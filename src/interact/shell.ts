/** The nodes round the picture: the region, the place for card and buttons, the line that is read aloud. */
import css from "../draw/daymark.css?inline";
import { adopt } from "./adopt.ts";
import { el } from "./html.ts";

export interface Shell {
  region: HTMLElement;
  /** What is read before the picture, and not seen: both of the following. */
  about: HTMLElement;
  /** Describes the region to a screen reader: how many events, of when, how to move. */
  summary: HTMLElement;
  /** What is written round the picture. */
  notes: HTMLElement;
  /** The last in the region: it tells what has changed. */
  status: HTMLElement;
  destroy(): void;
}

/**
 * Fills a shadow root.
 *
 * @param standing the region of a picture that was drawn on a server: its nodes stay
 */
export function shellIn(root: ShadowRoot, standing?: HTMLElement): Shell {
  const document = root.ownerDocument;
  const undress = adopt(root, css);
  const parts = standing ? partsOf(standing) : newParts(document);
  for (const node of Array.from(root.childNodes)) if (node !== parts.region) node.remove();
  if (parts.region.parentNode !== root) root.append(parts.region);
  return {
    ...parts,
    destroy() {
      root.replaceChildren();
      undress();
    },
  };
}

type Parts = Omit<Shell, "destroy">;

function newParts(document: Document): Parts {
  const region = el(document, "div", { class: "root", part: "root", role: "region" });
  const about = el(document, "div", { class: "status" });
  const summary = el(document, "p", { id: "summary" });
  const notes = el(document, "p", {});
  about.append(summary, notes);
  region.setAttribute("aria-describedby", "summary");
  const status = el(document, "div", { class: "status", role: "status", "aria-live": "polite" });
  region.append(about, status);
  return { region, about, summary, notes, status };
}

/** Those of a server, in the order in which they are made here. */
function partsOf(region: HTMLElement): Parts {
  const [about, status] = Array.from(region.querySelectorAll<HTMLElement>(":scope > .status"));
  const [summary, notes] = Array.from(about!.querySelectorAll("p"));
  return { region, about: about!, summary: summary!, notes: notes!, status: status! };
}
