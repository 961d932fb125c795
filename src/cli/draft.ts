import { draftOf, readArticle, ARTICLE_FORMATS } from "../draft/index.ts";
import { langProblem } from "../options.ts";
import { bytesOf, writeTo } from "./files.ts";
import { argumentsOf, checked, Misuse } from "./misuse.ts";
import { problemsInWords } from "./problems-in-words.ts";
import { dateOptions } from "./read-flags.ts";

/** `daymark draft`: a first set of events from an article. Exits 1 only where nothing could be read. */
export async function draft(args: string[]): Promise<number> {
  const { values, positionals } = argumentsOf(args, {
    output: { type: "string", short: "o" },
    published: { type: "string" },
    format: { type: "string" },
    lang: { type: "string" },
    locale: { type: "string" },
    "time-zone": { type: "string" },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Misuse("draft: name one article, or - for standard input.");
  checked("lang", values.lang, langProblem);
  const dates = dateOptions(values);
  const format = ARTICLE_FORMATS.find((each) => each === (values.format ?? "auto"));
  if (!format) throw new Misuse(`--format ${values.format}: choose one of ${ARTICLE_FORMATS.join(", ")}.`);
  const article = await readArticle(await bytesOf(path), { format, name: path });
  if (article.blocks.length === 0) throw new Error("There are no words in this article.");
  const { events, problems, published } = draftOf(article, {
    ...(values.lang === undefined ? {} : { locale: values.lang }),
    ...dates,
  });
  const told =
    published !== undefined && values.published === undefined
      ? [
          `note: relative dates are counted from ${published}, the day that the article gives. If it is another, say so by --published.`,
        ]
      : [];
  const none = events.length === 0 ? ["note: no date was found, so there is no event."] : [];
  for (const line of [...problemsInWords(problems), ...told, ...none]) process.stderr.write(`${line}\n`);
  const text = `${JSON.stringify({ events }, null, 2)}\n`;
  if (values.output === undefined) process.stdout.write(text);
  else await writeTo(values.output, text);
  return 0;
}
