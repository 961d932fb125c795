const response = await fetch("../data/invented-14.json");
const data = await response.json();
const log = document.querySelector("#log");

let timeline = create();
let corrected = false;

function create() {
  const { events, ...options } = data;
  const made = daymark.createTimeline("#timeline", events, options);
  for (const type of ["select", "card", "window"]) made.on(type, (detail) => tell(type, detail));
  return made;
}

const calls = {
  previous: () => timeline.previous(),
  next: () => timeline.next(),
  select: () => timeline.select("storm"),
  close: () => timeline.select(null),
  zoomTo: () => timeline.zoomTo({ start: Date.UTC(2021, 0), end: Date.UTC(2022, 0) }, { duration: 200 }),
  all: () => timeline.zoomTo({ start: Date.UTC(2019, 0), end: Date.UTC(2025, 6) }, { duration: 200 }),
  // The whole list again, with one date put right: what is the same keeps its place, focus and card.
  update() {
    corrected = !corrected;
    const events = data.events.map((event) =>
      corrected && event.id === "share" ? { ...event, date: "2022-11-08" } : event,
    );
    timeline.update({ events });
  },
  destroy() {
    timeline.destroy();
    button("destroy").textContent = "create again";
    calls.destroy = () => {
      timeline = create();
      button("destroy").textContent = "destroy()";
      calls.destroy = destroy;
    };
  },
};
const { destroy } = calls;

document.querySelector(".buttons").addEventListener("click", ({ target }) => {
  const name = target.dataset.call;
  if (name) tell(target.textContent, calls[name]());
});

function button(name) {
  return document.querySelector(`[data-call="${name}"]`);
}

function tell(what, detail) {
  const lines = [`${what} ${detail === undefined ? "" : JSON.stringify(detail)}`.trim()];
  lines.push(...log.textContent.split("\n").filter((line) => line !== "Nothing yet."));
  log.textContent = lines.slice(0, 8).join("\n");
}
