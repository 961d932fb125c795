/** The pieces for other media than a page: what is put into a feed, a mail, a post, and what is printed. */
import { measureBy } from "../draw/ruler.ts";
import { settingsOf } from "../options.ts";
import type { Problem } from "../problem.ts";
import { metricsOf } from "./fonts.ts";
import { glanceOf } from "./glance.ts";
import { renderGraphic } from "./graphic.ts";
import { renderMail, type MailInput } from "./mail.ts";
import type { Piece, PieceRequest, PieceWriter } from "./piece.ts";
import { fontNotes, fontProblems, fontsOf, pngOf, type Fonts } from "./png.ts";
import { SIZES } from "./social.ts";
import { finished, readGiven, renderSvg, type RenderOptions } from "./svg.ts";

const DENSITY = 2;
/** Bytes of a mail after which a large provider hides the rest behind a link. */
const LONGEST_MAIL = 100_000;

/** The whole picture as PNG. */
export const PNG: PieceWriter = {
  endings: [".png"],
  takes: ["fonts", "density"],
  async write({ given, options, media }) {
    const fonts = await fontsOf(media.fonts);
    const svg = renderSvg(given, measuredBy(fonts, pictureOptions(options)));
    return drawn(svg, fonts, media.density ?? DENSITY);
  },
};

/** What stands in an item of a feed: the picture, and the events with all that is told of them. */
export const FEED: PieceWriter = mailWriter("whole");

/** What stands in a mail: the picture, and the events with their first sentences. */
export const NEWSLETTER: PieceWriter = mailWriter("short");

/** A picture for a post: the most important events in large letters, title and credit with them. */
export const SOCIAL: PieceWriter = {
  endings: [".png", ".svg"],
  takes: ["size", "fonts", "density"],
  async write({ given, options, media, ending }) {
    const fonts = ending === ".png" ? await fontsOf(media.fonts) : undefined;
    const { width: _, whole: __, ...chosen } = pictureOptions(options);
    const measured = fonts ? measuredBy(fonts, chosen) : chosen;
    const { events, options: own, idPrefix } = readGiven(given, measured, "social");
    const settings = settingsOf(own);
    const { tree } = glanceOf(events, settings, measureBy(settings.metrics), SIZES[media.size ?? "wide"], idPrefix);
    const svg = finished(tree, settings);
    if (!fonts) return { content: svg };
    return drawn(svg, fonts, media.density ?? 1);
  },
};

/** A picture for a drawing program. */
export const PRINT: PieceWriter = {
  endings: [".svg"],
  write: ({ given, options }) => ({ content: renderGraphic(given, pictureOptions(options)) }),
};

async function drawn(svg: string, fonts: Fonts, density: number): Promise<Piece> {
  const content = await pngOf(svg, fonts, { density });
  return { content, problems: fontProblems(svg, fonts), notes: fontNotes(fonts) };
}

function mailWriter(length: MailInput["length"]): PieceWriter {
  const takes = ["fonts", "pictureUrl", "link"] as const;
  return { endings: [".html", ".htm"], takes, write: (request) => mailOf(request, length) };
}

async function mailOf({ given, options, media, stem }: PieceRequest, length: MailInput["length"]): Promise<Piece> {
  const fonts = await fontsOf(media.fonts);
  const name = `${stem}.png`;
  const picture = media.pictureUrl ?? encodeURIComponent(name);
  const mail = { length, picture, link: media.link };
  const { html, svg } = renderMail(given, measuredBy(fonts, pictureOptions(options)), mail);
  const content = await pngOf(svg, fonts);
  return {
    content: html,
    beside: [{ name, content }],
    problems: [...addressProblems(media.pictureUrl, name), ...sizeProblems(html, length), ...fontProblems(svg, fonts)],
    notes: fontNotes(fonts),
  };
}

/** In a feed and in a mail an address has nothing that it could be relative to. */
function addressProblems(url: string | undefined, name: string): Problem[] {
  if (url !== undefined) return [];
  const message = `the picture is named by its file alone, ${name}, which a feed and a mail do not find. Put it on the web, and say where: --picture https://…/${name}`;
  return [{ code: "picture-address", severity: "warning", message }];
}

function sizeProblems(html: string, length: MailInput["length"]): Problem[] {
  const size = new TextEncoder().encode(html).length;
  if (length === "whole" || size < LONGEST_MAIL) return [];
  const message = `this part of a mail has ${Math.round(size / 1000)} kB: of more than 102 kB in all, Gmail hides the rest behind a link. Show fewer events.`;
  return [{ code: "mail-long", severity: "warning", message }];
}

/** The widths are those of the font that it is drawn with, unless others are given. */
function measuredBy({ faces }: Fonts, options: RenderOptions): RenderOptions {
  return { ...options, metrics: options.metrics ?? metricsOf(faces) };
}

/** The options of a picture, without those of a page. */
function pictureOptions({ script: _, linked: __, ...options }: PieceRequest["options"]): RenderOptions {
  return options;
}
