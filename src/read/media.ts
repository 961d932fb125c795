/** What an address of media is: something to show in a card, or a page to link to. */
import { isRecord } from "./plain.ts";
import type { HtmlTexts } from "./plain-text.ts";

/** Files that a browser shows or plays, and a card has an element for. */
const SHOWN = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|mp3|ogg|oga|wav|m4a|aac|flac|mp4|m4v|webm|ogv|mov)$/i;

/** Files that are surely none of those, whatever else their address says. */
const NOT_SHOWN = /\.(?:html?|xhtml|php|aspx?|jsp|cgi|pdf|djvu|docx?|xlsx?|pptx?|odt|txt|json|xml|csv|zip|tiff?)$/i;

/** An image in the middle of a path: "a.jpg/revision/latest", "a.jpg:large". */
const IMAGE_INSIDE = /\.(?:jpe?g|png|gif|webp|avif)(?::\w+$|\/)/i;

/** Pages about a file that end as the file does: "/wiki/File:A.jpg", "/blob/main/a.png". */
const FILE_PAGE = /\/(?:wiki|index\.php)\/[^/]+(?::|%3A)|^\/[^/]+\/[^/]+\/blob\//i;

const IMAGE_FORMAT = /^(?:jpe?g|pjpg|png|gif|webp|avif)$/i;

/** Hosts that give out images only. */
const IMAGE_HOSTS: ReadonlySet<string> = new Set([
  "cdninstagram.com",
  "ggpht.com",
  "googleusercontent.com",
  "i.guim.co.uk",
  "i.vimeocdn.com",
  "i.ytimg.com",
  "images.unsplash.com",
  "imgix.net",
  "pbs.twimg.com",
  "picsum.photos",
  "res.cloudinary.com",
  "staticflickr.com",
  "upload.wikimedia.org",
]);

/** Sites of which people give the address of a page as media, by the end of their host names. */
const SITES: ReadonlyMap<string, string> = new Map([
  ["archive.org", "Internet Archive"],
  ["bsky.app", "Bluesky"],
  ["commons.wikimedia.org", "Wikimedia Commons"],
  ["dai.ly", "Dailymotion"],
  ["dailymotion.com", "Dailymotion"],
  ["docs.google.com", "Google Docs"],
  ["documentcloud.org", "DocumentCloud"],
  ["drive.google.com", "Google Drive"],
  ["facebook.com", "Facebook"],
  ["flic.kr", "Flickr"],
  ["flickr.com", "Flickr"],
  ["imgur.com", "Imgur"],
  ["instagram.com", "Instagram"],
  ["maps.app.goo.gl", "Google Maps"],
  ["maps.google.com", "Google Maps"],
  ["soundcloud.com", "SoundCloud"],
  ["spotify.com", "Spotify"],
  ["storify.com", "Storify"],
  ["tiktok.com", "TikTok"],
  ["twitter.com", "Twitter"],
  ["vimeo.com", "Vimeo"],
  ["vine.co", "Vine"],
  ["wikipedia.org", "Wikipedia"],
  ["x.com", "X"],
  ["youtu.be", "YouTube"],
  ["youtube-nocookie.com", "YouTube"],
  ["youtube.com", "YouTube"],
]);

/** Those names have no more parts: "maps.app.goo.gl". */
const MOST_LABELS = 4;

/** A host that cannot be a real one: it tells an address that is relative to the page. */
const NOWHERE = "relative.invalid";

type Draft = Record<string, unknown>;

/** The parts of media, all plain text but for the address, which may be a piece of HTML. */
export interface MediaFields {
  url: string;
  alt?: string;
  credit?: string;
  caption?: string;
  title?: string;
  /** Where a click on the media leads. */
  link?: string;
}

/** What media became: what a card shows, a link, a part of the text, or nothing at all. */
export type Placed = "media" | "link" | "quote" | "nothing";

/** Where nothing is known of HTML, its tags are left out. */
const WITHOUT_TAGS: HtmlTexts = { plain: withoutTags, rich: withoutTags };

/** Whether an address is that of an image, sound or film, going by how it is written: no one is asked. */
export function isShown(address: string): boolean {
  const url = parsed(completed(address));
  if (!url || isFilePage(url)) return false;
  if (SHOWN.test(url.pathname)) return true;
  if (NOT_SHOWN.test(url.pathname) || siteOf(url) !== undefined) return false;
  return url.hostname === NOWHERE || isImage(url);
}

/** What a link to an address is called where nothing else is said: "YouTube", or the host. */
export function siteName(address: string): string {
  const url = parsed(completed(address));
  if (!url || url.hostname === NOWHERE) return address;
  return siteOf(url) ?? url.hostname.replace(/^www\./, "");
}

/**
 * Gives a record its media. A page, such as that of a film on a video site, becomes a link, as does a frame; a quote in
 * HTML goes below the text. What is no web address stays media, so that it is refused where all addresses are.
 *
 * @param texts how HTML is read; without, its tags are left out
 */
export function placeMedia(record: Draft, media: MediaFields, texts: HtmlTexts = WITHOUT_TAGS): Placed {
  const placed = media.url.trimStart().startsWith("<")
    ? placeMarkup(record, media, texts)
    : placeAddress(record, media);
  const { link = "", title, caption } = media;
  if (link.trim() !== "") addLink(record, link, title || (placed === "media" && caption) || siteName(link));
  return placed;
}

function placeAddress(record: Draft, { title, link: _link, ...media }: MediaFields): Placed {
  const url = completed(media.url);
  if (parsed(url) && !isShown(url)) {
    addPage(record, { ...media, title, url });
    return "link";
  }
  const caption = media.caption || title;
  record["media"] = { ...media, url, ...(caption ? { caption } : {}) };
  return "media";
}

/** A frame leads to its page; an image, sound or film is one; else what it says goes below the text. */
function placeMarkup(record: Draft, media: MediaFields, texts: HtmlTexts): Placed {
  const [tag = "", name = ""] = /<(iframe|img|audio|video|source|embed)\b[^<>]*>/i.exec(media.url) ?? [];
  const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
  const url = (source?.[1] ?? source?.[2] ?? source?.[3] ?? "").replaceAll("&amp;", "&");
  if (url.trim() === "") return quote(record, media, texts);
  if (!/^(?:iframe|embed)$/i.test(name)) return placeAddress(record, { ...media, url });
  addPage(record, { ...media, url: completed(url) });
  return "link";
}

/** A quote below the text, and who said it. */
function quote(record: Draft, { url, caption, credit }: MediaFields, { rich }: HtmlTexts): Placed {
  const said = rich(url).trim();
  if (said === "") return "nothing";
  const lines = said.startsWith(">")
    ? said
    : said
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
  const speaker = joined(caption, credit);
  const { text } = record;
  const parts = [
    typeof text === "string" ? text : "",
    lines,
    speaker === "" ? "" : `— ${rich(`<p>${htmlOf(speaker)}</p>`)}`,
  ];
  record["text"] = parts.filter((part) => part !== "").join("\n\n");
  return "quote";
}

function addPage(record: Draft, { url, caption, title, credit }: MediaFields): void {
  addLink(record, url, joined(caption || title || siteName(url), credit));
}

function addLink(record: Draft, address: string, label: string): void {
  const url = completed(address);
  const links: unknown[] = Array.isArray(record["links"]) ? (record["links"] as unknown[]) : [];
  const isThere = links.some((link) => isRecord(link) && link["url"] === url);
  record["links"] = isThere ? links : [...links, { url, label }];
}

/** Words and a credit as one text, unless one of them says the other too: "YouTube" and "YouTube.com". */
function joined(words = "", credit = ""): string {
  const [a, b] = [words.toLowerCase(), credit.toLowerCase()];
  if (a.includes(b)) return words;
  return b.includes(a) ? credit : `${words} · ${credit}`;
}

/** An address with the scheme that people leave out: "//example.org", "youtube.com/watch?v=…". */
function completed(address: string): string {
  const text = address.trim();
  if (text.startsWith("//")) return `https:${text}`;
  const [host = ""] = text.split("/", 1);
  const known = /^[\w.-]+$/.test(host) && (host.startsWith("www.") || endOfHost(host, (end) => SITES.has(end)));
  return known ? `https://${text}` : text;
}

function parsed(url: string): URL | undefined {
  try {
    const whole = new URL(url, `https://${NOWHERE}/`);
    return /^https?:$/.test(whole.protocol) ? whole : undefined;
  } catch {
    return undefined;
  }
}

function isFilePage({ hostname, pathname, searchParams }: URL): boolean {
  const raw = ["1", "true"].includes(searchParams.get("raw") ?? "");
  return !raw && (FILE_PAGE.test(pathname) || /(?:^|\.)dropbox\.com$/.test(hostname));
}

/** Images without an ending, told by what else is in their address. */
function isImage({ hostname, pathname, searchParams }: URL): boolean {
  if (endOfHost(hostname, (end) => IMAGE_HOSTS.has(end))) return true;
  if (IMAGE_INSIDE.test(pathname) || /\/image\//i.test(pathname)) return true;
  return ["format", "fm", "ext"].some((name) => IMAGE_FORMAT.test(searchParams.get(name) ?? ""));
}

function siteOf({ hostname, pathname }: URL): string | undefined {
  if (/^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname.startsWith("/maps")) return "Google Maps";
  const end = endOfHost(hostname, (part) => SITES.has(part));
  return end === undefined ? undefined : SITES.get(end);
}

/** The longest end of a host name that is wanted: of "m.youtube.com", "youtube.com". */
function endOfHost(host: string, wanted: (end: string) => boolean): string | undefined {
  const labels = host.toLowerCase().split(".").slice(-MOST_LABELS);
  return labels.map((_, from) => labels.slice(from).join(".")).find(wanted);
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, " ").trim();
}

/** HTML that says a plain text. */
function htmlOf(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
