/** Sets a container of a given size into the page; the page is emptied after each test. */
export function mount({ width = 1000, height }: { width?: number; height?: number } = {}): HTMLElement {
  const container = document.createElement("div");
  container.style.width = `${width}px`;
  if (height !== undefined) container.style.height = `${height}px`;
  document.body.append(container);
  return container;
}

/** Sets a piece of HTML into the page and gives its first element; custom elements in it are made as by the parser. */
export function mountHtml(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const nodes = [...parsed.body.childNodes].map((node) => document.importNode(node, true));
  document.body.append(...nodes);
  const first = nodes.find((node) => node instanceof HTMLElement);
  if (!first) throw new Error("There is no element in this HTML.");
  return first;
}

/** Adds a style sheet to the page, as a host page has its own; it goes after the test. */
export function pageStyle(css: string): void {
  const style = document.createElement("style");
  style.dataset.test = "";
  style.textContent = css;
  document.head.append(style);
}
