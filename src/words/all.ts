import { bringAllPhrases } from "../time/phrases/all.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { bringMessages } from "./index.ts";

/** Brings in every language, for programs that write whatever they are asked for at once. */
export function bringAllLanguages(): void {
  bringAllPhrases();
  bringMessages({ de, es, fr });
}
