/** What a timeline stands in: how wide that is, in which font, on which ground, and when there is a frame to draw in. */
import { WIDER } from "../../draw/sample.ts";
import type { FontMetrics, Settings } from "../../options.ts";
import { fontFactor } from "./font.ts";
import { isWidthNews } from "./width.ts";

export interface SurroundingsHost {
  host: HTMLElement;
  region: HTMLElement;
  /** The widths of its font, where a page tells them. */
  metrics: () => FontMetrics | undefined;
  /** The width is another: all is worked out anew. */
  changed: () => void;
  draw: () => void;
}

export class Surroundings {
  /** px of the last two layouts, the newest first. */
  widths: [number, number] = [0, 0];
  /** How much wider the page's font is than the table. */
  factor = 1;
  /** Which table that was. */
  private measured: FontMetrics | undefined;
  private frame = 0;
  private stopped = false;
  private readonly observer: ResizeObserver;

  constructor(private readonly host: SurroundingsHost) {
    // That of its own window goes with it: another's would look for its size for good.
    this.observer = new (host.host.ownerDocument.defaultView ?? globalThis).ResizeObserver(() => {
      if (isWidthNews(this.widthNow(), this.widths)) this.requestFrame();
    });
    this.observer.observe(host.host);
  }

  /** Whole px of the host, 0 while it is hidden. */
  widthNow(): number {
    return Math.floor(this.host.host.getBoundingClientRect().width);
  }

  /** A layout is made for a width. */
  isLaidOutFor(width: number): void {
    if (this.widths[0] === 0 || this.host.metrics() !== this.measured) this.probe();
    if (width !== this.widths[0]) this.widths = [width, this.widths[0]];
  }

  /** What changed while it is hidden is drawn once it is seen, be it as wide as it was. */
  forget(): void {
    this.widths = [0, 0];
  }

  /** One drawing in the next frame, however often it is asked for. */
  requestFrame(): void {
    if (this.frame !== 0 || this.stopped) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const width = this.widthNow();
      if (isWidthNews(width, this.widths)) this.host.changed();
      else if (width > 0) this.host.draw();
    });
  }

  /** Measures again once the fonts of the page are there. */
  async awaitFonts(): Promise<void> {
    await this.host.region.ownerDocument.fonts.ready;
    if (!this.stopped && this.probe()) this.host.changed();
  }

  /** Whether a picture of it is to be dark: it is where its words are light. */
  isDark({ theme }: Settings): boolean {
    if (theme !== "auto") return theme === "dark";
    const { region } = this.host;
    const view = region.ownerDocument.defaultView;
    return view !== null && isLight(view.getComputedStyle(region).color);
  }

  stop(): void {
    this.stopped = true;
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
  }

  /** Measures the page's font against the table; true where it is wider than was thought. */
  private probe(): boolean {
    const metrics = this.host.metrics();
    const factor = fontFactor(this.host.region, metrics);
    if (metrics !== this.measured) [this.measured, this.factor] = [metrics, 1];
    if (factor === undefined || factor <= this.factor * WIDER) return false;
    this.factor = factor;
    return true;
  }
}

/** Whether a computed colour is a light one. */
function isLight(colour: string): boolean {
  const [first = 0, second = 0, third = 0] = (colour.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
  // oklch() and lch() and their like begin with how light it is; the others tell red, green and blue.
  if (/^(?:ok)?l/.test(colour)) return first > (colour.startsWith("o") ? 0.5 : 50);
  return first + second + third > 1.5 * (colour.startsWith("r") ? 255 : 1);
}
