const paper = (name) => [{ url: `https://example.org/bridge/${name}.pdf`, label: "The document" }];

const DAYS = [
  ["2024-01-15", "Opening"],
  ["2024-01-16", "The engineer"],
  ["2024-01-17", "The engineer, again"],
  ["2024-01-18", "The steelworks"],
  ["2024-01-22", "The surveyor"],
  ["2024-01-23", "A film of the night"],
  ["2024-01-24", "The film is heard in part"],
  ["2024-01-25", "Two drivers"],
  ["2024-02-05", "The town"],
  ["2024-02-06", "The town’s accounts"],
  ["2024-02-07", "An expert on rust"],
  ["2024-02-08", "The other expert"],
  ["2024-03-04", "Closing, first day"],
  ["2024-03-05", "Closing, second day"],
];

const events = [
  { title: "The bridge is closed", date: "2021-11-03", lane: "Papers", importance: 0.9, text: "Cracks in two beams." },
  { title: "The town sues the builder", date: "2022-03-10", lane: "Papers", importance: 1, links: paper("claim") },
  { title: "The builder answers", date: "2022-06-01", lane: "Papers", links: paper("answer") },
  { title: "The builder sues the steelworks", date: "2022-06-20", lane: "Papers", links: paper("third-party") },
  { title: "An expert is named", date: "2022-10", lane: "Rulings", links: paper("order-1") },
  { title: "The expert’s report", date: "2023-07-14", lane: "Papers", importance: 0.8, links: paper("report") },
  { title: "Talks in private", date: "2023-08/2023-10", lane: "Papers", text: "Nothing came of them." },
  { title: "The first day in court", date: "2023-11-20", lane: "Hearings", status: "cancelled" },
  ...DAYS.map(([date, title], at) => ({
    id: `day-${at + 1}`,
    title: `Day ${at + 1}: ${title}`,
    label: `Day ${at + 1}`,
    date,
    lane: "Hearings",
    importance: at === 0 ? 0.8 : 0.4,
    links: [{ url: `https://example.org/bridge/day-${at + 1}.txt`, label: "Transcript" }],
  })),
  {
    title: "The film may be shown",
    date: "2024-01-23",
    lane: "Rulings",
    importance: 0.6,
    links: paper("order-2"),
  },
  {
    title: "The builder has to pay",
    date: "2024-06-28",
    lane: "Rulings",
    importance: 1,
    links: paper("judgment"),
    corrected: { on: "2024-07-02", note: "The sum was 4.2 million, not 4.6." },
  },
  { title: "The builder appeals", date: "2024-07-26", lane: "Papers", links: paper("appeal") },
  { title: "The appeal is heard", date: "2025-02", lane: "Hearings", status: "planned", importance: 0.8 },
];

daymark.createTimeline("#timeline", events, {
  title: "The town against the builder of its bridge",
  asOf: "2024-11-30",
  lanes: ["Papers", "Hearings", "Rulings"],
});
