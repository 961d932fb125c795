/** What a page's font is measured by. */

/** Letters as they are common in titles, and figures as they are in dates. */
export const SAMPLE = "The quick brown fox jumps over 1234567890 lazy dogs, and Mendrala meets Fernández de Cossío";

/** px of it. */
export const SAMPLE_SIZE = 100;

/** A font that is wider by less than this is taken for as wide. */
export const WIDER = 1.005;

/** How wide a region's font is at it, in px: regular and bold; 0 where nothing can be measured, as in a hidden place. */
export function sampleWidths(region: HTMLElement): [regular: number, bold: number] {
  const probes = ["400", "700"].map((fontWeight) => {
    const probe = region.ownerDocument.createElement("span");
    probe.textContent = SAMPLE;
    probe.setAttribute("aria-hidden", "true");
    const fontSize = `${SAMPLE_SIZE}px`;
    Object.assign(probe.style, {
      position: "absolute",
      visibility: "hidden",
      whiteSpace: "nowrap",
      fontSize,
      fontWeight,
    });
    return probe;
  });
  region.append(...probes);
  const [regular = 0, bold = 0] = probes.map((probe) => probe.getBoundingClientRect().width);
  for (const probe of probes) probe.remove();
  return [regular, bold];
}
