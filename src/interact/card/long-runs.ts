/** Where words of thousands of letters may break: a browser that has to find that out itself stands still meanwhile. */

/**
 * Signs in a row, without a blank, of the kinds that a browser shapes anew for each place at which it tries to break: figures,
 * marks upon marks, letters that join. Of 100,000 of them Chromium takes 5 to 40 s, and of others no time.
 */
const RUN = /[\d\u{300}-\u{1fff}\u{a4d0}-\u{abff}\u{fb00}-\u{fdff}\u{10000}-\u{1efff}]+/gu;

/** So many of them are shaped in no time. */
const SHORT = 1000;

/** Lets the words in a node break. What they say stays as it is. */
export function withBreaks<Kind extends Node>(node: Kind): Kind {
  if ((node.textContent?.length ?? 0) < SHORT) return node;
  const walker = node.ownerDocument!.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) breakUp(text);
  return node;
}

function breakUp(text: Text): void {
  // A picture has lines of its own.
  if (text.length < SHORT || text.parentElement?.namespaceURI?.endsWith("svg")) return;
  const { data } = text;
  const places = Array.from(data.matchAll(RUN), ({ index, 0: run }) => placesIn(data, index, run.length)).flat();
  // From behind, so that the places before stay where they are.
  for (const place of places.reverse()) text.splitText(place).before(text.ownerDocument.createElement("wbr"));
}

/** Where a run may break, and never between the two halves of a sign. */
function placesIn(text: string, from: number, length: number): number[] {
  return Array.from({ length: Math.floor((length - 1) / SHORT) }, (_, piece) => {
    const place = from + (piece + 1) * SHORT;
    return text.codePointAt(place - 1)! > 0xffff ? place - 1 : place;
  });
}
