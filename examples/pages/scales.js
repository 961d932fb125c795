const response = await fetch("../data/seed-story.json");
const { events, asOf } = await response.json();
// Several without a title on one page need names that tell them apart.
for (const scale of ["linear", "folded", "steps"])
  daymark.createTimeline(`#${scale}`, events, { asOf, scale, label: `The story, ${scale}` });
