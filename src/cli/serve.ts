import { builtFile } from "./built-file.ts";
import { isAddress } from "./files.ts";
import { argumentsOf, Misuse } from "./misuse.ts";
import { previewPages } from "./preview/page.ts";
import { readPreview, type Reading } from "./preview/reading.ts";
import { servePages } from "./preview/server.ts";
import { watchFiles } from "./preview/watch.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";
import { SHOW_FLAGS, showOptions } from "./show-flags.ts";

/** The first port that is tried, and how many. */
const FIRST_PORT = 4321;
const PORTS_TRIED = 20;

/** `daymark serve`: a page on this machine that shows files and their problems, and redraws when they are saved. */
export async function serve(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    port: { type: "string" },
    ...SHOW_FLAGS,
    ...READ_FLAGS,
  });
  const ports = portsOf(values.port);
  const { lang } = values;
  const reading: Reading = {
    paths: filesOf(positionals),
    read: { ...(lang === undefined ? {} : { locale: lang, lang }), ...readOptions(values) },
    show: showOptions(values),
  };
  // What is missing is told at once, not to the page.
  for (const file of ["preview.js", "preview.css", "daymark.min.js"]) builtFile(file);

  let now = await readPreview(reading);
  const server = await servePages(
    previewPages(() => now),
    ports,
    () => now.turn,
  );
  const stop = await watchFiles(reading.paths, async () => {
    now = await readPreview(reading, now);
    server.tell(now.turn);
  });
  process.stdout.write(`${now.files.join(", ")} is at ${server.url} and redrawn when it is saved. Ctrl-C ends it.\n`);
  await interrupted();
  stop();
  await server.close();
  return 0;
}

function filesOf(paths: readonly string[]): readonly string[] {
  const [first] = paths;
  if (first === undefined) throw new Misuse("serve: no file is named. Name the one that you edit.");
  for (const path of paths) {
    if (path === "-") throw new Misuse("serve: standard input is never saved. Name a file.");
    if (isAddress(path)) {
      throw new Misuse(`serve: ${path} is no file. Take a copy: daymark pull ${path} -o events.csv.`);
    }
  }
  return paths;
}

function portsOf(value: string | undefined): number[] {
  if (value === undefined) return Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at);
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return [port];
  throw new Misuse(`--port ${value}: a number from 0 to 65535 was expected; 0 is any that is free.`);
}

/** Ctrl-C, or whoever started it ends it. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
