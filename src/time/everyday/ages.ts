import { yearText } from "../instant.ts";
import { yearsOfThird } from "../third.ts";
import { hintOf, note, unreadable, vague, type Claim, type Context } from "./claim.ts";

/** Decades, centuries and millennia, as EDTF counts them where it can: the 19th century is 1800 to 1899. */
export function agesText(claim: Claim, context: Context): string {
  const { group, count, era = 1, part } = claim;
  const length = { decade: 10, century: 100, millennium: 1000 }[group as "decade"];
  const { share } = claim;
  const isWhole = share === undefined || (share.index < share.of && length % share.of === 0 && part === undefined);
  if (!isWhole || count === undefined || (group === "decade" ? !isDecade(claim) : count < 1)) {
    throw unreadable(context, claim.at, "", hintOf(claim));
  }
  const first = group === "decade" ? count : (count - 1) * length;
  if (group === "decade" && first % 100 === 0 && isDecade(claim)) {
    // "the late 1800s" are the end of a century, "the early 2000s" hardly.
    const isCentury = (part !== undefined || share !== undefined) && first < 2000;
    const reading = isCentury ? "a hundred" : "ten";
    const hint = `Write "${first / 100}XX" for a hundred years, "${first / 10}X" for ten.`;
    note(context, "date-ambiguous", `may be ten years or a hundred; it is read as ${reading}. ${hint}`);
    if (isCentury) return share ? shareOfAge(share, first, 100) : partOfAge(claim, first, 100);
  }
  const [from, to] = era === 0 ? beforeChrist(first, length, group === "decade") : [first, first + length - 1];
  if (part !== undefined) return partOfAge(claim, from, length);
  if (claim.share) return shareOfAge(claim.share, from, length);
  if (from === 0 || to === 0) return `[${yearText(from || 1)}..${yearText(to)}]`;
  const mask = String(Math.min(Math.abs(from), Math.abs(to)))
    .padStart(4, "0")
    .slice(0, -String(length - 1).length);
  const isShort = Math.max(Math.abs(from), Math.abs(to)) <= 9999;
  const aligned = isShort && Math.min(Math.abs(from), Math.abs(to)) % length === 0;
  return aligned
    ? `${from < 0 ? "-" : ""}${mask}${"X".repeat(String(length - 1).length)}`
    : `[${yearText(from)}..${yearText(to)}]`;
}

/** The 440s BC are 449 to 440; the 2nd century BC is 200 to 101. */
function beforeChrist(first: number, length: number, isDecade: boolean): [number, number] {
  const newest = isDecade ? 1 - first : -first;
  return [newest - length + 1, newest];
}

function isDecade({ count = 1, year }: Claim): boolean {
  return count % 10 === 0 && (year?.text.length ?? 0) >= 3;
}

/** The first half of a century is its first fifty years; a decade has no quarters. */
function shareOfAge({ index, of }: NonNullable<Claim["share"]>, from: number, length: number): string {
  const first = from + (index * length) / of;
  return `[${yearText(first || 1)}..${yearText(first + length / of - 1)}]`;
}

/** The first four years of a decade, its middle three and last three; the thirds of a century or millennium. */
function partOfAge(claim: Claim, from: number, length: number): string {
  const [first, last] = yearsOfThird(from, length, claim.part ?? 0);
  return vague(claim, `[${yearText(first)}..${yearText(last)}]`);
}
