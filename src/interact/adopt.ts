/** Style sheets in a shadow root: of the picture, and of what is loaded later. */

/** By document, and by their text: each is parsed once. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adds one to a shadow root, constructed, so that a strict policy lets it through; gives what takes it away again. */
export function adopt(root: ShadowRoot, css: string): () => void {
  const sheet = sheetOf(root.ownerDocument, css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    // Two parts may have the same one: each takes away its own.
    const left = [...root.adoptedStyleSheets];
    const at = left.lastIndexOf(sheet);
    if (at >= 0) left.splice(at, 1);
    root.adoptedStyleSheets = left;
  };
}

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  let sheet = known.get(css);
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}
