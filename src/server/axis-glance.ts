/** A picture on its axis for a mail or a feed, where it is shown half as large: few labels, large letters, any height. */
import type { ResolvedEvent } from "../event.ts";
import type { Measure } from "../layout/text.ts";
import { settingsOf, type Settings } from "../options.ts";
import { pictureOfEvents, sceneOf, shownColumns } from "../scene/compose.ts";
import { elementsOf } from "../scene/elements.ts";
import type { Picture } from "../scene/picture.ts";
import type { Scene } from "../scene/scene.ts";
import { spokenOf } from "../scene/spoken.ts";
import { inOrderOf, titleAlone, type Glance } from "./glance.ts";

/** px of the image, which is shown half as wide in a mail: 600 px are what mails are laid out for. */
const MAIL_WIDTH = 1200;
/** px of the picture that are tried: the fewer, the larger its letters. */
const WIDTHS = [480, 540, 600];
/** At most so many events are named. */
const MOST = 8;
/** How much higher than wide it may be. */
const HIGHEST = 1;

/** Draws the most important events on their axis, as many as have room for their whole title. */
export function axisGlanceOf(events: readonly ResolvedEvent[], settings: Settings, measure: Measure): Glance {
  const columns = shownColumns(events, settings);
  const ranked = Array.from(columns.byRank.subarray(0, MOST), (index) => columns.event(index));
  for (let count = ranked.length; count > 1; count -= 1) {
    for (const width of WIDTHS) {
      const drawn = drawnAt(width, ranked.slice(0, count), settings, measure);
      if (isWhole(drawn)) return glanceFrom(drawn, ranked, columns.count);
    }
  }
  return glanceFrom(drawnAt(WIDTHS[0]!, ranked.slice(0, 1), settings, measure), ranked, columns.count);
}

interface Drawn {
  picture: Picture;
  scene: Scene;
}

function drawnAt(width: number, events: readonly ResolvedEvent[], settings: Settings, measure: Measure): Drawn {
  const { lang, displayZone, messages, formatDate, dir, timeDirection, labels, title, label, theme, scale } = settings;
  const alone = {
    ...settingsOf({ lang, displayZone, messages, formatDate, dir, timeDirection, labels, theme, scale }),
    label: label ?? title ?? "",
    asOf: settings.asOf,
    highlight: settings.highlight,
    layout: "wide",
    legend: "off",
    drafts: true,
  } as Settings;
  const shown = events.map((event) => titleAlone(event, false));
  const picture = pictureOfEvents(shown, alone, width, measure, { paper: "auto" });
  return { picture, scene: sceneOf(picture) };
}

/** Whether each event has its label, with its date and its whole title, in a picture that a screen can hold. */
function isWhole({ picture: { plan, columns }, scene }: Drawn): boolean {
  if (!plan?.complete || plan.style === "crowded" || scene.events.length < columns.count) return false;
  if (scene.height > scene.width * HIGHEST) return false;
  return scene.events.every(({ index }) => !plan.block(index).title.cut);
}

function glanceFrom({ picture, scene }: Drawn, events: readonly ResolvedEvent[], total: number): Glance {
  const tree = elementsOf(scene, spokenOf(picture));
  const height = Math.round((scene.height * MAIL_WIDTH) / scene.width);
  return {
    tree: { ...tree, attrs: { ...tree.attrs, width: MAIL_WIDTH, height } },
    events: inOrderOf(picture, events),
    total,
  };
}
