/** Problems as lines: what is wrong for the same reason in many places is said once, with what stands in the others. */
import { spotInWords, type Problem } from "../problem.ts";
import { quoted } from "../time/error.ts";
import { inFlags } from "./flag-words.ts";

/** How many problems of one kind are said one by one. */
const SAID = 3;

/** How many places are named of the others. */
const NAMED = 10;

/** Problems in words, in their order; where there are many for one reason, the first of it and how many more there are. */
export function problemsInWords(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = [problem.severity, problem.code, problem.field, reasonOf(problem)].join(" ");
    const alike = kinds.get(kind);
    if (alike) alike.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds.values()].flatMap((alike) => {
    const lines = alike.map(({ severity, message }) => `${severity}: ${inFlags(message)}`);
    if (alike.length <= SAID) return lines;
    return [`${lines[0]!} And ${alike.length - 1} more like it${placesOf(alike)}.`];
  });
}

/** What a message says of any value, in any place of its file. */
function reasonOf(problem: Problem): string {
  const { message, value } = problem;
  const spot = `${spotInWords(problem)}: `;
  const at = message.indexOf(spot);
  const [file, said] = at < 0 ? ["", message] : [message.slice(0, at), message.slice(at + spot.length)];
  const own = typeof value === "string" ? quoted(value) : "";
  const general = own === "" ? said : said.replaceAll(own, "…");
  return file + general.replace(/"[^"]*"/g, "…").replace(/\d+/g, "0");
}

/** Where the others stand, with what stands there where that is not the same. */
function placesOf(alike: readonly Problem[]): string {
  const [first, ...others] = alike;
  const named = others.slice(0, NAMED);
  const more = others.length > NAMED ? " …" : "";
  if (others.every(({ value }) => value === first!.value || !isQuotable(value))) {
    const rows = named.map(({ row }) => row).filter((row) => row !== undefined);
    return rows.length === 0 ? "" : `, in ${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}${more}`;
  }
  const places = named.map((problem) => {
    const place = problem.row === undefined ? spotInWords(problem) : `row ${problem.row}`;
    return isQuotable(problem.value) ? `${quoted(String(problem.value))} in ${place}` : place;
  });
  return `: ${places.join(", ")}${more}`;
}

function isQuotable(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
