const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
daymark.createTimeline("#auto", events, { asOf });
daymark.createTimeline("#dark", events, { asOf, theme: "dark" });
daymark.createTimeline("#own", events, { asOf });
