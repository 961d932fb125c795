/** The daymark command. */
import { ownVersion } from "../server/assets.ts";
import { check } from "./check.ts";
import { convert } from "./convert.ts";
import { date } from "./date.ts";
import { diff } from "./diff.ts";
import { draft } from "./draft.ts";
import { metrics } from "./metrics.ts";
import { Misuse } from "./misuse.ts";
import { pull } from "./pull.ts";
import { render } from "./render.ts";
import { serve } from "./serve.ts";

const COMMANDS = new Map<string, (args: string[]) => Promise<number>>(
  Object.entries({ render, check, convert, pull, diff, date, draft, serve, metrics }),
);

const HELP = `daymark: timelines from structured events

  daymark render FILE… [-o out.html|out.svg|out.png]
                                               a page or a picture; SVG to standard output without -o
      --width PX  --height PX  --title TEXT  --summary TEXT  --credit TEXT  --lang TAG
      --theme auto|light|dark  --scale auto|linear|folded|steps  --layout auto|wide|upright
      --as-of DAY  --now DAY  --since DAY  --display-zone ZONE  --time-direction ltr|rtl
      --legend auto|off  --overview auto|off  --find auto|off  --permalink auto|on|off  --drafts
      --highlight ID,…  --labels ID=TITLE  --filter lane=…|tag=…|status=…|time=FROM..TO
      --no-script  --linked  --whole
      --id-prefix TEXT  --metrics FILE
      --for page|fragment|feed|newsletter|social|print
                                               what it is published as
      --oembed URL                             of a page: where it will be; prints what to paste to show it in a frame
      --size wide|square|tall                  of a picture for a post: 1200 × 630, 1080 × 1080, 1080 × 1920
      --font FILE  --density N                 of a PNG: fonts, the one for text first; px to a px, 2 by default
      --picture URL  --link URL                of a feed and a newsletter: where its picture will be, and the timeline
  daymark check FILE… [--json] [--publish] [--lang TAG]
                                               what was read, and every problem; exit 1 when there is one
      --publish                                also what has to be mended first: drafts, missing ids, http images
  daymark convert FILE… -o out.json            any format as Daymark's own JSON
  daymark convert SHEET --ids -o SHEET         the sheet with an id for each event
  daymark pull URL -o events.csv [--force]     a snapshot of a published sheet; the last good copy is kept
  daymark diff OLD NEW [--json]                what changed between two versions, a line an event
  daymark draft ARTICLE [--published DAY] [-o FILE]
                                               a first set of events from an article, for a person to edit
      --format text|markdown|html|docx  --lang TAG  --time-zone ZONE
  daymark serve FILE… [--port N]               a preview on this machine, redrawn when FILE is saved; Ctrl-C ends it
      --lang TAG  --as-of DAY  --now DAY  --since DAY  --display-zone ZONE  --drafts
      --highlight ID,…  --labels ID=TITLE  --filter lane=…|tag=…|status=…|time=FROM..TO
  daymark date "TEXT" [--json]                 what one date means
      --lang TAG                               language of the answer
  daymark metrics REGULAR [BOLD] [-o FILE]     the widths of a house font, for --metrics and the option metrics
  daymark --version

How files are read, for all but date, draft and metrics; by default it is told by what is in them:
      --format csv|json|timelinejs|markwhen|ics|jsonld|vis|html|xlsx  --columns FIELD=HEADING,…  --records POINTER
      --delimiter SIGN  --encoding NAME  --occurrences 1…10000

How dates are read, for all but draft and metrics:
      --date-order ymd|mdy|dmy  --date-format FORM  --year-pivot 0…100  --numbers ms|s|excel|excel1904|year
      --published DAY  --time-zone ZONE  --locale TAG

FILE may be - for standard input, or an address such as that of a published sheet. Exit codes: 0 done, 1 a problem, 2 wrong use.
`;

/** Runs a command line, and gives its exit code. */
async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${ownVersion()}\n`);
    return 0;
  }
  const command = COMMANDS.get(name);
  if (!command) throw new Misuse(`there is no command "${name}". There are ${[...COMMANDS.keys()].join(", ")}.`);
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(HELP);
    return 0;
  }
  return command(rest);
}

// `daymark render … | head` closes the pipe early, which is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exitCode = 0;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`daymark: ${message}\n`);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  },
);
