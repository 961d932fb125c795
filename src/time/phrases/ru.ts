import type { Phrases, Wording } from "./phrases.ts";
import { roman } from "./roman.ts";

export const ru: Phrases = {
  inline: { year: "{date} г.", other: "{date}" },
  within: { day: "{bare}", time: "{bare}", deep: "{bare}", other: "{date}, точная дата не указана" },
  between: {
    day: "между {start} и {end}",
    time: "между {start} и {end}",
    month: "не ранее {start} и не позднее {end}",
    year: "между {bareStart} и {bareEnd} гг.",
    deep: "между {start} и {end}",
    other: "в промежутке: {start} — {end}",
  },
  by: declined("не позднее {date}", "{date} или ранее"),
  onOrAfter: declined("не ранее {date}", "{date} или позднее"),
  eachOf: "в каждую из этих дат: {list}",
  about: { ...declined("около {date}", "приблизительно {date}"), deep: "около {bare}" },
  uncertain: "{date} (предположительно)",
  possibly: "предположительно {date}",
  uncertainEnd: "{date} (предположительно)",
  fromTo: {
    ...declined("с {start} по {end}", "{start} — {end}"),
    time: "{start} — {end}",
    year: "с {bareStart} по {bareEnd} г.",
    deep: "от {start} до {end}",
  },
  listedRange: "{bareStart} — {bareEnd}",
  noEndGiven: declined("с {start}, окончание не указано", "начало: {start}, окончание не указано"),
  endUnknown: declined("с {start}, окончание неизвестно", "начало: {start}, окончание неизвестно"),
  startUnknown: until(", начало неизвестно"),
  until: until(""),
  goingOn: "продолжается, начало неизвестно",
  always: "всегда",
  noStartEndUnknown: "начало не указано, окончание неизвестно",
  allUnknown: "дата неизвестна",
  dateAndTime: "{date}, {time}",
  seasons: ["весна {year} г.", "лето {year} г.", "осень {year} г.", "зима {year} г."],
  southern: "{date} (Южное полушарие)",
  week: "неделя с {date}",
  quarters: ["I квартал {year} г.", "II квартал {year} г.", "III квартал {year} г.", "IV квартал {year} г."],
  thirds: ["первая треть {year} г.", "вторая треть {year} г.", "последняя треть {year} г."],
  halves: ["первая половина {year} г.", "вторая половина {year} г."],
  vague: ["начало {date}", "середина {date}", "конец {date}"],
  decade: "{year}-е годы",
  century: (count) => `${roman(count)} век`,
  centuryBc: (count) => `${roman(count)} век до н. э.`,
  millennium: (count) => `${roman(count)} тысячелетие`,
  millenniumBc: (count) => `${roman(count)} тысячелетие до н. э.`,
  oldStyle: "{date} ({julian} по старому стилю)",
  // Abbreviated, millions need no case and no plural.
  ago: {
    years: { other: "{number} лет назад" },
    million: { other: "{number} млн лет назад" },
    billion: { other: "{number} млрд лет назад" },
  },
  lasting: {
    years: { one: "{number} год", few: "{number} года", many: "{number} лет", other: "{number} года" },
    million: { other: "{number} млн лет" },
    billion: { other: "{number} млрд лет" },
  },
  axisAgo: { thousand: "{number} тыс. л. н.", million: "{number} млн л. н.", billion: "{number} млрд л. н." },
  // An era has its own "г.", ranges of figures are closed up, and months and ages come in the nominative.
  polish: (text) =>
    text
      .replace(/(н\.\sэ\.) гг?\./g, "$1")
      .replace(/(?<=\d{3}|:\d\d) — (?=\d{3}|\d\d:)/g, "–")
      .replace(/начало: (начало|середина|конец)(?= )/g, (_, part: string) => `с ${GENITIVE[part]}`)
      .replace(/окончание: (начало|середина|конец)(?= )/g, (_, part: string) => `по ${part.replace(/а$/, "у")}`)
      .replace(NOMINATIVE_MONTH, (ending) => (ending === "т" ? "та" : "я"))
      .replace(NOMINATIVE_AGE, (name) => GENITIVE[name] ?? name),
};

/** Parts of a date, and what they are parts of, after what asks for the genitive. */
const GENITIVE: Readonly<Record<string, string>> = {
  начало: "начала",
  середина: "середины",
  конец: "конца",
  "-е годы": "-х годов",
  век: "века",
  тысячелетие: "тысячелетия",
};

/** "XIX век" and "1980-е годы" of which a part is told. */
const NOMINATIVE_AGE =
  /(?<=(?:начал[оа]|середин[аыу]|кон(?:ец|ца)) (?:\d{1,5}|[IVXLC]{1,9} ))(?:-е годы|век|тысячелетие)(?!\p{L})/gu;

/** The last letter of май, март, апрель … after what asks for the genitive: мая, марта, апреля. */
const NOMINATIVE_MONTH =
  /(?<=(?:^|\s)(?:с|до|около|ранее|позднее|начал[оа]|середин[аыу]|кон(?:ец|ца)) \p{Ll}{2,7})[ьйт](?!\p{Ll})/gu;

/** One wording with the genitive, which days and years in figures and months can take, and one without for the rest. */
function declined(genitive: string, other: string): Exclude<Wording, string> {
  return { day: genitive, time: genitive, month: genitive, year: genitive, other };
}

/** "До 2022 г." would be over when 2022 begins. After "по" these kinds look as they do in the nominative. */
function until(more: string): Wording {
  const included = `по {end}${more}`;
  return {
    ...declined(included, `окончание: {end}${more}`),
    time: `до {end}${more}`,
    decade: included,
    century: included,
  };
}
