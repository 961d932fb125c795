/** A page as others can show it in a frame: the snippet to paste, and the files that belong beside the page. */
import { oEmbedOf, snippetHtml, type Framed } from "../embed/snippet.ts";
import { UPRIGHT_BELOW } from "../options.ts";
import type { ReadResult } from "../read/index.ts";
import { heightsOf } from "../server/heights.ts";
import type { RenderOptions } from "../server/svg.ts";
import { builtFile } from "./built-file.ts";
import { isAddress } from "./files.ts";
import { Misuse } from "./misuse.ts";

const SCRIPT = "embed.js";

export interface FramedPage {
  /** Where the page will be; undefined where that was not said. */
  address: URL | undefined;
  /** Name of its file. */
  file: string;
  title: string;
  /** px of it. */
  width: number;
  given: ReadResult;
  options: RenderOptions;
}

/** The address that `--oembed` gives, checked. */
export function addressFrom(value: string | undefined): URL | undefined {
  if (value === undefined) return undefined;
  if (isAddress(value) && URL.canParse(value)) return new URL(value);
  throw new Misuse(
    `--oembed ${value}: give the address at which the page will be, such as https://example.org/story.html.`,
  );
}

/** Name of the file with what an oEmbed consumer asks for. */
export function oEmbedFile(stem: string): string {
  return `${stem}.oembed.json`;
}

/** px of frames in the columns of newspapers and on phones. */
const WIDTHS = [960, UPRIGHT_BELOW, UPRIGHT_BELOW - 1, 680, 560, 430, 375, 320];

/** px of the page above and below its picture. */
const AROUND = 40;

/** Of so many events the room is worked out for two widths. */
const LARGE = 2000;

/** What is printed, and what stands beside the page. */
export function framedPage(
  stem: string,
  { address, file, title, width, given, options }: FramedPage,
): { snippet: string; beside: { name: string; content: string }[] } {
  const widths = given.events.length > LARGE ? [width, 375] : [width, ...WIDTHS.filter((each) => each < width)];
  const heights = heightsOf(given, options, widths).map((at) => ({ ...at, height: at.height + AROUND }));
  const framed: Framed = { page: address?.href ?? file, title, heights };
  const beside = [{ name: SCRIPT, content: builtFile(SCRIPT) }];
  if (!address) return { snippet: snippetHtml(framed, SCRIPT), beside };
  const answer = `${JSON.stringify(oEmbedOf(framed, width), null, 2)}\n`;
  return {
    snippet: snippetHtml(framed, new URL(SCRIPT, address).href),
    beside: [...beside, { name: oEmbedFile(stem), content: answer }],
  };
}
