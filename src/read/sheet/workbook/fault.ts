/** Why a file of a spreadsheet cannot be read, in words for the person who has it. */
export class BookFault extends Error {
  /** @param what what is wrong with it, without how to mend it. Default: the message */
  constructor(
    readonly code: "format-unknown" | "xlsx-broken" | "xlsx-too-large",
    message: string,
    readonly what = message,
  ) {
    super(message);
  }
}

/** @param what what is wrong with the file, as a sentence without its stop */
export function broken(what: string): BookFault {
  const mend = "Open it in a spreadsheet program and save it anew as .xlsx or CSV.";
  return new BookFault("xlsx-broken", `This .xlsx file cannot be read: ${what}. ${mend}`, what);
}
