import { bringReaders } from "../parse-any.ts";
import { bringEveryday } from "./bring.ts";
import { referenceOf } from "./relative.ts";

/** From here on `parseDate` reads relative dates too, where it is told the day of publication. */
export function bringRelative(): void {
  bringEveryday();
  bringReaders({ reference: referenceOf });
}
