/** Hears when files are saved, however an editor saves them. */
import { unwatchFile, watch, watchFile, type FSWatcher } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

/** ms until a save has come to its end: some editors empty a file first, or put another in its place. */
const SETTLED = 60;
/** How often it is looked again at a file that is empty or not there. */
const TRIES = 10;
/** ms between looks of our own, for drives that tell of nothing. */
const LOOK = 1000;

const MISSING = "missing";

/**
 * Calls `saved` after each save of any of the files, one call at a time. Folders are watched instead of files: an editor that
 * writes a new file and gives it the old name would otherwise be heard once.
 *
 * @returns what stops it
 */
export async function watchFiles(paths: readonly string[], saved: () => Promise<void>): Promise<() => void> {
  const names = await namesOf(paths);
  let known = await signature(paths);
  let timer: NodeJS.Timeout | undefined;
  let tries = 0;
  let isBusy = false;
  let isStopped = false;

  const later = (): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void look(), SETTLED);
  };
  const look = async (): Promise<void> => {
    if (isBusy) {
      later();
      return;
    }
    const now = await signature(paths);
    if (now === known || isStopped) return;
    if (isUnderWay(now) && tries < TRIES) {
      tries += 1;
      later();
      return;
    }
    isBusy = true;
    known = now;
    tries = 0;
    await saved();
    isBusy = false;
    // It may have been saved again meanwhile.
    later();
  };

  const watchers = [...names].map(([folder, files]) => watchFolder(folder, files, later));
  for (const path of paths) watchFile(path, { interval: LOOK }, later);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    for (const watcher of watchers) watcher?.close();
    for (const path of paths) unwatchFile(path, later);
  };
}

/** The folders of the files, and of those that links lead to, with the names in each. */
async function namesOf(paths: readonly string[]): Promise<Map<string, Set<string>>> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const led = await realpath(path).catch(() => path);
    for (const each of [resolve(path), resolve(led)]) {
      const files = names.get(dirname(each)) ?? new Set();
      names.set(dirname(each), files.add(basename(each)));
    }
  }
  return names;
}

function watchFolder(folder: string, files: ReadonlySet<string>, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (_, name) => {
      if (name === null || files.has(name)) changed();
    });
    // The folder may go, or there are too many watchers: our own looks are left.
    watcher.on("error", () => {
      watcher.close();
    });
    return watcher;
  } catch {
    return undefined;
  }
}

/** What tells one save from another. */
async function signature(paths: readonly string[]): Promise<string> {
  const each = paths.map((path) =>
    stat(path).then(
      ({ mtimeMs, ino, size }) => `${mtimeMs}:${ino}:${size}`,
      () => MISSING,
    ),
  );
  return (await Promise.all(each)).join("\n");
}

/** Whether a file is empty or not there: an editor may be about to write it. */
function isUnderWay(signature: string): boolean {
  return signature.split("\n").some((each) => each === MISSING || each.endsWith(":0"));
}
