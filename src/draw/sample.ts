/** What a page's font is measured by. */

/** Letters as they are common in titles, and figures as they are in dates. */
export const SAMPLE = "The quick brown fox jumps over 1234567890 lazy dogs, and Mendrala meets Fernández de Cossío";

/** px of it. */
export const SAMPLE_SIZE = 100;

/** A font that is wider by less than this is taken for as wide. */
export const WIDER = 1.005;
