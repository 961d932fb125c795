/** What draws a PNG, by name: an optional package, so that this file comes by import(). */
export { Resvg } from "@resvg/resvg-js";
