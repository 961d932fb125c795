const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
daymark.createTimeline("#timeline", events, {
  lang: "es",
  asOf,
  title: "Washington and Havana talk again",
  translations: {
    es: {
      title: "Washington y La Habana vuelven a hablar",
      summary: "Seis fechas en torno a las primeras conversaciones migratorias en cuatro años, al 22 de abril de 2022",
      lanes: { Talks: "Diálogo", Politics: "Política", Migration: "Migración" },
    },
  },
});

const names = new Intl.DisplayNames("en", { type: "language" });

/** Adds a date in the words of each locale to a list, each after what names it. */
function tell(list, date, locales) {
  const span = daymark.parseDate(date);
  for (const [locale, name] of locales) {
    const item = document.createElement("li");
    const told = document.createElement("bdi");
    told.lang = locale;
    told.textContent = daymark.formatSpan(span, { locale });
    item.append(`${name}: `, told);
    document.querySelector(list).append(item);
  }
}

const languages = ["en", "es", "fr", "de", "pt", "it", "nl", "ru", "ar", "he", "hi", "zh", "ja"];
tell(
  "#dates",
  "[2022-04-18..2022-04-21]",
  languages.map((locale) => [locale, names.of(locale)]),
);

tell("#calendars", "2022-04-21", [
  ["fa-u-ca-persian", "Persian"],
  ["th-u-ca-buddhist", "Buddhist, in Thai"],
  ["ja-u-ca-japanese", "Japanese"],
  ["zh-TW-u-ca-roc", "Minguo, in Chinese"],
  ["he-u-ca-hebrew", "Hebrew"],
  ["ar-SA-u-ca-islamic-umalqura", "Islamic, in Arabic"],
  ["hi-u-ca-indian", "Indian national, in Hindi"],
  ["am-u-ca-ethiopic", "Ethiopian, in Amharic"],
]);
