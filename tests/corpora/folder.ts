import { join } from "node:path";

const checkout = join(import.meta.dirname, "../..");

/** The shared collection of dates and files. */
export const folder = process.env["DAYMARK_CORPORA"] ?? join(checkout, "../shared/corpora");
