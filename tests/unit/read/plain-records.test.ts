/** What a page takes of records before anything is brought in. */
import { describe, expect, it } from "vitest";
import { bringAll } from "../../../src/read/bring-all.ts";
import { readList } from "../../../src/read/records.ts";

const plain = {
  id: 7,
  title: "Talks",
  date: "2022-04-21",
  label: "Talks",
  importance: "0.5",
  tags: ["talks"],
  links: [{ url: "https://example.org/a?b=c#d", label: "More" }],
  sources: [{ title: "A source" }, { title: "Another", url: "/source", locator: "p. 7" }],
  media: { url: "photo.jpg", alt: "", width: 640, height: 480 },
  corrected: { on: "2022-04-22", note: "The day." },
  added: "2022-04-22T09:00:00Z",
  translations: { es: { title: "Conversaciones" } },
};

const others = [
  { lane: 5 },
  { tags: ["a", 1] },
  { links: [{ url: "https://example.org", label: "" }] },
  { links: [{ url: "https://user@example.org/", label: "More" }] },
  { sources: [{ url: "https://example.org" }] },
  { media: { url: "photo.jpg" } },
  { media: { url: "photo.jpg", alt: "", width: "640" } },
  { corrected: "yesterday" },
  { translations: { es: "Conversaciones" } },
  { span: { start: "unknown", end: "open" } },
].map((fields) => ({ title: "Talks", date: "2022-04-21", ...fields }));

// Read before the rest is brought in.
const first = readList([plain]);
const unread = readList(others);
bringAll();

describe("a plain record", () => {
  it("is taken as with everything there", () => {
    expect(first.problems).toEqual([]);
    expect(first).toEqual(readList([plain]));
  });
});

describe("what is not plain in a record", () => {
  it("is left out and told, until it can be looked at", () => {
    expect(unread.events).toHaveLength(others.length);
    expect(unread.problems.map(({ code }) => code)).toEqual(others.map(() => "field-unread"));
  });

  it("is then read, or told in its own words", () => {
    const { problems } = readList(others);
    expect(problems.map(({ code }) => code)).not.toContain("field-unread");
  });
});
