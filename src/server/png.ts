/** Pictures as PNG, by font files that are named. */
import type { Problem } from "../problem.ts";
import { missingLetters, openFaces, systemFont, textFaces, type Face } from "./fonts.ts";
import { missingPackage } from "./missing-package.ts";

export interface Fonts {
  faces: readonly Face[];
  /** Whether they are named, or what this machine has. */
  isNamed: boolean;
}

const HINT = "Name one, such as --font house-regular.ttf --font house-bold.ttf.";

/**
 * The fonts of a picture: those that are named, else one of those that most machines have.
 *
 * @throws {Error} where there is none, or a file is none that can be drawn
 */
export async function fontsOf(named: readonly string[] = []): Promise<Fonts> {
  const paths = named.length > 0 ? named : systemFont();
  if (paths.length === 0) throw new Error(`Neither Arial nor a font like it is on this machine. ${HINT}`);
  const faces = await openFaces(paths);
  return { faces, isNamed: named.length > 0 };
}

export interface PngInput {
  /** px of the image to a px of the picture. */
  density?: number;
}

/**
 * An SVG, as `svgText` writes it, as the bytes of a PNG. The same SVG and fonts give the same bytes.
 *
 * @throws {Error} where what draws it is not installed, or a font is one for pages only
 */
export async function pngOf(svg: string, { faces }: Fonts, { density = 1 }: PngInput = {}): Promise<Uint8Array> {
  const { Resvg } = await import("./by-resvg.ts").catch((error: unknown) => {
    throw missingPackage("@resvg/resvg-js", "A PNG is drawn by", error);
  });
  const paths = [...new Set(faces.map(({ path }) => path))];
  const forPages = paths.find((path) => /\.woff2?$/i.test(path));
  if (forPages !== undefined) throw new Error(`${forPages} is a font for pages. For a PNG give it as TTF or OTF.`);
  const { family } = textFaces(faces).regular;
  const drawing = new Resvg(withKnownBlanks(svg, faces), {
    font: { fontFiles: paths, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
    fitTo: { mode: "zoom", value: density },
  });
  return drawing.render().asPng();
}

/** Blanks that a font has not would be drawn as empty boxes. */
function withKnownBlanks(svg: string, faces: readonly Face[]): string {
  return svg.replace(/[\u2000-\u200a\u202f]/g, (blank) =>
    faces.some(({ font }) => font.hasGlyphForCodePoint(blank.codePointAt(0)!)) ? blank : "\u00a0",
  );
}

/** All that is written in an SVG of ours, in pieces. */
function textsIn(svg: string): string[] {
  const pieces = svg.split("<").filter((piece) => /^t(?:ext|span)\b/.test(piece));
  const found = pieces.map((piece) => piece.slice(piece.indexOf(">") + 1));
  return found.map((text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** So many letters are named; of more, only how many. */
const MOST_NAMED = 12;

/** Which font was taken where none is named. */
export function fontNotes({ faces, isNamed }: Fonts): string[] {
  if (isNamed) return [];
  const { regular, bold } = textFaces(faces);
  const paths = [...new Set([regular.path, bold.path])];
  return [`The PNG is set in ${regular.family} (${paths.join(", ")}). Another font is named by --font FILE.`];
}

/** What has to be known of a picture: letters that its fonts lack. */
export function fontProblems(svg: string, { faces, isNamed }: Fonts): Problem[] {
  const { regular } = textFaces(faces);
  const missing = missingLetters(textsIn(svg), faces);
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).map((letter) => `${letter} (${codeOf(letter)})`);
  const rest = missing.length > named.length ? ` and ${missing.length - named.length} more` : "";
  const add = isNamed ? "Add a font that has them" : "Name fonts that have them";
  return [
    {
      code: "letter-not-in-font",
      severity: "warning",
      value: missing.join(""),
      message: `${regular.family} has no ${named.join(", ")}${rest}: in the PNG they are empty boxes. ${add}: --font FILE.`,
    },
  ];
}

function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
