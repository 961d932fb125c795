/**
 * Builds the gallery: static pages, ready to be opened from any web server, in examples/dist/.
 *
 *     node scripts/gallery.js        needs dist/ (npm run build)
 *
 * A page is examples/pages/NAME.html, a whole HTML file with a <title> and a <meta name="description">. It refers to
 * ../daymark.min.js, ../browser/…, ../daymark.css and ../data/…, and to files of its own beside it, NAME.js and NAME.css, or one that
 * several share. NAME.jsx becomes NAME.js, with React in it.
 * examples/pages.json gives the order: [{ "section": "…", "pages": ["NAME", …] }]. Each page gets a foot with its
 * whole source, and examples/index.html becomes the list of all.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const examples = join(root, "examples");
const out = join(examples, "dist");

const LIBRARY = [
  "daymark.min.js",
  "daymark.min.js.map",
  "daymark.readers.min.js",
  "daymark.readers.min.js.map",
  "daymark.css",
  "embed.js",
];
const SHARED = ["gallery.css", "gallery.js"];
/** What pages import that have no build. */
const MODULES = "browser";
const FOLDERS = ["pages", "data", "media", "pictures"];

class GalleryError extends Error {}

async function main() {
  const sections = JSON.parse(await readFile(join(examples, "pages.json"), "utf8"));
  const files = await readdir(join(examples, "pages"));
  checkList(sections, files);
  const names = sections.flatMap(({ pages }) => pages);
  const pages = new Map(await Promise.all(names.map(async (name) => [name, await readPage(name, files)])));

  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await copyFiles();
  await bundle(files.filter((file) => file.endsWith(".jsx")));
  for (const [at, name] of names.entries()) {
    const neighbours = { previous: pages.get(names[at - 1]), next: pages.get(names[at + 1]) };
    await writeFile(join(out, "pages", `${name}.html`), withFoot(pages.get(name), neighbours));
  }
  const template = await readFile(join(examples, "index.html"), "utf8");
  await writeFile(join(out, "index.html"), indexPage(template, sections, pages));
  await checkReferences(["index.html", ...names.map((name) => `pages/${name}.html`)]);
  console.log(`examples/dist: ${names.length} pages`);
}

/** Every page is listed once, and every listed page is there. */
function checkList(sections, files) {
  const listed = sections.flatMap(({ pages }) => pages);
  const there = files.filter((file) => file.endsWith(".html")).map((file) => file.slice(0, -".html".length));
  const problems = [
    ...listed.filter((name) => !there.includes(name)).map((name) => `pages.json lists ${name}, which is not there`),
    ...there.filter((name) => !listed.includes(name)).map((name) => `pages/${name}.html is not listed in pages.json`),
    ...listed.filter((name, at) => listed.indexOf(name) !== at).map((name) => `pages.json lists ${name} twice`),
  ];
  if (problems.length > 0) throw new GalleryError(problems.join("\n"));
}

/** A page with what is said about it and the files that belong to it, as they were written. */
async function readPage(name, files) {
  const html = await readFile(join(examples, "pages", `${name}.html`), "utf8");
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1].trim();
  const description = /<meta\s+name="description"\s+content="([^"]+)"/.exec(html)?.[1].trim();
  if (!title) throw new GalleryError(`pages/${name}.html has no <title>.`);
  if (!description) throw new GalleryError(`pages/${name}.html has no <meta name="description" content="…">.`);
  const linked = Array.from(html.matchAll(/\s(?:href|src)="([\w-]+\.(?:css|js))"/g), ([, file]) => file);
  const own = files.filter((file) => file === `${name}.jsx` || linked.includes(file)).sort();
  const sources = [{ file: `${name}.html`, text: html }];
  for (const file of own) sources.push({ file, text: await readFile(join(examples, "pages", file), "utf8") });
  return { name, title, description, html, sources };
}

async function copyFiles() {
  for (const file of [...LIBRARY, MODULES]) {
    const from = join(root, "dist", file);
    if (!existsSync(from)) throw new GalleryError(`dist/${file} is not there. Run npm run build first.`);
    await cp(from, join(out, file), { recursive: true });
  }
  for (const file of SHARED) await cp(join(examples, file), join(out, file));
  for (const folder of FOLDERS) {
    const from = join(examples, folder);
    if (existsSync(from)) await cp(from, join(out, folder), { recursive: true });
  }
}

/** Pages that import packages, as one script each. */
async function bundle(files) {
  await build({
    entryPoints: files.map((file) => join(examples, "pages", file)),
    outdir: join(out, "pages"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

/** The page with its source at the foot. Nothing is written into it inline, so that a strict policy lets it stand. */
function withFoot(page, { previous, next }) {
  const head = `<link rel="icon" href="data:,">\n<link rel="stylesheet" href="../gallery.css">\n<script src="../gallery.js" defer></script>\n`;
  const foot = `<footer class="gallery-foot" lang="en" dir="ltr">
<nav aria-label="Gallery">
<a href="../index.html">All examples</a>
${neighbour(previous, "prev", "Previous")}${neighbour(next, "next", "Next")}</nav>
<details>
<summary>Source of this page</summary>
${page.sources.map(sourceOf).join("\n")}
</details>
</footer>
`;
  return before(before(page.html, "</head>", head, page), "</body>", foot, page);
}

function neighbour(page, rel, word) {
  return page ? `<a rel="${rel}" href="${page.name}.html">${word}: ${page.title}</a>\n` : "";
}

function sourceOf({ file, text }) {
  const label = escapeHtml(file);
  return `<figure class="gallery-source">
<figcaption><code>${label}</code></figcaption>
<pre tabindex="0" role="group" aria-label="Source of ${label}"><code translate="no">${escapeHtml(text)}</code></pre>
</figure>`;
}

function before(html, tag, addition, { name }) {
  const at = html.lastIndexOf(tag);
  if (at < 0) throw new GalleryError(`pages/${name}.html has no ${tag}.`);
  return html.slice(0, at) + addition + html.slice(at);
}

function indexPage(template, sections, pages) {
  const mark = "<!-- the list of pages -->";
  if (!template.includes(mark)) throw new GalleryError(`examples/index.html has no ${mark}.`);
  return template.replace(mark, () => sections.map((section) => listOf(section, pages)).join("\n"));
}

/** Titles and descriptions are HTML already: they come out of the pages as they stand there. */
function listOf({ section, pages: names }, pages) {
  const items = names
    .map((name) => pages.get(name))
    .map(
      ({ name, title, description }) =>
        `<li><a href="pages/${name}.html">${pictureOf(name)}<b>${title}</b></a><p>${description}</p></li>`,
    );
  return `<section>\n<h2>${escapeHtml(section)}</h2>\n<ol>\n${items.join("\n")}\n</ol>\n</section>`;
}

/** The picture that the tests hold the page to; it says nothing that title and description do not. */
function pictureOf(name) {
  const file = join(examples, "pictures", `${name}.svg`);
  if (!existsSync(file)) return "";
  const [, width, height] = /<svg [^>]*?\bwidth="(\d+)" height="(\d+)"/.exec(readFileSync(file, "utf8")) ?? [];
  return `<span class="picture"><img src="pictures/${name}.svg" alt="" width="${width}" height="${height}" loading="lazy"></span>`;
}

function escapeHtml(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => names[character]);
}

/** Whatever a page links to within the gallery is in the gallery. */
async function checkReferences(files) {
  const broken = [];
  for (const file of files) {
    const html = (await readFile(join(out, file), "utf8")).replace(/<pre[\s\S]*?<\/pre>/g, "");
    for (const [, reference] of html.matchAll(/\s(?:src|href|poster)="([^"#?]+)/g)) {
      if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(reference)) continue;
      if (!existsSync(join(out, posix.join(dirname(file), reference)))) broken.push(`${file}: ${reference}`);
    }
  }
  if (broken.length > 0) throw new GalleryError(`These lead nowhere:\n${broken.join("\n")}`);
}

main().catch((error) => {
  console.error(error instanceof GalleryError ? `npm run gallery: ${error.message}` : error);
  process.exit(1);
});
