/**
 * What to write instead of an everyday date, as a sentence; `""` where nothing helpful can be said.
 *
 * These are English shapes only. The patterns have no nested repetition: they take time linear in the text.
 */
export function hintFor(text: string): string {
  const plain = text.trim();
  for (const hint of HINTS) {
    const found = hint(plain);
    if (found) return found;
  }
  return "";
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const HINTS: ((text: string) => string | undefined)[] = [
  slashes,
  monthOfYear,
  dayMonthYear,
  monthDayYear,
  about,
  decade,
  beforeChrist,
  yearRange,
  fewDigits,
  looseIso,
  compact,
  openWords,
];

function slashes(text: string): string | undefined {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!found) return undefined;
  const [, first = "", , second = "", year = ""] = found;
  const dayFirst = Number(second) <= 12 ? day(year, second, first) : undefined;
  const monthFirst = Number(first) <= 12 ? day(year, first, second) : undefined;
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    return `Write "${dayFirst}" if the day comes first, "${monthFirst}" if the month does.`;
  }
  return write(dayFirst ?? monthFirst);
}

function monthOfYear(text: string): string | undefined {
  const found = /^([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  const month = monthNumber(found?.[1]);
  return month ? write(`${found?.[2]}-${month}`) : undefined;
}

function dayMonthYear(text: string): string | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  const month = monthNumber(found?.[2]);
  return found && month ? write(day(found[3] ?? "", month, found[1] ?? "")) : undefined;
}

function monthDayYear(text: string): string | undefined {
  const found = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const month = monthNumber(found?.[1]);
  return found && month ? write(day(found[3] ?? "", month, found[2] ?? "")) : undefined;
}

function about(text: string): string | undefined {
  const found = /^(?:c|ca|circa|about|around)\.? ?(\d{4})$/i.exec(text);
  return found ? write(`${found[1]}~`) : undefined;
}

function decade(text: string): string | undefined {
  const found = /^(?:the )?(\d{3})0'?s$/i.exec(text);
  return found ? write(`${found[1]}X`) : undefined;
}

function beforeChrist(text: string): string | undefined {
  const found = /^(\d{1,4}) ?B\.?C\.?(?:E\.?)?$/i.exec(text);
  const year = Number(found?.[1]) - 1;
  if (!found || year < 0) return undefined;
  return `${write(year === 0 ? "0000" : `-${String(year).padStart(4, "0")}`)} Year 0 is 1 BC.`;
}

function yearRange(text: string): string | undefined {
  const found = /^(\d{4}) ?(?:[-–—]|to|until) ?(\d{4})$/i.exec(text);
  return found ? write(`${found[1]}/${found[2]}`) : undefined;
}

function fewDigits(text: string): string | undefined {
  if (/^\d{2}$/.test(text)) return `Write "${text}XX" for the century, "00${text}" for the year.`;
  if (/^\d{3}$/.test(text)) return `Write "0${text}" for the year, "${text}X" for the decade.`;
  return /^-?\d{5,13}$/.test(text) && !/^\d{8}$/.test(text) ? write(`Y${text}`) : undefined;
}

function looseIso(text: string): string | undefined {
  const found = /^(\d{4})[-–/.](\d{1,2})(?:[-–/.](\d{1,2}))?$/.exec(text);
  if (!found || Number(found[2]) > 12) return undefined;
  const [, year = "", month = "", date] = found;
  return write(date ? day(year, month, date) : `${year}-${month.padStart(2, "0")}`);
}

function compact(text: string): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (!found || Number(found[2]) > 12) return undefined;
  return write(day(found[1] ?? "", found[2] ?? "", found[3] ?? ""));
}

function openWords(text: string): string | undefined {
  if (/^(?:since|from) \d{4}$/i.test(text)) return write(`${text.slice(-4)}/..`);
  if (/^(?:until|till) \d{4}$/i.test(text)) return write(`/${text.slice(-4)}`);
  if (/^before \d{4}$/i.test(text)) return write(`[..${String(Number(text.slice(-4)) - 1).padStart(4, "0")}]`);
  return /^after \d{4}$/i.test(text) ? write(`[${String(Number(text.slice(-4)) + 1).padStart(4, "0")}..]`) : undefined;
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1).padStart(2, "0");
}

function day(year: string, month: string, date: string): string | undefined {
  const fits = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
  return fits ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : undefined;
}

function write(edtf: string | undefined): string | undefined {
  return edtf === undefined ? undefined : `Write "${edtf}".`;
}
