import { bringRest } from "../bring-rest.ts";
import { calendarName, calendars, type Calendar } from "../calendar.ts";
import { intlLocale } from "../locale.ts";
import { countedCalendar } from "./counted.ts";
import { shiftedCalendar } from "./shifted.ts";

/** By locale: the same calendar for all locales that name it. */
const known = new Map<string, Calendar | undefined>();
const made = new Map<string, Calendar | undefined>();

/** From here on dates are told in the calendar that a locale asks for. */
export function bringCalendars(): void {
  if (calendars.of) return;
  // What has no name in another calendar is told by its ends.
  bringRest();
  calendars.of = (locale) => {
    if (!known.has(locale)) known.set(locale, calendarFor(locale));
    return known.get(locale);
  };
}

function calendarFor(locale: string): Calendar | undefined {
  const name = calendarName(locale);
  // Intl takes the usual calendar of a language for one that it does not know.
  if (!name || new Intl.DateTimeFormat(intlLocale(locale)).resolvedOptions().calendar !== name) return undefined;
  if (!made.has(name)) made.set(name, shiftedCalendar(name) ?? countedCalendar(name));
  return made.get(name);
}
