/** Whether a browser has translated the page. */

/**
 * Tells once a browser translates the page, and again once it shows the page as it was. Chrome and Edge mark the root
 * element with a class; others write another language there.
 *
 * @returns what stops it
 */
export function watchTranslation(document: Document, told: (isTranslated: boolean) => void): () => void {
  const root = document.documentElement;
  const { lang } = root;
  const isTranslated = (): boolean => /\btranslated-(?:ltr|rtl)\b/.test(root.className) || root.lang !== lang;
  let was = false;
  const look = (): void => {
    if (isTranslated() === was) return;
    was = !was;
    told(was);
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { attributeFilter: ["class", "lang"] });
  look();
  return () => {
    observer.disconnect();
  };
}
