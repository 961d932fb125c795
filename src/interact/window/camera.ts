/** The window on a picture: where it is, where it may go, and how it gets there. */
import { firstView } from "../../scene/compose.ts";
import type { Picture } from "../../scene/picture.ts";
import { pxOf, viewOf, windowOf, type Projection, type View } from "../../scene/view.ts";
import { between, clampView, zoomedBy } from "./window.ts";

export interface CameraHost {
  /** Draw now: the view has jumped. */
  jumped(): void;
  /** Draw in the next frame: the view is on its way. */
  moved(): void;
  /** Whether motion should be left out. */
  isStill(): boolean;
}

const PAGE = 0.8;
const ZOOM_STEP = 2;
/** ms of a glide at most. */
const LONGEST = 300;

/** Holds the view of one picture at a time. Whoever moves it says so to whoever listens. */
export class Camera {
  view: View = { start: 0, pxPerUnit: 1 };
  /** Whether someone chose the window; it then stays where it is when data or size change. */
  wasMoved = false;
  private picture: Picture | undefined;
  private glide = 0;

  constructor(private readonly host: CameraHost) {}

  /** Looks at another picture: at the same time as before where the window was chosen, else at its first view. */
  lookAt(picture: Picture): void {
    this.stop();
    const window = this.wasMoved && this.picture?.plan ? this.window : undefined;
    this.picture = picture;
    const { plan, length } = picture;
    this.view = window && plan ? viewOf(plan.scale, window, length) : firstView(picture);
  }

  /** Instants at both ends; undefined where nothing is placed along an axis. */
  get window(): { start: number; end: number } | undefined {
    const projection = this.projection();
    return projection && windowOf(projection);
  }

  /** The view in which everything fits. */
  get home(): View {
    const plan = this.picture?.plan;
    return plan ? { start: plan.start, pxPerUnit: plan.pxPerUnit } : this.view;
  }

  /** Whether the window has come to rest on a part of the whole. */
  get isAway(): boolean {
    if (!this.picture?.plan || this.glide !== 0) return false;
    return Math.max(...this.beyond().map(Math.abs)) * this.home.pxPerUnit > 1;
  }

  /** The nearest view that a gesture may lead to. */
  clamped(view: View): View {
    const { plan, columns, length } = this.picture!;
    return plan ? clampView(view, this.home, columns, plan.scale, length) : view;
  }

  /** A step of a gesture. False where nothing changes. */
  see(view: View): boolean {
    if (view.start === this.view.start && view.pxPerUnit === this.view.pxPerUnit) return false;
    this.view = view;
    this.wasMoved = true;
    this.host.moved();
    return true;
  }

  /** Goes to a view, at once or in `duration` ms; `told` is called whenever the window has changed. */
  goTo(to: View, duration: number, told: () => void): void {
    this.stop();
    if (duration <= 0 || this.host.isStill()) {
      this.view = to;
      this.wasMoved = true;
      this.host.jumped();
      told();
      return;
    }
    const from = this.view;
    const { length } = this.picture!;
    let began: number | undefined;
    const step = (now: number): void => {
      began ??= now;
      const share = Math.min((now - began) / Math.min(duration, LONGEST), 1);
      if (this.see(between(from, to, share, length))) told();
      this.glide = share < 1 ? requestAnimationFrame(step) : 0;
    };
    this.glide = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.glide);
    this.glide = 0;
  }

  /** The view one page earlier or later. */
  paged(by: -1 | 1): View {
    const start = this.view.start + (by * PAGE * this.picture!.length) / this.view.pxPerUnit;
    return this.clamped({ ...this.view, start });
  }

  /** The view one step closer or farther, about an event where that is in the window, else about the middle. */
  zoomed(by: -1 | 1, index: number): View {
    const { length } = this.picture!;
    const px = index < 0 ? -1 : this.pxOfStart(index);
    return this.clamped(zoomedBy(this.view, ZOOM_STEP ** by, px >= 0 && px <= length ? px : length / 2));
  }

  /** The view, no closer than this one, in which an event's beginning can be seen; undefined where it can be already. */
  revealing(index: number): View | undefined {
    const projection = this.projection();
    if (!projection) return undefined;
    const { length } = projection;
    const px = this.pxOfStart(index);
    const end = pxOf(projection, this.picture!.columns.last[index]!);
    if ((px >= 0 && px <= length * 0.9) || (px < 0 && end > 40)) return undefined;
    return { ...this.view, start: this.view.start + (px - length * 0.4) / this.view.pxPerUnit };
  }

  /** The closest view that holds all of some instants; undefined where coming closer would not part them. */
  parting(from: number, to: number): View | undefined {
    const { plan, length } = this.picture!;
    if (!plan || to <= from) return undefined;
    const room = plan.scale.toUnit(to) - plan.scale.toUnit(from);
    const wanted = { start: plan.scale.toUnit(from) - room * 0.3, pxPerUnit: (length * 0.6) / room };
    const near = this.clamped(wanted);
    return near.pxPerUnit > this.view.pxPerUnit * 1.2 ? near : undefined;
  }

  /** Which ways are open. */
  ways(): { earlier: boolean; later: boolean; in: boolean; out: boolean } {
    const { view, home } = this;
    const slack = 0.5 / view.pxPerUnit;
    const [before, after] = this.beyond();
    return {
      earlier: before > slack,
      later: after > slack,
      in: this.clamped(zoomedBy(view, ZOOM_STEP, 0)).pxPerUnit > view.pxPerUnit,
      out: view.pxPerUnit > home.pxPerUnit * 1.0001,
    };
  }

  /** How much of everything lies before the window and after it, in units; less than 0 where the window reaches farther. */
  private beyond(): [before: number, after: number] {
    const { view, home } = this;
    const { length } = this.picture!;
    return [view.start - home.start, home.start + length / home.pxPerUnit - view.start - length / view.pxPerUnit];
  }

  private projection(): Projection | undefined {
    const { picture } = this;
    return picture?.plan && { ...this.view, scale: picture.plan.scale, length: picture.length };
  }

  private pxOfStart(index: number): number {
    const projection = this.projection();
    return projection ? pxOf(projection, this.picture!.columns.first[index]!) : 0;
  }
}
