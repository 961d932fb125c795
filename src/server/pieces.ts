/** What one set of events can be published as: one table from the name of a piece to what writes it. */
import { ownVersion } from "./assets.ts";
import { renderFragment } from "./fragment.ts";
import { pageFiles, renderHtml } from "./html.ts";
import { FEED, NEWSLETTER, PNG, PRINT, SOCIAL } from "./media-pieces.ts";
import type { Piece, PieceRequest, PieceWriter } from "./piece.ts";
import { renderSvg } from "./svg.ts";

export type { Piece, PieceOptions, PieceRequest, PieceWriter } from "./piece.ts";

/** What is drawn where no piece is named: the picture alone. */
const PICTURE: PieceWriter = {
  endings: [".svg"],
  write: ({ given, options: { script: _, linked: __, ...options } }) => ({ content: renderSvg(given, options) }),
};

/** Every piece that `--for` can name. */
export const PIECES = {
  page: {
    endings: [".html", ".htm"] as [string, string],
    write: pagePiece,
  },
  fragment: {
    endings: [".html", ".htm"] as [string, string],
    write: ({ given, options: { whole: _, linked: __, script: ___, ...options } }) => ({
      content: renderFragment(given, options),
    }),
  },
  feed: FEED,
  newsletter: NEWSLETTER,
  social: SOCIAL,
  print: PRINT,
} satisfies Record<string, PieceWriter>;

/** A page, with its script and its style in files beside it where that is asked for. */
function pagePiece({ given, options: { whole: _, linked, ...options }, stem }: PieceRequest): Piece {
  if (!linked) return { content: renderHtml(given, options) };
  // The scripts are the same for every page of a version: pages in one folder share them.
  const shared = `daymark-${ownVersion()}/`;
  const names = { style: `${stem}.css`, script: `${shared}page.js`, core: `${shared}core.js` };
  const { style, script, core, parts } = pageFiles(options);
  const scripts = { [names.script]: script, [names.core]: core };
  for (const [name, text] of Object.entries(parts)) scripts[shared + name] = text;
  const files = { [names.style]: style, ...(options.script === false ? {} : scripts) };
  return {
    content: renderHtml(given, { ...options, linked: addresses(names) }),
    beside: Object.entries(files).map(([name, content]) => ({ name, content })),
  };
}

/** Names of files as addresses relative to the page. */
function addresses<Names extends Record<string, string>>(names: Names): Names {
  const encoded = Object.entries(names).map(
    ([kind, name]) => [kind, `./${name.split("/").map(encodeURIComponent).join("/")}`] as const,
  );
  return Object.fromEntries(encoded) as Names;
}

/** The piece of a name, or undefined where there is none. */
export function pieceOf(name: string): PieceWriter | undefined {
  return Object.hasOwn(PIECES, name) ? PIECES[name as keyof typeof PIECES] : undefined;
}

/** The piece that a file is by its ending alone: a page for `.html`, else the picture, as PNG or as SVG. */
export function pieceByEnding(ending: string): PieceWriter {
  if (PNG.endings.includes(ending)) return PNG;
  return PIECES.page.endings.includes(ending) ? PIECES.page : PICTURE;
}
