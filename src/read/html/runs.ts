/** Stretches of text with the marks that they carry: what paragraphs are made of before they become Markdown. */

export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | undefined;
}

export interface Run extends Marks {
  /** `"date"`: the words of a `<time>`. */
  readonly kind: "text" | "code" | "break" | "date";
  readonly text: string;
  /** The `datetime` of a date. */
  readonly written?: string;
}

/** What stands between the text that was last and the one to come. */
type Gap = "" | " " | "break" | "end";

const NO_GAP = "" as Gap;

/** Blanks that pages do not keep. Others, such as no-break spaces, are text. */
const BLANKS = /[ \t\n\r\f]+/g;

/**
 * Runs as paragraphs: blanks become one, none is left at an end or beside a break, and two breaks end a paragraph.
 *
 * A blank or break between two runs has the marks that both have, so that no mark begins or ends with one.
 */
export function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [];
  let open: Run[] = [];
  let gap = NO_GAP;
  const end = (): void => {
    if (open.some(isVisible)) paragraphs.push(merged(open));
    open = [];
  };
  for (const run of runs) {
    if (run.kind === "break") {
      gap = gap === "break" || gap === "end" ? "end" : "break";
      continue;
    }
    const text = writable(run.text.replace(BLANKS, " "));
    const core = text.replace(/^ | $/g, "");
    if (text.startsWith(" ") && gap === "") gap = " ";
    if (core === "") continue;
    const last = open.at(-1);
    if (gap === "end") end();
    else if (last && gap !== "") open.push(between(last, run, gap));
    open.push({ ...run, text: core });
    gap = text.endsWith(" ") ? " " : "";
  }
  end();
  return paragraphs;
}

/** A text in which signs that no document may have stand as U+FFFD; line ends and tabs stay. */
export function writable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
    sign === "\n" || sign === "\t" ? sign : "\ufffd",
  );
}

function between(before: Marks, after: Marks, gap: " " | "break"): Run {
  return {
    kind: gap === " " ? "text" : "break",
    text: gap === " " ? " " : "",
    strong: before.strong && after.strong,
    emphasis: before.emphasis && after.emphasis,
    url: before.url === after.url ? before.url : undefined,
  };
}

/** Neighbours of one kind with the same marks are one run. */
function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const alike = last?.kind === run.kind && (run.kind === "text" || run.kind === "code") && isAlike(last, run);
    if (alike) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function isAlike(one: Marks, two: Marks): boolean {
  return one.strong === two.strong && one.emphasis === two.emphasis && one.url === two.url;
}

function isVisible({ kind, text }: Run): boolean {
  return kind === "date" || /[^\s\p{Cf}]/u.test(text);
}
