/** What a reader took for what, in words: so that a wrong guess is seen. */
import type { Took } from "../read/index.ts";
import { inFlags } from "./flag-words.ts";

export function tookInWords({ encoding, delimiter, columns, unused, dateOrder, dropped }: Took = {}): string[] {
  const order = dateOrder === "dmy" ? "the day first, as in 31/12/1999" : "the month first, as in 12/31/1999";
  const fields = Object.entries(columns ?? {}).map(([field, heading]) => `${field} from ${JSON.stringify(heading)}`);
  return [
    encoding !== undefined && encoding !== "utf-8" ? `read as ${encoding}` : "",
    delimiter !== undefined && delimiter !== "," ? `cells are parted by ${JSON.stringify(delimiter)}` : "",
    fields.length > 0 ? `columns: ${fields.join(", ")}` : "",
    unused && unused.length > 0 ? `not used: ${unused.map((heading) => JSON.stringify(heading)).join(", ")}` : "",
    dateOrder ? `numeric dates have ${order}` : "",
    dropped && dropped.length > 0 ? `not carried over: ${dropped.map(inFlags).join(", ")}` : "",
  ].filter((line) => line !== "");
}
