const response = await fetch("../data/space-race.json");
const { events } = await response.json();
const isNarrow = matchMedia("(width < 760px)").matches;

daymark.createTimeline("#timeline", events, {
  label: "The space race",
  story: "article",
  // px of the bar that stays at the top of the page.
  stickyTop: 48,
  layout: "wide",
  height: isNarrow ? 230 : 330,
  scale: "linear",
  legend: "off",
  overview: "off",
  find: "off",
});
