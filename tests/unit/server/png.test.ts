import { PNG as Image } from "pngjs";
import { describe, expect, it } from "vitest";
import { PNG, SOCIAL, NEWSLETTER } from "../../../src/server/media-pieces.ts";
import type { Piece, PieceRequest, PieceWriter } from "../../../src/server/pieces.ts";
import { fontsOf } from "../../../src/server/png.ts";
import { story } from "../scene/seed.ts";
import { fontFolder, widthsTimes } from "./font-files.ts";

const { write } = fontFolder();
const regular = write("Regular.ttf", "Made", 400, widthsTimes(1, "400"));
const bold = write("Bold.ttf", "Made", 700, widthsTimes(1, "700"));
const fonts = [regular, bold];

async function drawn(writer: PieceWriter, more: Partial<PieceRequest> = {}): Promise<Piece> {
  const { media, ...rest } = more;
  return writer.write({
    given: story,
    options: {},
    stem: "story",
    ending: ".png",
    media: { fonts, ...media },
    ...rest,
  });
}

const sizeOf = (content: Piece["content"]): [number, number] => {
  const { width, height } = Image.sync.read(Buffer.from(content));
  return [width, height];
};

describe("a picture as PNG", () => {
  it("has two px to a px, or as many as were asked for", async () => {
    const [twice, once] = [await drawn(PNG), await drawn(PNG, { media: { density: 1 } })];
    expect(sizeOf(once.content)[0]).toBe(1200);
    expect(sizeOf(twice.content)).toEqual(sizeOf(once.content).map((px) => px * 2));
  });

  it("is drawn in the font that is named", async () => {
    // The letters of the made font are boxes: ink where letters of a real font would leave ground.
    const { content } = await drawn(PNG, { media: { density: 1 } });
    const { data, width } = Image.sync.read(Buffer.from(content));
    const inkAt = (x: number, y: number): boolean => data[(y * width + x) * 4]! < 90;
    const row = Array.from({ length: 140 }, (_, at) => inkAt(20 + at, 23));
    expect(row.filter(Boolean).length).toBeGreaterThan(100);
  });

  it("has the same bytes for the same input", async () => {
    const [one, two] = [await drawn(PNG), await drawn(PNG)];
    expect(Buffer.from(one.content).equals(Buffer.from(two.content))).toBe(true);
  });

  it("names the letters that no font has, and how to mend it", async () => {
    const { problems } = await drawn(PNG, { given: { title: "東京 ᚠ", events: [{ title: "東", date: "2020" }] } });
    expect(problems).toMatchObject([{ code: "letter-not-in-font", severity: "warning" }]);
    expect(problems![0]!.message).toBe(
      "Made has no ᚠ (U+16A0), 京 (U+4EAC), 東 (U+6771): in the PNG they are empty boxes. Add a font that has them: --font FILE.",
    );
    const rune = write("Rune.ttf", "Rune", 400, new Map([[0x16a0, 600]]));
    const more = await drawn(PNG, {
      given: { title: "ᚠ", events: [{ title: "A", date: "2020" }] },
      media: { fonts: [...fonts, rune] },
    });
    expect(more.problems).toEqual([]);
  });

  it("cannot be drawn with a font for pages", async () => {
    const page = await fontsOf(fonts);
    const woff = { ...page, faces: page.faces.map((face) => ({ ...face, path: "house.woff2" })) };
    const { pngOf } = await import("../../../src/server/png.ts");
    await expect(pngOf("<svg/>", woff)).rejects.toThrow(
      "house.woff2 is a font for pages. For a PNG give it as TTF or OTF.",
    );
  });
});

describe("a picture for a post", () => {
  it.each([
    ["wide", 1200, 630],
    ["square", 1080, 1080],
    ["tall", 1080, 1920],
  ] as const)("is %s, %i by %i px", async (size, width, height) => {
    const { content } = await drawn(SOCIAL, { media: { size } });
    expect(sizeOf(content)).toEqual([width, height]);
  });

  it("is dark where that is asked for", async () => {
    const { content } = await drawn(SOCIAL, { options: { theme: "dark" } });
    const { data } = Image.sync.read(Buffer.from(content));
    expect([...data.subarray(0, 4)]).toEqual([0x14, 0x17, 0x1a, 255]);
  });
});

describe("a newsletter", () => {
  it("has its picture beside it, twice as wide as it is shown, and says where it has to be put", async () => {
    const { content, beside, problems } = await drawn(NEWSLETTER, { stem: "my story" });
    expect(beside!.map(({ name }) => name)).toEqual(["my story.png"]);
    expect(sizeOf(beside![0]!.content)[0]).toBe(1200);
    expect(content).toContain(`src="my%20story.png" width="600"`);
    expect(problems).toMatchObject([{ code: "picture-address" }]);
    const placed = await drawn(NEWSLETTER, { media: { pictureUrl: "https://example.org/p.png" } });
    expect(placed.content).toContain(`src="https://example.org/p.png"`);
    expect(placed.problems).toEqual([]);
  });

  it("that a provider would cut is told", async () => {
    const events = Array.from({ length: 700 }, (_, at) => ({
      title: `Event ${at}`,
      date: `${1300 + at}`,
      text: "Words. ".repeat(20),
    }));
    const { problems } = await drawn(NEWSLETTER, { given: events, media: { pictureUrl: "https://example.org/p.png" } });
    expect(problems).toMatchObject([{ code: "mail-long" }]);
  });
});
