/** The problem of events that are shown in another language than the rest, as nobody has translated them. */
import type { Events } from "../event.ts";
import type { Problem, Spot } from "../problem.ts";
import { areMeant, foreignLanguage, tagOf } from "../foreign-language.ts";
import { toldOf, translationOf, type Languages } from "../translations.ts";

const TRANSLATION_MISSING = "translation-missing";

/** What of an event is translated, where it has it. */
const PARTS = ["title", "text", "displayDate"] as const;
/** So many events are named in words. */
const NAMED = 5;

/** Finds what is not translated, in one problem; none where nothing is meant to be. */
export function translationProblems(
  events: Events,
  languages: Languages,
  spotOf: (index: number) => Spot = () => ({}),
): Problem[] {
  if (!areMeant(events, languages)) return [];
  const { lang } = languages;
  const missing: { id: string; parts: string[]; index: number }[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = toldOf(events, index);
    const isKnown = (tagOf(event.lang) ?? tagOf(languages.source)) !== undefined;
    // Of an event that does not say its language only its translation tells that it is in another.
    if (isKnown && foreignLanguage(event, languages) === undefined) continue;
    const own = translationOf(event, lang);
    const parts = PARTS.filter((part) => event[part] && !own[part]);
    if (parts.length > 0) missing.push({ id: event.id ?? "", parts, index });
  }
  const [first] = missing;
  if (!first) return [];
  // Calendars and figures are no matter of a translation.
  const tag = lang.replace(/-u-.*/, "");
  const named = missing.slice(0, NAMED).map(({ id, parts }) => `${id} (${parts.join(", ")})`);
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
  const rows = missing.map(({ index }) => spotOf(index).row).filter((row) => row !== undefined);
  return [
    {
      code: TRANSLATION_MISSING,
      severity: "warning",
      message:
        `${missing.length} of ${events.length} events ${missing.length === 1 ? "is" : "are"} not all translated into ` +
        `"${tag}": ${named.join("; ")}${more}. That is shown in its own words. Write them into "translations", or in ` +
        `a sheet into title@${tag} and so on; of an event that is in "${tag}" already, say so in "lang".`,
      ...spotOf(first.index),
      ...(rows.length > 0 ? { rows } : {}),
      id: first.id,
      field: "translations",
      value: { lang, ids: missing.map(({ id }) => id) },
    },
  ];
}

/** Problems with those of another language replaced, or left as they are where they are of this one. */
export function withTranslationProblems(
  problems: readonly Problem[],
  events: Events,
  languages: Languages,
): readonly Problem[] {
  const before = problems.find(({ code }) => code === TRANSLATION_MISSING);
  if ((before?.value as Partial<Languages> | undefined)?.lang === languages.lang) return problems;
  const others = problems.filter((problem) => problem !== before);
  return [...others, ...translationProblems(events, languages)];
}
