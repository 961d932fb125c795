const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
daymark.createTimeline("#steps", events, { asOf, layout: "upright" });
daymark.createTimeline("#axis", events, { asOf, layout: "upright", scale: "folded" });
