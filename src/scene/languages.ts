/** How a picture says in which language its words are, where some are in another than its own. */
import { foreignLanguage } from "../foreign-language.ts";
import type { Settings } from "../options.ts";
import { translationOf, type Part } from "../translations.ts";
import type { Scene, SceneEvent, TextRun } from "./scene.ts";
import { languageMarks, type Told, type Worded } from "./language-marks.ts";

/** From here on it does. */
export function bringLanguages(): void {
  Object.assign(languageMarks, { of: languageOf, mark: withLanguages });
}

function languageOf(event: Told, part: Part, settings: Settings): string | undefined {
  return isTranslated(event, part, settings) ? undefined : foreignLanguage(event, settings);
}

/** Whether a part is in the language of the picture, whatever the event's own is. */
function isTranslated(event: Told, part: Part, { lang, labels }: Settings): boolean {
  const { title, label, text, displayDate } = translationOf(event, lang);
  switch (part) {
    case "label":
      return label !== undefined || title !== undefined || (labels !== undefined && Object.hasOwn(labels, event.id));
    case "title":
      return title !== undefined;
    case "when":
      return !event.displayDate || displayDate !== undefined;
    case "text":
      return text !== undefined;
    case "own":
      return false;
  }
}

/** What the runs of a label tell, by their roles. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ["daymark-title", "label"],
  ["daymark-when", "when"],
  ["daymark-text", "text"],
]);

/** The language of each event's title, and of other parts where they differ. */
function withLanguages(scene: Scene, picture: Worded): Scene {
  const events = scene.events.map((event) => inLanguages(event, picture));
  return events.some((event, at) => event !== scene.events[at]) ? { ...scene, events } : scene;
}

function inLanguages(event: SceneEvent, { texts, settings }: Worded): SceneEvent {
  const told = event.item.event;
  if (texts.lang(told, "own") === undefined) return event;
  const lang = texts.lang(told, "label");
  const runs = event.label?.runs.map((run): TextRun => {
    const part = PARTS.get(run.role);
    const own = part && texts.lang(told, part);
    return own === lang ? run : { ...run, lang: own ?? settings.lang };
  });
  return {
    ...event,
    ...(lang === undefined ? {} : { lang }),
    ...(runs ? { label: { ...event.label!, runs } } : {}),
  };
}
