/** The buttons at the foot of a picture: the table of all events, and time to scale where it is not. */
import { offersScale } from "../../scene/compose.ts";
import type { Picture } from "../../scene/picture.ts";
import type { Scene } from "../../scene/scene.ts";
import { button, el } from "../html.ts";

export interface FootActions {
  /** Shows time to scale, or no longer. */
  turnScale: () => void;
  toggleTable: () => void;
}

/** px of the buttons' line. */
const LINE = 24;

export class Foot {
  readonly table: HTMLButtonElement;
  private readonly node: HTMLElement;
  private readonly scale: HTMLButtonElement;
  /** px from the foot of the picture up to its top. */
  private lift = NaN;

  /** @param region where buttons of a server may stand: they stay, and with them the focus */
  constructor({ ownerDocument: document, children }: HTMLElement, { turnScale, toggleTable }: FootActions) {
    const standing = Array.from(children).find((node) => node.matches(".foot"));
    const [scale, table] = Array.from(standing?.querySelectorAll("button") ?? []);
    this.node = (standing as HTMLElement | undefined) ?? el(document, "div", { class: "foot" });
    this.scale = scale ?? button(document, { class: "scale", part: "scale" }, "");
    this.table = table ?? button(document, { "aria-expanded": "false", part: "table-button" }, "");
    this.scale.addEventListener("click", turnScale);
    this.table.addEventListener("click", toggleTable);
    this.node.append(this.scale, this.table);
  }

  /** Says what the buttons do in a picture. */
  update(picture: Picture): void {
    const { words, toScale, columns } = picture;
    this.scale.hidden = !offersScale(picture);
    this.scale.textContent = words.say(toScale ? "folded" : "linear");
    this.table.hidden = columns.count === 0;
    this.table.textContent = words.say("table");
    this.table.setAttribute("aria-label", words.say("tableName"));
  }

  /** Stands where the picture has room for it, whatever stands above and below. */
  place(svg: SVGSVGElement, { foot, height }: Scene): void {
    if (svg.nextSibling !== this.node) svg.after(this.node);
    const lift = foot === undefined ? 0 : height - foot + LINE / 2;
    if (lift === this.lift) return;
    this.lift = lift;
    this.node.style.marginBlockStart = `${-lift}px`;
    this.node.style.height = `${lift}px`;
  }

  /** What a card lies over, even in part, is not there for a finger or for Tab. */
  yieldTo(card: DOMRect | undefined): void {
    // Without a card nothing is measured: that would lay out the page in every frame.
    for (const button of [this.scale, this.table]) {
      const isCovered = card !== undefined && meet(button.getBoundingClientRect(), card);
      // What has the focus keeps it.
      button.style.visibility = isCovered && !button.matches(":focus") ? "hidden" : "";
    }
  }
}

function meet(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
