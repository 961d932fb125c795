import { basename, dirname, extname, join } from "node:path";
import type { ReadResult } from "../read/index.ts";
import { CHOICES } from "../options.ts";
import { pieceByEnding, pieceOf, PIECES, type Piece, type PieceRequest, type PieceWriter } from "../server/pieces.ts";
import { widthOf, type RenderOptions } from "../server/svg.ts";
import { wordsOf } from "../words/index.ts";
import { addressFrom, framedPage, oEmbedFile } from "./framed.ts";
import { problemsInWords } from "./problems-in-words.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";
import { MEDIA_FLAGS, mediaOptions, metricsFrom } from "./media-flags.ts";
import { isUnread, makeFolder, readFiles, writeTo } from "./files.ts";
import { argumentsOf, choice, known, Misuse } from "./misuse.ts";
import { placementProblems } from "./placement.ts";
import { SHOW_FLAGS, showOptions } from "./show-flags.ts";

const FLAGS = {
  output: { type: "string", short: "o" },
  for: { type: "string" },
  width: { type: "string" },
  height: { type: "string" },
  title: { type: "string" },
  summary: { type: "string" },
  credit: { type: "string" },
  theme: { type: "string" },
  scale: { type: "string" },
  layout: { type: "string" },
  legend: { type: "string" },
  overview: { type: "string" },
  find: { type: "string" },
  "time-direction": { type: "string" },
  "id-prefix": { type: "string" },
  "no-script": { type: "boolean" },
  linked: { type: "boolean" },
  whole: { type: "boolean" },
  metrics: { type: "string" },
  oembed: { type: "string" },
  permalink: { type: "string" },
  ...SHOW_FLAGS,
  ...MEDIA_FLAGS,
  ...READ_FLAGS,
} as const;

/** `daymark render`: a page, a piece or a picture. Exits 1 only where nothing could be read. */
export async function render(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, FLAGS);
  const { output } = values;
  const writer = writerOf(values.for, output);
  const chosen = optionsOf(values);
  const address = addressFrom(values.oembed);
  if (address && (writer !== PIECES.page || output === undefined))
    throw new Misuse("--oembed: it is for a page. Name a file that ends in .html by -o.");
  const media = mediaOptions(values, writer.takes ?? []);
  const { lang } = values;
  const read = await readFiles(positionals, {
    ...(lang === undefined ? {} : { locale: lang, lang }),
    ...readOptions(values),
  });
  const problems = [...read.problems, ...placementProblems(read, chosen)];
  for (const line of problemsInWords(problems)) process.stderr.write(`${line}\n`);
  // Of a file that is no list of events there is nothing to draw, and a page that was good before stays.
  if (isUnread(read)) return 1;
  const stem = output === undefined ? "daymark" : basename(output, extname(output));
  const oembed = address && new URL(oEmbedFile(stem), address).href;
  const request: PieceRequest = {
    given: read,
    options: {
      ...(oembed === undefined ? {} : { oembed }),
      ...chosen,
      script: !values["no-script"],
      linked: values.linked ?? false,
      whole: values.whole ?? false,
    },
    media,
    stem,
    ending: endingOf(output, writer),
  };
  const piece = await writer.write(request);
  for (const line of problemsInWords(piece.problems ?? [])) process.stderr.write(`${line}\n`);
  for (const line of piece.notes ?? []) process.stderr.write(`${line}\n`);
  await writePiece(piece, output);
  if (writer === PIECES.page && output !== undefined && (address || values.for !== undefined))
    await tellFrame({ given: read, options: chosen, address, stem, output });
  return read.events.length === 0 && read.problems.length > 0 ? 1 : 0;
}

/** Prints what shows a page in a frame, and writes what that needs beside it. */
async function tellFrame(page: {
  given: ReadResult;
  options: RenderOptions;
  address: URL | undefined;
  stem: string;
  output: string;
}): Promise<void> {
  const { given, options, stem, output } = page;
  const title = options.title ?? given.title ?? wordsOf(options.lang ?? "en").say("timeline");
  const width = widthOf(options.width);
  const { snippet, beside } = framedPage(stem, { ...page, file: basename(output), title, width });
  await writeBeside(beside, output);
  process.stdout.write(`${snippet}\n`);
}

/** The writer of the piece that was asked for, or that the file's ending stands for. */
function writerOf(name: string | undefined, output: string | undefined): PieceWriter {
  const ending = output === undefined ? "" : extname(output).toLowerCase();
  if (name === undefined) {
    const writer = pieceByEnding(ending);
    if (output !== undefined && !writer.endings.includes(ending))
      throw new Misuse(`-o ${output}: name a file that ends in .html, .svg or .png.`);
    return writer;
  }
  const writer = pieceOf(name);
  if (!writer) throw new Misuse(`--for ${name}: choose one of ${Object.keys(PIECES).join(", ")}.`);
  if (output !== undefined && !writer.endings.includes(ending))
    throw new Misuse(`-o ${output}: for ${name}, name a file that ends in ${writer.endings.join(" or ")}.`);
  return writer;
}

function endingOf(output: string | undefined, { endings }: PieceWriter): string {
  return output === undefined ? endings[0] : extname(output).toLowerCase();
}

/** Writes what was made, and what belongs beside it into the same folder. */
async function writePiece({ content, beside = [] }: Piece, output: string | undefined): Promise<void> {
  if (output === undefined) {
    if (beside.length > 0) throw new Misuse(`there are files beside it: name one with -o.`);
    process.stdout.write(typeof content === "string" ? `${content}\n` : content);
    return;
  }
  await writeTo(output, content);
  await writeBeside(beside, output);
}

async function writeBeside(files: NonNullable<Piece["beside"]>, output: string): Promise<void> {
  for (const { name, content } of files) {
    const path = join(dirname(output), name);
    await makeFolder(dirname(path));
    await writeTo(path, content);
  }
}

/** The options that have a few values, and a flag of their own name. */
const CHOSEN = ["theme", "scale", "layout", "legend", "overview", "find", "permalink"] as const;

type Text = "width" | "height" | "title" | "summary" | "credit" | "id-prefix" | "metrics" | "time-direction";

/** The options that were given, checked before anything is read. */
function optionsOf(
  values: { [Flag in Text | (typeof CHOSEN)[number]]?: string } & Parameters<typeof showOptions>[0],
): RenderOptions {
  const { title, summary, credit, metrics, width, height } = values;
  return {
    ...showOptions(values),
    ...known<RenderOptions>({
      title,
      summary,
      credit,
      idPrefix: values["id-prefix"],
      timeDirection: choice("time-direction", values["time-direction"], CHOICES.timeDirection),
      metrics: metrics === undefined ? undefined : metricsFrom(metrics),
      width: width === undefined ? undefined : pixels("width", width),
      height: height === undefined || height === "auto" ? undefined : pixels("height", height),
      ...Object.fromEntries(CHOSEN.map((key) => [key, choice<string>(key, values[key], CHOICES[key])])),
    }),
  };
}

function pixels(key: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Misuse(`--${key} ${value}: give a number of px, such as 1200.`);
}
