const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
daymark.createTimeline("#auto", events, { asOf, label: "In a dark section" });
daymark.createTimeline("#dark", events, { asOf, label: "Dark by option", theme: "dark" });
daymark.createTimeline("#own", events, { asOf, label: "In other colours" });
