const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
const options = { asOf, layout: "upright" };
daymark.createTimeline("#steps", events, { ...options, label: "In equal steps" });
daymark.createTimeline("#axis", events, { ...options, label: "On an axis", scale: "folded" });
