/** The style sheet of a part that is loaded later. */

/** Adds it to a shadow root, constructed, so that a strict policy lets it through; gives what takes it away again. */
export function adopt(root: ShadowRoot, css: string): () => void {
  const sheet = new (root.ownerDocument.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
