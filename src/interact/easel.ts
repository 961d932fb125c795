/** What is drawn: a picture, the scene of it that is seen, and the nodes. Here alone both are made. */
import { patch } from "../draw/dom.ts";
import { svgText } from "../draw/svg-text.ts";
import { DARK, LIGHT } from "../draw/theme.ts";
import type { Settings } from "../options.ts";
import { firstView, pictureOf, sceneOf, wholeScene } from "../scene/compose.ts";
import { deep, deepLater } from "../scene/deep.ts";
import { elementsOf, type Element, type Spoken } from "../scene/elements.ts";
import { Memory } from "../scene/memory.ts";
import type { Picture, PictureInput } from "../scene/picture.ts";
import type { Scene } from "../scene/scene.ts";
import { spokenOf } from "../scene/spoken.ts";
import type { View } from "../scene/view.ts";
import type { Shell } from "./shell.ts";
import type { Standing } from "./standing.ts";
import type { Drawn } from "./window/whereabouts.ts";

/** px of a picture at least, however narrow its place is. */
const LEAST_WIDTH = 240;

export interface EaselHost {
  /** Before every id. */
  name: string;
  shell: Shell;
  /** What stands there before the first drawing. */
  standing: Standing;
  view: () => View;
  /** All that a picture is made of but its width; `paper` as in a picture. */
  input: (paper: Settings["height"] | undefined) => Omit<PictureInput, "width" | "paper">;
  /** What is said of the picture as it is used now. */
  spoken: () => Partial<Spoken>;
  /** A scene is drawn, and the nodes are there. */
  drawn: (picture: Picture, scene: Scene, svg: SVGSVGElement) => void;
}

export class Easel {
  picture: Picture | undefined;
  scene: Scene | undefined;
  svg: SVGSVGElement | undefined;
  /** Of what was drawn of the picture. */
  private readonly memory = new Memory<Element>();

  /** What draws the rest could not be had. */
  private isShallow = false;
  /** What is done once it has come. */
  private awaited: (() => void) | undefined;

  constructor(private readonly host: EaselHost) {}

  /** All three, once something is drawn. */
  get all(): Drawn | undefined {
    const { picture, scene, svg } = this;
    return picture && scene && svg ? { picture, scene, svg } : undefined;
  }

  /**
   * @param paper set for a picture on paper: px of its height
   * @param height px in place of what the page has asked for
   */
  pictureAt(width: number, paper?: Settings["height"], height?: number): Picture {
    const input = this.host.input(paper);
    const settings = height === undefined ? input.settings : { ...input.settings, height };
    return pictureOf({ ...input, settings, width: Math.max(width, LEAST_WIDTH), paper });
  }

  /**
   * Whether what draws a picture that does not label everything has yet to come. Then something is done once it has, or
   * cannot be had: of several only the last.
   */
  waits(then: () => void): boolean {
    const coming = this.isShallow ? undefined : deepLater();
    if (!coming) return false;
    this.awaited = then;
    const done = (): void => {
      const { awaited } = this;
      this.awaited = undefined;
      awaited?.();
    };
    coming.then(done, () => {
      this.isShallow = true;
      done();
    });
    return true;
  }

  /** Takes another picture, which is not drawn yet. */
  take(picture: Picture): void {
    this.picture = picture;
    this.memory.forget();
  }

  /** Marks the same picture otherwise. */
  mark({ found, mark }: Pick<PictureInput, "found" | "mark">): void {
    if (this.picture) this.picture = { ...this.picture, found, mark };
  }

  /**
   * Draws what is seen of the picture.
   *
   * @param called index of an event that gets a callout where it has no label; less than 0 for none
   * @param isTold whether its words stand elsewhere: then it is drawn, and there is no callout
   */
  draw(called: number, isTold = false): void {
    const picture = this.picture!;
    const { name, shell } = this.host;
    this.scene = sceneOf(picture, this.host.view(), called < 0 ? undefined : called, isTold);
    const spoken = { ...spokenOf(picture), ...this.host.spoken() };
    const tree = elementsOf(this.scene, spoken, name, this.memory);
    const svg = patch(this.svg ?? this.standing(tree), tree, shell.region.ownerDocument) as SVGSVGElement;
    if (svg.parentNode !== shell.region) shell.region.insertBefore(svg, shell.status);
    this.svg = svg;
    this.host.drawn(picture, this.scene, svg);
  }

  /** The picture of a server, made ours where it is this one; another makes room. */
  private standing(tree: Element): SVGSVGElement | undefined {
    const { region, takeOver } = this.host.standing;
    const svg = region?.querySelector<SVGSVGElement>(":scope > svg");
    if (!svg || takeOver?.(svg, tree)) return svg ?? undefined;
    svg.remove();
    return undefined;
  }

  /** The picture as it is seen, or all of it, as text. */
  text(width: number, whole: boolean, isDark: boolean): string {
    const picture = whole ? this.pictureAt(width, "auto") : (this.picture ?? this.pictureAt(width));
    const view = this.picture ? this.host.view() : firstView(picture);
    const spoken = spokenOf(picture);
    const treeOf = (scene: Scene): Element => elementsOf(scene, spoken);
    // Where it has not come, all of the picture is in the window.
    const seen = deep.uncut ?? ((scene, treeOf) => treeOf(scene));
    const tree = whole ? treeOf(wholeScene(picture)) : seen(sceneOf(picture, view), treeOf);
    const { lang, metrics } = picture.settings;
    return svgText(tree, { palette: isDark ? DARK : LIGHT, lang, family: metrics?.family });
  }
}
