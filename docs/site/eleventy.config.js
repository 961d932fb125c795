/**
 * Builds the documentation as a static site, in docs/dist: `npm run docs`. Needs dist/ (npm run build).
 *
 * A page is a Markdown file of docs/, which is whole where it stands as well. Its links to other pages become links of
 * the site, its links to files of the project pages with their text. A block of code that is marked `js live` is run
 * below itself: it draws into `container`, and has `events`, the seed story, at hand.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import { IdAttributePlugin } from "@11ty/eleventy";

const root = resolve(import.meta.dirname, "../..");
const docs = join(root, "docs");

/** The order of the pages, and what stands over them. */
const SECTIONS = [
  ["Begin", ["index", "start", "recipes"]],
  ["Guides", ["newsroom", "history", "analysis", "moving"]],
  ["What there is", ["options", "formats", "command", "stories", "find", "print", "embedding", "drafts"]],
  ["How it works", ["time", "layout", "architecture"]],
  ["What is promised", ["accessibility", "security", "performance"]],
];

/** Pages of the site that exist, by section; and a page that no section names is a mistake. */
function contents() {
  const there = readdirSync(docs)
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -".md".length));
  const named = SECTIONS.flatMap(([, names]) => names);
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
  for (const file of readdirSync(docs).filter((name) => name.endsWith(".md"))) {
    for (const [, link] of readFileSync(join(docs, file), "utf8").matchAll(/\]\((\.\.\/[^)#\s]+)/g)) {
      const path = relative(root, join(docs, link));
      if (!existsSync(join(root, path))) throw new Error(`docs/${file} links to ${link}, which is not there.`);
      files.add(path);
    }
  }
  return [...files].sort();
}

function textOf(path) {
  const full = join(root, path);
  return statSync(full).isDirectory() ? readdirSync(full).sort().join("\n") : readFileSync(full, "utf8");
}

/** Where a link leads on the site. */
function siteLink(href) {
  if (/^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(href)) return href;
  const [path, fragment] = href.split("#");
  const hash = fragment === undefined ? "" : `#${fragment}`;
  if (path.startsWith("../"))
    return `source/${posix.normalize(path.slice("../".length)).replace(/\/$/, "")}.html${hash}`;
  return `${path.replace(/\.md$/, ".html")}${hash}`;
}

/** Markdown as the site has it: links of its own, and blocks that are run. */
function amend(markdown) {
  const link =
    markdown.renderer.rules.link_open ?? ((tokens, at, options, env, self) => self.renderToken(tokens, at, options));
  markdown.renderer.rules.link_open = (tokens, at, ...rest) => {
    tokens[at].attrSet("href", siteLink(tokens[at].attrGet("href")));
    return link(tokens, at, ...rest);
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
export function liveScript(text) {
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
  config.addGlobalData("permalink", () => (data) => `${data.page.fileSlug || "index"}.html`);
  const all = pages.flatMap((section) => section.pages);
  config.addGlobalData("titles", Object.fromEntries(all.map(({ name, title }) => [name, title])));
  const scripts = new Map(all.map(({ name }) => [name, liveScript(readFileSync(join(docs, `${name}.md`), "utf8"))]));
  config.addGlobalData(
    "live",
    all.map(({ name }) => name).filter((name) => scripts.get(name)),
  );
  for (const file of ["docs.css", "live.js"]) config.addPassthroughCopy({ [`docs/site/${file}`]: file });
  config.addPassthroughCopy({ "docs/*.svg": "." });
  config.addPassthroughCopy({ "examples/data/seed-story.json": "seed-story.json" });
  for (const file of ["daymark.min.js", "daymark.readers.min.js"])
    config.addPassthroughCopy({ [`dist/${file}`]: file });
  for (const path of linkedFiles()) {
    const depth = "../".repeat(path.split("/").length);
    config.addTemplate(`source/${path}.njk`, '<h1>{{ title }}</h1>\n<pre tabindex="0"><code>{{ text }}</code></pre>', {
      title: path,
      text: textOf(path),
      home: depth,
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
