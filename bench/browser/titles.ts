/** Which titles can be seen, and which of them cover each other. */

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Crowding {
  /** How many titles can be seen. */
  shown: number;
  /** How many of those overlap another one. */
  overlapping: number;
}

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** px by which boxes may meet: text that is drawn has no sharp edge. */
const TOLERANCE = 0.5;

/** How the titles overlap that can be seen in a container; what stands out of it and is not clipped counts too. */
export function crowdingOf(titles: Iterable<Element>, container: Element): Crowding {
  const visibleBox = boxesWithin(container);
  const boxes = [...titles].map(visibleBox).filter((box) => box !== undefined);
  return { shown: boxes.length, overlapping: overlappingAmong(boxes) };
}

/** What can be seen of an element: its box, cut by whatever around it clips; undefined where nothing is left. */
function boxesWithin(container: Element): (element: Element) => Box | undefined {
  const clips = new Map<Element, Box>();

  const clipOf = (element: Element): Box => {
    const known = clips.get(element);
    if (known) return known;
    const around = element === container ? undefined : parentOf(element);
    const outer = around ? clipOf(around) : EVERYWHERE;
    const cuts = getComputedStyle(element).overflow !== "visible";
    const clip = cuts ? common(outer, element.getBoundingClientRect()) : outer;
    clips.set(element, clip);
    return clip;
  };

  return (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
    const box = common(element.getBoundingClientRect(), clipOf(element));
    return box.right - box.left > TOLERANCE && box.bottom - box.top > TOLERANCE ? box : undefined;
  };
}

/** The element around an element, also across the edge of a shadow root. */
function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** How many boxes overlap another one. Each is held against those that begin near it, until one overlaps. */
function overlappingAmong(boxes: readonly Box[]): number {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  const widest = sorted.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const overlaps = (box: Box, at: number): boolean => {
    for (let after = at + 1; after < sorted.length && sorted[after]!.left < box.right; after += 1) {
      if (overlap(box, sorted[after]!)) return true;
    }
    for (let before = at - 1; before >= 0 && sorted[before]!.left > box.left - widest; before -= 1) {
      if (overlap(box, sorted[before]!)) return true;
    }
    return false;
  };
  return sorted.filter(overlaps).length;
}

function overlap(a: Box, b: Box): boolean {
  const { left, top, right, bottom } = common(a, b);
  return right - left > TOLERANCE && bottom - top > TOLERANCE;
}
