const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
const lanes = { Talks: "Diálogo", Politics: "Política", Migration: "Migración" };
const inSpanish = events.map((event) => ({ ...event, lane: lanes[event.lane] }));
daymark.createTimeline("#timeline", inSpanish, {
  lang: "es",
  asOf,
  title: "Washington y La Habana vuelven a hablar",
  summary: "Seis fechas detrás de las primeras conversaciones migratorias en cuatro años, al 22 de abril de 2022",
});

const span = daymark.parseDate("[2022-04-18..2022-04-21]");
for (const locale of ["en", "es", "fr", "de", "pt", "it", "nl", "ru", "ar", "he", "hi", "zh", "ja"]) {
  const item = document.createElement("li");
  const date = document.createElement("bdi");
  date.lang = locale;
  date.textContent = daymark.formatSpan(span, { locale });
  item.append(date);
  document.querySelector("#dates").append(item);
}
