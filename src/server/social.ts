/** The picture of a post, in the three shapes that networks ask for. */
import type { Sheet } from "./glance.ts";

export const SIZES = {
  /** The preview of a link. */
  wide: { width: 1200, height: 630, beside: 0.4, most: 5, scales: [3.4, 2.2] },
  /** A post. */
  square: { width: 1080, height: 1080, most: 6, scales: [3.6, 2.3] },
  /** A story: apps lay the account over its top, and the answer over its bottom. */
  tall: { width: 1080, height: 1920, above: 250, below: 340, most: 8, scales: [3.6, 2.3] },
} as const satisfies Record<string, Sheet>;

export type SocialSize = keyof typeof SIZES;
