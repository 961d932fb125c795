const response = await fetch("../data/space-race.json");
// Read once, and given to both as it is: neither changes it.
const { events } = await response.json();

daymark.createTimeline("#firsts", events, {
  label: "Soviet firsts, 1957 to 1966",
  filter: ({ lane, id }) => lane === "Soviet Union" && id !== "apollo-soyuz",
  highlight: ["sputnik", "gagarin"],
  labels: { laika: "The first animal in orbit", leonov: "The first walk in space", "luna-9": "The first soft landing" },
  permalink: "on",
});

daymark.createTimeline("#moon", events, {
  label: "The way to the Moon, 1961 to 1972",
  filter: ({ id }) => !["sputnik", "laika", "explorer", "tereshkova", "leonov", "skylab", "apollo-soyuz"].includes(id),
  highlight: ["apollo-11"],
  labels: { gagarin: "Gagarin is first", kennedy: "Kennedy sets the goal", "apollo-11": "Two people walk on the Moon" },
  window: { start: Date.UTC(1961, 0), end: Date.UTC(1975, 6) },
  permalink: "on",
});
