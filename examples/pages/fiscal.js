/** Quarters of the calendar, in EDTF: 33 is January to March. */
const events = [
  { title: "Research", date: "2026-34/2026-35", lane: "Product", status: "happened" },
  { title: "First prototype", date: "2026-34", lane: "Product", importance: 0.8 },
  { title: "Trial with ten customers", date: "2026-36", lane: "Product", status: "planned", importance: 0.7 },
  { title: "On sale", date: "2027-33", lane: "Product", status: "planned", importance: 1 },
  { title: "Second factory is built", date: "2026-35/2027-34", lane: "Works", status: "planned" },
  { title: "Old line is wound down", date: "2026-34/2027-33", lane: "Works", status: "planned" },
  { title: "Certificate", date: "2026-12", lane: "Works", status: "planned" },
  { title: "Budget is agreed", date: "2026-03-24", lane: "Money", importance: 0.9 },
  { title: "Loan is paid out", date: "2026-36", lane: "Money", status: "planned" },
  { title: "Accounts of the year", date: "2027-34", lane: "Money", status: "planned", importance: 0.6 },
];

/** "Q1 26/27" of the quarter that an extent is; undefined for everything else, which keeps its own words. */
function quarterOf({ precision, earliest }) {
  if (precision !== "quarter") return undefined;
  const [year, quarter] = fiscal(new Date(earliest));
  return `Q${quarter} ${year % 100}/${(year + 1) % 100}`;
}

/** The year in which the fiscal year begins, and its quarter. */
function fiscal(day) {
  const quarter = Math.floor(day.getUTCMonth() / 3);
  return quarter === 0 ? [day.getUTCFullYear() - 1, 4] : [day.getUTCFullYear(), quarter];
}

function formatDate({ start, end }, where) {
  // The axis asks for a year, a month or a day: a quarter is named where it begins.
  if (where === "axis") {
    const day = new Date(start.earliest);
    return start.precision === "month" && day.getUTCMonth() % 3 === 0 ? `Q${fiscal(day)[1]}` : undefined;
  }
  const from = quarterOf(start);
  const to = end && quarterOf(end);
  return from && to ? `${from} to ${to}` : from;
}

daymark.createTimeline("#timeline", events, {
  title: "From prototype to sale",
  asOf: "2026-10-05",
  lanes: ["Product", "Works", "Money"],
  formatDate,
});
