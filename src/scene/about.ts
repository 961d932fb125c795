/** What a region says of itself to those who do not see it. */
import { canMove } from "./compose.ts";
import type { Picture } from "./picture.ts";
import { spokenOf } from "./spoken.ts";

export interface About {
  /** Name of the region. */
  name: string;
  /** What there is, and how to move. */
  summary: string;
  /** What is written round the picture. */
  notes: string;
}

export function aboutOf(picture: Picture): About {
  const { words, columns } = picture;
  const spoken = spokenOf(picture);
  const keys = columns.count === 0 ? [] : keysOf(canMove(picture)).map((key) => words.say(key));
  return { name: spoken.title, summary: [spoken.summary, ...keys].join(" "), notes: spoken.notes };
}

function keysOf(zooms: boolean): ("howTo" | "howToZoom" | "howToTable" | "howToKeys")[] {
  return ["howTo", ...(zooms ? (["howToZoom"] as const) : []), "howToTable", "howToKeys"];
}
