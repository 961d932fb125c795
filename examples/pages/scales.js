const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
for (const scale of ["linear", "folded", "steps"]) daymark.createTimeline(`#${scale}`, events, { asOf, scale });
