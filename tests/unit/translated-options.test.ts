/** Title, summary, credit, lanes and eras in the language that is shown. */
import { describe, expect, it } from "vitest";
import { optionProblems, settingsOf, under } from "../../src/options.ts";
import { fileOptions } from "../../src/read/file-options.ts";
import { readEvents } from "../../src/read/index.ts";
import { sceneOf } from "../../src/scene/compose.ts";
import { spokenOf } from "../../src/scene/spoken.ts";
import { renderHtml, renderSvg } from "../../src/server/index.ts";
import { pictureAt, story } from "./scene/seed.ts";

const translations = {
  es: {
    title: "Washington y La Habana vuelven a hablar",
    credit: "Fechas del borrador",
    lanes: { Talks: "Diálogo", Politics: "Política", Migration: "Migración" },
  },
};
const eras = [
  { title: "Without talks", start: "2018-06", end: "2022-04", translations: { es: { title: "Sin diálogo" } } },
];
const { events, ...file } = story;
const options = { ...file, translations, eras };

describe("the words of a page", () => {
  it("are those of the language, of its country too, and what is not translated is as it was", () => {
    for (const lang of ["es", "es-MX"]) {
      const { title, summary, credit, laneNames } = settingsOf({ ...options, lang });
      expect(title).toBe("Washington y La Habana vuelven a hablar");
      expect(credit).toBe("Fechas del borrador");
      expect(summary).toBe(story.summary);
      expect(laneNames).toEqual(translations.es.lanes);
    }
    expect(settingsOf({ ...options, lang: "fr" }).title).toBe(story.title);
    expect(settingsOf({ ...options, lang: "es" }).eras?.[0]?.title).toBe("Sin diálogo");
    expect(settingsOf({ ...options, lang: "fr" }).eras?.[0]?.title).toBe("Without talks");
    expect(options.eras[0]!.title).toBe("Without talks");
  });

  it("of an era that are none leave its title", () => {
    for (const wrong of ["es", { es: null }, { es: { title: 5 } }]) {
      const [era] = settingsOf({
        lang: "es",
        eras: [{ title: "Era", date: "2001", translations: wrong as never }],
      }).eras!;
      expect(era!.title).toBe("Era");
    }
  });

  it("are refused where they are none", () => {
    for (const wrong of ["es", [], { es: "Hola" }, { es: { title: 1 } }, { es: { lanes: { Talks: 1 } } }]) {
      const [problem] = optionProblems({ translations: wrong as never });
      expect(problem?.code).toBe("option-invalid");
      expect(settingsOf({ title: "Title", lang: "es", translations: wrong as never }).title).toBe("Title");
    }
    expect(optionProblems({ translations })).toEqual([]);
  });

  it("stand in a file, under what a page says itself", async () => {
    const { options: read } = await readEvents({ events, title: story.title, translations });
    expect(read?.translations).toEqual(translations);
    expect(fileOptions({ translations: { es: 1 } }).problems.map(({ code }) => code)).toEqual(["option-invalid"]);
    const merged = settingsOf(under({ title: "File", translations }, { title: "Page", lang: "es" }));
    expect([merged.title, merged.credit]).toEqual(["Page", "Fechas del borrador"]);
    expect(merged.laneNames).toEqual(translations.es.lanes);
  });

  it("are those of the file where the page's are undefined", () => {
    for (const told of [{ title: "File" }, { title: "File", translations }])
      expect(under(told, { title: undefined, translations: undefined })).toEqual(told);
  });
});

describe.each([1200, 800, 360])("a picture of %i px", (width) => {
  const picture = pictureAt(width, events, { ...options, lang: "es" });
  const scene = sceneOf(picture);

  it("names lanes and eras in the language, and keeps the names that a program knows", () => {
    const texts = renderSvg({ events }, { ...options, lang: "es", width });
    expect(texts).toContain("Sin diálogo");
    expect(texts).toMatch(/>Política<| · Política</);
    expect(texts).not.toMatch(/>(Talks|Politics|Migration|Without talks)<| · Politics</);
    expect(scene.lanes.map(({ name }) => name)).toEqual(width < 760 ? [] : ["Talks", "Politics", "Migration"]);
  });

  it("reads them aloud", () => {
    const spoken = spokenOf(picture);
    expect(spoken.title).toBe("Washington y La Habana vuelven a hablar");
    expect(spoken.summary).toContain("Diálogo, Política, Migración");
    expect(spoken.notes).toContain("Sin diálogo");
    const panama = scene.events.find(({ id }) => id === "panama")!;
    expect(spoken.event(panama)).toMatch(/, Política$/);
  });
});

it("a page of HTML shows them in its list", () => {
  const html = renderHtml({ events }, { ...options, lang: "es", script: false });
  expect(html).toContain('data-lane="Politics"');
  expect(html).toMatch(/<bdi>Política<\/bdi>/);
});

it("a lane by the name of something that every object has is only itself", () => {
  const [event] = events;
  const svg = renderSvg(
    [
      { ...event!, lane: "constructor" },
      { ...event!, id: "b", lane: "toString" },
    ],
    {
      lang: "es",
      translations,
    },
  );
  expect(svg).toContain(">constructor<");
  expect(svg).not.toContain("native code");
});
