/** Tells once that a timeline is seen, for a page that asks. */

/** How often it is looked, from nothing of it to all. */
const LOOKS = 20;

/** Tells when half of a box is seen, or half of the window where it is higher. @returns what stops it */
export function watchSeen(region: Element, told: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRect, boundingClientRect, rootBounds } = entries.at(-1)!;
      // In a frame the window is another page's.
      const whole = Math.min(boundingClientRect.height, rootBounds?.height ?? screen.height);
      if (whole < 1 || intersectionRect.height < whole / 2) return;
      observer.disconnect();
      told();
    },
    { threshold: Array.from({ length: LOOKS + 1 }, (_, look) => look / LOOKS) },
  );
  observer.observe(region);
  return () => {
    observer.disconnect();
  };
}
