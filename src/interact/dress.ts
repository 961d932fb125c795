/** What the region of a picture says of itself, and what its style depends on. */
import { directionsOf } from "../scene/directions.ts";
import type { Picture } from "../scene/picture.ts";
import type { Scene } from "../scene/scene.ts";
import { tellAbout } from "./about.ts";
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
