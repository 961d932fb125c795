/** Files as the command reads them: one or several, `-` for standard input. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolveEvents } from "../event.ts";
import type { Problem } from "../problem.ts";
import { readEvents, type ReadInput, type ReadOptions, type ReadResult } from "../read/index.ts";
import { Misuse } from "./misuse.ts";

export interface FileReadOptions extends ReadOptions {
  /** `"report"` makes a problem of a file that cannot be opened; by default it is an error. */
  missing?: "report";
}

/** Reads the files named, as one set of events. */
export async function readFiles(paths: readonly string[], options: FileReadOptions = {}): Promise<ReadResult> {
  if (paths.length === 0) throw new Misuse("no file is named. Name one, or - for standard input.");
  if (paths.indexOf("-") !== paths.lastIndexOf("-")) throw new Misuse("- is named twice: standard input is read once.");
  const results: ReadResult[] = [];
  for (const path of paths) results.push(named(await readOne(path, options), path, paths.length));
  const all = results.reduce(joined);
  return results.length === 1 ? all : withIdsApart(all);
}

/** Whether nothing was found that could be events: not even a list that is empty. */
export function isUnread({ rows, problems }: ReadResult): boolean {
  return rows === 0 && problems.some(({ severity }) => severity === "error");
}

async function readOne(path: string, { missing, ...options }: FileReadOptions): Promise<ReadResult> {
  try {
    return await readEvents(await inputOf(path), { ...withProgress(path), ...options });
  } catch (error) {
    if (missing !== "report" || !(error instanceof Unopened)) throw error;
    const problem: Problem = { code: "file-unreadable", severity: "error", message: error.message, value: path };
    return { events: [], problems: [problem], format: "unknown", eras: [], options: {}, made: [], rows: 0, skipped: 0 };
  }
}

/** Says how far reading is, where a person looks on. */
function withProgress(path: string): Pick<ReadOptions, "progress"> {
  const { stderr } = process;
  if (!stderr.isTTY) return {};
  return {
    progress: (done, total) => {
      stderr.write(done < total ? `\rReading ${path}: ${Math.floor((done / total) * 100)} % ` : "\r\u001b[K");
    },
  };
}

class Unopened extends Error {
  override readonly name = "Unopened";
}

/** Two files may use one id: the second event gets another, and the problem is told. */
function withIdsApart(all: ReadResult): ReadResult {
  const { events, problems } = resolveEvents(all.events);
  return { ...all, events, problems: all.problems.concat(problems.filter(({ code }) => code === "id-double")) };
}

/** Writes a file, or says why it could not. */
export async function writeTo(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new Error(`${path} could not be written: ${reason(error)}`, { cause: error });
  }
}

/** Makes a folder, and those that it is in, where they are not there. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${path} could not be made: ${reason(error)}`, { cause: error });
  }
}

/** Whether what is named is on the web, and no file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** A file, standard input, or what an address answers with. */
async function inputOf(path: string): Promise<ReadInput> {
  return isAddress(path) ? new URL(path) : bytesOf(path);
}

/** The bytes of a file, or of standard input. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(path);
  } catch (error) {
    throw new Unopened(`${path} could not be read: ${reason(error)}`, { cause: error });
  }
}

/** Why a file could not be read or written, and what to do. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file. Check the path.";
  if (code === "EISDIR") return "it is a folder. Name a file in it.";
  if (code === "EACCES") return "it is not allowed. Check the permissions.";
  return error instanceof Error ? error.message : String(error);
}

/** Where there are several files, a problem names its own. */
function named(result: ReadResult, path: string, files: number): ReadResult {
  if (files === 1) return result;
  return {
    ...result,
    problems: result.problems.map((problem) => ({ ...problem, message: `${path}: ${problem.message}` })),
  };
}

function joined(one: ReadResult, two: ReadResult): ReadResult {
  return {
    ...two,
    ...one,
    format: one.format === two.format ? one.format : "several",
    events: one.events.concat(two.events),
    problems: one.problems.concat(two.problems),
    eras: one.eras.concat(two.eras),
    options: { ...two.options, ...one.options },
    made: one.made.concat(two.made),
    rows: one.rows + two.rows,
    skipped: one.skipped + two.skipped,
  };
}
