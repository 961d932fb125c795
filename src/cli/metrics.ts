import { basename } from "node:path";
import { metricsOf, openFaces, textFaces, type Face } from "../server/fonts.ts";
import { writeTo } from "./files.ts";
import { argumentsOf, Misuse } from "./misuse.ts";

/** From here on a face is bold. */
const BOLD = 550;

/** `daymark metrics`: the widths of a house font, for the option `metrics`. */
export async function metrics(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, { output: { type: "string", short: "o" } });
  if (positionals.length === 0) throw new Misuse("no font is named. Name its regular and its bold file.");
  if (positionals.length > 2) throw new Misuse("two fonts are measured at most: the regular one, then the bold one.");
  const faces = await openFaces(positionals);
  for (const line of doubtsAbout(faces)) process.stderr.write(`${line}\n`);
  const text = `${JSON.stringify(metricsOf(faces), undefined, 2)}\n`;
  if (values.output === undefined) process.stdout.write(text);
  else await writeTo(values.output, text);
  return 0;
}

/** What a person has to know of faces that do not make a regular and a bold one of the same font. */
function doubtsAbout(faces: readonly Face[]): string[] {
  const { regular, bold } = textFaces(faces);
  const others = faces.filter(({ family }) => family !== regular.family).map(({ path }) => basename(path));
  return [
    ...(others.length > 0
      ? [`warning: ${others.join(", ")} is another font than ${regular.family}, and is not measured.`]
      : []),
    ...(bold.weight < BOLD
      ? [`warning: there is no bold face, so bold text is measured as ${basename(bold.path)}. Name the bold file too.`]
      : []),
    ...(regular.weight >= BOLD
      ? [
          `warning: there is no regular face, so text is measured as ${basename(regular.path)}. Name the regular file too.`,
        ]
      : []),
  ];
}
