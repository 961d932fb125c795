/** Everything that reads records: dates of every kind, and what mends fields. A page brings it in where one asks for it. */
import { bringEveryday } from "../time/everyday/bring.ts";
import { mendedRecord } from "./mend.ts";
import { bringMender } from "./record.ts";

/** From here on all records are read, and every problem is told in its own words. */
export function bringAll(): void {
  bringEveryday();
  bringMender(mendedRecord);
}
