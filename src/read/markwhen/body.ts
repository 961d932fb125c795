/** The lines below a Markwhen event: its properties, and its text as Markdown. */

/** A property: no list, and the value behind a blank. */
const PROPERTY = /^\s*([a-z_][\w.-]{0,60}):(?:\s+(\S.*))?$/i;

const TASK = /^(\s*[-*+]\s+)\[([xX ]?)\](?=\s)/;

/** The lines that are properties, right below an event or a heading. */
export function propertiesIn(lines: readonly string[]): { properties: [name: string, value: string][]; count: number } {
  const properties: [string, string][] = [];
  for (const line of lines) {
    const [, name, value = ""] = PROPERTY.exec(line) ?? [];
    if (name === undefined) break;
    properties.push([name, unquoted(value)]);
  }
  return { properties, count: properties.length };
}

export function unquoted(value: string): string {
  const text = value.trim();
  const [first, last] = [text.charAt(0), text.slice(-1)];
  return text.length >= 2 && first === last && (first === `"` || first === "'") ? text.slice(1, -1) : text;
}

/** Lines as Markdown, without the indent that they share, and with the boxes of tasks as signs. */
export function markdownIn(lines: readonly string[]): string {
  const full = lines.filter((line) => line.trim() !== "");
  const indents = full.map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, other) => Math.min(least, other), Infinity);
  const text = lines.map((line) => (line.trim() === "" ? "" : line.slice(indent).trimEnd()));
  return text
    .map((line) => line.replace(TASK, (_, mark: string, done: string) => `${mark}${done.trim() === "" ? "☐" : "☑"}`))
    .join("\n")
    .trim();
}
