for (const [container, name] of [
  ["#first", "seed-story"],
  ["#second", "invented-14"],
]) {
  const response = await fetch(`../data/${name}.json`);
  daymark.createTimeline(container, await response.json());
}
