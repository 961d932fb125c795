/** Where JSON breaks. Engines say it in different words or not at all, so it is found here. */

const BLANKS = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- JSON refuses these inside a string
const STRING_OPEN = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const STRING = new RegExp(`${STRING_OPEN.source}"`, "y");
const OTHER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

type Bracket = "[" | "{";

const CLOSING = { "[": "]", "{": "}" } as const;

/** The index of the first character that cannot stand in JSON; the length of the text where it ends too early. */
export function breakOf(text: string): number {
  const open: Bracket[] = [];
  let at = skip(text, BLANKS, 0);
  for (;;) {
    // A value begins here.
    const first = text.charAt(at);
    let inside: Bracket | undefined;
    if (first === "[" || first === "{") {
      open.push(first);
      at = skip(text, BLANKS, at + 1);
      if (text.charAt(at) !== CLOSING[first]) inside = first;
    } else {
      const end = skip(text, first === '"' ? STRING : OTHER, at);
      if (end === at) return first === '"' ? endOfString(text, at) : at;
      at = skip(text, BLANKS, end);
    }
    if (!inside) {
      // A value has ended, or a list or record closes: what holds it closes too, or goes on.
      at = closed(text, at, open);
      inside = open.at(-1);
      if (!inside || text.charAt(at) !== ",") return at;
      at = skip(text, BLANKS, at + 1);
    }
    if (inside === "[") continue;
    const value = afterKey(text, at);
    if (!value.ok) return value.at;
    at = value.at;
  }
}

/** The index behind all that closes at a place; it is no longer open then. */
function closed(text: string, from: number, open: Bracket[]): number {
  let at = from;
  for (let last = open.at(-1); last && text.charAt(at) === CLOSING[last]; last = open.at(-1)) {
    open.pop();
    at = skip(text, BLANKS, at + 1);
  }
  return at;
}

/** The index of the value behind a key and its colon, or of what stands there instead. */
function afterKey(text: string, at: number): { ok: boolean; at: number } {
  const end = skip(text, STRING, at);
  if (end === at) return { ok: false, at: text.charAt(at) === '"' ? endOfString(text, at) : at };
  const colon = skip(text, BLANKS, end);
  if (text.charAt(colon) !== ":") return { ok: false, at: colon };
  return { ok: true, at: skip(text, BLANKS, colon + 1) };
}

/** A string breaks at its first bad character: a line end, a control character, or a backslash before nothing known. */
function endOfString(text: string, at: number): number {
  return skip(text, STRING_OPEN, at);
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
