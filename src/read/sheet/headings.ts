/** Headings as people write them, and the fields that they stand for. */

/**
 * Usual headings of each field, the surest first, in English, Spanish, French and German. Blanks, signs, capitals and
 * accents do not matter. "Notes" stands for nothing: what people note beside a sheet is not for readers.
 */
const USUAL = {
  id: ["id", "uid", "uniqueid", "slug", "eventid"],
  title: [
    "title",
    "headline",
    "name",
    "event",
    "subject",
    "eventname",
    "eventtitle",
    "what",
    "whathappened",
    "heading",
    "hearing",
    "sitting",
    "session",
    "meeting",
    "milestone",
    "incident",
    "item",
    "summary",
    "titulo",
    "titular",
    "evento",
    "nombre",
    "titre",
    "evenement",
    "nom",
    "titel",
    "uberschrift",
    "ereignis",
  ],
  label: ["label", "shorttitle"],
  date: ["date", "when", "eventdate", "dates", "datetime", "timestamp", "fecha", "cuando", "quand", "datum", "wann"],
  start: [
    "start",
    "begin",
    "from",
    "startdate",
    "begindate",
    "datestart",
    "startsat",
    "beginning",
    "since",
    "inicio",
    "desde",
    "fechainicio",
    "debut",
    "datedebut",
    "beginn",
    "von",
    "anfang",
    "startdatum",
  ],
  end: [
    "end",
    "to",
    "until",
    "enddate",
    "dateend",
    "endsat",
    "finish",
    "till",
    "through",
    "fin",
    "hasta",
    "fechafin",
    "datefin",
    "ende",
    "bis",
    "enddatum",
  ],
  timeZone: ["timezone", "tz"],
  displayDate: ["displaydate", "datelabel"],
  asOf: ["asof"],
  status: ["status", "eventstatus", "estado", "statut"],
  text: [
    "text",
    "description",
    "details",
    "body",
    "content",
    "desc",
    "texto",
    "descripcion",
    "texte",
    "beschreibung",
    "inhalt",
  ],
  lane: [
    "lane",
    "group",
    "category",
    "track",
    "section",
    "grupo",
    "categoria",
    "groupe",
    "categorie",
    "gruppe",
    "kategorie",
  ],
  importance: ["importance", "priority", "weight"],
  place: ["place", "location", "where", "venue", "lugar", "lieu", "ort"],
  tags: ["tags", "tag", "keywords"],
  lang: ["lang", "language"],
  "media.url": ["media", "mediaurl", "image", "imageurl", "photo", "picture", "video", "audio", "imagen", "bild"],
  "media.alt": ["alt", "alttext", "mediaalt", "imagealt", "mediaalttext"],
  "media.credit": ["mediacredit", "credit", "imagecredit", "photocredit"],
  "media.caption": ["mediacaption", "caption", "imagecaption"],
  "link.url": ["link", "url", "website", "moreinfo", "enlace", "lien"],
  "link.label": ["linklabel", "linktext"],
  "source.title": ["source", "sources", "fuente", "quelle"],
  "source.url": ["sourceurl", "sourcelink"],
  "corrected.on": ["corrected", "correctedon", "correctiondate"],
  "corrected.note": ["correction", "correctionnote"],
  type: ["type"],
  year: ["year"],
  month: ["month"],
  day: ["day"],
  time: ["time", "starttime"],
  endYear: ["endyear"],
  endMonth: ["endmonth"],
  endDay: ["endday"],
  endTime: ["endtime"],
} as const;

/** A field of an event that a column can hold, or a part of its date. */
export type SheetField = keyof typeof USUAL;

export const SHEET_FIELDS = Object.keys(USUAL) as SheetField[];

const FIELDS: ReadonlyMap<string, SheetField> = new Map(
  SHEET_FIELDS.flatMap((field) => USUAL[field].map((heading) => [heading, field] as const)),
);

/** Fields that can be given in other languages, as "title@es". */
const TRANSLATED = ["title", "label", "text", "displayDate"];

/** A heading without what people vary. */
export function simpleHeading(heading: string): string {
  return heading
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, "");
}

/** The field that a heading stands for, and how sure that is: 0 is the surest. */
export function fieldOfHeading(heading: string): { field: SheetField; rank: number } | undefined {
  const simple = simpleHeading(heading);
  const field = FIELDS.get(simple);
  return field && { field, rank: (USUAL[field] as readonly string[]).indexOf(simple) };
}

/** The field and language of a heading such as "title@es" or "Headline @pt-BR". */
export function translationOfHeading(heading: string): { field: string; lang: string } | undefined {
  const [name = "", lang = "", ...more] = heading.split("@");
  const field = fieldOfHeading(name)?.field;
  const known = field !== undefined && TRANSLATED.includes(field) && more.length === 0;
  return known && /^\s*[a-z]{2,3}(?:-[a-z0-9]{2,8})*\s*$/i.test(lang) ? { field, lang: lang.trim() } : undefined;
}

/** What only the spreadsheet template of TimelineJS has beside "Headline" or "Year". */
const TIMELINEJS = [
  "endyear",
  "endmonth",
  "endday",
  "displaydate",
  "mediacredit",
  "mediacaption",
  "mediathumbnail",
  "background",
];

/** Whether headings are those of the TimelineJS template, where perhaps one or two have been changed. */
export function isTimelineJsHeading(headings: readonly string[]): boolean {
  const simple = new Set(headings.map(simpleHeading));
  const own = TIMELINEJS.filter((heading) => simple.has(heading)).length;
  return own >= 3 && ["headline", "year", "month"].filter((heading) => simple.has(heading)).length >= 2;
}
