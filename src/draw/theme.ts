/** Colours by the names that a scene uses, with their measured contrast on the ground. */
import type { Paint } from "../scene/scene.ts";

export type Palette = Record<Exclude<Paint, "none">, string>;

/** On white: ink 17:1, quiet 6.4, faint 4.9, accent 6.9, outline 3.9. On tint faint has 4.5. */
export const LIGHT: Palette = {
  ground: "#ffffff",
  ink: "#1b1b1b",
  quiet: "#5a5f66",
  faint: "#6b7178",
  accent: "#0a5c9c",
  soft: "#dbe9f4",
  outline: "#4a86b8",
  hair: "#e2e4e7",
  tint: "#f4f5f7",
};

/** On #14171a: ink 15:1, quiet 7.9, faint 5.0, accent 8.4, outline 5.6. On tint faint has 4.5. */
export const DARK: Palette = {
  ground: "#14171a",
  ink: "#ececea",
  quiet: "#a6adb5",
  faint: "#80878f",
  accent: "#79b7ee",
  soft: "#1f3347",
  outline: "#5f95c4",
  hair: "#2c3238",
  tint: "#1b2025",
};

/** A picture that stands alone names fonts with the widths of the table. */
export const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** The fonts of a picture that stands alone, a house font before all others. */
export function fontsFrom(family: string | undefined): string {
  const name = family?.replace(/["'\\\s]+/g, " ").trim();
  return name ? `'${name}', ${FONTS}` : FONTS;
}
