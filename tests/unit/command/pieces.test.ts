import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fontFolder, widthsTimes } from "../server/font-files.ts";
import { command, root } from "./built.ts";

const { files, run: daymark } = command();
const { folder, write } = fontFolder();
const story = join(root, "examples/data/seed-story.json");
const regular = write("House-Regular.ttf", "House", 400, widthsTimes(1.1, "400"));
const bold = write("House-Bold.ttf", "House", 700, widthsTimes(1.1, "700"));
const FONTS = ["--font", regular, "--font", bold];
const at = (name: string): string => join(files, name);
const isPng = (path: string): boolean => readFileSync(path).subarray(1, 4).toString() === "PNG";

describe("daymark render, for other media", () => {
  it("writes a PNG by the ending of its file", () => {
    expect(daymark(["render", story, "-o", at("a.png"), ...FONTS])).toEqual({ code: 0, out: "", err: "" });
    expect(isPng(at("a.png"))).toBe(true);
  });

  it("writes a picture for a post", () => {
    expect(daymark(["render", story, "--for", "social", "--size", "tall", "-o", at("b.png"), ...FONTS]).code).toBe(0);
    expect(readFileSync(at("b.png")).readUInt32BE(20)).toBe(1920);
  });

  it("writes a newsletter with its picture beside it, and says where that has to be put", () => {
    const { code, err } = daymark(["render", story, "--for", "newsletter", "-o", at("mail.html"), ...FONTS]);
    expect(code).toBe(0);
    expect(err).toMatch(/--picture https:\/\/…\/mail\.png/);
    expect(readFileSync(at("mail.html"), "utf8")).toContain(`<img src="mail.png"`);
    expect(isPng(at("mail.png"))).toBe(true);
  });

  it("writes layers for a drawing program", () => {
    const { code, out } = daymark(["render", story, "--for", "print"]);
    expect(code).toBe(0);
    expect(out).toContain(`<g id="labels" inkscape:groupmode="layer"`);
  });

  it("refuses what a piece does not take, before anything is read", () => {
    for (const args of [
      ["--size", "wide", "-o", at("x.svg")],
      ["--for", "social", "--size", "huge", "-o", at("x.png")],
      ["--for", "print", "--font", regular],
      ["--density", "0", "-o", at("x.png")],
      ["--for", "feed", "--link", `java${"script"}:alert(1)`, "-o", at("x.html")],
      ["--for", "feed"],
      ["--metrics", story],
    ]) {
      const { code, out } = daymark(["render", story, ...args]);
      expect([code, out], args.join(" ")).toEqual([2, ""]);
    }
  });

  it("says which font is no font", () => {
    const none = join(folder, "none.ttf");
    writeFileSync(none, "");
    const { code, err } = daymark(["render", story, "-o", at("x.png"), "--font", none]);
    expect(code).toBe(1);
    expect(err).toContain("none.ttf is not a font that can be read");
  });
});

describe("daymark metrics", () => {
  it("writes a table that render takes", () => {
    expect(daymark(["metrics", regular, bold, "-o", at("house.json")])).toEqual({ code: 0, out: "", err: "" });
    const { out, code } = daymark(["render", story, "--metrics", at("house.json")]);
    expect(code).toBe(0);
    expect(out).toContain('font-family="&#39;House&#39;, Arial');
    expect(daymark(["check", story, "--json"]).code).toBe(0);
  });

  it("says where a face is missing", () => {
    const { code, err, out } = daymark(["metrics", regular]);
    expect(code).toBe(0);
    expect(err).toContain("there is no bold face");
    expect(JSON.parse(out)).toMatchObject({ family: "House" });
    expect(daymark(["metrics"]).code).toBe(2);
  });
});
