/** Makes texts for tests: EDTF as its grammar has it, and what looks like dates and may not be. */
import { readFileSync } from "node:fs";
import fc from "fast-check";

const two = (value: number): string => String(value).padStart(2, "0");

const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, "0"));
const signedYear = fc.oneof(
  { weight: 4, arbitrary: year },
  year.map((digits) => (digits === "0000" ? digits : `-${digits}`)),
);
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 31 }).map(two);
const grouping = fc.integer({ min: 21, max: 41 }).map(two);
const qualifier = fc.constantFrom("?", "~", "%");
const maybeQualifier = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, qualifier);

/** A date of level 0. */
export const plainDate = fc.oneof(
  signedYear,
  fc.tuple(signedYear, month).map((parts) => parts.join("-")),
  fc.tuple(signedYear, month, day).map((parts) => parts.join("-")),
);

/** Digits with an X in some of their places. */
function masked(digits: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(digits, fc.nat(15))
    .map(([text, places]) => text.replace(/\d/g, (digit, at: number) => ((places >> at) & 1 ? "X" : digit)));
}

const maskedDate = fc.oneof(
  masked(signedYear),
  fc.tuple(masked(signedYear), masked(month)).map((parts) => parts.join("-")),
  fc.tuple(masked(signedYear), masked(month), masked(day)).map((parts) => parts.join("-")),
);

const qualifiedParts = fc
  .tuple(
    signedYear,
    month,
    day,
    fc.integer({ min: 1, max: 3 }),
    fc.array(maybeQualifier, { minLength: 6, maxLength: 6 }),
  )
  .map(([first, second, third, count, marks]) =>
    [first, second, third]
      .slice(0, count)
      .map((part, at) => `${marks[2 * at]}${part}${marks[2 * at + 1]}`)
      .join("-"),
  );

const longYear = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.integer({ min: 1, max: 999_999 }),
    fc.option(fc.integer({ min: 0, max: 8 })),
    fc.option(fc.integer({ min: 1, max: 9 })),
  )
  .map(([sign, size, exponent, significant]) => {
    const digits = exponent === null && size < 10_000 ? size + 10_000 : size;
    return `Y${sign}${digits}${exponent === null ? "" : `E${exponent}`}${significant === null ? "" : `S${significant}`}`;
  });

const significantYear = fc
  .tuple(signedYear, fc.integer({ min: 1, max: 4 }))
  .map(([digits, significant]) => `${digits}S${significant}`);

/** A date without a time of day, of any level. */
const edtfDate = fc
  .tuple(
    fc.oneof(
      plainDate,
      plainDate,
      maskedDate,
      longYear,
      significantYear,
      fc.tuple(signedYear, grouping).map((parts) => parts.join("-")),
    ),
    maybeQualifier,
  )
  .map((parts) => parts.join(""));

const anyDate = fc.oneof({ weight: 3, arbitrary: edtfDate }, qualifiedParts);

const time = fc
  .tuple(
    fc.tuple(signedYear, month, day).map((parts) => parts.join("-")),
    fc.integer({ min: 0, max: 86_399 }),
    fc.constantFrom("", "Z", "-04", "+05:30", "+14:00", "-00:45"),
  )
  .map(([date, second, zone]) => {
    const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two);
    return `${date}T${clock.join(":")}${zone}`;
  });

const boundary = fc.oneof({ weight: 5, arbitrary: anyDate }, fc.constantFrom("", ".."));
const interval = fc.tuple(boundary, boundary).map((ends) => ends.join("/"));

const member = fc.oneof(
  { weight: 3, arbitrary: anyDate },
  fc.tuple(anyDate, anyDate).map((ends) => ends.join("..")),
);
const set = fc
  .tuple(
    fc.constantFrom("[]", "{}"),
    fc.array(member, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "", "", ".."),
    fc.constantFrom("", "", "", ".."),
    fc.constantFrom(",", ", "),
  )
  .map(([brackets, members, before, after, comma]) => {
    const list = members.join(comma);
    // What is a range already has both its ends.
    const [first = "", last = ""] = [members[0], members.at(-1)];
    const opened = `${first.includes("..") ? "" : before}${list}`;
    const isRange = last.includes("..") || (members.length === 1 && opened !== list);
    return `${brackets[0]}${opened}${isRange ? "" : after}${brackets[1]}`;
  });

/** EDTF of levels 0, 1 and 2: right in form, though there may be no such day, and the end may come first. */
export const edtfText = fc.oneof(
  { weight: 4, arbitrary: anyDate },
  { weight: 1, arbitrary: time },
  { weight: 3, arbitrary: interval },
  { weight: 2, arbitrary: set },
);

const count = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const ordinal = fc.integer({ min: 1, max: 31 }).map((number) => {
  const ending = Math.floor(number / 10) === 1 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
});
const monthName = fc.constantFrom(
  ..."January Feb. March April MAY June July Aug Sept. October Nov. décembre".split(" "),
);
const era = fc.constantFrom("", "", "", " BC", " AD", " BCE", " v. Chr.");
const anyYear = fc.tuple(fc.oneof(count(1, 2100), count(1000, 2100)), era).map((parts) => parts.join(""));

const place = fc.constantFrom(" ", ", ", "-", "/", ".", " of ");
const written = fc
  .tuple(fc.oneof(ordinal, count(1, 31)), monthName, anyYear, place, fc.nat(2))
  .map(([dayOf, month, year, between, order]) =>
    [
      [dayOf, month, year],
      [month, dayOf, year],
      [year, month, dayOf],
    ][order]!.join(between),
  );
const numeric = fc
  .tuple(count(1, 31), count(1, 31), count(0, 2100), fc.constantFrom("/", ".", "-", " / "))
  .map(([one, other, year, between]) => [one, other, year].join(between));
const clock = fc.oneof(
  fc.tuple(count(0, 24), fc.integer({ min: 0, max: 60 }).map(two)).map((parts) => parts.join(":")),
  fc.tuple(count(0, 13), fc.constantFrom(" am", "pm", ":30 PM", " p.m.", ":05:10")).map((parts) => parts.join("")),
);

const everydayPoint = fc.oneof(
  anyYear,
  written,
  numeric,
  fc.tuple(monthName, anyYear).map((parts) => parts.join(" ")),
  fc.tuple(written, clock, fc.constantFrom("", " UTC", " EST", " GMT+2", " +01:00")).map(([date, time, zone]) => {
    return `${date}, ${time}${zone}`;
  }),
  fc.tuple(count(1, 210), era).map(([decade, of]) => `${decade}0s${of}`),
  fc
    .tuple(ordinal, fc.constantFrom(" century", "-century", " millennium", " quarter of 1900", " half of 1900"), era)
    .map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("spring", "autumn of", "winter", "Q3", "week 9,", "late", "mid-"), anyYear).map((parts) => {
    return parts.join(" ");
  }),
  fc.tuple(count(1, 999), fc.constantFrom(" million years ago", " ka", " BP", " years ago", ",000 BC")).map((parts) => {
    return parts.join("");
  }),
);

const opening = fc.constantFrom(
  "",
  "",
  "",
  "",
  "c. ",
  "about ",
  "since ",
  "before ",
  "after ",
  "by ",
  "until ",
  "late ",
);
const joiner = fc.constantFrom("–", " – ", "-", " to ", " or ", " and ", " / ", " until ", ", ");

/** Dates as people write them, from their parts: most of them make sense. */
export const everydayText = fc
  .tuple(opening, everydayPoint, fc.option(fc.tuple(joiner, opening, everydayPoint), { freq: 2 }))
  .map(([first, point, rest]) => {
    const [between = "", second = "", other = ""] = rest ?? [];
    return first + point + between + second + other;
  });

const PIECES =
  "0 1 2 3 5 8 9 00 02 12 13 19 29 31 45 99 1850 1945 2022 44 X XX ? ~ % - – / .. . , : [ ] { } Y E S T Z W Q1 + ' ’ ( ) " +
  "st nd th s May Sept. December Mar mayo mai мая 5月 1945年 8日 ٥ ١٩٤٥ Monday Thu c. ca about possibly circa BC AD BCE av. J.-C. " +
  "to before after since until by between and or from of the in early mid late spring winter century millennium quarter " +
  "half week first 19th now ago years million BP ka today yesterday last next noon pm am UTC EST GMT+2 O.S. 1731/2 FY \u200b \u0301 \ud800";

const piece = fc.constantFrom(...PIECES.split(" "));

/** Pieces of dates in any order, with blanks or without. */
export const dateLike = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.array(fc.constantFrom("", "", " ", " ", "\t"), { maxLength: 12 }))
  .map(([pieces, blanks]) => pieces.map((each, at) => each + (blanks[at] ?? "")).join(""));

/** The everyday dates of the table beside this file. */
export const everydayTexts: readonly string[] = readFileSync(new URL("everyday.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => JSON.parse(`"${line.split("\t")[0] ?? ""}"`) as string);

/** A text with up to three characters taken out, put in or put in the place of others. */
function garbled(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(200), fc.nat(2), fc.oneof(piece, fc.constant("")));
  return fc.tuple(texts, fc.array(change, { maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((sum, [place, length, put]) => {
      const at = place % (sum.length + 1);
      return sum.slice(0, at) + put + sum.slice(at + length);
    }, text),
  );
}

const anyCharacters = fc.oneof(
  fc.string({ unit: "binary", maxLength: 220 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
);

/** Dates, what looks like them, and what does not. */
export const anyText = fc.oneof(
  { weight: 2, arbitrary: edtfText },
  { weight: 3, arbitrary: dateLike },
  { weight: 2, arbitrary: garbled(edtfText) },
  { weight: 3, arbitrary: everydayText },
  { weight: 3, arbitrary: garbled(fc.oneof(everydayText, fc.constantFrom(...everydayTexts))) },
  { weight: 1, arbitrary: anyCharacters },
);
