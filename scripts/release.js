/**
 * Makes a release: the version, the changelog and the tag. Nothing is published from here; the tag does that.
 *
 *     node scripts/release.js 1.2.3         writes the version and closes "Unreleased" in CHANGELOG.md; commit and tag by hand,
 *                                           as it then says
 *     node scripts/release.js notes         what the commits since the last tag say, under the headings of the changelog: to be
 *                                           put into the words of those who use it, and into "Unreleased"
 *     node scripts/release.js check v1.2.3  whether tag, package.json and CHANGELOG.md say the same; exit 1 where not
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const VERSION = /^\d+\.\d+\.\d+(?:-[0-9a-z.]+)?$/;
const OPEN = "## [Unreleased]";

/** The changelog with what is unreleased under a version and a day, and nothing unreleased. */
export function released(changelog, version, day) {
  const at = changelog.indexOf(`${OPEN}\n`);
  if (at < 0) throw new Error(`CHANGELOG.md has no heading "${OPEN}".`);
  const rest = changelog.slice(at + OPEN.length + 1);
  const end = rest.search(/^## \[/m);
  const open = end < 0 ? rest : rest.slice(0, end);
  if (open.trim() === "") throw new Error(`CHANGELOG.md has nothing under "${OPEN}": there is nothing to release.`);
  return `${changelog.slice(0, at)}${OPEN}\n\n## [${version}] - ${day}\n${rest}`;
}

/** What does not agree with a tag, in words; empty where all does. */
export function disagreements(tag, { version }, changelog) {
  const wanted = tag.replace(/^v/, "");
  return [
    ...(version === wanted ? [] : [`package.json says ${version}, the tag ${wanted}.`]),
    ...(changelog.includes(`\n## [${wanted}] - `) ? [] : [`CHANGELOG.md has no heading "## [${wanted}] - DAY".`]),
  ];
}

/** Kinds of commits under their headings; of the others a user sees nothing. */
const HEADINGS = { Added: ["feat"], Changed: ["perf"], Fixed: ["fix"] };

/** What conventional commits say, under the headings of the changelog. What breaks something (`feat!: …`) is a change. */
export function notesOf(subjects) {
  const parts = subjects.flatMap((subject) => {
    const [, kind, breaks, text] = /^(\w+)(?:\([^)]*\))?(!?): (.+)$/.exec(subject) ?? [];
    return text === undefined
      ? []
      : [{ kind, breaks: breaks === "!", text: text.charAt(0).toUpperCase() + text.slice(1) }];
  });
  const sections = Object.entries(HEADINGS).map(([heading, kinds]) => {
    const own = parts.filter(({ kind, breaks }) => (breaks ? heading === "Changed" : kinds.includes(kind)));
    const lines = own.map(({ breaks, text }) => `- ${breaks ? "**Breaks:** " : ""}${text}.`);
    return lines.length > 0 ? `### ${heading}\n\n${lines.join("\n")}\n` : "";
  });
  return sections.filter(Boolean).join("\n");
}

/** First lines of the commits since the last tag, or of all where there is none. */
function subjectsSinceTag() {
  const git = (...args) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  let since = [];
  try {
    since = [`${git("describe", "--tags", "--abbrev=0").trim()}..HEAD`];
  } catch {
    // There is no tag yet.
  }
  return git("log", "--reverse", "--format=%s", ...since)
    .trim()
    .split("\n");
}

function main([first, tag]) {
  if (first === "notes") {
    console.log(notesOf(subjectsSinceTag()));
    return 0;
  }
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  if (first === "check" && tag) {
    const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const wrong = disagreements(tag, own, changelog);
    for (const line of wrong) console.error(line);
    return wrong.length === 0 ? 0 : 1;
  }
  if (!VERSION.test(first ?? "")) {
    console.error("Name a version such as 1.2.3, or: notes, or: check v1.2.3");
    return 2;
  }
  const day = new Date().toISOString().slice(0, 10);
  // Where there is nothing to release, no file is changed.
  const closed = released(changelog, first, day);
  execFileSync("npm", ["version", first, "--no-git-tag-version", "--allow-same-version"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(join(root, "CHANGELOG.md"), closed);
  console.log(`Now: npm test, git commit -am "chore: release ${first}", git tag v${first}, git push --follow-tags`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
