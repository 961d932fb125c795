const timeZone = "Europe/Berlin";

const events = [
  { title: "Bar Anker", start: "2026-10-24T22:00", end: "2026-10-25T05:00", lane: "Bars" },
  { title: "Late kitchen", start: "2026-10-24T21:30", end: "2026-10-25T01:30", lane: "Bars" },
  { title: "Night bus, every half hour", start: "2026-10-25T00:30", end: "2026-10-25T04:30", lane: "On the way" },
  { title: "The clocks go back", start: "2026-10-25T03:00+02:00", lane: "On the way", importance: 1 },
  { title: "Last train to Potsdam", start: "2026-10-25T01:12", lane: "On the way", importance: 0.7 },
  { title: "A tram at half past two", start: "2026-10-25T02:30", lane: "On the way" },
  { title: "First train to Potsdam", start: "2026-10-25T05:12", lane: "On the way", importance: 0.7 },
  { title: "Swimming pool by night", start: "2026-10-24T20:00", end: "2026-10-25T02:00", lane: "Open" },
  { title: "Bakery", start: "2026-10-25T05:30", end: "2026-10-25T11:00", lane: "Open" },
].map((event) => ({ ...event, timeZone }));

const timeline = daymark.createTimeline("#timeline", events, {
  title: "Berlin, from Saturday to Sunday",
  displayZone: timeZone,
});

await timeline.ready;
for (const { message } of timeline.problems) {
  const item = document.createElement("li");
  item.textContent = message;
  document.querySelector("#problems").append(item);
}
