/** What the pieces for other media can be told. */
import type { SocialSize } from "./social.ts";

export interface MediaOptions {
  /** Shape of the picture for a post. Default `"wide"`. */
  size?: SocialSize;
  /** Paths of the font files that a PNG is drawn with, the first of them the one for text. Default: what this machine has. */
  fonts?: readonly string[];
  /** px of a PNG to a px of the picture. Default 2. */
  density?: number;
  /** The address at which the picture of a feed or a newsletter will be found. Default: its name. */
  pictureUrl?: string;
  /** The address of the timeline, to which a feed or a newsletter leads. */
  link?: string;
}
