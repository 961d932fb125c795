/** The other timelines: in a package of their own, which is installed when it is first needed. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** Installs what the lockfile in a folder names, unless that has been done. Says so where it cannot be done. */
export function installPeers(folder: string): void {
  if (isInstalled(folder)) return;
  console.log("The other libraries are being installed.\n");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) console.error("npm ci did not install them: what is not there is marked so.\n");
}

/** npm writes what it has installed into node_modules. */
function isInstalled(folder: string): boolean {
  const installed = join(folder, "node_modules/.package-lock.json");
  const wanted = join(folder, "package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}
