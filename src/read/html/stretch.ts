/** Runs cut and trimmed by their text. */
import { paragraphsOf, type Run } from "./runs.ts";

/** The text of runs, breaks as line ends. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(lengthText).join("");
}

function lengthText({ kind, text }: Run): string {
  return kind === "break" ? "\n" : text;
}

/** The runs before and behind a place in their text. */
export function cutAt(runs: readonly Run[], place: number): [Run[], Run[]] {
  const [before, behind]: [Run[], Run[]] = [[], []];
  let at = 0;
  for (const run of runs) {
    const text = lengthText(run);
    const cut = Math.min(Math.max(place - at, 0), text.length);
    if (cut === text.length && cut > 0) before.push(run);
    else if (cut === 0) behind.push(run);
    else {
      before.push({ ...run, text: text.slice(0, cut) });
      behind.push({ ...run, text: text.slice(cut) });
    }
    at += text.length;
  }
  return [before, behind];
}

/** Runs without blanks and breaks at their ends; empty where nothing is left. */
export function settledRuns(runs: readonly Run[]): Run[] {
  return paragraphsOf(runs)[0] ?? [];
}

/** Without the signs that parted them from what stood before. */
export function withoutLead(runs: readonly Run[]): Run[] {
  const [signs] = /^[\s:;,.)\]–—|·•-]*/.exec(textOfRuns(runs))!;
  return settledRuns(cutAt(runs, signs.length)[1]);
}

/** Without the signs that parted them from what stood behind. */
export function withoutTail(runs: readonly Run[]): Run[] {
  const text = textOfRuns(runs);
  let end = text.length;
  while (end > 0 && /[\s:;,([–—|·•-]/.test(text.charAt(end - 1))) end -= 1;
  return settledRuns(cutAt(runs, end)[0]);
}
