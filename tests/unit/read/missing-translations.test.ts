import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { readEvents, type ReadOptions } from "../../../src/read/index.ts";

const file = new URL("../../../examples/data/seed-story.json", import.meta.url);
const seed = JSON.parse(readFileSync(file, "utf8")) as { lang?: string; events: TimelineEvent[] };

/** The seed story without the Spanish title of the fourth event, and without the text of the last one. */
function halfTranslated(): typeof seed {
  const story = structuredClone(seed);
  delete story.events[3]!.translations!["es"]!.title;
  delete story.events[5]!.translations!["es"]!.text;
  return story;
}

async function missing(input: unknown, options: ReadOptions = {}): Promise<unknown[]> {
  const { problems } = await readEvents(input as string, options);
  return problems.filter(({ code }) => code === "translation-missing");
}

describe("what is not translated", () => {
  it("is told once, with its events, where it is asked for a language", async () => {
    const [problem, ...more] = await missing(halfTranslated(), { lang: "es" });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      severity: "warning",
      field: "translations",
      id: "panama",
      path: "/events/3",
      value: { lang: "es", ids: ["panama", "visas"] },
    });
    expect((problem as Error).message).toBe(
      '2 of 6 events are not all translated into "es": panama (title); visas (text). That is shown in its own words. ' +
        'Write them into "translations", or in a sheet into title@es and so on; of an event that is in "es" already, say so in "lang".',
    );
  });

  it("is told where only the language of the country is asked for", async () => {
    expect(await missing(halfTranslated(), { lang: "es-MX" })).toHaveLength(1);
  });

  it("is no problem where all is translated, and where nobody asks", async () => {
    expect(await missing(seed, { lang: "es" })).toEqual([]);
    expect(await missing(halfTranslated())).toEqual([]);
    expect(await missing(halfTranslated(), { lang: "en-GB" })).toEqual([]);
  });

  it("is all that there is, where the data are in another language", async () => {
    const [problem] = await missing(seed, { lang: "fr" });
    expect(problem).toMatchObject({ value: { ids: seed.events.map(({ id }) => id) } });
    expect((problem as Error).message).toMatch(/^6 of 6 events are not all translated into "fr": .* and 1 more\./);
  });

  it("is told with the rows of a sheet, whatever rows there are between them", async () => {
    const sheet = [
      "title,title@es,text,text@es,date,lang",
      "First talks,Primeras conversaciones,,,2018,",
      ",,,,,",
      "Second talks,,,,2019,",
      "Broken,,,,no date,",
      "Third talks,Terceras conversaciones,More.,,2020,",
      "Cuartas conversaciones,,,,2021,es",
    ].join("\n");
    expect(await missing(sheet, { lang: "es" })).toMatchObject([{ row: 4, rows: [4, 6], severity: "warning" }]);
  });

  it("is no foreign event among others", async () => {
    const events = [
      { title: "Talks", date: "2018" },
      { title: "Dernières négociations", date: "2019", lang: "fr" },
    ];
    expect(await missing(events, { lang: "en" })).toEqual([]);
    expect(await missing({ lang: "en", events }, {})).toEqual([]);
  });

  it("is told of many events by a few", async () => {
    const events = Array.from({ length: 500 }, (_, at) => ({
      id: `e${at}`,
      title: "Talks",
      date: "2018",
      ...(at === 0 ? { translations: { es: { title: "Conversaciones" } } } : {}),
    }));
    const [problem] = await missing(events, { lang: "es" });
    expect((problem as Error).message.length).toBeLessThan(400);
    expect((problem as { value: { ids: string[] } }).value.ids).toHaveLength(499);
  });
});
