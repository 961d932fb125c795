/** Headings as people write them, and the fields that they stand for. */
import type { Columns } from "../read-options.ts";

/**
 * Usual headings of each field, the surest first, in English, Spanish, French and German, and the commonest ones in
 * Italian and Portuguese. Blanks, signs, capitals and accents do not matter. "Notes" stands for nothing: what people note
 * beside a sheet is not for readers.
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
    "activity",
    "betreff",
    "veranstaltung",
    "bezeichnung",
    "objet",
    "asunto",
    "titolo",
    "nome",
    "topic",
    "thema",
    "tema",
  ],
  label: ["label", "shorttitle"],
  date: [
    "date",
    "when",
    "eventdate",
    "dates",
    "datetime",
    "timestamp",
    "fecha",
    "cuando",
    "quand",
    "datum",
    "wann",
    "dateofevent",
    "dateevent",
    "daterange",
    "eventdates",
    "period",
    "zeitraum",
    "zeitpunkt",
    "periode",
    "periodo",
    "data",
    "quando",
    "localdate",
    "datelocal",
  ],
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
    "startedat",
    "startdatetime",
    "startdateandtime",
    "eventstart",
    "eventstartdate",
    "startson",
    "beginson",
    "begins",
    "starts",
    "dtstart",
    "datededebut",
    "fechadeinicio",
    "fechainicial",
    "beginntam",
    "beginnam",
    "startam",
    "datainicio",
    "datainizio",
    "inizio",
    "startingdate",
    "beginningdate",
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
    "endedat",
    "enddatetime",
    "enddateandtime",
    "eventend",
    "eventenddate",
    "endson",
    "ends",
    "finishdate",
    "dtend",
    "datedefin",
    "fechadefin",
    "fechafinal",
    "endetam",
    "endeam",
    "datafim",
    "datafine",
    "endingdate",
  ],
  timeZone: ["timezone", "tz"],
  displayDate: ["displaydate", "datelabel"],
  asOf: ["asof"],
  added: ["added", "addedon"],
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
    "eventdescription",
    "eventdetails",
    "longdescription",
    "descricao",
    "descrizione",
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
    "categories",
    "groups",
    "gruppo",
  ],
  importance: ["importance", "priority", "weight"],
  place: [
    "place",
    "location",
    "where",
    "venue",
    "lugar",
    "lieu",
    "ort",
    "eventlocation",
    "emplacement",
    "ubicacion",
    "luogo",
    "veranstaltungsort",
  ],
  tags: ["tags", "tag", "keywords"],
  lang: ["lang", "language"],
  "media.url": [
    "media",
    "mediaurl",
    "image",
    "imageurl",
    "photo",
    "picture",
    "video",
    "audio",
    "imagen",
    "bild",
    "imagelink",
    "photourl",
    "pictureurl",
    "foto",
    "imagem",
    "immagine",
  ],
  "media.alt": ["alt", "alttext", "mediaalt", "imagealt", "mediaalttext"],
  "media.credit": ["mediacredit", "credit", "imagecredit", "photocredit"],
  "media.caption": ["mediacaption", "caption", "imagecaption"],
  "media.width": ["mediawidth", "imagewidth"],
  "media.height": ["mediaheight", "imageheight"],
  "link.url": ["link", "url", "website", "moreinfo", "enlace", "lien", "links", "hyperlink", "readmore", "learnmore"],
  "link.label": ["linklabel", "linktext"],
  "source.title": ["source", "sources", "fuente", "quelle"],
  "source.url": ["sourceurl", "sourcelink"],
  "source.locator": ["sourcelocator", "locator"],
  "corrected.on": ["corrected", "correctedon", "correctiondate"],
  "corrected.note": ["correction", "correctionnote"],
  type: ["type"],
  year: [
    "year",
    "years",
    "yr",
    "startyear",
    "yearstart",
    "beginyear",
    "jahr",
    "annee",
    "ano",
    "anno",
    "jaar",
    "eventyear",
  ],
  month: ["month", "startmonth", "monat", "mois", "mes", "mese", "maand", "eventmonth"],
  day: ["day", "startday", "jour", "dia", "giorno", "dag", "eventday"],
  time: [
    "time",
    "starttime",
    "eventtime",
    "uhrzeit",
    "startzeit",
    "beginntum",
    "heure",
    "heurededebut",
    "heuredebut",
    "hora",
    "horainicio",
    "horadeinicio",
    "ora",
  ],
  endYear: ["endyear", "yearend"],
  endMonth: ["endmonth"],
  endDay: ["endday"],
  endTime: ["endtime", "timeend", "finishtime", "endzeit", "endetum", "heuredefin", "heurefin", "horafin", "horadefin"],
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

/** What people add to a heading: "Date (UTC)", "Start [dd/mm/yyyy]". */
const ADDED = /\([^()]*\)|\[[^[\]]*\]/g;

/** The field that a heading stands for, and how sure that is: 0 is the surest. */
export function fieldOfHeading(heading: string): { field: SheetField; rank: number } | undefined {
  const whole = simpleHeading(heading);
  const simple = FIELDS.has(whole) ? whole : simpleHeading(heading.replace(ADDED, " "));
  const field = FIELDS.get(simple);
  return field && { field, rank: (USUAL[field] as readonly string[]).indexOf(simple) };
}

/** The headings that the `columns` option names. */
export function headingsTold({ columns = {} }: { columns?: Columns }): string[] {
  return Object.values(columns).flat();
}

/** Fields that say when it was. */
const WHEN: ReadonlySet<string> = new Set<SheetField>(["date", "start", "end", "year", "month", "day", "time"]);

/** How sure it is that cells are headings: of those that are known, what says when it was counts twice. 0: none is. */
export function headingScore(cells: readonly string[], told: readonly string[] = []): number {
  return cells
    .map((cell) => (told.includes(cell.trim()) ? "date" : (fieldOfHeading(cell) ?? translationOfHeading(cell))?.field))
    .reduce((sum, field) => sum + (field === undefined ? 0 : WHEN.has(field) ? 2 : 1), 0);
}

/** What is told of rows that are passed over on the way to the headings. */
export const ABOVE_HEADINGS = "what stands above the headings";

/** How many rows are looked at for the headings. */
export const ROWS_ABOVE = 15;

/**
 * Which of the first rows has the headings: the first that is not empty, unless none of it is known, and in a row below
 * it are a date and another known one. What stands above is what the sheet is called, who made it, and the like.
 */
export function headingIndex(rows: readonly (readonly string[])[], told: readonly string[] = []): number {
  const first = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  if (first < 0 || headingScore(rows[first]!, told) > 0) return first;
  const below = rows.findIndex((cells, at) => at > first && at < ROWS_ABOVE && headingScore(cells, told) >= 3);
  return below < 0 ? first : below;
}

/** The order of day and month that a heading tells: "Date (dd/mm/yyyy)", "Datum (TT.MM.JJJJ)". */
export function orderOfHeading(heading: string): "dmy" | "mdy" | undefined {
  const order = /(?<![a-z])([dtjm])\1?[/.-]([dtjm])\2?[/.-](?:[yja]{2}|[yja]{4})(?![a-z])/i.exec(heading);
  const [first, second] = [order?.[1]?.toLowerCase(), order?.[2]?.toLowerCase()];
  if (first === undefined || (first === "m") === (second === "m")) return undefined;
  return first === "m" ? "mdy" : "dmy";
}

/** The field and language of a heading such as "title@es" or "Headline @pt-BR". */
export function translationOfHeading(heading: string): { field: string; lang: string } | undefined {
  const [name = "", lang = "", ...more] = heading.split("@");
  const field = fieldOfHeading(name)?.field;
  const known = field !== undefined && TRANSLATED.includes(field) && more.length === 0;
  return known && /^\s*[a-z]{2,3}(?:-[a-z0-9]{2,8})*\s*$/i.test(lang) ? { field, lang: lang.trim() } : undefined;
}

/** The field of a heading with a number in it, of the second link or source and those after: "link.url#2". */
export function numberedHeading(heading: string): string | undefined {
  const [, before = "", number = "", after = ""] = /^(\D*)([2-9])(\D*)$/.exec(heading) ?? [];
  const field = number === "" ? undefined : fieldOfHeading(`${before} ${after}`)?.field;
  return field && /^(?:link|source)\./.test(field) ? `${field}#${number}` : undefined;
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
  // Its second edition has a start date in one cell.
  return own >= 3 && ["headline", "year", "month", "startdate"].filter((heading) => simple.has(heading)).length >= 2;
}
