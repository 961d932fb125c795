/**
 * The public API as it stands in docs/api/: a report for each entry, every exported name with its type. What is built must
 * be what is written there, so that no name changes unseen. Needs dist/ (npm run build).
 *
 *     npm run api        takes the reports of what is built
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import extractor from "@microsoft/api-extractor";

const ENTRIES = ["index", "server", "element"];
const ACCEPT = "npm run build && npm run api";

const { Extractor, ExtractorConfig } = extractor;
const root = join(import.meta.dirname, "../..");
const reports = join(root, "docs/api");

if (process.argv[1] === import.meta.filename) {
  for (const entry of ENTRIES) report(entry, { into: reports, accepted: true });
  console.log(`docs/api: ${ENTRIES.map((entry) => `${entry}.api.md`).join(", ")}`);
}

/**
 * Compares what is built with the reports.
 *
 * @param work a folder for what is made on the way
 * @throws where they differ, with the command that takes the new one
 */
export function apiIsAsReported(work) {
  const into = join(work, "api");
  const changed = ENTRIES.filter((entry) => report(entry, { into, accepted: false }).apiReportChanged);
  if (changed.length === 0) return `${ENTRIES.length} reports`;
  const files = changed.map((entry) => `docs/api/${entry}.api.md`).join(", ");
  throw new Error(
    `The public API is not what these say: ${files}\n` +
      `If it is meant to be so: ${ACCEPT}. What git diff shows then belongs into CHANGELOG.md.`,
  );
}

function report(entry, { into, accepted }) {
  mkdirSync(reports, { recursive: true });
  mkdirSync(into, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${entry}.d.ts`),
      newlineKind: "lf",
      compiler: { overrideTsconfig: { extends: join(root, "tsconfig.json"), include: [`dist/${entry}.d.ts`] } },
      apiReport: {
        enabled: true,
        reportFolder: reports,
        reportTempFolder: into,
        reportFileName: `${entry}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: {
          default: { logLevel: "none" },
          // A type that a user meets and cannot name stands in the report.
          "ae-forgotten-export": { logLevel: "none", addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
  return Extractor.invoke(config, { localBuild: accepted, messageCallback: quiet });
}

/** What is said on the way is said once more by what comes of it, but for errors. */
function quiet(message) {
  if (message.logLevel === "error") throw new Error(`${message.sourceFilePath ?? "dist"}: ${message.text}`);
  message.handled = true;
}
