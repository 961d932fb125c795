/**
 * Builds the documentation as a static site, in docs/dist: `npm run docs`. Needs dist/ (npm run build).
 *
 * A page is a Markdown file of docs/, which is whole where it stands as well. Its links to other pages become links of
 * the site, its links to files of the project pages with their text. A block of code that is marked `js live` is run
 * below itself: it draws into `container`, and has `events`, the seed story, at hand.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, posix, relative, resolve } from "node:path";
import { IdAttributePlugin } from "@11ty/eleventy";

const root = resolve(import.meta.dirname, "../..");
const docs = join(root, "docs");

/** The order of the pages, and what stands over them. */
const SECTIONS = [
  ["Begin", ["index", "start", "recipes"]],
  ["Guides", ["newsroom", "history", "analysis", "moving"]],
  ["What there is", ["options", "formats", "command", "stories", "find", "print", "embedding", "drafts"]],
  ["How it works", ["time", "layout", "architecture", "decisions/index"]],
  ["What is promised", ["accessibility", "security", "performance"]],
];

/** A folder of pages that its own index lists. */
const FOLDER = "decisions";

/** Pages by the path of their file, without its ending. */
function pagesIn(folder) {
  return readdirSync(join(docs, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => posix.join(folder, file.slice(0, -".md".length)));
}

/** Pages of the site that exist, by section; and a page that no section, or no index, names is a mistake. */
function contents() {
  const there = [...pagesIn(""), `${FOLDER}/index`];
  const named = SECTIONS.flatMap(([, names]) => names);
  const index = readFileSync(join(docs, FOLDER, "index.md"), "utf8");
  const unlisted = pagesIn(FOLDER).filter((name) => !there.includes(name) && !index.includes(`(${basename(name)}.md)`));
  if (unlisted.length > 0) throw new Error(`docs/${FOLDER}/index.md does not list ${unlisted.join(", ")}.`);
  const unnamed = there.filter((name) => !named.includes(name));
  if (unnamed.length > 0) throw new Error(`docs/site/eleventy.config.js names no section for ${unnamed.join(", ")}.`);
  return SECTIONS.map(([title, names]) => ({
    title,
    pages: names.filter((name) => there.includes(name)).map((name) => ({ name, title: titleOf(name) })),
  })).filter(({ pages }) => pages.length > 0);
}

function titleOf(name) {
  const [, title] = /^# (.+)$/m.exec(readFileSync(join(docs, `${name}.md`), "utf8")) ?? [];
  if (!title) throw new Error(`docs/${name}.md does not begin with a heading: # Title`);
  return title;
}

/** Files of the project that the pages link to. */
function linkedFiles() {
  const files = new Set();
  for (const page of [...pagesIn(""), ...pagesIn(FOLDER)]) {
    const file = join(docs, `${page}.md`);
    for (const [, link] of readFileSync(file, "utf8").matchAll(/\]\((\.\.\/[^)#\s]+)/g)) {
      const path = relative(root, join(dirname(file), link));
      if (!existsSync(join(root, path))) throw new Error(`docs/${page}.md links to ${link}, which is not there.`);
      if (!path.startsWith("docs/") || !path.endsWith(".md")) files.add(path);
    }
  }
  return [...files].sort();
}

function textOf(path) {
  const full = join(root, path);
  return statSync(full).isDirectory() ? readdirSync(full).sort().join("\n") : readFileSync(full, "utf8");
}

/** Where a link of a page leads on the site. */
function siteLink(href, page) {
  if (/^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(href)) return href;
  const [path, fragment] = href.split("#");
  const hash = fragment === undefined ? "" : `#${fragment}`;
  const target = posix.join("docs", posix.dirname(page), path);
  const isPage = target.startsWith("docs/");
  const file = isPage
    ? target.slice("docs/".length).replace(/\.md$/, ".html")
    : `source/${target.replace(/\/$/, "")}.html`;
  return `${posix.relative(posix.dirname(page), file)}${hash}`;
}

/** Markdown as the site has it: links of its own, and blocks that are run. */
function amend(markdown) {
  const link =
    markdown.renderer.rules.link_open ?? ((tokens, at, options, env, self) => self.renderToken(tokens, at, options));
  markdown.renderer.rules.link_open = (tokens, at, options, env, self) => {
    tokens[at].attrSet("href", siteLink(tokens[at].attrGet("href"), env.name));
    return link(tokens, at, options, env, self);
  };
  // A heading without words is no heading: the corner of a table.
  for (const rule of ["th_open", "th_close"]) {
    markdown.renderer.rules[rule] = (tokens, at, options, env, self) => {
      const inline = tokens[rule === "th_open" ? at + 1 : at - 1];
      if (inline.content === "") tokens[at].tag = "td";
      return self.renderToken(tokens, at, options);
    };
  }
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, at, options, env, self) => {
    const code = fence(tokens, at, options, env, self).replace("<pre>", `<pre tabindex="0">`);
    return isLive(tokens[at]) ? `${code}\n<div class="live" id="live-${liveNumber(tokens, at)}"></div>\n` : code;
  };
}

function isLive({ type, info }) {
  return type === "fence" && /^js live\b/.test(info);
}

function liveNumber(tokens, at) {
  return tokens.slice(0, at + 1).filter(isLive).length;
}

/** The blocks of a page that are run, as one script. */
function liveScript(text) {
  const blocks = [...text.matchAll(/^```js live\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
  const calls = blocks.map((code, at) => `run("#live-${at + 1}", async (container, events) => {\n{\n${code}}\n});\n`);
  return calls.length > 0 ? `import { run } from "./live.js";\n\n${calls.join("\n")}` : undefined;
}

export default function configure(config) {
  const pages = contents();
  config.addPlugin(IdAttributePlugin);
  config.amendLibrary("md", amend);
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("contents", pages);
  config.addGlobalData(
    "permalink",
    () =>
      ({ page }) =>
        `${page.filePathStem.slice(1)}.html`,
  );
  config.addGlobalData("eleventyComputed", {
    name: ({ page }) => page.filePathStem.slice(1),
    home: ({ page }) => "../".repeat(page.filePathStem.split("/").length - 2),
  });
  // What is public is for the tests, and told in the reference.
  config.ignores.add("docs/api/**");
  const all = pages.flatMap((section) => section.pages);
  config.addGlobalData("titles", Object.fromEntries(all.map(({ name, title }) => [name, title])));
  const scripts = new Map(all.map(({ name }) => [name, liveScript(readFileSync(join(docs, `${name}.md`), "utf8"))]));
  config.addGlobalData(
    "live",
    all.map(({ name }) => name).filter((name) => scripts.get(name)),
  );
  for (const file of ["docs.css", "live.js"]) config.addPassthroughCopy({ [`docs/site/${file}`]: file });
  config.addPassthroughCopy({ "docs/*.svg": "." });
  for (const file of ["seed-story.json", "invented-120.json"])
    config.addPassthroughCopy({ [`examples/data/${file}`]: file });
  for (const file of ["daymark.min.js", "daymark.readers.min.js"])
    config.addPassthroughCopy({ [`dist/${file}`]: file });
  for (const path of linkedFiles()) {
    config.addTemplate(`source/${path}.njk`, '<h1>{{ title }}</h1>\n<pre tabindex="0"><code>{{ text }}</code></pre>', {
      title: path,
      text: textOf(path),
      permalink: `source/${path}.html`,
    });
  }
  for (const [name, script] of scripts) {
    if (!script) continue;
    config.addTemplate(`live/${name}.njk`, "{{ script | safe }}", {
      script,
      layout: null,
      permalink: `live-${name}.js`,
    });
  }
  return {
    dir: { input: "docs", includes: "site", output: "docs/dist" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
  };
}
