/** What search engines are told, by the rules of schema.org: which types have which properties, and of which kind. */
import { describe, expect, it } from "vitest";
import { readEvents } from "../../../src/read/index.ts";
import { renderHtml } from "../../../src/server/index.ts";

interface Node {
  "@type": string | string[];
  [property: string]: unknown;
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return "@type" in value ? [value as Node, ...inner] : inner;
}

function jsonLd(events: unknown, options = {}): Node {
  const html = renderHtml(events as never, { script: false, ...options });
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Node;
}

const eventsIn = (page: Node): Node[] => nodesIn(page).filter((node) => node["@type"] === "Event");

/** The properties of https://schema.org/docs/full.html that may be used with a type, as far as they are used here. */
const THING = ["name", "description", "disambiguatingDescription", "identifier", "image", "url"];
const CREATIVE_WORK = ["inLanguage", "dateModified", "correction", "mainEntity", "about", "text", "datePublished"];
const DOMAINS: Record<string, readonly string[]> = {
  WebPage: [...THING, ...CREATIVE_WORK],
  CorrectionComment: [...THING, ...CREATIVE_WORK],
  ItemList: [...THING, "numberOfItems", "itemListElement"],
  ListItem: [...THING, "position", "item"],
  DataFeedItem: [...THING, "dateCreated", "dateModified", "item"],
  Event: [...THING, "startDate", "endDate", "eventStatus", "location", "keywords"],
  Place: THING,
  ImageObject: [...THING, ...CREATIVE_WORK, "contentUrl", "caption", "creditText"],
};

const GIVEN = [
  { id: "a", title: "A year", date: "2018", text: "With *stress*.", place: "Havana", tags: ["x", "y"] },
  { id: "b", title: "A month, planned", date: "2022-05/..", status: "planned", added: "2022-04-20" },
  { id: "c", title: "A day, called off", date: "2022-04-21", status: "cancelled" },
  { id: "d", title: "Alleged", date: "2020-02-03", status: "alleged" },
  { id: "e", title: "About a year", date: "1850~" },
  { id: "f", title: "One of some days", date: "[2022-04-18..2022-04-21]" },
  { id: "g", title: "A decade", date: "198X" },
  { id: "h", title: "Before our era", date: "-0043-03-15" },
  {
    id: "i",
    title: "A stretch, corrected",
    date: "2022-04-19/2022-04-20",
    corrected: { on: "2022-04-23", note: "It was the 20th, not the 19th." },
    media: { url: "https://example.org/a.jpg", alt: "A street", credit: "A. Photographer" },
    links: [
      { url: "file:///etc/passwd", label: "no" },
      { url: "https://example.org/", label: "yes" },
    ],
  },
  { id: "j", title: "At an hour", date: "2022-04-21T21:00-04:00" },
];

describe("the JSON-LD of a page", () => {
  it("uses properties only with the types that have them", () => {
    for (const node of nodesIn(jsonLd(GIVEN))) {
      const types = [node["@type"]].flat();
      const known = types.flatMap((type) => DOMAINS[type] ?? [`no type ${type}`]);
      expect(Object.keys(node).filter((key) => !key.startsWith("@") && !known.includes(key))).toEqual([]);
    }
  });

  it("says dates as precisely as they are known, and no more", () => {
    const dates = eventsIn(jsonLd(GIVEN)).map(({ identifier, startDate, endDate }) => [identifier, startDate, endDate]);
    expect(dates).toEqual(
      expect.arrayContaining([
        ["a", "2018", undefined],
        ["b", "2022-05", undefined],
        ["c", "2022-04-21", undefined],
        ["e", undefined, undefined],
        ["f", undefined, undefined],
        ["g", undefined, undefined],
        ["h", undefined, undefined],
        ["i", "2022-04-19", "2022-04-20"],
      ]),
    );
    const hour = dates.find(([id]) => id === "j")![1] as string;
    expect(Date.parse(hour)).toBe(Date.UTC(2022, 3, 22, 1));
  });

  it("tells every date in words too, so that none is lost", () => {
    const words = eventsIn(jsonLd(GIVEN)).map(({ disambiguatingDescription }) => disambiguatingDescription);
    expect(words).toEqual(expect.arrayContaining(["about 1850", "between 18 and 21 April 2022"]));
    expect(words.every((each) => typeof each === "string" && each !== "")).toBe(true);
  });

  it("has a status for what has one, and words for what is alleged", () => {
    const byId = new Map(eventsIn(jsonLd(GIVEN)).map((event) => [event["identifier"], event]));
    expect(byId.get("a")!["eventStatus"]).toBe("https://schema.org/EventScheduled");
    expect(byId.get("b")!["eventStatus"]).toBe("https://schema.org/EventScheduled");
    expect(byId.get("c")!).toMatchObject({
      eventStatus: "https://schema.org/EventCancelled",
      name: "A day, called off",
    });
    expect(byId.get("d")).not.toHaveProperty("eventStatus");
    expect(byId.get("d")!["name"]).not.toBe("Alleged");
  });

  it("says what was corrected and when, of the event and of the page", () => {
    const page = jsonLd(GIVEN);
    expect(page["dateModified"]).toBe("2022-04-23");
    expect(page["correction"]).toEqual([
      {
        "@type": "CorrectionComment",
        text: "It was the 20th, not the 19th.",
        datePublished: "2022-04-23",
        about: { "@id": "#daymark=i" },
      },
    ]);
    const entries = nodesIn(page).filter((node) => [node["@type"]].flat().includes("DataFeedItem"));
    expect(entries.filter(({ dateModified }) => dateModified !== undefined)).toMatchObject([
      { dateModified: "2022-04-23", item: { identifier: "i" } },
    ]);
    expect(entries.find(({ dateCreated }) => dateCreated === "2022-04-20")).toMatchObject({
      item: { identifier: "b" },
    });
    expect(entries.map(({ position }) => position)).toEqual(GIVEN.map((_, at) => at + 1));
  });

  it("leads nowhere that a link may not", () => {
    const event = eventsIn(jsonLd(GIVEN)).find(({ identifier }) => identifier === "i")!;
    expect(event["url"]).toBe("https://example.org/");
    expect(event["image"]).toMatchObject({ contentUrl: "https://example.org/a.jpg", creditText: "A. Photographer" });
  });

  it("cannot end its script element", () => {
    const html = renderHtml([{ title: "</script><script>alert(1)</script>", date: "2018" }], { script: false });
    expect(html).not.toContain("<script>alert");
  });

  it("is read by our own reader as the same dated events", async () => {
    const { events } = await readEvents(jsonLd(GIVEN));
    expect(events.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["A year", "A month, planned", "A day, called off", "A stretch, corrected"]),
    );
  });
});
