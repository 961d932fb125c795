/** The part of a sentence in which a date stands, and what it needs beside it to be understood. */
import type { Lexicon } from "../grammar/lexicon.ts";
import { firstWord, hasVerb, partOf, saysOnlyDates, type Clause, type Parts } from "../grammar/parts.ts";
import type { Phrase } from "../dates/point.ts";
import type { Range } from "../grammar/sentences.ts";
import { withSubject } from "./subject.ts";
import { isVerb } from "../grammar/tense.ts";
import { isCapital, type Token } from "../grammar/tokens.ts";

/** The part of the sentence that says what happened then: with a verb, and with who did it as far as that can be told. */
export function clauseOf(
  tokens: readonly Token[],
  cuts: readonly number[],
  phrase: Phrase,
  phrases: readonly Phrase[],
  lexicon: Lexicon,
): Clause {
  // "According to the indictment, he met the man": who says it is not of whom it tells.
  const isSource = lexicon.find(tokens, cuts[0]!, "source") !== undefined && cuts.length > 2 && phrase.from >= cuts[1]!;
  const parts: Parts = { tokens, cuts: isSource ? cuts.slice(1) : cuts, phrases, lexicon };
  const near = partOf(cuts, phrase);
  if (phrase.since !== undefined) return lacksSubject(parts, near) ? withSubject(parts, near, phrase) : { body: near };
  const label = labelOf(parts, phrase);
  if (label) return { body: label };
  // "It said that it would fall, and that by 2050 it would": who it tells of stands before the first.
  const again = withEarlierRelative(parts, near);
  if (again) return again;
  const antecedent = antecedentOf(parts, near);
  if (antecedent !== undefined) return { body: { from: antecedent, to: near.to } };
  const body = widened(parts, phrase);
  const noun = body.from === near.from ? undefined : antecedentOf(parts, body);
  if (noun !== undefined) return { body: { from: noun, to: body.to } };
  // "and in 1258, the year of the famine, joined the barons": who did stands before the date.
  const verb = cuts.findLast((cut) => cut >= near.to && cut < body.to);
  if (
    !lexicon.language.inverts &&
    verb !== undefined &&
    verb > near.to &&
    saysOnlyDates(parts, withoutJoint(parts, near)) &&
    lacksSubject(parts, { from: verb, to: body.to })
  ) {
    const between = { from: near.to, to: verb };
    if (!hasVerb(tokens, between, lexicon)) return withSubject(parts, { from: verb, to: body.to }, phrase);
  }
  if (lacksSubject(parts, body)) {
    const noun = nounBefore(parts, body);
    if (noun !== undefined) return { body: { from: noun, to: body.to } };
    // "a mayor, to be elected in May and sworn in that June"
    const before = { from: cuts.findLast((cut) => cut < body.from)!, to: body.from };
    const owner = lexicon.is(tokens[body.from], "conjunction") ? nounBefore(parts, before) : undefined;
    return owner === undefined ? withSubject(parts, body, phrase) : { head: { from: owner, to: before.from }, body };
  }
  return wedged(parts, phrase) ?? ledByParticiple(parts, body) ?? { body: withWhatWasSaid(parts, body, phrase) };
}

/** "She married, in 1961, the bell-founder Arthur Tolley": what stands behind a date between commas goes on. */
function wedged(parts: Parts, phrase: Range): Clause | undefined {
  const { tokens, cuts, lexicon } = parts;
  const near = partOf(cuts, phrase);
  const at = cuts.indexOf(near.from);
  const next = { from: near.to, to: cuts[at + 2] ?? near.to };
  if (at < 1 || next.to === near.to || tokens[near.from - 1]!.text !== "," || tokens[near.to - 1]!.text !== ",")
    return undefined;
  const head = { from: cuts[at - 1]!, to: near.from };
  // "It was there, on 12 November, that the king's daughter was born"
  const isCleft = /^(?:it|es)$/.test(firstLow(tokens, head, lexicon)) && /^(?:that|que)$/.test(tokens[next.from]!.low);
  if (isCleft && saysOnlyDates(parts, near)) return { head, body: next };
  const goesOn =
    saysOnlyDates(parts, near) &&
    next.to - next.from > 1 &&
    !hasVerb(tokens, next, lexicon) &&
    !lexicon.is(tokens[next.from], "conjunction", "relative") &&
    /^[.;!?]$/.test(tokens[next.to - 1]!.text);
  const isPlain =
    hasVerb(tokens, head, lexicon) && !lacksSubject(parts, head) && !lexicon.is(tokens[head.from], "relative");
  return goesOn && isPlain ? { head, body: next } : undefined;
}

function firstLow(tokens: readonly Token[], range: Range, lexicon: Lexicon): string {
  return tokens[firstWord(tokens, range, (token) => lexicon.is(token, "conjunction")) ?? range.from]!.low;
}

/** "First home game: 19 August, against Eastvale": what a colon stands behind is the title of the dates behind it. */
function labelOf({ tokens, cuts, phrases, lexicon }: Parts, phrase: Phrase): Range | undefined {
  const from = cuts[0]!;
  const colon = from + tokens.slice(from, phrase.from).findIndex(({ text }) => text === ":");
  if (colon <= from) return undefined;
  const front = { from, to: colon };
  const isLed = phrases.some((each) => each.from === colon + 1);
  return isLed && !hasFiniteVerb(tokens, front, lexicon) ? front : undefined;
}

/** "shuts" is none that is known; a label is short, and has no verb that is. */
function hasFiniteVerb(tokens: readonly Token[], range: Range, lexicon: Lexicon): boolean {
  return range.to - range.from > REACH || hasVerb(tokens, range, lexicon);
}

/** "Founded in 1997 by two engineers, Kestrel listed in 2006": whom it tells of stands behind it. */
function ledByParticiple({ tokens, cuts, lexicon }: Parts, body: Range): Clause | undefined {
  const [first, second = 0, third] = cuts;
  if (body.from !== first || tokens[second - 1]?.text !== "," || third === undefined) return undefined;
  if (!lexicon.language.past.test(tokens[first]!.low)) return undefined;
  let verb = second;
  while (verb < third && !isVerb(tokens, verb, lexicon)) verb += 1;
  const isSubject = verb > second && verb < third && verb - second < REACH && !lexicon.is(tokens[second], "relative");
  return isSubject ? { head: { from: second, to: verb }, body: { from: first, to: second } } : undefined;
}

/** "She was told three weeks later that her notes were lost": without what she was told it says nothing. */
function withWhatWasSaid({ tokens, cuts, lexicon }: Parts, body: Range, phrase: Phrase): Range {
  // "that the quota, 18,000 tonnes, was a tenth" goes on to its verb.
  const next =
    cuts.find((cut) => cut > body.to && hasVerb(tokens, { from: body.to, to: cut }, lexicon)) ??
    cuts.find((cut) => cut > body.to);
  const ends = phrase.to === body.to && next !== undefined && /^(?:that|whether)$/.test(tokens[body.to]?.low ?? "");
  const isSaid = tokens.slice(body.from, phrase.from).some((token) => lexicon.is(token, "says"));
  return ends && (isSaid || tokens[body.to]!.low === "whether") ? { from: body.from, to: next } : body;
}

/** A part that tells too little goes on into the next one where its date leads, else into the one before. */
function widened(parts: Parts, phrase: Phrase): Range {
  const { tokens, cuts, lexicon } = parts;
  let first = cuts.findLastIndex((cut) => cut <= phrase.from);
  let last = cuts.findIndex((cut) => cut >= phrase.to);
  const near = { from: cuts[first]!, to: cuts[last]! };
  const range = (): Range => ({ from: cuts[first]!, to: cuts[last]! });
  const begin = (): number => firstWord(tokens, range(), (token) => isJoint(token, lexicon)) ?? range().from;
  const tells = (): boolean => {
    if (lacksSubject(parts, range())) return true;
    // ", of 12 GW by 2030": it belongs to what stands before.
    if (range().from > cuts[0]! && tokens[range().from]?.text === "of") return false;
    // "she said in an interview": what she said stands before.
    if (/^["”’“»]$/.test(tokens[range().from - 1]?.text ?? "")) return false;
    const words = wordsIn(tokens, range(), phrase, lexicon);
    // "It fell" and "the builders have been in" tell as much as two words that say something.
    const enough = words > 1 || (words === 1 && lexicon.is(tokens[begin()], "person", "determiner"));
    return enough && hasVerbOrPresent(tokens, withoutPhrase(range(), phrase), lexicon);
  };
  const isWedge = first > 0 && /^[,:]$/.test(tokens[near.from - 1]!.text) && saysOnlyDates(parts, near);
  if (isWedge && hasVerb(tokens, { from: cuts[first - 1]!, to: near.from }, lexicon)) {
    first -= 1;
    // "had told one patient, known as Ms A, in 2008"
    // "It was launched, with painted-on windows, on 21 November"
    const isAside = (): boolean => /^(?:with|without|con|sin|mit|ohne)$/.test(tokens[range().from]!.low);
    while (first > 0 && (isAside() || lacksSubject(parts, range()))) first -= 1;
  }
  const leads = !isWedge && wordsIn(tokens, { from: near.from, to: phrase.from }, phrase, lexicon) === 0;
  while (!tells()) {
    const isClosed = /^[;—]$/.test(tokens[range().from - 1]?.text ?? "");
    if (leads && last < cuts.length - 1) last += 1;
    else if (first > 0 && !isClosed) first -= 1;
    else if (last < cuts.length - 1) last += 1;
    else break;
  }
  // "1642: A captain, blown off course, maps both islands" tells what he does.
  const isParticiple = leads && last > 1 && cuts[last - 1]! > near.from && isVerb(tokens, cuts[last - 1]!, lexicon);
  if (isParticiple && tokens[cuts[last - 1]! - 1]!.text === "," && last < cuts.length - 1) last += 1;
  // Where no verb is known as one, what stands nearest says enough.
  return tells() || wordsIn(tokens, near, phrase, lexicon) < 2 ? range() : near;
}

/** "and that he was born": what stands before who it tells of. */
function isJoint(token: Token, lexicon: Lexicon): boolean {
  return lexicon.is(token, "conjunction", "relative") && !lexicon.is(token, "person");
}

function withoutPhrase({ from, to }: Range, phrase: Phrase): Range {
  return phrase.from === from ? { from: phrase.to, to } : { from, to };
}

/** How many words tell something. */
function wordsIn(tokens: readonly Token[], { from, to }: Range, phrase: Phrase, lexicon: Lexicon): number {
  let words = 0;
  for (let at = from; at < to; at += 1) {
    if (at >= phrase.from && at < phrase.to) continue;
    const token = tokens[at]!;
    if (token.kind === "number" || (token.kind === "word" && !lexicon.is(token, "function", "conjunction"))) words += 1;
  }
  return words;
}

/** "a firm that has no profit and that has lost half", "que el caudal bajará y que en 2050 será la mitad": of whom the first tells. */
function withEarlierRelative({ tokens, cuts, phrases, lexicon }: Parts, body: Range): Clause | undefined {
  const at = firstWord(tokens, body, (token) => lexicon.is(token, "conjunction"));
  if (at === undefined || !lexicon.is(tokens[at], "relative") || !lexicon.is(tokens[at - 1], "conjunction"))
    return undefined;
  const led = phrases.find(({ from }) => from === at + 1);
  const earlier = cuts.findLast((cut) => cut < at && tokens[cut]!.low === tokens[at]!.low);
  if (earlier === undefined || !isVerb(tokens, led?.to ?? at + 1, lexicon)) return undefined;
  let verb = earlier + 1;
  while (verb < at && !isVerb(tokens, verb, lexicon)) verb += 1;
  const noun = nounIn(tokens, { from: Math.max(cuts[0]!, earlier - REACH), to: earlier }, lexicon);
  const head =
    verb > earlier + 1 ? { from: earlier + 1, to: verb } : noun === undefined ? undefined : { from: noun, to: earlier };
  const isPlain = head && !tokens.slice(head.from, head.to).some(({ text }) => /["“”„«»]/.test(text));
  return isPlain && head.to - head.from <= REACH ? { head, body: { from: at, to: body.to } } : undefined;
}

/** So many words may stand between a noun and what is told of it. */
const REACH = 8;

/** "which is due by the end of November": the noun that it tells of stands before; undefined where there is none. */
function antecedentOf({ tokens, cuts, phrases, lexicon }: Parts, body: Range): number | undefined {
  const at = firstWord(tokens, body, () => false);
  if (at === undefined || !(lexicon.is(tokens[at], "relative") || isGermanRelative(tokens, body, lexicon)))
    return undefined;
  // "who in the 1950s drew": a date may stand between. "A levee that engineers had called unsafe gave way": all is one.
  const led = phrases.find(({ from }) => from === at + 1);
  const isWithin =
    tokens[body.from - 1]?.kind === "word" && isBareSubject({ tokens, cuts, phrases, lexicon }, body.from);
  const isOwner =
    lexicon.is(tokens[at], "whose") &&
    (tokens[body.from - 1]?.text === "," || /^(?:whose|cuy[oa])$/.test(tokens[at]!.low));
  // "que le concedió la medalla"
  let verb = led?.to ?? at + 1;
  while (verb < body.to && lexicon.language.roman && lexicon.is(tokens[verb], "beforeVerb")) verb += 1;
  const tells = isVerb(tokens, verb, lexicon) || isGermanRelative(tokens, body, lexicon);
  if (!tells && !isWithin && !isOwner) return undefined;
  // Between a name and what is told of it may stand an age: "Ann Lee, 37, who took office".
  const before = cuts.findLast(
    (cut) =>
      cut < body.from &&
      firstWord(tokens, { from: cut, to: body.from }, (token) => lexicon.is(token, "aged")) !== undefined,
  );
  if (before === undefined) return undefined;
  const reach = Math.max(cuts[0]!, Math.min(before, body.from - REACH));
  // "“…,” said Ann Lee, who was elected"
  const isSaid =
    lexicon.is(tokens[before], "says") && [1, 2].some((back) => /^["”’“»]$/.test(tokens[before - back]?.text ?? ""));
  if (isSaid) return before + 1;
  return nounIn(tokens, { from: reach, to: body.from }, lexicon) ?? before;
}

/** "It is older than the barrow at West Marden, dug in 1859": behind the verb, the nearest noun is what was dug. */
function nounBefore({ tokens, cuts, phrases, lexicon }: Parts, body: Range): number | undefined {
  const { past, participle = past, passive } = lexicon.language;
  // "a play, first performed in 1924"
  const at = lexicon.is(tokens[body.from], "ordinal") || /ly$/.test(tokens[body.from]!.low) ? body.from + 1 : body.from;
  const [first, next] = [tokens[at] ?? tokens[body.from]!, tokens[at + 1]];
  const isParticiple =
    participle.test(first.low) ||
    (lexicon.language.tag === "en" && lexicon.is(first, "past") && !lexicon.is(first, "finite", "auxiliary"));
  const isReduced =
    isParticiple &&
    next?.kind === "word" &&
    lexicon.is(next, "in", "by", "from", "function") &&
    (!lexicon.is(next, "the", "owner", "person") || phrases.some(({ from }) => from === at + 1));
  const isToBe = first.low === "to" && next?.low === "be" && lexicon.language.tag === "en";
  if (tokens[body.from - 1]?.text !== "," || !(isReduced || isToBe)) return undefined;
  const before = cuts.findLast((cut) => cut < body.from)!;
  const lead =
    firstWord(tokens, { from: before, to: body.from }, (token) => lexicon.is(token, "conjunction")) ?? before;
  const isBeside = lexicon.is(tokens[lead], "relative") && tokens[before - 1]?.text === ",";
  if (before > cuts[0]! && (isBeside || isVerb(tokens, lead, lexicon))) return undefined;
  // "towards the dark, icy object known as KD17, found in May"
  const from = Math.max(cuts[0]!, Math.min(before, body.from - NOUN_REACH));
  const noun = nounIn(tokens, { from, to: body.from }, lexicon);
  if (noun === undefined) return undefined;
  const front = tokens.slice(cuts[0], noun);
  const verb = front.findIndex((_, at) => isVerb(tokens, cuts[0]! + at, lexicon));
  // "It was rebuilt in 1731, damaged in 1813" goes on.
  const goesOn =
    verb >= 0 && passive?.test(front[verb]!.low) === true && isVerb(tokens, cuts[0]! + verb + 1, lexicon) && !isToBe;
  return verb >= 0 && !goesOn ? noun : undefined;
}

/** So many words may stand between the noun and what was done with it. */
const NOUN_REACH = 12;

/** So few words stand between an article and the "in" behind its noun. */
const NOUN = 4;

/** Where the last noun of a range begins, with those that it belongs to: "a farmer in his 60s", "the bridge over the river". */
function nounIn(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): number | undefined {
  const isArticle = (at: number): boolean =>
    !tokens[at]!.glued && lexicon.is(tokens[at], "the", "owner") && !/^(?:that|this)$/.test(tokens[at]!.low);
  let noun: number | undefined;
  for (let at = to - 1; at >= from; at -= 1) {
    if (noun !== undefined && (noun - at > NOUN + 1 || tokens[at]!.kind === "sign" || isVerb(tokens, at, lexicon)))
      break;
    if (!isArticle(at)) continue;
    noun = at;
    // "der Umbau des Bahnhofs"
    if (tokens[at]!.low === "des" && at > from && isCapital(tokens[at - 1])) continue;
    if (at === from || !lexicon.is(tokens[at - 1], "joins")) break;
    // "Risse in der Decke"
    if (lexicon.language.nouns && at - 2 >= from && isCapital(tokens[at - 2])) noun = at - 2;
  }
  return noun;
}

/** ", die seit 2021 im Amt ist,": in German an article behind a comma, with the verb at the end. */
function isGermanRelative(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  if (!lexicon.language.inverts || tokens[from - 1]?.text !== "," || !lexicon.is(tokens[from], "the")) return false;
  let last = to - 1;
  while (last > from && tokens[last]!.kind === "sign") last -= 1;
  // "den letzten hatte es 2013 gegeben" is a sentence of its own.
  let verbs = last;
  while (verbs > from && isVerb(tokens, verbs - 1, lexicon)) verbs -= 1;
  const isMain = hasVerb(tokens, { from: from + 1, to: Math.min(from + 3, verbs) }, lexicon);
  if (isMain) return false;
  // "die 1920 gestorben ist und reich war", "die hier arbeitet"
  const joint = tokens.slice(from, to).findIndex((token) => lexicon.is(token, "conjunction"));
  if (joint > 2 && isVerb(tokens, from + joint - 1, lexicon)) return true;
  const end = tokens[last]!;
  if (
    last > from + 2 &&
    end.kind === "word" &&
    !isCapital(end) &&
    /(?:t|en)$/.test(end.low) &&
    !lexicon.is(end, "function")
  )
    return true;
  return last > from + 1 && isVerb(tokens, last, lexicon);
}

/** Whether a sentence has no verb up to there. */
function isBareSubject({ tokens, cuts, lexicon }: Parts, to: number): boolean {
  return to > cuts[0]! && to - cuts[0]! < REACH && !hasVerb(tokens, { from: cuts[0]!, to }, lexicon);
}

/** "was arrested at his home": what begins with its verb tells of somebody before. */
function lacksSubject({ tokens, cuts, phrases, lexicon }: Parts, body: Range): boolean {
  // "1928 beförderte sie": behind a date in front, German has the subject behind its verb.
  const isTurned = lexicon.language.inverts === true && phrases.some(({ from }) => from === body.from);
  if (body.from === cuts[0] || isTurned) return false;
  const at = firstWord(tokens, body, (token) => lexicon.is(token, "conjunction", "ordinal"));
  if (at === undefined || tokens[at]!.low !== tokens[at]!.text) return false;
  // "and to have moved", "to be elected"
  const isInfinitive = tokens[at]!.low === "to" && /^(?:be|have)$/.test(tokens[at + 1]?.low ?? "");
  if (isInfinitive && lexicon.language.tag === "en") return true;
  return isVerb(tokens, at, lexicon) || isPresent(tokens, at, lexicon);
}

/** "a charter of 1086 names the road": a verb that is known, or what looks like one of the present. */
function hasVerbOrPresent(tokens: readonly Token[], range: Range, lexicon: Lexicon): boolean {
  if (hasVerb(tokens, range, lexicon)) return true;
  for (let at = range.from + 1; at < range.to - 1; at += 1) {
    if (at > range.from + 1 && isPresent(tokens, at, lexicon)) return true;
    // "Britain occupies Great Sora"
    const isName = isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]) && !isCapital(tokens[at]);
    if (isName && /[^su]s$/.test(tokens[at]!.low) && !lexicon.is(tokens[at], "function")) return true;
  }
  return false;
}

/** "and in 1258": without its conjunction. */
function withoutJoint({ tokens, lexicon }: Parts, { from, to }: Range): Range {
  return { from: lexicon.is(tokens[from], "conjunction") ? from + 1 : from, to };
}

/** "denies 14 counts", "faces the court": behind a comma, what ends so and has an object is a verb. */
function isPresent(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (lexicon.language.tag !== "en" || !/[^su]s$/.test(tokens[at]!.low) || lexicon.is(tokens[at], "function", "about"))
    return false;
  const next = tokens[at + 1];
  if (/^["“]$/.test(next?.text ?? "")) return true;
  return next?.kind === "number" || lexicon.is(next, "the", "owner", "object");
}
