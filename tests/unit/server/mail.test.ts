import { describe, expect, it } from "vitest";
import { renderMail, type MailInput } from "../../../src/server/mail.ts";
import type { RenderOptions } from "../../../src/server/svg.ts";
import { story } from "../scene/seed.ts";
import { takenAway } from "./kept.ts";
import { isWellFormedXml, tagsOf, textOf } from "./markup.ts";

const PICTURE = "https://example.org/story.png";

function mail(events: unknown, input: Partial<MailInput> = {}, options: RenderOptions = {}): string {
  return renderMail(events as never, options, { length: "whole", picture: PICTURE, ...input }).html;
}

const RICH = {
  title: "A bridge",
  summary: "What is known of it",
  credit: "Records of the port",
  events: [
    {
      id: "opening",
      title: "The bridge opens",
      date: "2019-04-20",
      lane: "Works",
      place: "Port",
      text: "It was **late**. [The order](https://example.org/order).\n\n- one\n- two\n\n> said so\n\n`code`",
      corrected: { on: "2019-05-02", note: "An earlier version said 19 April." },
      links: [{ url: "https://example.org/plan", label: "The plan" }],
      sources: [{ title: "Gazette", url: "https://example.org/g", locator: "p. 4" }],
      media: { url: "https://example.org/a.jpg", alt: "A bridge" },
    },
    { id: "a b", title: "A <b>bold</b> claim & more", date: "2020", status: "alleged" },
    { title: "حدث", date: "2021", lang: "ar", lane: "أشغال" },
  ],
};

describe.each(["whole", "short"] as const)("what is put into a feed or a mail, %s", (length) => {
  it("has only what an author's filter keeps, and no class and no style", () => {
    for (const data of [story, RICH]) expect(takenAway(tagsOf(mail(data, { length })))).toEqual([]);
  });

  it("names every event with its date, in a list", () => {
    const html = mail(story, { length });
    const text = textOf(html);
    expect(tagsOf(html).filter(({ name }) => name === "li")).toHaveLength(6);
    for (const { title } of story.events) expect(text).toContain(title);
    for (const date of ["some time in 2018", "between 18 and 21 April 2022", "announced for May 2022, no end given"])
      expect(text).toContain(date);
  });

  it("has a picture whose words tell the story", () => {
    const images = tagsOf(mail(story, { length })).filter(({ name }) => name === "img");
    const alt = images[0]!.attributes.get("alt")!;
    expect(images.map(({ attributes }) => attributes.get("src"))).toEqual([PICTURE]);
    expect(alt).toMatch(/^6 events, 2018 to 2022\. /);
    expect(alt).toContain("US and Cuban officials meet in Washington, 21 April 2022.");
    expect(images[0]!.attributes.get("height")).toBeUndefined();
  });

  it("prints corrections", () => {
    expect(textOf(mail(RICH, { length }))).toContain("An earlier version said 19 April.");
  });

  it("leads to the timeline, and to each event in it", () => {
    const html = mail(RICH, { length, link: "https://example.org/bridge?x=1#top" });
    const links = tagsOf(html).flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(links).toContain("https://example.org/bridge?x=1");
    expect(links).toContain("https://example.org/bridge?x=1#daymark=opening");
    expect(links).toContain("https://example.org/bridge?x=1#daymark=a%20b");
    const without = tagsOf(mail(RICH, { length })).flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(without.filter((url) => url.includes("daymark"))).toEqual([]);
  });

  it("is the same for the same input, and empty where there is nothing", () => {
    expect(mail(RICH, { length })).toBe(mail(RICH, { length }));
    expect(mail([], { length })).not.toContain("<ul>");
    expect(
      tagsOf(mail([], { length }))
        .find(({ name }) => name === "img")!
        .attributes.get("alt"),
    ).toBe("There are no events to show.");
  });

  it("is text where its events are hostile", () => {
    const bad = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const html = mail(
      {
        title: bad,
        credit: bad,
        events: [
          { id: bad, title: bad, date: "2020", text: bad, lane: bad, place: bad, corrected: { on: bad, note: bad } },
        ],
      },
      { length, link: `java${"script"}:alert(1)` },
    );
    const tags = tagsOf(html);
    expect(tags.filter(({ name }) => name === "script")).toEqual([]);
    expect(tags.filter(({ name }) => name === "img")).toHaveLength(1);
    expect(tags.filter(({ attributes }) => [...attributes.keys()].some((key) => key.startsWith("on")))).toEqual([]);
    expect(tags.filter(({ attributes }) => attributes.get("href")?.startsWith("javascript"))).toEqual([]);
  });
});

describe("the two lengths", () => {
  it("differ in texts, links and sources", () => {
    const [whole, short] = [mail(RICH, { length: "whole" }), mail(RICH, { length: "short" })];
    expect(tagsOf(whole).map(({ name }) => name)).toEqual(expect.arrayContaining(["strong", "blockquote", "code"]));
    for (const text of ["The plan", "Gazette"]) {
      expect(textOf(whole)).toContain(text);
      expect(textOf(short)).not.toContain(text);
    }
    expect(textOf(short)).toContain("It was late.");
  });
});

describe("words in another language", () => {
  it("say so, and the whole runs as its language does", () => {
    const html = mail(RICH, {}, { lang: "ar" });
    expect(html).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(mail(RICH)).toContain(`<strong lang="ar">حدث</strong>`);
  });
});

describe("the picture of a mail", () => {
  it("is SVG to be drawn, without the title that stands above it", () => {
    const { svg } = renderMail(story, {}, { length: "short", picture: PICTURE });
    expect(isWellFormedXml(svg)).toBe(true);
    expect(svg).toMatch(/^<svg [^>]*width="1200"/);
    expect(svg).not.toMatch(/<text[^>]*>Washington and Havana talk again/);
    expect(svg).toContain(">Blinken and Mayorkas<");
  });
});
