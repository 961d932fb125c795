import { farYearLabel, lastingText } from "./deep-time.ts";
import { dateOfValue, fieldFault } from "./field-faults.ts";
import { parseAnyDate } from "./parse-any.ts";
import { en } from "./phrases/en.ts";
import { bringPhrases } from "./phrases/index.ts";
import { rest, type Rest } from "./rest.ts";
import { edges, halfRangeText, hasName, membersText, saidOther, asTold } from "./rest-text.ts";

const ALL: Rest = {
  parse: parseAnyDate,
  value: dateOfValue,
  fault: fieldFault,
  said: saidOther,
  isNamed: hasName,
  edges,
  halfRange: halfRangeText,
  members: membersText,
  told: asTold,
  lasting: lastingText,
  farYear: farYearLabel,
};

/** From here on every date of EDTF and ISO 8601 is read and told, and what is wrong with others is said. */
export function bringRest(): void {
  if (rest.parse) return;
  Object.assign(rest, ALL);
  bringPhrases({ en });
}
