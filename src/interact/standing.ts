/** What stands in the place of a timeline before it draws: its height is kept, and a picture from a server taken over. */
import type { Picture } from "../scene/picture.ts";
import { sceneOf } from "../scene/compose.ts";
import type { Element as Drawn } from "../scene/elements.ts";

export interface Standing {
  /** px that it takes up; asked for once, before the first picture. */
  height?: (region: HTMLElement) => number | undefined;
  /** Whether a picture that needs more may have it: what stands below is out of sight. Default false. */
  grows?: boolean;
  /** The region of a picture that was drawn on a server. */
  region?: HTMLElement;
  /** Makes its nodes those of a tree, where they are built alike. */
  takeOver?: (svg: Element, drawn: Drawn) => boolean;
}

export interface KeptHeightHost {
  region: HTMLElement;
  /** A picture at a width, as the page has asked for it, or in so many px. */
  pictureAt: (width: number, height?: number) => Picture;
}

/** The first picture takes up what stood in its place, so that nothing below it moves. */
export class KeptHeight {
  /** px of the width that it is kept for. */
  private width = 0;
  private height: number | undefined;

  constructor(
    private readonly host: KeptHeightHost,
    private readonly standing: Standing,
  ) {}

  /** From now on a picture is as high as it needs. */
  release(): void {
    if (this.height === undefined) return;
    this.height = undefined;
    this.host.region.style.minHeight = "";
  }

  /** A picture that is as high as what stood there; at another width as high as it needs. */
  pictureAt(width: number): Picture {
    const { host } = this;
    if (this.width === 0) this.height = this.standing.height?.(host.region);
    else if (width !== this.width) this.release();
    this.width = width;
    const picture = host.pictureAt(width);
    const { height } = this;
    if (height === undefined || picture.settings.height !== "auto") return picture;
    host.region.style.minHeight = `${height}px`;
    const fits = this.standing.grows === true || sceneOf(picture).height <= height;
    return fits ? picture : host.pictureAt(width, height);
  }
}
