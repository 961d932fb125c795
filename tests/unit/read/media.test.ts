/* eslint-disable no-script-url -- addresses that must be refused */
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/read/fields.ts";
import { isShown, placeMedia, siteName, type MediaFields } from "../../../src/read/media.ts";

const TEXTS = {
  plain: (html: string): string => html.replace(/<[^<>]*>/g, ""),
  rich: (html: string): string => html.replace(/<[^<>]*>/g, "").replaceAll("&lt;", "\\<"),
};

function placed(media: MediaFields, record: Draft = {}): Draft {
  placeMedia(record, media, TEXTS);
  return record;
}

describe("what a card shows", () => {
  it.each([
    "https://example.org/a.jpg",
    "https://example.org/a.JPEG?size=large#top",
    "//example.org/a.png",
    "/img/a.webp",
    "img/photo?id=3",
    "https://example.org/talk.mp3",
    "https://example.org/film.webm",
    "https://img.youtube.com/vi/1/0.jpg",
    "https://pbs.twimg.com/media/Abc?format=jpg&name=large",
    "https://pbs.twimg.com/media/Abc.jpg:large",
    "https://lh3.googleusercontent.com/abc=w1200",
    "https://upload.wikimedia.org/wikipedia/commons/thumb/a/a4/A.jpg/713px-A.jpg",
    "https://static.example.org/images/a.png/revision/latest",
    "https://cdn.example.org/photo?fm=webp",
    "https://library.example.org/image/123",
    "https://www.dropbox.com/s/1/a.png?raw=1",
  ])("%s", (url) => {
    expect(isShown(url)).toBe(true);
  });
});

describe("what is a page", () => {
  it.each([
    ["https://www.youtube.com/watch?v=1", "YouTube"],
    ["youtu.be/1", "YouTube"],
    ["https://m.youtube.com/watch?v=1", "YouTube"],
    ["//www.flickr.com/photos/a/1/", "Flickr"],
    ["https://twitter.com/#!/a/status/1", "Twitter"],
    ["https://x.com/a/status/1", "X"],
    ["https://en.wikipedia.org/wiki/Ada_Lovelace", "Wikipedia"],
    ["https://en.wikipedia.org/wiki/File:Ada.jpg", "Wikipedia"],
    ["https://wiki.example.org/wiki/Datei%3AAda.jpg", "wiki.example.org"],
    ["https://github.com/a/b/blob/main/c.png", "github.com"],
    ["https://www.google.co.uk/maps/@42,-87,15z", "Google Maps"],
    ["https://www.google.com/search?q=a", "google.com"],
    ["https://open.spotify.com/track/1", "Spotify"],
    ["https://www.documentcloud.org/documents/1-a.html", "DocumentCloud"],
    ["https://www.example.org/report.pdf", "example.org"],
    ["https://upload.wikimedia.org/wikipedia/commons/a/a1/Book.pdf", "upload.wikimedia.org"],
    ["https://example.org/image/gallery.php", "example.org"],
    ["https://notyoutube.com/a", "notyoutube.com"],
    ["https://example.org/", "example.org"],
    ["pages/a.html", "pages/a.html"],
  ])("%s, named %s", (url, name) => {
    expect(isShown(url)).toBe(false);
    expect(siteName(url)).toBe(name);
    expect(placed({ url })["links"]).toEqual([{ url: expect.stringMatching(/^https:|^pages/) as string, label: name }]);
  });
});

describe("placing media", () => {
  it("keeps what is shown, with its words, and a scheme where only that is left out", () => {
    const media = { url: " //example.org/a.jpg ", alt: "A bridge", credit: "AP", caption: "The bridge" };
    expect(placed(media)).toEqual({ media: { ...media, url: "https://example.org/a.jpg" } });
  });

  it.each([
    [{ caption: "Talk" }, "Talk"],
    [{ title: "A film" }, "A film"],
    [{ caption: "Talk", credit: "BBC" }, "Talk · BBC"],
    [{ credit: "BBC" }, "YouTube · BBC"],
    [{ credit: "YouTube.com" }, "YouTube.com"],
    [{ caption: "Seen on YouTube", credit: "youtube" }, "Seen on YouTube"],
  ])("names a link by what is said of it: %j", (words, label) => {
    expect(placed({ url: "https://youtu.be/1", ...words })).toEqual({ links: [{ url: "https://youtu.be/1", label }] });
  });

  it("leads on to where a click on the media leads, once", () => {
    const [url, link] = ["https://example.org/a.jpg", "https://www.example.org/a"];
    expect(placed({ url, link })["links"]).toEqual([{ url: link, label: "example.org" }]);
    expect(placed({ url, link, caption: "A" })["links"]).toEqual([{ url: link, label: "A" }]);
    expect(placed({ url: link, link })["links"]).toHaveLength(1);
    expect(placed({ url, link }, { links: [{ url: link, label: "Own" }] })["links"]).toHaveLength(1);
  });

  it.each([
    ["<iframe width='5' src='https://example.org/a?b=1&amp;c=2'></iframe>", "https://example.org/a?b=1&c=2"],
    ['<IFRAME data-src="x" SRC = "//example.org/frame"></IFRAME>', "https://example.org/frame"],
    ["<iframe src=https://example.org/a.png>", "https://example.org/a.png"],
  ])("makes a link of a frame: %s", (url, to) => {
    expect(placed({ url, caption: "Chart" })).toEqual({ links: [{ url: to, label: "Chart" }] });
  });

  it("takes the image of an image in HTML", () => {
    const url = '<img alt="x" src="https://example.org/a.png">';
    expect(placed({ url })).toEqual({ media: { url: "https://example.org/a.png" } });
  });

  it("puts a quote below the text, and who said it", () => {
    const url = "<blockquote>No demand.</blockquote>";
    expect(placed({ url, caption: "E. Clarke <3", credit: "Archive" }, { text: "She tried." })).toEqual({
      text: "She tried.\n\n> No demand.\n\n— E. Clarke \\<3 · Archive",
    });
    expect(placed({ url: "<p>One<br>\n\nTwo" })).toEqual({ text: "> One\n>\n> Two" });
    expect(placeMedia({}, { url: "<div></div>" }, TEXTS)).toBe("nothing");
  });

  it("leaves tags out where nothing is known of HTML", () => {
    const record: Draft = {};
    placeMedia(record, { url: "<blockquote>No <b>demand</b></blockquote>" });
    expect(record).toEqual({ text: "> No  demand" });
  });

  it.each(["javascript:alert(1)", "data:image/png;base64,AA", "http://[::1", "mailto:a@example.org"])(
    "leaves %s where addresses are refused",
    (url) => {
      expect(placed({ url })).toEqual({ media: { url } });
    },
  );

  it.each(["<iframe ", '<iframe src="', "<", " src=", "a.jpg/", "/wiki/:", "youtube.com."])(
    "is not held up by %j many times",
    (piece) => {
      const since = performance.now();
      placed({ url: piece.repeat(20_000) });
      placed({ url: `<iframe ${piece.repeat(20_000)}` });
      expect(performance.now() - since).toBeLessThan(3000);
    },
  );
});
