/** What a region says of itself to those who do not see it. */
import type { Picture } from "../scene/picture.ts";
import { spokenOf } from "../scene/spoken.ts";
import type { Shell } from "./shell.ts";

/** Names the region, and writes what is read before the picture: what there is, how to move, what is written round it. */
export function tellAbout({ region, summary, notes }: Shell, picture: Picture): void {
  const { plan, words, columns } = picture;
  const spoken = spokenOf(picture);
  const zooms = plan !== undefined && !plan.complete;
  const keys = columns.count === 0 ? [] : keysOf(zooms).map((key) => words.say(key));
  region.setAttribute("aria-label", spoken.title);
  write(summary, [spoken.summary, ...keys].join(" "));
  write(notes, spoken.notes);
}

function keysOf(zooms: boolean): ("howTo" | "howToZoom" | "howToTable" | "howToKeys")[] {
  return ["howTo", ...(zooms ? (["howToZoom"] as const) : []), "howToTable", "howToKeys"];
}

/** What is the same is left alone, so that nobody hears it again. */
function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
