/** How a picture says in which language its words are, where some are in another than its own. */
import type { Picture } from "./picture.ts";
import type { Scene, SceneEvent, TextRun } from "./scene.ts";
import type { Part } from "./texts.ts";

/** What the runs of a label tell, by their roles. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ["daymark-title", "label"],
  ["daymark-when", "when"],
  ["daymark-text", "text"],
]);

/** The scene with the language of each event that is not in its own: that of its title, and of other parts where they differ. */
export function withLanguages(scene: Scene, picture: Pick<Picture, "texts" | "settings">): Scene {
  const events = scene.events.map((event) => inLanguages(event, picture));
  return events.some((event, at) => event !== scene.events[at]) ? { ...scene, events } : scene;
}

function inLanguages(event: SceneEvent, { texts, settings }: Pick<Picture, "texts" | "settings">): SceneEvent {
  const languageOf = (part: Part | undefined): string | undefined => part && texts.lang(event.item.event, part);
  if (languageOf("own") === undefined) return event;
  const lang = languageOf("label");
  const runs = event.label?.runs.map((run): TextRun => {
    const own = languageOf(PARTS.get(run.role));
    return own === lang ? run : { ...run, lang: own ?? settings.lang };
  });
  return {
    ...event,
    ...(lang === undefined ? {} : { lang }),
    ...(runs ? { label: { ...event.label!, runs } } : {}),
  };
}
