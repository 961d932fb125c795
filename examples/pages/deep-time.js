const events = [
  { title: "The universe begins to expand", date: "Y-13800000000~", importance: 0.8 },
  { title: "The Earth forms", date: "Y-4540000000~", importance: 0.9 },
  { title: "Oldest traces of life that most agree on", date: "Y-3500000000~" },
  { title: "Oxygen gathers in the air", date: "Y-2400000000~" },
  { title: "Animals of many kinds appear", date: "Y-539000000~" },
  { title: "An asteroid ends the age of the dinosaurs", date: "Y-66000000~", importance: 0.7 },
  { title: "Homo sapiens in Africa", date: "Y-300000~" },
  { title: "Two people land on the Moon", date: "1969-07-20T20:17Z", importance: 1 },
];

daymark.createTimeline("#timeline", events, { title: "Everything so far" });
daymark.createTimeline("#linear", events, { scale: "linear", legend: "off" });
