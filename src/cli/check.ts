import { columnsOf } from "../layout/columns.ts";
import { isoOf } from "../time/index.ts";
import { DATE_FLAGS, dateOptions } from "./date-flags.ts";
import { readFiles } from "./files.ts";
import { argumentsOf } from "./misuse.ts";

/** `daymark check`: what was read and every problem. Exits 1 where there is one. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, { json: { type: "boolean" }, ...DATE_FLAGS });
  const { format, rows, skipped, events, problems } = await readFiles(positionals, {
    missing: "report",
    ...dateOptions(values),
  });
  const columns = columnsOf(events);
  const edge = (time: number): string | null => (events.length > 0 ? isoOf(time) : null);
  const [earliest, latest] = [edge(columns.start), edge(columns.end)];
  if (values.json) {
    const report = { format, rows, skipped, events: events.length, earliest, latest, problems };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const problem of problems) process.stdout.write(`${problem.severity}: ${problem.message}\n`);
    const range = earliest === null ? "" : `, ${earliest} to ${latest ?? ""}`;
    process.stdout.write(
      `${format}: ${rows} records, ${events.length} events, ${skipped} skipped${range}. ${counted(problems.length)}.\n`,
    );
  }
  return problems.length > 0 ? 1 : 0;
}

function counted(problems: number): string {
  return problems === 0 ? "No problems" : problems === 1 ? "1 problem" : `${problems} problems`;
}
