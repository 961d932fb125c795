/** The article, and a folder for the page that stands in its frame. */
import { copyFile, mkdir } from "node:fs/promises";

await mkdir("dist/embed", { recursive: true });
for (const name of ["index.html", "amp-like.js", "amp-like.css"]) await copyFile(name, `dist/${name}`);
