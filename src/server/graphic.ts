/** A picture for a drawing program: text as text, in groups that have names, every colour a value. */
import { measureBy } from "../draw/ruler.ts";
import { settingsOf } from "../options.ts";
import { pictureOfEvents, wholeScene } from "../scene/compose.ts";
import { elementsOf, type Element } from "../scene/elements.ts";
import { spokenOf } from "../scene/spoken.ts";
import { finished, readGiven, widthOf, type Given, type RenderOptions } from "./svg.ts";

/** Groups of a picture by the names that they get, from the back to the front. */
const LAYERS = ["ground", "eras", "lanes", "moments", "axis", "marks", "labels", "heading", "legend", "credit", "list"];

/** Keys of what the picture groups otherwise. */
const RENAMED: Readonly<Record<string, string>> = { notes: "credit", unnamed: "list" };

/**
 * Draws events as SVG to be worked on: layers by name (`axis`, `marks`, `labels` …), in them one group an event by its id,
 * text as text, nothing clipped, and weights that a font has, regular and bold.
 *
 * It is all of it: below it stands what has no label.
 */
export function renderGraphic(given: Given, options: RenderOptions = {}): string {
  const { width, whole: _, ...rest } = options;
  const { events, unread, options: own } = readGiven(given, rest, "renderGraphic");
  const settings = settingsOf(own);
  const picture = pictureOfEvents(events, settings, widthOf(width), measureBy(settings.metrics), {
    unread,
    paper: "auto",
  });
  const tree = elementsOf(wholeScene(picture), spokenOf(picture));
  return finished(layered(tree), settings);
}

function layered(tree: Element): Element {
  const children = tree.children ?? [];
  const words = children.filter(({ name }) => name === "title" || name === "desc");
  const events = children.find(({ key }) => key === "events")?.children?.[0];
  const parts = new Map(children.map((child) => [RENAMED[child.key] ?? child.key, child]));
  parts.set(
    "marks",
    partsOf(events, ({ key }) => !key.startsWith("label")),
  );
  parts.set(
    "labels",
    partsOf(events, ({ key }) => key.startsWith("label")),
  );
  const layers = LAYERS.flatMap((name) => {
    const part = parts.get(name);
    return part && (part.name !== "g" || (part.children ?? []).length > 0) ? [layer(name, part)] : [];
  });
  const root = { ...tree.attrs, "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape" };
  return { ...plainText(tree), attrs: root, children: [...words, ...layers] };
}

/** A layer, as drawing programs know them: by its id, and for Inkscape by its label. */
function layer(name: string, part: Element): Element {
  const children = part.name === "g" ? (part.children ?? []) : [part];
  return {
    name: "g",
    key: name,
    attrs: { id: name, "inkscape:groupmode": "layer", "inkscape:label": name },
    ...(part.shift && part.name === "g" ? { shift: part.shift } : {}),
    children: children.map((child) => plainText(child)),
  };
}

/** What is drawn of each event or count that is chosen, in a group by its id. */
function partsOf(list: Element | undefined, isChosen: (part: Element) => boolean): Element {
  const items = (list?.children ?? []).flatMap((item): Element[] =>
    (item.children ?? []).flatMap(({ key, attrs, children = [] }): Element[] => {
      const chosen = children.filter((part) => !part.liveOnly && isChosen(part));
      if (chosen.length === 0) return [];
      const label = String(attrs["data-event"] ?? `${attrs["data-count"] ?? key}`);
      return [
        {
          name: "g",
          key: item.key,
          attrs: { "inkscape:label": label, ...(attrs["lang"] ? { lang: attrs["lang"] } : {}) },
          ...(item.shift ? { shift: item.shift } : {}),
          children: chosen,
        },
      ];
    }),
  );
  return { name: "g", key: "part", attrs: {}, ...(list?.shift ? { shift: list.shift } : {}), children: items };
}

/** An element without what only a style sheet reads, in weights that there are. */
function plainText(element: Element): Element {
  const { class: _, "clip-path": __, ...attrs } = element.attrs;
  const weight = Number(attrs["font-weight"]);
  return {
    ...element,
    attrs: Number.isNaN(weight) ? attrs : { ...attrs, "font-weight": weight < 550 ? 400 : 700 },
    ...(element.children ? { children: element.children.map((child) => plainText(child)) } : {}),
  };
}
