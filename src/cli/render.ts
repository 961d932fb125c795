import { problemsInWords } from "../problem.ts";
import { dayProblem, langProblem, zoneProblem } from "../options.ts";
import { renderHtml } from "../server/html.ts";
import { renderSvg, type RenderOptions } from "../server/svg.ts";
import { READ_FLAGS, readOptions } from "./read-flags.ts";
import { isUnread, readFiles, writeTo } from "./files.ts";
import { argumentsOf, checked, Misuse } from "./misuse.ts";

const CHOICES = {
  theme: ["auto", "light", "dark"],
  scale: ["auto", "linear", "folded", "steps"],
  layout: ["auto", "wide", "upright"],
  legend: ["auto", "off"],
  overview: ["auto", "off"],
  find: ["auto", "off"],
  "time-direction": ["ltr", "rtl"],
} as const;

/** `daymark render`: a page or a picture. Exits 1 only where nothing could be read. */
export async function render(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    output: { type: "string", short: "o" },
    width: { type: "string" },
    height: { type: "string" },
    title: { type: "string" },
    summary: { type: "string" },
    credit: { type: "string" },
    lang: { type: "string" },
    theme: { type: "string" },
    scale: { type: "string" },
    layout: { type: "string" },
    legend: { type: "string" },
    overview: { type: "string" },
    find: { type: "string" },
    "time-direction": { type: "string" },
    now: { type: "string" },
    since: { type: "string" },
    "as-of": { type: "string" },
    "display-zone": { type: "string" },
    "id-prefix": { type: "string" },
    drafts: { type: "boolean" },
    "no-script": { type: "boolean" },
    whole: { type: "boolean" },
    ...READ_FLAGS,
  });
  const { output } = values;
  if (output !== undefined && !/\.(?:html?|svg)$/i.test(output)) {
    throw new Misuse(`-o ${output}: name a file that ends in .html or .svg.`);
  }
  const chosen = optionsOf(values);
  const { lang } = values;
  const read = await readFiles(positionals, {
    ...(lang === undefined ? {} : { locale: lang, lang }),
    ...readOptions(values),
  });
  for (const line of problemsInWords(read.problems)) process.stderr.write(`${line}\n`);
  // Of a file that is no list of events there is nothing to draw, and a page that was good before stays.
  if (isUnread(read)) return 1;
  const page = output !== undefined && /\.html?$/i.test(output);
  const text = page
    ? renderHtml(read, { ...chosen, script: !values["no-script"] })
    : renderSvg(read, { ...chosen, whole: values.whole ?? false });
  if (output === undefined) process.stdout.write(`${text}\n`);
  else await writeTo(output, text);
  return read.events.length === 0 && read.problems.length > 0 ? 1 : 0;
}

type Flag =
  | ("width" | "height" | "title" | "summary" | "credit" | "lang" | "as-of" | "now" | "since")
  | ("display-zone" | "id-prefix");

/** The options that were given, checked before anything is read. */
function optionsOf(values: { [K in Flag | keyof typeof CHOICES]?: string } & { drafts?: boolean }): RenderOptions {
  checked("lang", values.lang, langProblem);
  for (const day of ["as-of", "now", "since"] as const) checked(day, values[day], dayProblem);
  checked("display-zone", values["display-zone"], zoneProblem);
  const chosen: Record<string, unknown> = {};
  for (const key of ["title", "summary", "credit", "lang"] as const) chosen[key] = values[key];
  for (const key of ["theme", "scale", "layout", "legend", "overview", "find"] as const) {
    if (values[key] !== undefined) chosen[key] = choice(key, values[key]);
  }
  const direction = values["time-direction"];
  if (direction !== undefined) chosen["timeDirection"] = choice("time-direction", direction);
  for (const key of ["now", "since"] as const) if (values[key] !== undefined) chosen[key] = values[key];
  chosen["asOf"] = values["as-of"];
  chosen["displayZone"] = values["display-zone"];
  chosen["idPrefix"] = values["id-prefix"];
  if (values.drafts) chosen["drafts"] = true;
  if (values.width !== undefined) chosen["width"] = pixels("width", values.width);
  if (values.height !== undefined && values.height !== "auto") chosen["height"] = pixels("height", values.height);
  return chosen;
}

function choice(key: keyof typeof CHOICES, value: string): string {
  const known: readonly string[] = CHOICES[key];
  if (known.includes(value)) return value;
  throw new Misuse(`--${key} ${value}: choose one of ${known.join(", ")}.`);
}

function pixels(key: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Misuse(`--${key} ${value}: give a number of px, such as 1200.`);
}
