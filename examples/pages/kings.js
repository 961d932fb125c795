/** First and last year of each reign, and the fall of the city, in years BC of the middle chronology. */
const REIGNS = [
  ["Hammurabi", 1792, 1750, 1],
  ["Samsu-iluna", 1749, 1712, 0.6],
  ["Ammi-saduqa", 1646, 1626, 0.7],
  ["Samsu-ditana", 1625, 1595, 0.5],
];
const FALL = 1595;

/** Years by which a chronology is earlier. */
const CHRONOLOGIES = [
  ["Long", 56],
  ["Middle", 0],
  ["Short", -64],
];

/** 1792 BC is the year −1791: there is a year 0 in ISO 8601. */
const about = (yearBC) => `-${String(yearBC - 1).padStart(4, "0")}~`;

const events = CHRONOLOGIES.flatMap(([lane, earlier]) => [
  ...REIGNS.map(([title, first, last, importance]) => ({
    title,
    date: `${about(first + earlier)}/${about(last + earlier)}`,
    lane,
    importance,
  })),
  { title: "Babylon falls", date: about(FALL + earlier), lane, importance: 0.9 },
]);

daymark.createTimeline("#timeline", events, { title: "Hammurabi and his line, three times" });
