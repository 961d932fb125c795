/** Who or what a part of a sentence tells of, where it begins with its verb. */
import { firstWord, type Clause, type Parts } from "../grammar/parts.ts";
import type { Lexicon } from "../grammar/lexicon.ts";
import type { Phrase } from "../dates/point.ts";
import type { Range } from "../grammar/sentences.ts";
import { isVerb } from "../grammar/tense.ts";
import type { Token } from "../grammar/tokens.ts";

/** A front of so many characters, with what follows, is taken as it stands: as many as a title has. */
const WHOLE = 100;

/** Who or what it tells of is said in no more words. */
const LONGEST_HEAD = 12;

/**
 * The nearest part before it that has a subject says who; what lies between is left out where it is another matter, or
 * long.
 */
export function withSubject({ tokens, cuts, phrases, lexicon }: Parts, body: Range, phrase: Phrase): Clause {
  // "“…”, decía un verso suyo": what was said stands before, and not who said it.
  const isSaid = [1, 2].some((back) => /^["”’“»]$/.test(tokens[body.from - back]?.text ?? ""));
  if (isSaid && lexicon.is(tokens[body.from], "says", "past")) return { body: { from: cuts[0]!, to: body.to } };
  const front = frontOf(tokens, cuts, body, lexicon);
  const length = tokens[body.to - 1]!.end - tokens[front.from]!.at;
  const isOther = phrases.some((each) => each !== phrase && each.from >= front.from && each.to <= body.from);
  const verb = firstVerb(tokens, front, lexicon);
  if (front.to >= body.from && verb === undefined) return { body: { from: front.from, to: body.to } };
  if (!isOther && length <= WHOLE && verb === undefined) return { body: { from: front.from, to: body.to } };
  const leading = phrases.find(
    ({ from }) => from === front.from || (from === front.from + 1 && tokens[front.from]!.kind === "sign"),
  );
  const head = {
    from: leading?.to ?? front.from,
    to: verb === undefined ? front.to : verb + passiveAt(tokens, verb, body, phrase, lexicon),
  };
  // "se publicará", "no longer"
  while (head.to > head.from && lexicon.is(tokens[head.to - 1], "beforeVerb")) head.to -= 1;
  // "KD17 is thought to have formed and to have moved"
  const begin = firstWord(tokens, body, (token) => lexicon.is(token, "conjunction"));
  const to = tokens.slice(front.from, front.to).findLastIndex(({ low }) => low === "to");
  if (begin !== undefined && tokens[begin]!.low === "to" && to > 0) head.to = front.from + to;
  const isShort = head.to - head.from <= LONGEST_HEAD;
  const link = verb === undefined ? linkOf(tokens, cuts, body, phrase, lexicon) : undefined;
  return isShort && head.to > head.from
    ? { head, ...(link ? { link } : {}), body }
    : { body: { from: front.from, to: body.to } };
}

/** The part that says who: neither "which …" nor "built in 1970", unless the sentence begins with it. */
function frontOf(tokens: readonly Token[], cuts: readonly number[], body: Range, lexicon: Lexicon): Range {
  for (let at = cuts.findLastIndex((cut) => cut < body.from); at >= 0; at -= 1) {
    const part = { from: cuts[at]!, to: cuts[at + 1]! };
    const told = toldIn(tokens, part, body, lexicon);
    if (told !== undefined) return { from: told, to: part.to };
    if (at === 0 || /^[;:—]$/.test(tokens[part.from - 1]!.text)) return personFor(tokens, part, body, lexicon) ?? part;
    const first = firstWord(tokens, part, (token) => lexicon.is(token, "conjunction"));
    if (first === undefined || first >= part.to) continue;
    if (goesOnIn(tokens, cuts, part, body, lexicon)) return { from: first + 1, to: part.to };
    if (lexicon.is(tokens[first], "relative")) {
      // "It began after its director, Gail Rusk, was charged": who was is in the clause that has no verb yet.
      // "noticed that reserves, written in 1998, had not been counted"
      const isComplement = tokens[first]!.low === "that" && isVerb(tokens, part.from - 1, lexicon);
      const isSubject =
        tokens[part.from - 1]!.kind === "word" &&
        part.to < body.from &&
        (isComplement || !lexicon.is(tokens[first], "pronoun", "whose")) &&
        firstVerb(tokens, { from: first + 1, to: part.to }, lexicon) === undefined;
      if (isSubject && part.to - first > 2) return { from: first + 1, to: part.to };
      continue;
    }
    // "“…,” said Ann Lee, who was elected in May and sworn in on 4 June"
    if (first === part.from && lexicon.is(tokens[first], "says") && /^["”’“»]$/.test(tokens[first - 1]!.text))
      return { from: first + 1, to: part.to };
    const isNew = lexicon.is(tokens[first - 1], "conjunction") || (at === 1 && leadsIn(tokens, cuts[0]!, lexicon));
    const verb = firstVerb(tokens, { from: first, to: part.to }, lexicon);
    if (isNew && verb !== first && (verb !== undefined || lexicon.is(tokens[first], "the", "owner")))
      return { from: isCount(tokens, first - 1) ? first - 1 : first, to: part.to };
  }
  return { from: cuts[0]!, to: cuts[1]! };
}

/** "It said a trial of its drug, begun last year, would end": who it is said of stands behind "said". */
function toldIn(tokens: readonly Token[], part: Range, body: Range, lexicon: Lexicon): number | undefined {
  if (part.to >= body.from || tokens[part.to - 1]!.text !== "," || tokens[body.from - 1]!.text !== ",")
    return undefined;
  const says = tokens.slice(part.from, part.to).findLastIndex((token) => lexicon.is(token, "says"));
  const at = part.from + says + 1;
  const isNoun = says >= 0 && lexicon.is(tokens[at], "the", "owner") && lexicon.is(tokens[body.from], "will");
  return isNoun && firstVerb(tokens, { from: at, to: part.to }, lexicon) === undefined ? at : undefined;
}

/** "41,380 ballots", and not "2019 it". */
function isCount(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.kind === "number" && !/^\d{4}$/.test(tokens[at]!.text);
}

/** "In the war that followed he held the castle and broke out": the last "he" or "they" with its verb behind it. */
function personFor(tokens: readonly Token[], front: Range, body: Range, lexicon: Lexicon): Range | undefined {
  if (!lexicon.is(tokens[front.from], "in", "after", "before", "since")) return undefined;
  for (let at = body.from - 2; at > front.from; at -= 1)
    if (lexicon.is(tokens[at], "person") && !lexicon.is(tokens[at], "pronoun") && isVerb(tokens, at + 1, lexicon))
      return { from: at, to: at + 2 };
  return undefined;
}

/** "It was late after the crew flew home and did not return": a second verb of the clause right before it. */
function goesOnIn(
  tokens: readonly Token[],
  cuts: readonly number[],
  part: Range,
  body: Range,
  lexicon: Lexicon,
): boolean {
  const isNearest = part.to === body.from || cuts.find((cut) => cut > part.from) === body.from;
  const isJoined = lexicon.is(tokens[body.from], "conjunction") && tokens[body.from - 1]!.text !== ",";
  const lead = tokens[part.from];
  const isClause = lexicon.is(lead, "relative") && !lexicon.is(lead, "pronoun", "whose");
  const verb = firstVerb(tokens, { from: part.from + 1, to: part.to }, lexicon);
  return isNearest && isJoined && isClause && verb !== undefined && verb > part.from + 1;
}

/** "Founded in 1997, …", "After the war, …": who it tells of stands behind it. */
function leadsIn(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { low } = tokens[at]!;
  return lexicon.is(tokens[at], "in", "relative", "after", "before", "since") || lexicon.language.past.test(low);
}

/** "The stand, listed in 1987, was built in 1911 and used as a hospital": the "was" of the part before. */
function linkOf(
  tokens: readonly Token[],
  cuts: readonly number[],
  body: Range,
  phrase: Range,
  lexicon: Lexicon,
): Range | undefined {
  const before = cuts.findLast((cut) => cut < body.from);
  if (before === undefined || !lexicon.is(tokens[body.from], "conjunction")) return undefined;
  const verb = firstVerb(tokens, { from: before, to: body.from }, lexicon);
  return verb === before && passiveAt(tokens, verb, body, phrase, lexicon) === 1
    ? { from: verb, to: verb + 1 }
    : undefined;
}

/** "It was rebuilt in 1731, damaged in 1813": 1 where the verb of the front holds for what the body begins with, else 0. */
function passiveAt(tokens: readonly Token[], verb: number, body: Range, phrase: Range, lexicon: Lexicon): 0 | 1 {
  const { past, passive } = lexicon.language;
  const isParticiple = (at: number): boolean =>
    past.test(tokens[at]?.low ?? "") ||
    (lexicon.is(tokens[at], "past") && !lexicon.is(tokens[at], "finite")) ||
    tokens[at]?.low === "due";
  const begin = firstWord(tokens, body, (token) => lexicon.is(token, "conjunction"));
  if (begin === undefined || passive?.test(tokens[verb]!.low) !== true || lexicon.is(tokens[begin], "auxiliary"))
    return 0;
  // "was approved and passed its review": what an object follows is done by it.
  const object = begin + 1 === phrase.from ? undefined : tokens[begin + 1];
  const isActive =
    object?.kind === "number" ||
    lexicon.is(object, "the", "owner", "object", "number") ||
    (object?.kind === "word" && !lexicon.is(object, "function", "verb", "in", "past") && !/ly$/.test(object.low));
  // "was first published"
  const isDone = isParticiple(verb + 1) || (tokens[verb + 1]?.kind === "word" && isParticiple(verb + 2));
  return isDone && isParticiple(begin) && !isActive ? 1 : 0;
}

function firstVerb(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): number | undefined {
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at, lexicon)) return at;
  return undefined;
}
