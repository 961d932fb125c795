/** A picture as it stands in a page before any script runs: what the component would draw, to be taken over by it. */
import { liveText, waiting } from "../draw/live-text.ts";
import { measureBy } from "../draw/ruler.ts";
import { attributesText, escapeMarkup } from "../draw/safe.ts";
import { SAMPLE, SAMPLE_SIZE } from "../draw/sample.ts";
import type { ResolvedEvent } from "../event.ts";
import type { Settings } from "../options.ts";
import { aboutOf } from "../scene/about.ts";
import { offersScale, pictureOfEvents, sceneOf } from "../scene/compose.ts";
import { directionsOf } from "../scene/directions.ts";
import { elementsOf } from "../scene/elements.ts";
import type { Picture } from "../scene/picture.ts";
import { countKey, type Scene } from "../scene/scene.ts";
import { spokenOf } from "../scene/spoken.ts";

export interface RegionRequest {
  events: readonly ResolvedEvent[];
  settings: Settings;
  /** What is told of each record that is not among the events. */
  unread: readonly string[];
  /** px of the picture. */
  width: number;
  idPrefix: string;
  /** A class beside `root`. */
  className: string;
  /** The media query that it is shown by; without, where no other is. */
  where?: string | undefined;
}

/** The region as markup. */
export function regionHtml({ events, settings, unread, width, idPrefix, ...shown }: RegionRequest): string {
  const picture = pictureOfEvents(events, settings, width, measureBy(settings.metrics), { unread });
  const scene = sceneOf(picture);
  const spoken = { ...spokenOf(picture), active: firstKey(scene) };
  const about = aboutOf(picture);
  const { summary, notes } = spoken;
  const isSentence = /[.!?…。！？।؟۔]$/u.test(about.name);
  const name = [`${about.name}${isSentence ? "" : "."}`, summary, notes].filter((part) => part !== "").join(" ");
  return [
    `<div${attributesText(regionAttrs(picture, scene, shown))}>`,
    `<div class="status"${attributesText({ hidden: "", ...waiting({ hidden: "" }) })}>`,
    `<p${attributesText(waiting({ id: "summary" }))}>${escapeMarkup(about.summary)}</p>`,
    `<p>${escapeMarkup(about.notes)}</p></div>`,
    liveText(elementsOf(scene, spoken, idPrefix), name),
    footHtml(picture, scene),
    `<div class="status"${attributesText(waiting({ role: "status", "aria-live": "polite" }))}></div>`,
    `</div>`,
  ].join("");
}

function regionAttrs(
  picture: Picture,
  scene: Scene,
  { className, where }: Pick<RegionRequest, "className" | "where">,
): Record<string, string | number | undefined> {
  const { settings } = picture;
  const flag = (isSet: boolean | undefined): string | undefined => (isSet ? "" : undefined);
  return {
    class: `root ${className}`,
    part: "root",
    lang: settings.lang,
    dir: directionsOf(settings).isLeftward ? "rtl" : "ltr",
    "data-theme": settings.theme,
    "data-upright": flag(picture.upright),
    "data-time-leftward": flag(scene.isTimeLeftward),
    // What a script looks at before it takes the picture as it is.
    "data-standing": scene.complete && !settings.story ? "complete" : "more",
    "data-width": scene.width,
    "data-where": where,
    "data-sample": [400, 700].map((weight) => Math.round(picture.measure(SAMPLE, SAMPLE_SIZE, weight))).join(" "),
    ...waiting({ role: "region", "aria-label": aboutOf(picture).name, "aria-describedby": "summary" }),
  };
}

/** Where Tab goes first: the event or count that is first in time. */
function firstKey({ events, counts }: Scene): string {
  const keys = [
    ...events.map(({ index, id }) => ({ at: index, key: id })),
    ...counts.map(({ cell, key }) => ({ at: cell.first, key: countKey(key) })),
  ];
  return keys.sort((a, b) => a.at - b.at)[0]?.key ?? "";
}

/** px: half of the line of the buttons, as interact/buttons/foot.ts places them in a page. */
const HALF_LINE = 12;

/** The buttons at the foot, which nobody sees before they can do something. */
function footHtml(picture: Picture, { foot, height }: Scene): string {
  const { words, columns } = picture;
  const lift = foot === undefined ? "" : height - foot + HALF_LINE;
  const button = (attrs: Record<string, string>, isHidden: boolean, text: string): string =>
    `<button${attributesText({ type: "button", ...attrs, ...(isHidden ? { hidden: "" } : {}) })}>${escapeMarkup(text)}</button>`;
  return [
    `<div class="foot"${attributesText({ hidden: "", ...waiting({ hidden: "" }), "data-lift": lift })}>`,
    button({ class: "scale", part: "scale" }, !offersScale(picture), words.say("linear")),
    button(
      { part: "table-button", "aria-expanded": "false", "aria-label": words.say("tableName") },
      columns.count === 0,
      words.say("table"),
    ),
    `</div>`,
  ].join("");
}
