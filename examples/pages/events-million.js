const SIZES = [10_000, 100_000, 1_000_000];
const LANES = ["Harbour", "Council", "Railway", "School", "Market", "Theatre"];
const WHO = ["The harbour", "The council", "The new line", "A school", "The market hall", "The company", "A strike"];
const DOES = ["opens", "closes", "is flooded", "meets", "is sold", "is rebuilt", "is counted", "ends in a vote"];
const DAY = 86_400_000;

/** Numbers from 0 to 1, the same ones every time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function invented(count) {
  const next = numbers(1860);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const from = Date.UTC(1860, 0, 1);
  return Array.from({ length: count }, (_, index) => {
    // Six in ten fall near one of forty years.
    const year = next() < 0.6 ? Math.floor(next() * 40) * 4 + next() * next() * 3 : next() * 160;
    const start = Math.round(from + year * 365.25 * DAY);
    const lasts = next() < 0.2 ? { end: Math.round(start + next() * 200 * DAY) } : {};
    return { id: `e${index}`, title: `${pick(WHO)} ${pick(DOES)}`, start, ...lasts, lane: pick(LANES) };
  });
}

const told = document.querySelector("#told");
let timeline;

async function show(count) {
  timeline?.destroy();
  const events = invented(count);
  const began = performance.now();
  timeline = daymark.createTimeline("#timeline", events, { label: "Invented events", height: 620 });
  await timeline.ready;
  const ms = Math.round(performance.now() - began).toLocaleString("en");
  told.textContent = `${count.toLocaleString("en")} events, drawn after ${ms} ms.`;
}

for (const size of SIZES) {
  const button = document.createElement("button");
  button.textContent = size.toLocaleString("en");
  button.addEventListener("click", () => void show(size));
  const item = document.createElement("li");
  item.append(button);
  document.querySelector("#sizes").append(item);
}

void show(SIZES[0]);
