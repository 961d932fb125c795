/** What reads fonts, by name: an optional package, so that this file comes by import(). */
export { create } from "fontkit";
