import { plain } from "../read/plain.ts";
import { plainEvent } from "../read/plain-event.ts";
import { DATE_FLAGS, dateOptions } from "./date-flags.ts";
import { isUnread, readFiles, writeTo } from "./files.ts";
import { argumentsOf, Misuse } from "./misuse.ts";

/** `daymark convert`: any input as Daymark's own JSON. Exits 1 only where nothing could be read. */
export async function convert(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, { output: { type: "string", short: "o" }, ...DATE_FLAGS });
  if (values.output === undefined) throw new Misuse("convert: name the file to write, -o out.json.");
  const read = await readFiles(positionals, dateOptions(values));
  const { events, problems, title, eras, options } = read;
  for (const problem of problems) process.stderr.write(`${problem.severity}: ${problem.message}\n`);
  if (isUnread(read)) return 1;
  const data = {
    ...(title === undefined ? {} : { title }),
    ...options,
    ...(eras.length > 0 ? { eras } : {}),
    events: events.map((event) => plainEvent(event, true)),
  };
  await writeTo(values.output, `${JSON.stringify(plain(data), null, 2)}\n`);
  return events.length === 0 && problems.length > 0 ? 1 : 0;
}
