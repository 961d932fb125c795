/**
 * The events as schema.org names them, for search engines: https://schema.org/Event, each in an entry of a list.
 *
 * Said is only what is known. A date stands there as precisely as its source has it, `"2018"` for a year; one that is
 * about, one of several, or out of what ISO 8601 writes with four digits is told in words alone. An `Event` has no
 * `dateModified`: the entry that holds it has, and the page says what was corrected.
 */
import { linkTo } from "../draw/link.ts";
import type { Media, ResolvedEvent, Status } from "../event.ts";
import type { Settings } from "../options.ts";
import { safeMediaUrl, safeUrl } from "../read/url.ts";
import { plainText, textsOf, type Texts } from "../scene/texts.ts";
import { isExtent, parseDate, type Bound } from "../time/index.ts";
import { wordsOf } from "../words/index.ts";

type Node = Record<string, unknown>;

const SCHEMA = "https://schema.org";

/** For what is alleged, and for a draft, there is no word: their titles say it. */
const STATUS: Readonly<Partial<Record<Status, string>>> = {
  happened: "EventScheduled",
  planned: "EventScheduled",
  cancelled: "EventCancelled",
};

/** What a page says of itself. */
export interface PageNames {
  name: string;
  description: string;
}

/** A page whose main thing is the list of the events, in the order given. */
export function jsonLdOf(events: readonly ResolvedEvent[], settings: Settings, { name, description }: PageNames): Node {
  const texts = textsOf(settings, wordsOf(settings.lang, settings.messages));
  const corrections = events.filter(({ corrected }) => corrected).map(correctionOf);
  const days = corrections.map((correction) => correction["datePublished"]).filter((day) => day !== undefined);
  return withoutGaps({
    "@context": SCHEMA,
    "@type": "WebPage",
    name,
    description,
    inLanguage: settings.lang,
    dateModified: days.sort().at(-1),
    correction: corrections.length > 0 ? corrections.map(withoutGaps) : undefined,
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: events.length,
      itemListElement: events.map((event, index) => entryOf(event, index + 1, texts)),
    },
  });
}

function correctionOf(event: ResolvedEvent): Node {
  const { on, note } = event.corrected!;
  return { "@type": "CorrectionComment", text: note, datePublished: dayOf(on), about: { "@id": idOf(event) } };
}

function entryOf(event: ResolvedEvent, position: number, texts: Texts): Node {
  return withoutGaps({
    "@type": ["ListItem", "DataFeedItem"],
    position,
    dateCreated: dayOf(event.added),
    dateModified: dayOf(event.corrected?.on),
    item: eventOf(event, texts),
  });
}

function eventOf(event: ResolvedEvent, texts: Texts): Node {
  const { status = "happened", span, media, place, tags, links } = event;
  const stated = STATUS[status];
  const [url] = (Array.isArray(links) ? links : []).flatMap((link) => safeUrl(link.url) ?? []);
  return withoutGaps({
    "@type": "Event",
    "@id": idOf(event),
    identifier: event.id,
    name: stated ? texts.bareTitle(event) : texts.fullTitle(event),
    startDate: isoOf(span.start),
    endDate: isoOf(span.end),
    eventStatus: stated && `${SCHEMA}/${stated}`,
    disambiguatingDescription: texts.when(event),
    description: plainText(texts.text(event), Infinity) || undefined,
    location: place ? { "@type": "Place", name: place } : undefined,
    image: media && imageOf(media),
    keywords: Array.isArray(tags) && tags.length > 0 ? tags.join(", ") : undefined,
    url,
  });
}

/** The address of an event in the page that it stands in. */
function idOf({ id }: ResolvedEvent): string {
  return linkTo(id);
}

function imageOf({ url, alt, caption, credit }: Media): Node | undefined {
  const contentUrl = safeMediaUrl(url);
  if (contentUrl === undefined) return undefined;
  const creditText = credit || undefined;
  return withoutGaps({ "@type": "ImageObject", contentUrl, caption: caption || alt || undefined, creditText });
}

/** Dates of ISO 8601, and instants with their zone: `2018`, `2022-05`, `2022-04-21`, `2022-04-21T21:00Z`. */
const ISO = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** An end of a span, where it is known to be that date and no other. */
function isoOf(bound: Bound | undefined): string | undefined {
  if (!isExtent(bound) || bound.approximate || bound.uncertain) return undefined;
  return ISO.test(bound.edtf) ? bound.edtf : undefined;
}

/** A day that is written beside an event. */
function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return isoOf(parseDate(text).start);
  } catch {
    return undefined;
  }
}

function withoutGaps(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
