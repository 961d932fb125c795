/** Eras in the options of a placement that cannot be drawn, as no date of theirs can be read. */
import type { Era } from "./event.ts";
import { eraFault } from "./options.ts";
import type { Problem } from "./problem.ts";
import type { ParseOptions } from "./time/index.ts";

/** A problem for each. */
export function eraProblems(eras: readonly Era[] = [], options: ParseOptions = {}): Problem[] {
  return eras.flatMap((era, at): Problem[] => {
    const fault = eraFault(era, options);
    if (!fault) return [];
    const { code, value } = fault;
    const message = `eras[${at}].${fault.field ?? "date"}: ${fault.message} It is not drawn.`;
    return [{ code, severity: "warning", field: "eras", value, message }];
  });
}
