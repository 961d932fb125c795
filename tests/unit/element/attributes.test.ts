import { describe, expect, it } from "vitest";
import { OPTIONS, READING, saidIn } from "../../../src/element/attributes.ts";

/** An element, as far as attributes are asked of it. */
function element(attributes: Record<string, string>): Element {
  return { getAttribute: (name: string) => attributes[name] ?? null } as unknown as Element;
}

const options = (attributes: Record<string, string>) => saidIn(element(attributes), OPTIONS);

describe("an attribute", () => {
  it("is the option of its name, the title by another", () => {
    expect(options({ heading: "A", "as-of": "2022-04-22", "sticky-top": "48", "max-rows": "6" })).toEqual({
      title: "A",
      asOf: "2022-04-22",
      stickyTop: 48,
      maxRows: 6,
    });
  });

  it("says nothing where it is empty, but for what may stand alone", () => {
    expect(options({ heading: "", height: "", story: "", drafts: "", "wheel-zoom": "false" })).toEqual({
      story: true,
      drafts: true,
      wheelZoom: false,
    });
  });

  it("takes a height in px, and leaves what is none as it is, to be told of", () => {
    expect(options({ height: "420px" })).toEqual({ height: 420 });
    expect(options({ height: "auto" })).toEqual({ height: "auto" });
    expect(options({ height: "tall" })).toEqual({ height: "tall" });
  });

  it("takes lists: lanes with commas or as JSON, ids with blanks", () => {
    expect(options({ lanes: "Talks, Visas" })).toEqual({ lanes: ["Talks", "Visas"] });
    expect(options({ lanes: `["Talks, old", "Visas"]` })).toEqual({ lanes: ["Talks, old", "Visas"] });
    expect(options({ highlight: "a  b", story: "a b" })).toEqual({ highlight: ["a", "b"], story: ["a", "b"] });
    expect(options({ story: "article" })).toEqual({ story: "article" });
  });

  it("takes a window of dates, the last of them whole, or of ms", () => {
    const utc = (...parts: [number, number, number]): number => Date.UTC(...parts);
    expect(options({ window: "2018/2022" })).toEqual({ window: { start: utc(2018, 0, 1), end: utc(2023, 0, 1) } });
    expect(options({ window: "2022-04" })).toEqual({ window: { start: utc(2022, 3, 1), end: utc(2022, 4, 1) } });
    expect(options({ window: "2022-04-19/2022-04-20" })).toEqual({
      window: { start: utc(2022, 3, 19), end: utc(2022, 3, 21) },
    });
    expect(options({ window: "0/86400000" })).toEqual({ window: { start: 0, end: 86_400_000 } });
    expect(options({ window: "now" })).toEqual({ window: "now" });
  });

  it("says how data are read", () => {
    const said = { format: "csv", columns: "title=what, date=when,text=a,text=b", "year-pivot": "50" };
    expect(saidIn(element(said), READING)).toEqual({
      format: "csv",
      columns: { title: ["what"], date: ["when"], text: ["a", "b"] },
      yearPivot: 50,
    });
  });
});
