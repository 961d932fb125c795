/** When each state was published, and when the reader looked last before. */
const published = ["2024-05-06T12:00Z", "2024-05-06T19:00Z", "2024-05-07T12:00Z", "2024-05-09T12:00Z"];

const lastLook = [undefined, "2024-05-06T13:00Z", "2024-05-06T20:00Z", "2024-05-08"];

const smoke = {
  id: "smoke",
  title: "Smoke over the grain store",
  date: "2024-05-06T04:10Z",
  lane: "Harbour",
  text: "A pilot on his way in calls the harbour office.",
  added: published[0],
};
const closed = {
  id: "closed",
  title: "The harbour is closed",
  date: "2024-05-06T05:00Z/..",
  lane: "Harbour",
  text: "Eleven ships wait outside.",
  importance: 0.8,
  added: published[0],
};
const school = {
  id: "school",
  title: "Schools stay shut",
  date: "2024-05-07",
  status: "planned",
  lane: "Town",
  added: published[0],
};
const out = {
  id: "out",
  title: "The fire is out",
  date: "2024-05-06T16:30Z",
  lane: "Harbour",
  importance: 1,
  added: published[1],
};
const inquiry = {
  id: "inquiry",
  title: "An inquiry begins",
  date: "2024-05-13",
  status: "planned",
  lane: "Council",
  text: "Who is to lead it is not known.",
  added: published[1],
};
const open = {
  id: "open",
  title: "The first ship comes in",
  date: "2024-05-07T09:20Z",
  lane: "Harbour",
  added: published[2],
};
const minister = {
  id: "minister",
  title: "The minister promises a new store",
  date: "2024-05-09",
  lane: "Council",
  importance: 0.7,
  added: published[3],
};

const states = [
  [smoke, closed, school],
  [smoke, closed, school, out, inquiry],
  [
    smoke,
    { ...closed, date: "2024-05-06T05:00Z/2024-05-07T08:00Z" },
    { ...school, status: "happened" },
    out,
    inquiry,
    open,
  ],
  [
    smoke,
    { ...closed, date: "2024-05-06T05:00Z/2024-05-07T08:00Z" },
    { ...school, status: "happened" },
    out,
    {
      ...inquiry,
      date: "2024-05-14",
      text: "A judge, Olive Sand, leads it.",
      corrected: { on: "2024-05-09", note: "It begins on the 14th, not on the 13th." },
    },
    open,
    minister,
  ],
];

const timeline = daymark.createTimeline("#timeline", states[0], { title: "Fire in the harbour", asOf: published[0] });

const told = document.querySelector("#told");
timeline.on("problem", ({ message }) => {
  told.textContent = message;
});

const buttons = document.querySelector(".buttons");
buttons.addEventListener("click", ({ target }) => {
  const { state, broken } = target.dataset;
  if (broken !== undefined) timeline.update({ events: "<html>502 Bad Gateway</html>" });
  if (state === undefined) return;
  told.textContent = "No problem was reported.";
  for (const button of buttons.querySelectorAll("[data-state]"))
    button.setAttribute("aria-pressed", String(button === target));
  timeline.update({ events: states[state], asOf: published[state], since: lastLook[state] });
});
