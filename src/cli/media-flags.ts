/** The flags of the pieces for other media, and of the fonts. */
import { readFileSync } from "node:fs";
import { wrongOption, type FontMetrics } from "../options.ts";
import type { MediaOptions } from "../server/media-options.ts";
import { SIZES, type SocialSize } from "../server/social.ts";
import { isAddress } from "./files.ts";
import { Misuse } from "./misuse.ts";

export const MEDIA_FLAGS = {
  size: { type: "string" },
  font: { type: "string", multiple: true },
  density: { type: "string" },
  picture: { type: "string" },
  link: { type: "string" },
} as const;

interface Values {
  size?: string;
  font?: string[];
  density?: string;
  picture?: string;
  link?: string;
}

/** The flag of each option. */
const NAMES: Readonly<Record<keyof MediaOptions, keyof Values>> = {
  size: "size",
  fonts: "font",
  density: "density",
  pictureUrl: "picture",
  link: "link",
};

/**
 * What was said of a piece, checked before anything is read.
 *
 * @param known what the piece can be told
 */
export function mediaOptions(values: Values, known: readonly (keyof MediaOptions)[]): MediaOptions {
  const { size, font, density, picture, link } = values;
  const chosen: MediaOptions = {
    ...(size === undefined ? {} : { size: sizeOf(size) }),
    ...(font === undefined ? {} : { fonts: font }),
    ...(density === undefined ? {} : { density: densityOf(density) }),
    ...(picture === undefined ? {} : { pictureUrl: addressOf("picture", picture) }),
    ...(link === undefined ? {} : { link: addressOf("link", link) }),
  };
  for (const key of Object.keys(chosen) as (keyof MediaOptions)[]) {
    if (!known.includes(key)) throw new Misuse(`--${NAMES[key]}: what is written here does not take it.`);
  }
  return chosen;
}

function sizeOf(size: string): SocialSize {
  if (Object.hasOwn(SIZES, size)) return size as SocialSize;
  throw new Misuse(`--size ${size}: choose one of ${Object.keys(SIZES).join(", ")}.`);
}

const DENSEST = 8;

function densityOf(text: string): number {
  const density = Number(text);
  if (density > 0 && density <= DENSEST) return density;
  throw new Misuse(`--density ${text}: give a number of px to a px, up to ${DENSEST}, such as 2.`);
}

function addressOf(flag: string, text: string): string {
  if (isAddress(text) && URL.canParse(text)) return new URL(text).href;
  throw new Misuse(`--${flag} ${text}: give an address that begins with https://.`);
}

/**
 * The table of widths that a file holds.
 *
 * @throws {Misuse} where it is none
 */
export function metricsFrom(path: string): FontMetrics {
  const value = read(path);
  const wrong = wrongOption("metrics", value);
  if (wrong === undefined) return value as FontMetrics;
  throw new Misuse(`--metrics ${path}: ${wrong} Make it: daymark metrics FONT -o ${path}`);
}

function read(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Misuse(`--metrics ${path}: the file could not be read. Check the path.`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
