/** Characters that XML forbids, and halves of surrogate pairs, become U+FFFD. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the very characters that must not be written
  /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that may stand in any document. */
export function safeText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

/** Text or an attribute's value, escaped for HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return safeText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** Attributes as they are written, each with a blank before it; what is undefined is left out. */
export function attributesText(attrs: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attrs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join("");
}
