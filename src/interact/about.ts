/** What a region says of itself to those who do not see it. */
import { aboutOf } from "../scene/about.ts";
import type { Picture } from "../scene/picture.ts";
import type { Shell } from "./shell.ts";

/** Names the region, and writes what is read before the picture: what there is, how to move, what is written round it. */
export function tellAbout({ region, summary, notes }: Shell, picture: Picture): void {
  const about = aboutOf(picture);
  region.setAttribute("aria-label", about.name);
  write(summary, about.summary);
  write(notes, about.notes);
}

/** What is the same is left alone, so that nobody hears it again. */
function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
