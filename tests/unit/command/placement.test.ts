/** What a placement shows of a data file, by flags. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placementProblems } from "../../../src/cli/placement.ts";
import { readPreview } from "../../../src/cli/preview/reading.ts";
import { readEvents } from "../../../src/read/index.ts";
import { command, root } from "./built.ts";

const { files, run: daymark } = command();
const story = join(root, "examples/data/seed-story.json");

/** Ids of what is drawn. */
function drawn(...args: string[]): string[] {
  const { code, out } = daymark(["render", story, ...args]);
  expect(code, args.join(" ")).toBe(0);
  const ids = Array.from(out.matchAll(/<g class="daymark-event[^"]*"[^>]* data-event="([^"]+)"/g), ([, id]) => id!);
  return ids.sort();
}

const IDS = ["biden", "irregular", "panama", "talks-2018", "talks-2022", "visas"];

describe("--filter", () => {
  it("leaves all where it is not given", () => {
    expect(drawn()).toEqual(IDS);
  });

  it.each([
    ["lane=Talks", ["talks-2018", "talks-2022"]],
    ["lane=Talks, Politics", ["biden", "panama", "talks-2018", "talks-2022"]],
    ["status=planned", ["visas"]],
    ["time=2018..2020", ["irregular", "talks-2018"]],
    ["time=2022-04-20..", ["irregular", "panama", "talks-2022", "visas"]],
    ["time=2021", ["biden", "irregular"]],
  ])("shows what is asked for by %s", (filter, ids) => {
    expect(drawn("--filter", filter)).toEqual(ids);
  });

  it("has to hold with every other", () => {
    expect(drawn("--filter", "lane=Talks", "--filter", "time=2022")).toEqual(["talks-2022"]);
  });

  it("finds tags however they are written", () => {
    const csv = "title,date,tags\nA,2018,Sea; Port\nB,2019,air\n";
    const { out } = daymark(["render", "-", "--filter", "tag=sea"], csv);
    expect(out).toContain(">A<");
    expect(out).not.toContain(">B<");
  });

  it("reaches a page and its list alike", () => {
    const page = join(files, "page.html");
    expect(daymark(["render", story, "-o", page, "--no-script", "--filter", "lane=Talks"]).code).toBe(0);
    const html = readFileSync(page, "utf8");
    expect(html).toContain("Last talks under the Migration Agreements");
    expect(html).not.toContain("Joe Biden takes office");
  });

  it("says so where nothing is left", () => {
    expect(daymark(["render", story, "--filter", "lane=Takls"]).err).toBe(
      "warning: filter: of all events none is left. Look how the file writes lanes, tags, statuses and dates.\n",
    );
  });

  it("is refused where it cannot be understood", () => {
    for (const filter of ["Talks", "lane=", "colour=red", "status=done", "time=then", "time=2022-13.."]) {
      const { code, out, err } = daymark(["render", story, "--filter", filter]);
      expect([code, out], filter).toEqual([2, ""]);
      expect(err).toMatch(/^daymark: --filter /);
    }
  });
});

describe("--highlight and --labels", () => {
  it("say what a placement is about, and how it calls it", () => {
    const { out, err } = daymark(["render", story, "--highlight", "biden,visas", "--labels", "biden=Biden, at last"]);
    expect(err).toBe("");
    expect(out).toContain("Biden, at last");
    expect(out).not.toBe(daymark(["render", story, "--labels", "biden=Biden, at last"]).out);
  });

  it("are told where no event has the id", () => {
    const { code, err } = daymark(["render", story, "--highlight", "vizas", "--labels", "nowhere=Nowhere"]);
    expect(code).toBe(0);
    expect(err.split("\n")).toEqual([
      'warning: highlight: there is no event with the id "vizas". Did you mean "visas"?',
      'warning: labels: there is no event with the id "nowhere". It is left alone.',
      "",
    ]);
  });

  it("are refused in another form", () => {
    for (const labels of ["biden", "=x", "biden="])
      expect(daymark(["render", story, "--labels", labels]).code, labels).toBe(2);
  });
});

describe("what a file says of its lanes", () => {
  it("is told where no event has the lane, of the order and of eras", async () => {
    const events = [{ title: "A", date: "2018", lane: "Talks" }];
    const eras = [{ title: "An era", date: "2018/2020", lane: "Visas" }];
    const read = await readEvents({ events, eras, lanes: ["Tlaks"] });
    expect(placementProblems(read, {}).map(({ code, message }) => [code, message])).toEqual([
      ["lane-unknown", 'lanes: there is no event in the lane "Tlaks". Did you mean "Talks"?'],
      ["lane-unknown", 'eras[0]: there is no event in the lane "Visas". The era is not drawn.'],
    ]);
  });
});

describe("a preview", () => {
  it("shows what was chosen, and tells what came to nothing", async () => {
    const preview = await readPreview({
      paths: [story],
      read: {},
      show: { highlight: ["vizas"], filter: ({ lane }) => lane === "Talks" },
    });
    expect(preview.data!.events.map(({ id }) => id)).toEqual(["talks-2018", "talks-2022"]);
    expect(preview.counts).toMatchObject({ read: 6, shown: 2 });
    expect(preview.problems.map(({ words }) => words)).toEqual([
      'Highlight: there is no event with the id "vizas". Did you mean "visas"?',
    ]);
    expect(JSON.stringify(preview)).not.toContain("filter");
  });
});
