/**
 * As much of WordPress as a post with a timeline meets: what is pasted into a block stands in the page as it is, and an
 * address in a block of its own becomes the frame that its oEmbed answer has, cut down as that of any site that is not known.
 */
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";

const read = (name) => readFile(name, "utf8");

/** Of a frame from elsewhere WordPress keeps these, allows scripts alone, and adds a word by which it knows the frame. */
const KEPT = ["src", "width", "height", "frameborder", "title"];
const SECRET = "a1B2c3D4e5";

/** Where things will be on example.org, as they stand in this folder. */
const HERE = { "https://example.org/t/": "t/", "https://example.org/uploads/steps.png": "t/feed.png" };

function embedded({ html }) {
  const given = new Map(Array.from(html.matchAll(/ ([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, value]));
  given.set("src", `${given.get("src")}#?secret=${SECRET}`);
  const attributes = KEPT.filter((name) => given.has(name)).map((name) => `${name}="${given.get(name)}"`);
  const own = `class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${SECRET}"`;
  return `<iframe ${own} ${attributes.join(" ")}></iframe>`;
}

/** A block as a reader's browser gets it. */
async function rendered(post) {
  const answer = JSON.parse(await read("dist/t/steps.oembed.json"));
  const pieces = { "figure.html": await read("dist/t/figure.html"), "feed.html": await read("dist/t/feed.html") };
  const whole = post
    .replace(/\{\{ (\S+) \}\}/g, (_, name) => pieces[name].trim())
    .replace(/(__wrapper">\n)\S+\n/, (_, before) => `${before}${embedded(answer)}\n`)
    .replace(/<!-- \/?wp:.*? -->\n?/g, "");
  return Object.entries(HERE).reduce((text, [there, here]) => text.replaceAll(there, here), whole);
}

const theme = await read("theme.html");
for (const name of await readdir("posts")) {
  const post = await rendered(await read(`posts/${name}`));
  await writeFile(
    `dist/${name}`,
    theme.replace("{{ post }}", () => post),
  );
}
await copyFile("node_modules/daymark/dist/daymark.min.js", "dist/daymark.min.js");
await copyFile("wp-embed-like.js", "dist/wp-embed-like.js");
