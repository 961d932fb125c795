/** Why a file of a spreadsheet cannot be read, in words for the person who has it. */
export class BookFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** @param what is wrong with the file, as a sentence */
export function broken(what: string): BookFault {
  const mend = "Open it in a spreadsheet program and save it anew as .xlsx or CSV.";
  return new BookFault("xlsx-broken", `This .xlsx file cannot be read: ${what}. ${mend}`);
}
