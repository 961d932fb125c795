import { readFile, rename, writeFile } from "node:fs/promises";
import { bytesOf, fetchSheet } from "../read/address.ts";
import { readEvents, type ReadOptions } from "../read/index.ts";
import { isUnread, reason } from "./files.ts";
import { argumentsOf, Misuse } from "./misuse.ts";
import { problemsInWords } from "./problems-in-words.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";

/** A new copy with fewer events than this share of the last one is not taken unasked. */
const MUCH_SHORTER = 0.5;

/** `daymark pull`: a snapshot of a published sheet. The last good copy stays where the new one is broken or much shorter. */
export async function pull(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    output: { type: "string", short: "o" },
    force: { type: "boolean" },
    ...READ_FLAGS,
  });
  const [address, ...more] = positionals;
  const { output } = values;
  if (address === undefined || more.length > 0) throw new Misuse("pull: name one address, https://….");
  if (output === undefined) throw new Misuse("pull: name the file to write, -o events.csv.");
  if (!URL.canParse(address)) throw new Misuse(`pull: ${address} is no address. Give one that begins with https://.`);
  const options = readOptions(values);
  const answer = await fetchSheet(new URL(address));
  const came = "problem" in answer ? answer : await bytesOf(answer.response);
  if ("problem" in came) return refused(came.problem.message, output);
  const read = await readEvents(came.bytes, options);
  for (const line of problemsInWords(read.problems)) process.stderr.write(`${line}\n`);
  if (isUnread(read) || read.events.length === 0) return refused("No event could be read from it.", output);
  const before = await eventsIn(output, options);
  if (!values.force && read.events.length < before * MUCH_SHORTER) {
    const what = `It has ${read.events.length} events, and the last copy ${before}. Look at the sheet; take it as it is by --force.`;
    return refused(what, output);
  }
  await replace(output, came.bytes);
  process.stdout.write(`${output}: ${read.events.length} events${before > 0 ? `, before ${before}` : ""}.\n`);
  return 0;
}

function refused(message: string, output: string): number {
  process.stderr.write(`daymark: ${message} ${output} stays as it is.\n`);
  return 1;
}

/** How many events the last copy has; none where there is none. */
async function eventsIn(path: string, options: ReadOptions): Promise<number> {
  try {
    const { events } = await readEvents(await readFile(path), options);
    return events.length;
  } catch {
    return 0;
  }
}

/** In one step, so that whoever reads the file meanwhile has the one or the other. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  } catch (error) {
    throw new Error(`${path} could not be written: ${reason(error)}`, { cause: error });
  }
}
