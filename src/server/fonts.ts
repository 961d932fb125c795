/** Font files: which there are, what is in them, and which letters they lack. */
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Collection, Font } from "fontkit";
import type { FontMetrics } from "../options.ts";
import { missingPackage } from "./missing-package.ts";
import { widthsOf } from "./widths-of.ts";

/** One face of a font file. */
export interface Face {
  path: string;
  family: string;
  /** 100 to 900. */
  weight: number;
  isItalic: boolean;
  font: Font;
}

/**
 * The faces of some font files: TTF, OTF, WOFF, WOFF2, or a collection of them.
 *
 * @throws {Error} where a file cannot be read or is no font, or what reads fonts is not installed
 */
export async function openFaces(paths: readonly string[]): Promise<Face[]> {
  const { create } = await import("./by-fontkit.ts").catch((error: unknown) => {
    throw missingPackage("fontkit", "Fonts are read by", error);
  });
  return paths.flatMap((path) => {
    const bytes = bytesOf(path);
    try {
      const font = create(bytes);
      return fontsIn(font).map((one) => faceOf(path, one));
    } catch (error) {
      throw new Error(`${path} is not a font that can be read. Give a TTF, OTF, WOFF or WOFF2 file.`, { cause: error });
    }
  });
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path} could not be read. Check the path of the font.`, { cause: error });
  }
}

function fontsIn(font: Font | Collection): readonly Font[] {
  return "fonts" in font ? font.fonts : [font];
}

function faceOf(path: string, font: Font): Face {
  const weight = font["OS/2"]?.usWeightClass ?? 400;
  return { path, family: font.familyName, weight, isItalic: (font.italicAngle ?? 0) !== 0, font };
}

/** The faces of the first font, by which text is set: its regular one, and its bold one or again the regular. */
export function textFaces(faces: readonly Face[]): { regular: Face; bold: Face } {
  const [first] = faces;
  if (!first) throw new Error("No font file is named. Give the path of one, TTF or OTF.");
  const own = faces.filter(({ family, isItalic }) => family === first.family && !isItalic);
  const nearest = (weight: number): Face =>
    own.reduce((best, face) => (Math.abs(face.weight - weight) < Math.abs(best.weight - weight) ? face : best), first);
  return { regular: nearest(400), bold: nearest(700) };
}

/** The table of widths of the first font, for the option `metrics`. */
export function metricsOf(faces: readonly Face[]): FontMetrics {
  const { regular, bold } = textFaces(faces);
  return { family: regular.family, 400: widthsOf(regular.font, "400"), 700: widthsOf(bold.font, "700") };
}

/** Signs that are not drawn, or that any font draws: blanks, joiners, marks of direction. */
const UNDRAWN = /^[\p{White_Space}\p{Cf}\p{Cc}\p{Variation_Selector}]$/u;

/** Letters of some texts that none of the faces has, in code point order. */
export function missingLetters(texts: readonly string[], faces: readonly Face[]): string[] {
  const letters = [...new Set(texts.join(""))].filter((letter) => !UNDRAWN.test(letter)).sort(byCodePoint);
  return letters.filter((letter) => !faces.some(({ font }) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)));
}

function byCodePoint(a: string, b: string): number {
  return a.codePointAt(0)! - b.codePointAt(0)!;
}

/** Fonts that most machines have one of, by the files of their faces. Those as wide as Arial come first. */
const USUAL: readonly (readonly string[])[] = [
  ["Arial.ttf", "Arial Bold.ttf", "Arial Italic.ttf"],
  ["arial.ttf", "arialbd.ttf", "ariali.ttf"],
  ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf"],
  ["Arimo-Regular.ttf", "Arimo-Bold.ttf", "Arimo-Italic.ttf"],
  ["Helvetica.ttc"],
  ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"],
  ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"],
];

/** Regular and bold have to be there. */
const NEEDED = 2;
const DEEPEST = 5;

/** Folders in which systems keep fonts. */
function fontFolders(): string[] {
  const home = homedir();
  switch (process.platform) {
    case "darwin":
      return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
    case "win32":
      return [join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts")];
    default:
      return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".local/share/fonts"), join(home, ".fonts")];
  }
}

/** Files of a font of this machine; none where it has none of the usual ones. */
export function systemFont(folders: readonly string[] = fontFolders()): string[] {
  const files = new Map<string, string>();
  for (const folder of folders) addFiles(folder, files, DEEPEST);
  const found = USUAL.find((names) => names.slice(0, NEEDED).every((name) => files.has(name)));
  return (found ?? []).flatMap((name) => files.get(name) ?? []);
}

function addFiles(folder: string, files: Map<string, string>, depth: number): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 0) addFiles(path, files, depth - 1);
    } else if (!files.has(entry.name)) files.set(entry.name, path);
  }
}

/** In the order of their names, so that the same font is found each time. */
function entriesOf(folder: string): { name: string; isDirectory: () => boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
