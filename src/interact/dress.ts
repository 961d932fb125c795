/** What the region of a picture says of itself, and what its style depends on. */
import { aboutOf } from "../scene/about.ts";
import { directionsOf } from "../scene/directions.ts";
import type { Picture } from "../scene/picture.ts";
import type { Scene } from "../scene/scene.ts";
import type { Shell } from "./shell.ts";

export function dress(shell: Shell, picture: Picture, { complete, isTimeLeftward = false }: Scene): void {
  const { region } = shell;
  const { settings } = picture;
  region.dataset["theme"] = settings.theme;
  region.toggleAttribute("data-upright", picture.upright);
  region.toggleAttribute("data-zooms", !complete);
  region.lang = settings.lang;
  region.dir = directionsOf(settings).isLeftward ? "rtl" : "ltr";
  region.toggleAttribute("data-time-leftward", isTimeLeftward);
  tellAbout(shell, picture);
}

/** Names the region, and writes what is read before the picture: what there is, how to move, what is written round it. */
function tellAbout({ region, summary, notes }: Shell, picture: Picture): void {
  const about = aboutOf(picture);
  region.setAttribute("aria-label", about.name);
  write(summary, about.summary);
  write(notes, about.notes);
}

/** What is the same is left alone, so that nobody hears it again. */
function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
