import { bringReaders } from "../parse.ts";
import { parseEveryday } from "./index.ts";
import { parseNumber } from "./serial.ts";

/** From here on `parseDate` reads everyday dates, and the numbers of spreadsheets where it is told to. */
export function bringEveryday(): void {
  bringReaders({ everyday: parseEveryday, number: parseNumber });
}
