/** What tells in which language words are, brought in where some are in another than the picture's. */
import type { TimelineEvent } from "../event.ts";
import type { Settings } from "../options.ts";
import type { Part } from "../translations.ts";
import type { Scene } from "./scene.ts";

/** What a title is made of. */
export type Told = TimelineEvent & { id: string };

/** What of a picture tells the languages of its words. */
export interface Worded {
  settings: Settings;
  texts: { lang: (event: Told, part: Part) => string | undefined };
}

interface LanguageMarks {
  /** The language of a part of an event, where it is known and another than the one of the settings. */
  of: (event: Told, part: Part, settings: Settings) => string | undefined;
  /** The scene with the language of each event that is not in its own. */
  mark: (scene: Scene, picture: Worded) => Scene;
}

/** Empty until it is brought. */
export const languageMarks: Partial<LanguageMarks> = {};
