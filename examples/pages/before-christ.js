const events = [
  { title: "Caesar fights in Gaul", date: "-0057/-0049", lane: "War" },
  { title: "Caesar is killed", date: "-0043-03", lane: "Power", importance: 1 },
  { title: "Battle of Actium", date: "-0030", lane: "War", importance: 0.7 },
  { title: "Augustus rules", date: "-0026/0014", lane: "Power", importance: 0.8 },
  { title: "Three legions are lost in the Teutoburg Forest", date: "0009", lane: "War" },
  { title: "Rome burns", date: "0064", lane: "City" },
  { title: "Vesuvius buries Pompeii", date: "0079", lane: "City", importance: 0.7 },
  { title: "The Colosseum opens", date: "0080", lane: "City" },
  { title: "Hadrian’s Wall is begun", date: "0122", lane: "War" },
];

daymark.createTimeline("#timeline", events, { title: "Rome, from Caesar to Hadrian", scale: "linear" });
