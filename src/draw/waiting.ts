/**
 * The attribute in which others wait for a script: a line for each, its name, a blank and its value. A name alone takes the
 * attribute away.
 */
export const WAITING = "data-live";
