import { bringRest } from "../bring-rest.ts";
import { bringReaders } from "../parse-any.ts";
import { parseEveryday } from "./index.ts";
import { parseNumber } from "./serial.ts";

/**
 * From here on `parseDate` reads everyday dates, and the numbers of spreadsheets where it is told to. They are translated
 * into EDTF of every kind, so all of that comes along.
 */
export function bringEveryday(): void {
  bringRest();
  bringReaders({ everyday: parseEveryday, number: parseNumber });
}
