/** What stands behind the date of a Markwhen event, taken apart. */

export interface Title {
  /** Plain text. */
  title: string;
  tags: string[];
  links: { url: string; label: string }[];
  images: { url: string; alt: string }[];
  /** What others count from it by. */
  id?: string;
  /** How far a task has come, `"50%"` or `"[x]"`. */
  done?: string;
}

const IMAGE = /!\[([^[\]]{0,1000})\]\(([^()\s]{1,4000})\)/g;
const LINK = /\[([^[\]]{1,1000})\]\(([^()\s]{1,4000})\)/g;

/** A number alone is no tag: "#1". */
const TAG = /(?<=^|\s)#(?!\d+(?:\s|$))([\p{L}\p{N}_-]{1,100})/gu;
const ID = /(?<=^|\s)!([\w-]{1,100})(?=\s|$)/;
const DONE = /^\[([xX ]?)\](?=\s|$)/;

export function titleOf(text: string): Title {
  const { rest: withoutImages, images } = withoutImagesOf(text);
  const links: Title["links"] = [];
  const words = withoutImages.replace(LINK, (_, label: string, url: string) => {
    links.push({ url, label: label.trim() || url });
    return label;
  });
  const tags = tagsOf(words);
  const [whole = "", id] = ID.exec(words) ?? [];
  const bare = tidy(words.replace(TAG, "").replace(whole, ""));
  const [done] = DONE.exec(bare) ?? [];
  const title = tidy(withoutMarks(done === undefined ? bare : bare.replace(done, "")));
  return { title, tags, links, images, ...(id === undefined ? {} : { id }), ...(done === undefined ? {} : { done }) };
}

/** The images of a text, and the text without them. */
export function withoutImagesOf(text: string): { rest: string; images: Title["images"] } {
  const images: Title["images"] = [];
  const rest = text.replace(IMAGE, (_, alt: string, url: string) => {
    images.push({ url, alt: alt.trim() });
    return "";
  });
  return { rest, images };
}

export function tagsOf(text: string): string[] {
  return [...new Set([...text.matchAll(TAG)].map(([, tag]) => tag!))];
}

/** Emphasis is not for titles. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*([^*]{1,1000})\*\*/g, "$1").replace(/`([^`]{1,1000})`/g, "$1");
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
