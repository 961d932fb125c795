/** JSON that stands in a script: `var timeline = {…};`, `storyjs_jsonp_data = {…}`, `callback({…});`. */

const OPENING = /^\s*(?:(?:var|let|const|export\s+default)\s+)?(?:[\w$.]{1,100}\s*[=(]\s*)?(?=[[{])/;

/** How much of a text is looked at for what opens it. */
const HEAD = 1000;

/** The JSON alone, each sign on its line and in its column; a text of another kind as it is. */
export function unwrapped(text: string): string {
  const [opening = ""] = OPENING.exec(text.slice(0, HEAD)) ?? [];
  if (opening.trim() === "") return text;
  let end = text.length;
  while (end > opening.length && /[\s);]/.test(text.charAt(end - 1))) end -= 1;
  return opening.replace(/\S/g, " ") + text.slice(opening.length, end);
}
