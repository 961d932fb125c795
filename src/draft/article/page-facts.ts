/** What a page says of itself for machines: when it was published, and in which language. */
import type { DefaultTreeAdapterTypes } from "parse5";
import type { Article } from "./article.ts";
import { attribute, childrenOf, elementsBelow } from "./page-nodes.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** Names of `<meta>` that hold the day of publication, the surest first. */
const METAS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "pubdate",
  "publish-date",
  "publication_date",
  "sailthru.date",
  "date",
];

export function pageFacts(root: Node): Pick<Article, "published" | "lang"> {
  const metas = new Map<string, string>();
  let lang: string | undefined;
  let linked: string | undefined;
  let timed: string | undefined;
  for (const element of elementsBelow(root)) {
    const { tagName } = element;
    if (tagName === "html") lang = attribute(element, "lang")?.trim();
    if (tagName === "meta") {
      const name = attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "itemprop") ?? "";
      metas.set(name.toLowerCase(), attribute(element, "content")?.trim() ?? "");
    }
    if (tagName === "script" && /^application\/ld\+json/i.test(attribute(element, "type") ?? ""))
      linked ??= publishedIn(element);
    if (tagName === "time" && isPublication(element)) timed ??= attribute(element, "datetime")?.trim();
  }
  const published = METAS.map((name) => metas.get(name)).find(Boolean) ?? linked ?? timed;
  return { ...(published ? { published } : {}), ...(lang ? { lang } : {}) };
}

function isPublication(element: Node): boolean {
  return attribute(element, "itemprop") === "datePublished" || attribute(element, "pubdate") !== undefined;
}

/** No block of JSON-LD is looked into deeper. */
const MAX_DEPTH = 8;

function publishedIn(script: Node): string | undefined {
  const text = childrenOf(script)
    .map((child) => ("value" in child ? child.value : ""))
    .join("");
  try {
    return publishedOf(JSON.parse(text), MAX_DEPTH);
  } catch {
    return undefined;
  }
}

function publishedOf(value: unknown, depth: number): string | undefined {
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  const own = Object.hasOwn(value, "datePublished") ? (value as Record<string, unknown>)["datePublished"] : undefined;
  if (typeof own === "string") return own;
  for (const part of Object.values(value)) {
    const found = publishedOf(part, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
