import type { TimelineOptions } from "../options.ts";
import { dayProblem, langProblem, zoneProblem } from "../options.ts";
import { builtFile } from "./built-file.ts";
import { argumentsOf, checked, Misuse } from "./misuse.ts";
import { previewPages } from "./preview/page.ts";
import { readPreview, type Reading } from "./preview/reading.ts";
import { servePages } from "./preview/server.ts";
import { watchFiles } from "./preview/watch.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";

/** The first port that is tried, and how many. */
const FIRST_PORT = 4321;
const PORTS_TRIED = 20;

/** `daymark serve`: a page on this machine that shows files and their problems, and redraws when they are saved. */
export async function serve(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    port: { type: "string" },
    lang: { type: "string" },
    now: { type: "string" },
    since: { type: "string" },
    "as-of": { type: "string" },
    "display-zone": { type: "string" },
    drafts: { type: "boolean" },
    ...READ_FLAGS,
  });
  const ports = portsOf(values.port);
  const { lang } = values;
  const reading: Reading = {
    paths: filesOf(positionals),
    read: { ...(lang === undefined ? {} : { locale: lang, lang }), ...readOptions(values) },
    show: shown(values),
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
    if (/^https?:\/\//i.test(path)) {
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

type Shown = Partial<Record<"lang" | "now" | "since" | "as-of" | "display-zone", string>> & { drafts?: boolean };

/** The options that were given. */
function shown(values: Shown): TimelineOptions {
  checked("lang", values.lang, langProblem);
  for (const day of ["as-of", "now", "since"] as const) checked(day, values[day], dayProblem);
  checked("display-zone", values["display-zone"], zoneProblem);
  const { lang, now, since, drafts } = values;
  const given = { lang, now, since, drafts, asOf: values["as-of"], displayZone: values["display-zone"] };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
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
