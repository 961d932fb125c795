const LINES = 1_000_000;
const MINUTE = 60_000;
const MIDNIGHT = Date.UTC(2024, 10, 29);
const DAY = { start: MIDNIGHT, end: MIDNIGHT + 24 * 60 * MINUTE };
const FAULT = { start: MIDNIGHT + 14 * 60 * MINUTE + 12 * MINUTE, end: MIDNIGHT + 14 * 60 * MINUTE + 20 * MINUTE };
const SERVICES = ["web", "search", "cart", "payment", "mail"];
const LINE = {
  web: ["GET / 200", "GET /lamp 200", "GET /chair 200", "GET /table 304"],
  search: ["query lamp", "query chair", "query oak table"],
  cart: ["item added", "item removed", "cart opened"],
  payment: ["card charged", "receipt written"],
  mail: ["receipt sent", "reminder sent"],
};
const LANDMARKS = [
  { at: 14 * 60 + 10, title: "Deploy payment 4.2", lane: "payment" },
  { at: 14 * 60 + 20, title: "Roll back to payment 4.1", lane: "payment" },
  { at: 9 * 60 + 5, title: "Deploy web 88", lane: "web" },
  { at: 18 * 60 + 30, title: "Index is rebuilt", lane: "search" },
];

/** Numbers from 0 to 1, the same ones every time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function invented() {
  const next = numbers(1129);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const lines = LANDMARKS.map(({ at, ...rest }, index) => ({
    id: `deploy-${index}`,
    start: MIDNIGHT + at * MINUTE,
    importance: 1,
    ...rest,
  }));
  while (lines.length < LINES) {
    // Most people buy in the evening.
    const start = Math.floor(MIDNIGHT + (1 - next() * next()) * 24 * 60 * MINUTE);
    const lane = pick(SERVICES);
    const isFaulty = lane === "payment" && start >= FAULT.start && start < FAULT.end;
    const isSlow = next() < 0.0005;
    lines.push({
      id: `line-${lines.length}`,
      title: isFaulty ? "ERROR no answer from the bank" : isSlow ? `WARN ${pick(LINE[lane])}, slow` : pick(LINE[lane]),
      start,
      importance: isFaulty ? 0.9 : isSlow ? 0.6 : 0.2,
      lane,
    });
  }
  return lines;
}

const timeline = daymark.createTimeline("#timeline", invented(), {
  label: "29 November 2024, a web shop",
  height: 620,
  credit: "Invented.",
});

document.querySelector("#fault").addEventListener("click", () => timeline.zoomTo(FAULT));
document.querySelector("#day").addEventListener("click", () => timeline.zoomTo(DAY));
