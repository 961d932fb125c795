/**
 * The types of the package under the compilers that its users have. Each is an exact version, installed beside the package
 * into the project that is checked, so that `npm ci` of ours brings none of them.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The oldest that is promised, the last of its line, our own, and the native one. */
const COMPILERS = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];
const KINDS = ["nodenext", "bundler"];

/** What npm is to install for it. */
export const compilers = COMPILERS.map((version) => `${nameOf(version)}@npm:typescript@${version}`);

/** Type-checks the project's files, which use every entry, by each compiler. */
export function consumerTypes(project) {
  for (const version of COMPILERS) {
    const tsc = join(project, "node_modules", nameOf(version), "bin/tsc");
    for (const kind of KINDS) check(tsc, version, join(project, `tsconfig.${kind}.json`));
  }
  return `TypeScript ${COMPILERS.join(", ")}; ${KINDS.join(" and ")}`;
}

function check(tsc, version, config) {
  try {
    execFileSync(process.execPath, [tsc, "--project", config], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`TypeScript ${version}, ${config}\n\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

function nameOf(version) {
  return `typescript-${version}`;
}
