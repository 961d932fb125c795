import { plain } from "../read/plain.ts";
import { ownEvent } from "../read/own-event.ts";
import { bytesOf, isUnread, readFiles, writeTo } from "./files.ts";
import { argumentsOf, Misuse } from "./misuse.ts";
import { problemsInWords } from "./problems-in-words.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";
import { sheetWithIds } from "./sheet-ids.ts";
import { tookInWords } from "./took.ts";

/** `daymark convert`: any input as Daymark's own JSON, or a sheet with ids. Exits 1 only where nothing could be read. */
export async function convert(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    output: { type: "string", short: "o" },
    ids: { type: "boolean" },
    ...READ_FLAGS,
  });
  const { output, ids } = values;
  if (output === undefined) throw new Misuse("convert: name the file to write, -o out.json.");
  const options = readOptions(values);
  if (ids && /\.(?:csv|tsv)$/i.test(output)) return writeIds(positionals, output, options);
  const read = await readFiles(positionals, options);
  const { events, problems, title, eras, options: told } = read;
  for (const line of [...problemsInWords(problems), ...tookInWords(read.took)]) process.stderr.write(`${line}\n`);
  if (isUnread(read)) return 1;
  const data = {
    ...(title === undefined ? {} : { title }),
    ...told,
    ...(eras.length > 0 ? { eras } : {}),
    events: events.map((event) => ownEvent(event, true)),
  };
  await writeTo(output, `${JSON.stringify(plain(data), null, 2)}\n`);
  return events.length === 0 && problems.length > 0 ? 1 : 0;
}

/** A sheet goes back to a sheet: what is in its cells stays as it is. */
async function writeIds(
  paths: readonly string[],
  output: string,
  options: Parameters<typeof sheetWithIds>[1],
): Promise<number> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) throw new Misuse("convert --ids: name one sheet.");
  const sheet = await sheetWithIds(await bytesOf(path), options);
  for (const line of problemsInWords(sheet.problems)) process.stderr.write(`${line}\n`);
  if (sheet.text === undefined) return 1;
  await writeTo(output, sheet.text);
  return 0;
}
