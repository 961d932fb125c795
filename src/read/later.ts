/** The readers, brought when something is read: a page that is given events has no need of them. */
import type { ReadInput, ReadOptions, ReadResult } from "./index.ts";

/**
 * Reads events. What is wrong with the data is told in `problems` and never thrown.
 *
 * @throws {TypeError} where there is no input at all
 */
export async function readEvents(input: ReadInput, options: ReadOptions = {}): Promise<ReadResult> {
  const readers = await import("./index.ts");
  return readers.readEvents(input, options);
}
