/** Lets what an update moves glide to its new place: style sheets do it, and not where motion is to be reduced. */
import type { Picture } from "../scene/picture.ts";
import type { Shell } from "./shell.ts";

/** ms after which all is in its place. */
const DONE = 300;

/** Whether things stand in two pictures in the same way, so that one can be seen to have moved from one to the other. */
export function isLike(one: Picture | undefined, { width, upright, plan }: Picture): boolean {
  return one?.width === width && one.upright === upright && !one.plan === !plan;
}

export class Glide {
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly shell: Shell) {}

  /** What is moved from now on glides, for a moment. */
  start(): void {
    this.shell.region.setAttribute("data-glides", "");
    clearTimeout(this.ending);
    this.ending = setTimeout(() => {
      this.stop();
    }, DONE);
  }

  /** A hand is faster: what glides is at once where it belongs. */
  stop(): void {
    const { region } = this.shell;
    if (!region.hasAttribute("data-glides")) return;
    clearTimeout(this.ending);
    region.removeAttribute("data-glides");
    for (const animation of region.getAnimations({ subtree: true })) animation.finish();
  }
}
