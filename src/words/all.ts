import { bringAllPhrases } from "../time/phrases/all.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { bringMessages } from "./index.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";
import { zh } from "./zh.ts";

/** Brings in every language, for programs that write whatever they are asked for at once. */
export function bringAllLanguages(): void {
  bringAllPhrases();
  bringMessages({ ar, de, es, fr, he, hi, ja, pt, zh });
}
