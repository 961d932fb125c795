await Promise.all([
  show("#draft", "seed-story", "Timeline, as the reporter’s draft has it"),
  show("#edited", "seed-story-edited", "Timeline, as edited"),
]);

async function show(container, name, label) {
  const response = await fetch(`../data/${name}.json`);
  daymark.createTimeline(container, await response.json(), { label });
}
