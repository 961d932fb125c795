/** What the tags of a page say of its words goes before what the words say by themselves. */
import type { Block, Mark } from "./article/article.ts";
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Phrase } from "./dates/point.ts";
import type { Token } from "./grammar/tokens.ts";
import { parseDate } from "../time/whole.ts";

/** A time of day in words. */
const CLOCK = /\d{1,2}[:.]\d\d|\d ?[ap]\.?m/i;

/** The phrases of a block, those in a `<time>` with the date that it has. */
export function withTimes(
  phrases: readonly Phrase[],
  { marks, text }: Block,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Phrase[] {
  const timed = marks.flatMap((mark) => {
    const say = mark.datetime === undefined ? undefined : sayOf(mark.datetime, text.slice(mark.from, mark.to));
    const range = tokensIn(tokens, mark);
    return say === undefined || !range ? [] : [{ ...range, say }];
  });
  const found = timed.map(({ from, to, say }): Phrase => {
    const said = phrases.find((phrase) => phrase.from < to && phrase.to > from);
    const point = { kind: "fixed", say, timed: true } as const;
    if (!said) return { from: ledFrom(tokens, from, lexicon), to, point };
    const { other: _, about: __, ...rest } = said;
    return { ...rest, to: Math.max(to, said.to), point };
  });
  const others = phrases.filter((phrase) => !found.some(({ from, to }) => phrase.from < to && phrase.to > from));
  return [...found, ...others].sort((a, b) => a.from - b.from);
}

/** What a `datetime` says, as far as the words in its element say it; undefined where it is no date. */
function sayOf(datetime: string, words: string): string | undefined {
  try {
    parseDate(datetime);
  } catch {
    return undefined;
  }
  const [day] = /^\d{4}-\d\d-\d\d(?=[T ])/.exec(datetime) ?? [];
  return day !== undefined && !CLOCK.test(words) ? day : datetime;
}

function tokensIn(tokens: readonly Token[], { from, to }: Mark): { from: number; to: number } | undefined {
  const first = tokens.findIndex(({ at }) => at >= from);
  const behind = tokens.findIndex(({ at }) => at >= to);
  const end = behind < 0 ? tokens.length : behind;
  return first < 0 || end <= first ? undefined : { from: first, to: end };
}

/** "on" and "the" before it belong to the date. */
function ledFrom(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let first = from;
  while (first > 0 && from - first < 2 && lexicon.is(tokens[first - 1], "in", "the")) first -= 1;
  return first;
}
