import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disagreements, notesOf, released } from "../../../scripts/release.js";

const root = join(import.meta.dirname, "../../..");
const changelog = "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- A thing.\n\n## [1.0.0] - 2024-05-01\n\nFirst.\n";

describe("a release", () => {
  it("puts what is unreleased under its version, and leaves nothing unreleased", () => {
    expect(released(changelog, "1.1.0", "2024-06-01")).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2024-06-01\n\n### Fixed\n\n- A thing.\n\n## [1.0.0] - 2024-05-01\n\nFirst.\n",
    );
  });

  it("is refused where nothing has changed", () => {
    const once = released(changelog, "1.1.0", "2024-06-01");
    expect(() => released(once, "1.2.0", "2024-07-01")).toThrow("nothing to release");
    expect(() => released("# Changelog\n", "1.2.0", "2024-07-01")).toThrow("no heading");
  });

  it("has notes of the commits that a user sees", () => {
    const subjects = [
      "feat: a scale",
      "fix(time): a day",
      "docs: a page",
      "perf: a step",
      "feat!: other names",
      "Merge it",
    ];
    expect(notesOf(subjects)).toBe(
      "### Added\n\n- A scale.\n\n### Changed\n\n- A step.\n- **Breaks:** Other names.\n\n### Fixed\n\n- A day.\n",
    );
    expect(notesOf(["test: a case"])).toBe("");
  });

  it("agrees with its tag, or says in what it does not", () => {
    expect(disagreements("v1.0.0", { version: "1.0.0" }, changelog)).toEqual([]);
    expect(disagreements("v1.1.0", { version: "1.0.0" }, changelog)).toEqual([
      "package.json says 1.0.0, the tag 1.1.0.",
      'CHANGELOG.md has no heading "## [1.1.0] - DAY".',
    ]);
  });

  it("can be made of the changelog as it is", () => {
    const text = readFileSync(join(root, "CHANGELOG.md"), "utf8");
    expect(released(text, "9.9.9", "2024-06-01")).toContain("\n## [9.9.9] - 2024-06-01\n");
  });
});
