import { describe, expect, it } from "vitest";
import { renderHtml, renderSvg } from "../../../src/server/index.ts";
import { tagsOf, textOf } from "../server/markup.ts";
import { story } from "./seed.ts";

/** The seed story without one Spanish title, and without the Spanish text of another event. */
function halfTranslated(): typeof story {
  const given = structuredClone(story);
  delete given.events[3]!.translations!["es"]!.title;
  delete given.events[4]!.translations!["es"]!.text;
  return given;
}

/** Languages in a picture, by event; and of its lines, by class. */
function languagesIn(svg: string): { events: Record<string, string>; lines: string[] } {
  const tags = tagsOf(svg);
  const events = tags.flatMap(({ attributes }) => {
    const [id, lang] = [attributes.get("data-event"), attributes.get("lang")];
    return lang !== undefined && attributes.get("class")?.startsWith("daymark-event") ? [[id!, lang]] : [];
  });
  const lines = tags.flatMap(({ name, attributes }) =>
    name === "text" && attributes.has("lang") ? [`${attributes.get("class")!} ${attributes.get("lang")!}`] : [],
  );
  return { events: Object.fromEntries(events) as Record<string, string>, lines };
}

describe("a picture in another language than its data", () => {
  it("shows the words of that language, and says of what is not translated in which it is", () => {
    const svg = renderSvg(halfTranslated(), { lang: "es" });
    expect(textOf(svg)).toContain("Estados Unidos y Cuba se reúnen en Washington");
    expect(textOf(svg)).toContain("Blinken and Mayorkas visit Panama");
    const { events, lines } = languagesIn(svg);
    expect(events).toEqual({ panama: "en" });
    // The date is ours, whatever its title is in.
    expect(new Set(lines)).toEqual(new Set(["daymark-when es"]));
  });

  it("says so part by part", () => {
    const { events, lines } = languagesIn(renderSvg(halfTranslated(), { lang: "es", width: 360 }));
    expect(events).toEqual({ panama: "en" });
    expect(new Set(lines)).toEqual(new Set(["daymark-when es", "daymark-text es", "daymark-text en"]));
  });

  it("says nothing where all is in one language", () => {
    expect(languagesIn(renderSvg(story, { lang: "en" }))).toEqual({ events: {}, lines: [] });
    expect(languagesIn(renderSvg(story, { lang: "es" }))).toEqual({ events: {}, lines: [] });
  });

  it("takes a label of this placement for its own words", () => {
    const svg = renderSvg(halfTranslated(), { lang: "es", labels: { panama: "Panamá" } });
    expect(languagesIn(svg).events).toEqual({});
  });

  it("says the language of titles in the list below it", () => {
    const events = Array.from({ length: 300 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: `20${String(at % 20).padStart(2, "0")}`,
      ...(at > 0 ? {} : { translations: { es: { title: `Suceso ${at}` } } }),
    }));
    const given = { lang: "en", events };
    const { lines } = languagesIn(renderSvg(given, { lang: "es", width: 600, whole: true }));
    expect(lines).toContain("daymark-title en");
  });
});

describe("a page in another language than its data", () => {
  it("says in which language each part is, in its list", () => {
    const html = renderHtml(halfTranslated(), { lang: "es", script: false });
    const list = html.slice(html.indexOf('<ol class="daymark-list">'));
    const told = tagsOf(list).flatMap(({ name, attributes }) =>
      attributes.has("lang") ? [`${name} ${attributes.get("lang")!}`] : [],
    );
    const lanes = Array.from({ length: 6 }, () => "bdi en");
    expect(told.sort()).toEqual([...lanes, "div en", "h2 en"]);
  });

  it("takes the language of the data along for the script", () => {
    const html = renderHtml(halfTranslated(), { lang: "es", script: false });
    const [, json = ""] = /<script type="application\/json">(.*?)<\/script>/s.exec(html)!;
    const data = JSON.parse(json) as typeof story;
    expect(data.lang).toBe("es");
    expect(data.events.map(({ lang }) => lang)).toEqual(Array.from({ length: 6 }, () => "en"));
  });
});

describe("a picture in the figures and the calendar of its language", () => {
  const many = Array.from({ length: 4000 }, (_, at) => ({
    id: `e${at}`,
    title: `Event ${at}`,
    date: new Date(Date.UTC(2000, 0, 1 + ((at * at) % 3000))).toISOString().slice(0, 10),
  }));
  const countsIn = (svg: string): string[] =>
    [...svg.matchAll(/class="daymark-count-label"[^>]*>([^<]*)</g)].map(([, text]) => text!.replace(/\p{Cf}/gu, ""));

  it("has its counts in these figures", () => {
    const counts = countsIn(renderSvg(many, { lang: "ar-EG" }));
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.join("")).toMatch(/^[٠١٢٣٤٥٦٧٨٩]+$/);
    expect(countsIn(renderSvg(many, { lang: "en" })).join("")).toMatch(/^[0-9]+$/);
  });

  it("has ticks, labels and summary in this calendar", () => {
    const words = textOf(renderSvg(story, { lang: "fa-u-ca-persian" }));
    expect(words).toContain("۱ اردیبهشت ۱۴۰۱");
    expect(words).toContain("۱۴۰۱");
    // Years and months that were said as Gregorian ones stay so.
    expect(words).toContain("۲۰۱۸ م.");
    expect(words).not.toMatch(/آوریل/);
  });
});
