await Promise.all([show("#draft", "seed-story"), show("#edited", "seed-story-edited")]);

async function show(container, name) {
  const response = await fetch(`../data/${name}.json`);
  daymark.createTimeline(container, await response.json());
}
