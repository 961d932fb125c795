/** A Word document as an article: its paragraphs, and what its properties say (ECMA-376, part 1, 17). */
import { BookFault } from "../../read/sheet/workbook/fault.ts";
import { readXml } from "../../read/sheet/workbook/xml.ts";
import { Zip } from "../../read/sheet/workbook/zip.ts";
import { BlockWriter, MAX_LETTERS, type Article, type Block } from "./article.ts";

/**
 * The article in a Word document. Places count in its words: the paragraphs, each with a line end behind it.
 *
 * @throws Error where it is no such document, is damaged, or unpacks to too much
 */
export async function docxArticle(bytes: Uint8Array): Promise<Article> {
  try {
    const zip = new Zip(bytes);
    const part = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name));
    if (part === undefined) throw new DocumentFault("it is no Word document");
    return { blocks: await blocksOf(zip, part), ...(await factsOf(zip)) };
  } catch (error) {
    if (error instanceof DocumentFault || error instanceof BookFault) throw new Error(told(error), { cause: error });
    throw error;
  }
}

class DocumentFault extends Error {}

function told(error: DocumentFault | BookFault): string {
  const mend = "Save it from the word processor anew as .docx, or as text.";
  if (error instanceof DocumentFault) return `This packed file cannot be read: ${error.message}. ${mend}`;
  if (error.code === "xlsx-too-large") return `This .docx file unpacks to more than an article has. ${mend}`;
  return `This .docx file cannot be read: ${error.what}. ${mend}`;
}

async function blocksOf(zip: Zip, part: string): Promise<Block[]> {
  const blocks: Block[] = [];
  let writer = new BlockWriter();
  let place = 0;
  // In `w:t` there are words; deleted ones and field codes have other names.
  let inText = 0;
  const add = (text: string): void => {
    // A packed file may be made to fill a machine.
    if (place > MAX_LETTERS) throw new DocumentFault("it unpacks to more than an article has");
    writer.add(text, place);
    place += text.length;
  };
  await readXml(zip.text(part), {
    open: (name) => {
      if (name === "t") inText += 1;
      else if (name === "tab" || name === "br" || name === "cr") add(name === "tab" ? "\t" : "\n");
      else if (name === "noBreakHyphen") add("-");
    },
    close: (name) => {
      if (name === "t") inText -= 1;
      if (name !== "p") return;
      const block = writer.block();
      if (block) blocks.push(block);
      writer = new BlockWriter();
      place += 1;
    },
    text: (text) => {
      if (inText > 0) add(text);
    },
  });
  return blocks;
}

/** The day on which the document says that it was made, and its language. */
async function factsOf(zip: Zip): Promise<Pick<Article, "published" | "lang">> {
  const part = "docProps/core.xml";
  if (!zip.has(part)) return {};
  const facts = new Map<string, string>();
  let inside = "";
  await readXml(zip.text(part), {
    open: (name) => (inside = name),
    close: () => (inside = ""),
    text: (text) => {
      if (inside !== "") facts.set(inside, (facts.get(inside) ?? "") + text);
    },
  });
  const published = facts.get("issued") ?? facts.get("modified") ?? facts.get("created");
  const lang = facts.get("language");
  return { ...(published ? { published: published.trim() } : {}), ...(lang ? { lang: lang.trim() } : {}) };
}
