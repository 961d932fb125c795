import type { Problem } from "../problem.ts";

/** So many names are told. */
const MOST = 12;

/**
 * That no record of a list has a date by a name that is known, and how to say which it is.
 *
 * @param path JSON pointer to the list
 * @param names what its fields are called
 */
export function noDateField(path: string, names: readonly string[], isTitled: boolean): Problem {
  const told = names.slice(0, MOST).map((name) => JSON.stringify(name.slice(0, 60)));
  const list = `${told.join(", ")}${names.length > MOST ? " …" : ""}`;
  const [which, columns] = isTitled ? ["which it is", "date=…"] : ["which they are", "date=…,title=…"];
  const message = `No field is known as the date. There are ${list}. Name one "date", or say ${which}: columns ${columns}.`;
  return { code: "column-missing", severity: "error", message, path, field: "date" };
}
