/** Pages that open tags without end, made bearable for a parser. */
import { namesIn } from "./names.ts";

/** So many tags of each kind, bearing and other ones, may be open; what is opened beyond is not. */
const MAX_OPEN = 40;

/** Elements that end by themselves, where the next of them or their parent's end comes. */
const ENDS_ITSELF = namesIn(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option " +
    "optgroup html head body",
);

/** Elements that events are made of. */
const BEARING = namesIn("ol ul dl table time a b strong h1 h2 h3 h4 h5 h6 script");

/** The text of a page in which tags deeper than any page has them are taken out; their words stay. */
export function thinned(html: string): string {
  const open = new Map<string, number>();
  const depth = { bearing: 0, other: 0 };
  return html.replace(/<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/gi, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (ENDS_ITSELF.has(name)) return tag;
    const kind = BEARING.has(name) ? "bearing" : "other";
    const count = open.get(name) ?? 0;
    if (slash === "") {
      // <wbr> has no content, and none of its attributes mean anything.
      if (depth[kind] >= MAX_OPEN) return "<wbr";
      open.set(name, count + 1);
      depth[kind] += 1;
    } else if (count > 0) {
      open.set(name, count - 1);
      depth[kind] -= 1;
    }
    return tag;
  });
}
