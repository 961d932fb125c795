/** Formatters are costly to make and are asked for again with every label. */
const made = new Map<string, unknown>();
const checked = new Map<string, string>();
const languages = new Map<string, string>();

/** Locales in which a number of up to four figures, not grouped, is written with just these. */
export const PLAIN_FIGURES = /^(?:de|en|es|fr|it|nl|pt)(?:-[A-Z]{2})?$/;

/**
 * The locale to hand to Intl. Plain `"en"` is day, month, year and 24 hours, as most of the world writes English, in
 * other calendars and figures too (`"en-u-ca-hebrew"`); `"en-US"` has to be asked for. What Intl does not take for a language tag becomes English.
 */
export function intlLocale(locale: string): string {
  const known = checked.get(locale);
  if (known) return known;
  const found = canonical(locale).replace(/^en(?=$|-u-)/, "en-GB");
  checked.set(locale, found);
  return found;
}

/** The language of a locale without script and country: `"es"` of `"es-MX"`. */
export function languageOf(locale: string): string {
  const known = languages.get(locale);
  if (known) return known;
  const [language = "en"] = intlLocale(locale).split("-");
  languages.set(locale, language);
  return language;
}

/** Letters that run to the left. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A text that does not turn round English words beside it: isolated where it runs to the left. */
export function isolated(text: string): string {
  return LEFTWARD.test(text) ? `\u2068${text}\u2069` : text;
}

/** Parts of a date or time in UTC, in the Gregorian calendar. `instant` has to be one that `Date` can hold. */
export function partsOf(
  instant: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormatPart[] {
  const settings = { timeZone: "UTC", calendar: "gregory", ...options };
  return once("date", locale, settings, () => new Intl.DateTimeFormat(locale, settings)).formatToParts(instant);
}

/** A number in the figures of a locale. */
export function numberText(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return once("number", locale, options, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** A count in the figures of a locale, as short as it can be told: "4096", "12k", "1.2万". */
export function shortCount(count: number, locale: string): string {
  const plain = { useGrouping: false };
  if (count < 10_000) return PLAIN_FIGURES.test(locale) ? String(count) : numberText(count, locale, plain);
  const short = numberText(count, locale, { notation: "compact" });
  // "12 mil" would be half as long again.
  if (short.length <= 5 && !/\s/.test(short)) return short;
  return `${numberText(Math.round(count / 1000), locale, plain)}k`;
}

/** Parts of a number with a unit. */
export function numberParts(value: number, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormatPart[] {
  return once("number", locale, options, () => new Intl.NumberFormat(locale, options)).formatToParts(value);
}

/** Which plural form a number takes. */
export function pluralOf(value: number, locale: string): Intl.LDMLPluralRule {
  return once("plural", locale, {}, () => new Intl.PluralRules(locale)).select(value);
}

/** A list in words, with "or" or with "and". */
export function listText(items: string[], locale: string, type: "disjunction" | "conjunction"): string {
  return once("list", locale, { type }, () => new Intl.ListFormat(locale, { type })).format(items);
}

function once<T>(kind: string, locale: string, options: object, make: () => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known as T;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}
