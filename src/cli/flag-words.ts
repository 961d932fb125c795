/** Options as the command line takes them, in messages that name them as a page writes them. */

/** Names that no other word is like. The place of a problem may have them too, before a colon. */
const PLAIN = /\b(?:dateOrder|dateFormat|yearPivot)\b(?!:)/g;

/** Names that are words of the language too, by what stands beside them. */
const AMONG_WORDS: readonly RegExp[] = [
  /\bby (?:published|records|columns|numbers)\b/g,
  /\bpublication: published\b/g,
  /\bcolumns \w+=/g,
  /^columns(?=: an event has no field)/g,
  /\bRaise occurrences\b/g,
  /\bformat html takes\b/g,
];

const NAMES = /\b(?:published|records|columns|numbers|occurrences|format)\b/;

/** A message with its options as flags: "by yearPivot" becomes "by --year-pivot". What is quoted stays as it is. */
export function inFlags(message: string): string {
  return message
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : flagged(part)))
    .join("");
}

function flagged(text: string): string {
  const plain = text.replace(PLAIN, (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  return AMONG_WORDS.reduce((said, form) => said.replace(form, (words) => words.replace(NAMES, "--$&")), plain);
}
