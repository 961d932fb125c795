import { describe, expect, it } from "vitest";
import { ar } from "../../../src/words/ar.ts";
import { de } from "../../../src/words/de.ts";
import { en } from "../../../src/words/en.ts";
import { es } from "../../../src/words/es.ts";
import { fr } from "../../../src/words/fr.ts";
import { he } from "../../../src/words/he.ts";
import { hi } from "../../../src/words/hi.ts";
import { ja } from "../../../src/words/ja.ts";
import type { Messages, Plural } from "../../../src/words/messages.ts";
import { pt } from "../../../src/words/pt.ts";
import { zh } from "../../../src/words/zh.ts";

const CATALOGUES = { en, es, fr, de, pt, ar, he, hi, ja, zh } satisfies Record<string, Messages>;
const LANGUAGES = Object.entries(CATALOGUES) as [string, Messages][];
const KEYS = Object.keys(en) as (keyof Messages)[];

type Form = [path: string, template: string, form: string];

/** The templates of a message, with the plural form that each is for. */
function formsOf(key: string, message: string | Plural): Form[] {
  if (typeof message === "string") return [[key, message, ""]];
  return Object.entries(message).map(([form, template]): Form => [`${key}.${form}`, template, form]);
}

function allForms(messages: Messages): Form[] {
  return KEYS.flatMap((key) => formsOf(key, messages[key]));
}

function placesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}

/** Places that English fills and a template does not, and the other way round. One, two and none can be said in words. */
function faultsOf(key: keyof Messages, messages: Messages): string[] {
  const wanted = new Set(formsOf(key, en[key]).flatMap(([, template]) => placesIn(template)));
  return formsOf(key, messages[key]).flatMap(([path, template, form]) => {
    const named = placesIn(template);
    const worded = ["zero", "one", "two"].includes(form);
    const missing = [...wanted].filter((name) => !named.includes(name) && !(worded && name === "count"));
    const unknown = named.filter((name) => !wanted.has(name));
    const isNone = form === "zero" && named.length === 0;
    return [...(isNone ? [] : missing), ...unknown].map((name) => `${path}: {${name}}`);
  });
}

it("finds places that are missing and places that stay open", () => {
  const wrong = { ...en, more: "and {number} more", events: { one: "one event", other: "events" } };
  expect(faultsOf("more", wrong)).toEqual(["more: {count}", "more: {number}"]);
  expect(faultsOf("events", wrong)).toEqual(["events.other: {count}"]);
});

describe.each(LANGUAGES)("%s", (language, messages) => {
  it("has every message, and none that nobody asks for", () => {
    expect(Object.keys(messages).sort()).toEqual([...KEYS].sort());
  });

  it("says of one of several dates nothing that fits days alone: they may be years", () => {
    expect(messages.legend_several).not.toMatch(/\b(?:days?|tage?|días?|jours?|dias?)\b|يوم|أيام|ימים|दिन|[日天]/i);
  });

  it("fills the same places as English", () => {
    expect(KEYS.flatMap((key) => faultsOf(key, messages))).toEqual([]);
  });

  it("counts in all plural forms of the language, and no others", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const key of KEYS.filter((each) => typeof en[each] !== "string")) {
      const asked = key === "emptyBroken" ? forms.filter((form) => form !== "zero" && form !== "one") : forms;
      expect(Object.keys(messages[key]).sort(), key).toEqual(asked);
    }
    expect(KEYS.filter((key) => typeof en[key] === "string" && typeof messages[key] !== "string")).toEqual([]);
  });

  it("is plain text, with no control character and no space too many", () => {
    for (const [path, template] of allForms(messages)) {
      expect(template.normalize("NFC"), path).toBe(template);
      expect(template, path).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\s{2}|^\s|\s$|^$/u);
      expect(template.replace(/\{\w+\}/g, ""), path).not.toMatch(/[{}]/);
    }
  });

  it("shows of a button's name what its name begins or ends with", () => {
    const said = (key: "showAll" | "showAllShort" | "lanes" | "foldLanes") =>
      (messages[key] as string).toLocaleLowerCase(language);
    expect(said("showAll")).toContain(said("showAllShort"));
    expect(said("foldLanes")).toContain(said("lanes"));
  });

  it("ends sentences as the language does", () => {
    const stop = { hi: "।", ja: "。", zh: "。" }[language] ?? ".";
    const sentences = ["stepsNote", "foldCut", "empty", "summary", "howTo", "announceWindow"] as const;
    for (const [path, template] of sentences.flatMap((key) => formsOf(key, messages[key]))) {
      expect(template.endsWith(stop), path).toBe(true);
    }
  });

  it("tells apart what buttons do", () => {
    const buttons = [
      "earlier",
      "later",
      "zoomIn",
      "zoomOut",
      "showAll",
      "foldLanes",
      "close",
      "previous",
      "next",
    ] as const;
    expect(new Set(buttons.map((key) => messages[key])).size).toBe(buttons.length);
  });
});

/** Words that are the same in English, and names on keys. */
const SHARED = ["Links", "Sources", "Date", "Status", "Text", "Enter", "Esc", "Home", "End", "Page Up", "Page Down"];

describe.each(LANGUAGES.filter(([language]) => language !== "en"))("%s beside English", (_, messages) => {
  it("leaves nothing in English", () => {
    const english = new Set(allForms(en).map(([path, template]) => `${path}: ${template}`));
    const left = allForms(messages).filter(
      ([path, template]) => /\p{L}/u.test(template.replace(/\{\w+\}/g, "")) && english.has(`${path}: ${template}`),
    );
    expect(left.map(([, template]) => template).filter((template) => !SHARED.includes(template))).toEqual([]);
  });
});
