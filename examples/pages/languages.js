const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
daymark.createTimeline("#timeline", events, {
  lang: "es",
  asOf,
  title: "Washington and Havana talk again",
  translations: {
    es: {
      title: "Washington y La Habana vuelven a hablar",
      summary: "Seis fechas detrás de las primeras conversaciones migratorias en cuatro años, al 22 de abril de 2022",
      lanes: { Talks: "Diálogo", Politics: "Política", Migration: "Migración" },
    },
  },
});

/** Adds a date in the words of each locale to a list. */
function tell(list, date, locales) {
  const span = daymark.parseDate(date);
  for (const locale of locales) {
    const item = document.createElement("li");
    const told = document.createElement("bdi");
    told.lang = locale;
    told.textContent = daymark.formatSpan(span, { locale });
    item.append(told);
    document.querySelector(list).append(item);
  }
}

const languages = ["en", "es", "fr", "de", "pt", "it", "nl", "ru", "ar", "he", "hi", "zh", "ja"];
tell("#dates", "[2022-04-18..2022-04-21]", languages);

const calendars = ["fa-u-ca-persian", "th-u-ca-buddhist", "ja-u-ca-japanese", "zh-TW-u-ca-roc", "he-u-ca-hebrew"];
tell("#calendars", "2022-04-21", [...calendars, "ar-SA-u-ca-islamic-umalqura", "hi-u-ca-indian", "am-u-ca-ethiopic"]);
