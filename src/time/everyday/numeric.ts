import { daysInMonth } from "../instant.ts";
import { intlLocale, partsOf } from "../locale.ts";
import type { ParseOptions } from "../parse-options.ts";
import { figureOf, impossible, note, type Claim, type Context, type Figure } from "./claim.ts";
import type { Cursor, Item } from "./items.ts";

type Order = NonNullable<ParseOptions["dateOrder"]>;

/** Reads "5/1/1945", "1.5.1945", "1945-5-1", "06/2004", "2004/06" and "1731/2" at the cursor. */
export function takeNumericDate(cursor: Cursor, claim: Claim, context: Context): boolean {
  if (!cursor.is("number") || claim.figures.length > 0 || claim.year) return takeDualYear(cursor, claim);
  return takeThree(cursor, claim, context) || takeMonthAndYear(cursor, claim, context) || takeDualYear(cursor, claim);
}

/** Numbers with the same sign between them; around a dot there may be blanks, as in "1. 5. 1945". */
function numbersAt(cursor: Cursor): Item[] {
  const sign = cursor.peek(1)?.text ?? "";
  const found = [cursor.peek()!];
  while (found.length < 4) {
    const [mark, number] = [cursor.peek(found.length * 2 - 1), cursor.peek(found.length * 2)];
    const joins = mark?.sense === "mark" && "/.-–".includes(mark.text) && mark.text === sign;
    if (!joins || number?.sense !== "number" || !mark.glued || (sign !== "." && !number.glued)) break;
    found.push(number);
  }
  return found;
}

function takeThree(cursor: Cursor, claim: Claim, context: Context): boolean {
  const items = numbersAt(cursor);
  if (items.length !== 3 || claim.month !== undefined) return false;
  const sign = cursor.peek(1)?.text ?? "";
  const [first, second, third] = items.map(figureOf) as [Figure, Figure, Figure];
  if (second.text.length > 2 || [first, third].every(({ text }) => text.length > 2)) return false;
  // A year of three figures among numbers is a slip, or no date at all.
  if ([first, third].some(({ text }) => text.length === 3)) return false;
  cursor.at += 5;
  const order = first.text.length > 2 ? "ymd" : orderOf(sign, [first, second, third], context);
  const [year, month, day] = inOrder(order, first, second, third);
  if (month.value < 1 || month.value > 12) throw noSuchMonth(context, month, order);
  Object.assign(claim, { year, day, month: month.value, monthAt: month.at });
  return true;
}

function inOrder(order: Order, first: Figure, second: Figure, third: Figure): [Figure, Figure, Figure] {
  if (order === "ymd") return [first, second, third];
  return order === "mdy" ? [third, first, second] : [third, second, first];
}

/** As stated; between dots the day first; else the only one that is possible, or the language's own, with a note. */
function orderOf(sign: string, figures: [Figure, Figure, Figure], context: Context): Order {
  const { dateOrder, locale = "en" } = context.options;
  if (dateOrder) return dateOrder;
  if (sign === ".") return "dmy";
  const possible = (["dmy", "mdy"] as const).filter((order) => isPossible(inOrder(order, ...figures)));
  if (possible.length < 2) return possible[0] ?? "dmy";
  if (figures[0].value === figures[1].value) return "dmy";
  const order = monthComesFirst(locale) ? "mdy" : "dmy";
  const reading = order === "mdy" ? "month first" : "day first";
  note(
    context,
    "date-ambiguous",
    `may have the day or the month first; it is read ${reading}. Say which with dateOrder.`,
  );
  return order;
}

function isPossible([year, month, day]: [Figure, Figure, Figure]): boolean {
  return month.value >= 1 && month.value <= 12 && day.value >= 1 && day.value <= daysInMonth(year.value, month.value);
}

function monthComesFirst(locale: string): boolean {
  const parts = partsOf(0, intlLocale(locale), { year: "numeric", month: "numeric", day: "numeric" });
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day");
}

function noSuchMonth(context: Context, month: Figure, order: Order): Error {
  const words = { dmy: "day, month, year", mdy: "month, day, year", ymd: "year, month, day" };
  return impossible(context, month.at, `there is no month ${month.value}, read as ${words[order]}`);
}

/** "06/2004" and "2004/06", and one figure for the month after a hyphen: "1945-5". */
function takeMonthAndYear(cursor: Cursor, claim: Claim, context: Context): boolean {
  const items = numbersAt(cursor);
  if (items.length !== 2 || claim.month !== undefined) return false;
  const sign = cursor.peek(1)?.text ?? "";
  const [first, second] = items.map(figureOf) as [Figure, Figure];
  const [year, month] = first.text.length > 2 ? [first, second] : [second, first];
  const isMonth = year.text.length === 4 && month.text.length <= 2 && month.value >= 1 && month.value <= 12;
  if (!isMonth || !joinsMonth(sign, year === first, month, year)) return false;
  cursor.at += 3;
  if (sign === "-" && year === first && month.value > year.value % 10) {
    note(context, "date-ambiguous", `is read as a month. For two years write both with four figures.`);
  }
  Object.assign(claim, { year, month: month.value, monthAt: month.at });
  return true;
}

/** "3.1415" and "2022.5" are no dates; "2009/10" is two years, as those beside it in a list are. */
function joinsMonth(sign: string, yearFirst: boolean, month: Figure, year: Figure): boolean {
  if (sign === ".") return year.value >= 1500 && year.value <= 2999 && (!yearFirst || month.text.length === 2);
  if (sign === "/") return !yearFirst || !String(year.value + 1).endsWith(month.text);
  return sign === "-" && (!yearFirst || month.text.length === 1);
}

/** A year that began on 1 January or on 25 March: "1731/2". With "1939/40" it may also be two years. */
function takeDualYear(cursor: Cursor, claim: Claim): boolean {
  const [first, mark, second] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if (first?.sense !== "number" || first.text.length !== 4 || !mark || !second?.glued || second.sense !== "number") {
    return false;
  }
  const next = String(first.value + 1);
  if (mark.text !== "/" || !mark.glued || !next.endsWith(second.text) || claim.figures.length > 1) return false;
  cursor.at += 3;
  claim.figures.push({ ...figureOf(first), value: first.value + 1, dual: first.text });
  return true;
}
