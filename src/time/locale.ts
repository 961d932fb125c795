/** Formatters are costly to make and are asked for again with every label. */
const made = new Map<string, unknown>();
const checked = new Map<string, string>();

/**
 * The locale to hand to Intl. Plain `"en"` is day, month, year and 24 hours, as most of the world writes English;
 * `"en-US"` has to be asked for. What Intl does not take for a language tag becomes English.
 */
export function intlLocale(locale: string): string {
  const known = checked.get(locale);
  if (known) return known;
  const found = locale === "en" ? "en-GB" : canonical(locale);
  checked.set(locale, found);
  return found;
}

/** The language of a locale without script and country: `"es"` of `"es-MX"`. */
export function languageOf(locale: string): string {
  return intlLocale(locale).split("-")[0] ?? "en";
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

/** Parts of a number with a unit. */
export function numberParts(value: number, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormatPart[] {
  return once("number", locale, options, () => new Intl.NumberFormat(locale, options)).formatToParts(value);
}

/** Which plural form a number takes. */
export function pluralOf(value: number, locale: string, options: Intl.PluralRulesOptions = {}): Intl.LDMLPluralRule {
  return once("plural", locale, options, () => new Intl.PluralRules(locale, options)).select(value);
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
