/** Plain text as an article: paragraphs are parted by an empty line, and a line that ends like a sentence ends one too. */
import { BlockWriter, type Article, type Block } from "./article.ts";

export function textArticle(text: string): Article {
  const blocks: Block[] = [];
  let writer = new BlockWriter();
  const flush = (): void => {
    const block = writer.block();
    if (block) blocks.push(block);
    writer = new BlockWriter();
  };
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") flush();
    else {
      // A wrapped line goes on; the blank of its end stays in its place.
      writer.add(line, at);
      if (/[.!?:"”»)]\s*$/.test(line.slice(-4))) flush();
      else writer.add("\n", at + line.length);
    }
    at += line.length + 1;
  }
  flush();
  return { blocks };
}
