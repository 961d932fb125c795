const events = [
  { id: "opening", title: "The bridge opens", date: "2019-04-06" },
  { id: "toll", title: "A toll is asked", date: "2019-13-01" },
  { id: "protest", title: "Drivers protest", date: "2020-02" },
  { id: "protest", title: "The toll is halved", date: "2020-06-30" },
  { id: "flood", date: "2021-01-14", text: "High water closes the bridge for a night." },
  { id: "repair", title: "The repair is paid for" },
];

const timeline = daymark.createTimeline("#timeline", events, { title: "A bridge, with mistakes" });
await timeline.ready;
for (const { severity, message } of timeline.problems) {
  const item = document.createElement("li");
  const word = document.createElement("b");
  word.textContent = `${severity}: `;
  item.append(word, message);
  document.querySelector("#problems").append(item);
}

daymark.createTimeline("#empty", []);
