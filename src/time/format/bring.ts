import { bringReaders } from "../parse-any.ts";
import { parseByFormat } from "./index.ts";

/** From here on `parseDate` reads dates of stated forms. */
export function bringFormats(): void {
  bringReaders({ format: parseByFormat });
}
