/** Brings in a reader, and says in words where it does not come. */
import type { Problem } from "../problem.ts";
import { LOADERS } from "./loaders.ts";

type Name = keyof typeof LOADERS;

/** The reader of a format did not come: the page is offline, or a file of the library is not where it should be. */
export class ReaderMissing extends Error {
  override readonly name = "ReaderMissing";

  constructor(
    readonly reader: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }

  get problem(): Problem {
    const message = `The reader of ${this.reader} could not be loaded: ${this.message}. Try again; all files of the library must stand beside each other.`;
    return { code: "reader-missing", severity: "error", message, value: this.reader };
  }
}

/** @throws ReaderMissing */
export async function bring<N extends Name>(name: N): Promise<Awaited<ReturnType<(typeof LOADERS)[N]>>> {
  try {
    return (await LOADERS[name]()) as Awaited<ReturnType<(typeof LOADERS)[N]>>;
  } catch (error) {
    throw new ReaderMissing(name, error);
  }
}
