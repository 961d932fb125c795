/** Ways out of the page: the clipboard, and a file. */

/** Puts a text on the clipboard; false where the page may not. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A frame that was not given the clipboard, or a page without https, may still copy what is asked of its document.
    return copyByEvent(document, text);
  }
}

function copyByEvent(document: Document, text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", take, { capture: true, once: true });
  try {
    // The old way is the only one there.
    return document.execCommand("copy") && isTaken;
  } finally {
    document.removeEventListener("copy", take, { capture: true });
  }
}

/** ms after which a file that was handed to the browser is let go. */
const LET_GO = 60_000;

/** Hands a file to the browser. */
export function download(document: Document, parts: string[], type: string, name: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, LET_GO);
}

/** A name for a file: the words of a title, in any script. */
export function fileName(title: string, ending: string): string {
  const words = title.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${[...words.join("-")].slice(0, MOST_NAME).join("") || "timeline"}.${ending}`;
}

const MOST_NAME = 80;
