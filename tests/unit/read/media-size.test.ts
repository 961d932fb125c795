import { describe, expect, it } from "vitest";
import { readEvents } from "../../../src/read/index.ts";

const URL = "https://example.org/a.jpg";

describe("the size of an image", () => {
  it("is kept, as numbers", async () => {
    const media = { url: URL, alt: "A hall", width: 640, height: 480 };
    const { events, problems } = await readEvents([
      { title: "A", date: "2018", media },
      { title: "B", date: "2018", media: { ...media, width: "640" } },
    ]);
    expect(problems).toEqual([]);
    expect(events.map((event) => event.media)).toEqual([media, media]);
  });

  it.each([["wide"], [-1], [0], [Infinity], [{}]])("is left out where it is none: %j", async (width) => {
    const { events, problems } = await readEvents([
      { title: "A", date: "2018", media: { url: URL, alt: "", width } },
    ] as never);
    expect(events[0]!.media).toEqual({ url: URL, alt: "" });
    expect(problems).toMatchObject([{ code: "field-type", path: "/0/media/width" }]);
  });
});

describe("an alt text", () => {
  it("is asked for, but for decoration", async () => {
    const { problems } = await readEvents([
      { title: "A", date: "2018", media: { url: URL } },
      { title: "B", date: "2018", media: { url: URL, alt: "" } },
    ] as never);
    expect(problems).toMatchObject([{ code: "alt-missing", severity: "warning", path: "/0/media/alt" }]);
  });
});
