const COUNT = 100_000;
const DAY = 86_400_000;
const YEARS = 50;
const REGIONS = ["North", "East", "South", "West", "Sea"];
const FROM = Date.UTC(1975, 0, 1);

/** Numbers from 0 to 1, the same ones every time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** An instant, as exactly as a catalogue for readers gives it. */
const minute = (time) => `${new Date(time).toISOString().slice(0, 16)}Z`;

/** Magnitudes by Gutenberg and Richter from 3 on, and after each strong one a swarm by Omori. */
function earthquakes() {
  const next = numbers(1975);
  const list = [];
  const add = (time, region, most = 8.5) => {
    const magnitude = Math.min(3 - Math.log10(1 - next()), most);
    const size = magnitude.toFixed(1);
    list.push({
      id: `q${list.length}`,
      title: `Magnitude ${size}`,
      date: minute(time),
      lane: region,
      importance: Math.min((magnitude - 3) / 5, 1),
    });
    if (magnitude < 5.5) return;
    const swarm = Math.min(10 ** (magnitude - 3.5), 6000);
    for (let shock = 0; shock < swarm && list.length < COUNT; shock += 1) {
      add(time + (Math.exp(next() * 6) - 1) * DAY, region, magnitude - 1);
    }
  };
  while (list.length < COUNT) add(FROM + next() * YEARS * 365.25 * DAY, REGIONS[Math.floor(next() * REGIONS.length)]);
  return list;
}

const events = earthquakes();
const timeline = daymark.createTimeline("#timeline", events, {
  title: "Fifty years of an invented fault",
  lanes: REGIONS,
  height: 620,
});
await timeline.ready;
const strong = events.filter(({ importance }) => importance >= 0.7).length;
document.querySelector("#told").textContent =
  `${events.length.toLocaleString("en")} events, ${strong} of them of magnitude 6.5 and more. All are invented.`;
