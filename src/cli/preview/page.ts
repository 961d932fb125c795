/** The page of a preview, as it is before anything has been read into it. */
import { escapeMarkup } from "../../draw/safe.ts";
import type { Preview } from "../../preview/state.ts";
import { builtFile } from "../built-file.ts";
import type { Pages } from "./server.ts";

/** The pages of a preview; what the library has for pages is beside the command. */
export function previewPages(now: () => Preview): Pages {
  return new Map([
    ["/", { type: "text/html", text: () => pageOf(now().files) }],
    ["/preview.json", { type: "application/json", text: () => JSON.stringify(now()) }],
    ["/preview.js", { type: "text/javascript", text: () => builtFile("preview.js") }],
    ["/preview.css", { type: "text/css", text: () => builtFile("preview.css") }],
    ["/daymark.min.js", { type: "text/javascript", text: () => builtFile("daymark.min.js") }],
  ]);
}

function pageOf(files: readonly string[]): string {
  const name = escapeMarkup(files.join(", "));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} · Daymark preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="preview.css">
<script src="daymark.min.js" defer></script>
<script src="preview.js" defer></script>
</head>
<body>
<header>
<h1><bdi>${name}</bdi></h1>
<p id="saved" role="status"></p>
<dl id="counts"></dl>
<a id="to-problems" href="#about-problems" hidden></a>
<form id="views">
<label>Width <select id="width"><option value="">all there is</option><option value="660">660, column</option><option value="360">360, phone</option></select></label>
<label>Colours <select id="colours"><option value="">the system’s</option><option value="light">light</option><option value="dark">dark</option></select></label>
</form>
</header>
<main>
<section id="stage" aria-label="Timeline">
<p id="notice" role="alert" hidden></p>
<div id="timeline"></div>
</section>
<aside aria-labelledby="about-problems">
<h2 id="about-problems">Problems</h2>
<ol id="problems"></ol>
<details id="reading" hidden><summary>How it was read</summary><ul id="took"></ul></details>
</aside>
</main>
</body>
</html>
`;
}
