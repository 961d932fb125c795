import { bringCalendars } from "../calendars/bring.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { bringPhrases } from "./index.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/**
 * Brings in the phrases of every language, every calendar, and what tells dates that are not plain, for programs that write whatever they
 * are asked for at once.
 */
export function bringAllPhrases(): void {
  bringCalendars();
  bringPhrases({ ar, de, es, fr, he, hi, it, ja, nl, pt, ru, zh });
}
