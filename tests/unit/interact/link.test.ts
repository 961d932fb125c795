import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLink } from "../../../src/embed/messages.ts";
import { linkTo } from "../../../src/draw/link.ts";
import { linkIn, windowIn, withoutName } from "../../../src/interact/link.ts";

describe("a link", () => {
  it("leads back to any id and name that it is made of", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, (id, name) => {
        expect(linkIn(linkTo(id))).toBe(id);
        expect(linkIn(linkTo(id, name))).toBe(`${name}:${id}`);
        expect(withoutName(linkIn(linkTo(id, name))!, name)).toEqual({ link: id, isNamed: true });
        expect(isLink(linkTo(id).slice(1))).toBe(true);
      }),
    );
  });

  it("is looked for in addresses of any kind, without fail", () => {
    expect(linkIn("")).toBeUndefined();
    expect(linkIn("#")).toBeUndefined();
    expect(linkIn("#elsewhere")).toBeUndefined();
    expect(linkIn("#daymark=")).toBeUndefined();
    expect(linkIn("#daymark=a&b=c")).toBe("a");
    expect(linkIn("#daymark=100%&x")).toBe("100%");
    expect(linkIn("#daymark=%E6%97%A5 %FF")).toBe("日 %FF");
    fc.assert(fc.property(fc.string(), (text) => void linkIn(`#daymark=${text}`)));
  });

  it("may be a window of two dates, of which one may be left out", () => {
    expect(windowIn("2018..2022")).toEqual({ start: "2018", end: "2022" });
    expect(windowIn("2018..")).toEqual({ start: "2018", end: "" });
    expect(windowIn("..2022")).toEqual({ start: "", end: "2022" });
    expect(windowIn("..")).toBeUndefined();
    expect(windowIn("2018")).toBeUndefined();
  });
});
