const others = [
  { id: "plan", title: "The plan is laid open", date: "2024-03", lane: "Council" },
  { id: "march", title: "A march through the old town", date: "2024-04-06", lane: "Street", importance: 0.7 },
  { id: "hearing", title: "The neighbours are heard", date: "2024-04-12", lane: "Council" },
  { id: "petition", title: "A petition with 4,100 names", date: "2024-04-17", lane: "Street", importance: 0.8 },
  { id: "work", title: "Work is to begin", date: "2024-09", lane: "Council", status: "planned", added: "2024-04-22" },
];
const vote = {
  id: "vote",
  title: "The council votes for the tram",
  lane: "Council",
  importance: 1,
  added: "2024-04-20",
};

const editions = [
  [...others, { ...vote, date: "2024-04-19" }],
  [
    ...others,
    {
      ...vote,
      date: "2024-04-20",
      corrected: { on: "2024-04-22", note: "The vote was on the 20th, not on the 19th." },
    },
  ],
];

const timeline = daymark.createTimeline("#timeline", editions[1], {
  title: "A tram for the old town",
  asOf: "2024-04-22",
  since: "2024-04-21",
});
timeline.select("vote");

const buttons = document.querySelector(".buttons");
buttons.addEventListener("click", ({ target }) => {
  const { edition } = target.dataset;
  if (edition === undefined) return;
  for (const button of buttons.children) button.setAttribute("aria-pressed", String(button === target));
  timeline.update({ events: editions[edition] });
});
