/** The JSON in a block of a page, with what page makers put round it and into it. */
import type { Problem } from "../../problem.ts";
import { parseJson } from "../json.ts";

/** What keeps old browsers from showing a script, or XML from reading it: "<!--", "//]]>". */
const WRAPPINGS = /<!--|-->|(?:\/\/|\/\*)?\s?(?:<!\[CDATA\[|\]\]>)(?:\s?\*\/)?|\/\/\s?(?=-->)/g;

/** Signs that JSON does not allow in a text, such as the end of a line; between texts they are blanks anyway. */
// eslint-disable-next-line no-control-regex -- these very signs are meant
const CONTROLS = /[\u0000-\u001f]/g;

/** Parses a block as it stands, and else without all that. What is wrong is told of the block as it stands. */
export function parseBlock(text: string): { value: unknown } | { problem: Problem } {
  const parsed = parseJson(text);
  if ("value" in parsed) return parsed;
  const bare = text.replace(CONTROLS, " ");
  const mended = [bare, bare.replace(WRAPPINGS, " ")].map((each) => parseJson(withoutStop(each)));
  return mended.find((each) => "value" in each) ?? parsed;
}

/** Without the semicolon of a script. */
function withoutStop(text: string): string {
  const bare = text.trimEnd();
  return bare.endsWith(";") ? bare.slice(0, -1) : bare;
}
