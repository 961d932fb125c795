/** The timeline on paper: all of it, for whatever width a page has, and below it in words what a picture cannot tell. */
import css from "../../draw/print.css?inline";
import { patch } from "../../draw/dom.ts";
import { sceneOf } from "../../scene/compose.ts";
import { elementsOf, type Element as Drawn } from "../../scene/elements.ts";
import type { Picture } from "../../scene/picture.ts";
import type { Scene } from "../../scene/scene.ts";
import { spokenOf } from "../../scene/spoken.ts";
import { adopt } from "../adopt.ts";
import type { CardHost } from "../card-host.ts";
import { el } from "../html.ts";
import { withBreaks } from "../card/long-runs.ts";
import { listOf } from "./print-list.ts";

export type PrintHost = Pick<CardHost, "name" | "shell" | "paper">;

/** A picture for pages of some widths; which one is used is told by the style sheet, as nothing tells a script. */
interface Paper {
  name: string;
  /** px of the picture, which is scaled to the page. */
  width: number;
  /** px of a page of this width. */
  page: number;
  /** px that a picture may be high which does not name everything: so there is room for the page's own text too. */
  most: number;
}

const PAPERS: readonly Paper[] = [
  { name: "broad", width: 1040, page: 700, most: 700 },
  { name: "usual", width: 760, page: 1040, most: 820 },
  { name: "narrow", width: 480, page: 1000, most: 1000 },
  { name: "slim", width: 320, page: 1000, most: 1000 },
];

/** Puts all of it into the page while it is printed. @returns what stops that */
export function listenForPrint(host: PrintHost): () => void {
  const view = host.shell.region.ownerDocument.defaultView;
  // The window may have gone while this was on its way.
  if (!view) return () => undefined;
  const query = view.matchMedia("print");
  let remove: (() => void) | undefined;
  const show = (): void => {
    remove ??= putOnPaper(host);
  };
  const hide = (): void => {
    remove?.();
    remove = undefined;
  };
  const look = (): void => {
    if (query.matches) show();
    else hide();
  };
  view.addEventListener("beforeprint", show);
  view.addEventListener("afterprint", look);
  query.addEventListener("change", look);
  look();
  return () => {
    view.removeEventListener("beforeprint", show);
    view.removeEventListener("afterprint", look);
    query.removeEventListener("change", look);
    hide();
  };
}

function putOnPaper(host: PrintHost): () => void {
  const { region } = host.shell;
  const document = region.ownerDocument;
  const root = region.getRootNode() as ShadowRoot;
  const focused = root.activeElement;
  const paper = el(document, "div", { class: "paper" });
  paper.append(...PAPERS.flatMap((one) => pageOf(host, document, one)));
  const undress = adopt(root, css);
  region.append(withBreaks(paper));
  return () => {
    paper.remove();
    undress();
    // What is not shown on paper has lost the focus.
    if (focused !== root.activeElement) (focused as HTMLElement | null)?.focus({ preventScroll: true });
  };
}

function pageOf(host: PrintHost, document: Document, paper: Paper): HTMLElement[] {
  const { name } = paper;
  const picture = pictureOn(host, paper);
  if (!picture) return [];
  const scene = sceneOf(picture);
  const page = el(document, "div", { class: `paper-${name}` });
  const prefix = `${host.name}-${name}`;
  const spoken = spokenOf(picture);
  page.append(
    ...slicesOf(picture, scene).map((slice, at) => {
      const tree = printed(elementsOf(slice, spoken, `${prefix}-${at}`));
      const label = { role: "img", "aria-label": spoken.title };
      return patch(undefined, { ...tree, attrs: { ...tree.attrs, ...label, ...windowOn(slice) } }, document);
    }),
    ...listOf(document, picture, scene),
  );
  return [page];
}

/** As high as it needs to be, or closer together where that would be too high. */
function pictureOn(host: PrintHost, { width, page, most }: Paper): Picture | undefined {
  const picture = host.paper(width, "auto");
  if (!picture?.plan) return picture;
  const limit = picture.plan.complete ? page : most;
  return sceneOf(picture).height > limit ? host.paper(width, limit) : picture;
}

/** A part of a scene, from one height to another. */
interface Slice extends Scene {
  from: number;
  to: number;
}

/** px that stay below an entry. */
const BELOW = 12;

/** A list is cut between its entries, so that a page can end there; what stands on an axis is one piece. */
function slicesOf({ plan }: Picture, scene: Scene): Slice[] {
  const { events, axis, height } = scene;
  if (plan || events.length === 0) return [{ ...scene, from: 0, to: height }];
  // What stands between two entries, as the name of an era, goes with the one below it.
  const bottoms = events.map(({ label, markBox }) =>
    Math.max(...[markBox, ...(label ? [label.box] : [])].map(({ y, height }) => y + height)),
  );
  const tops = [0, ...bottoms.slice(0, -1).map((bottom) => bottom + BELOW)];
  return events.map((event, at) => {
    const [from, to] = [tops[at]!, tops[at + 1] ?? height];
    const isWithin = (y: number): boolean => y >= from && y < to;
    return {
      ...scene,
      from,
      to,
      events: [event],
      heading: scene.heading.filter(({ y }) => isWithin(y)),
      notes: scene.notes.filter(({ y }) => isWithin(y)),
      eras: scene.eras.map(({ label, ...era }) => (label && isWithin(label.y) ? { ...era, label } : era)),
      moments: scene.moments.filter(({ label }) => label && isWithin(label.y)),
      axis: { ...axis, ticks: axis.ticks.filter((tick) => isWithin(tick.at)) },
    };
  });
}

function windowOn({ width, from, to }: Slice): Drawn["attrs"] {
  return { height: to - from, viewBox: `0 ${from} ${width} ${to - from}` };
}

/** What a reader can press is not printed. */
function printed({ live: _, children, ...drawn }: Drawn): Drawn {
  return { ...drawn, ...(children ? { children: children.filter(({ liveOnly }) => !liveOnly).map(printed) } : {}) };
}
