const events = [
  { title: "Fighting in the valley", date: "2021-03-14/..", lane: "North", importance: 1 },
  { title: "The siege of Orm", date: "2021-06/", lane: "North", importance: 0.8 },
  { title: "The bridge at Lenn is blown up", date: "2021-07-02", lane: "North" },
  { title: "The border is closed", date: "2021-03-20/..", lane: "South", importance: 0.7 },
  { title: "A raid on the harbour", date: "2021-09-11T03:00Z", lane: "South", status: "alleged" },
  { title: "A truce for the harvest", date: "2021-08-15/2021-09-05", lane: "South", importance: 0.7 },
  { title: "The truce is renewed", date: "2022-08~", lane: "South", status: "alleged" },
  { title: "First talks", date: "2021-11-29/2021-12-01", lane: "Talks", importance: 0.8 },
  { title: "Talks through a third country", date: "2022-02/..", lane: "Talks", importance: 0.6 },
  { title: "A second meeting", date: "2022-04-19", lane: "Talks", status: "cancelled" },
  { title: "Prisoners are exchanged", date: "2022-05-30", lane: "Talks", importance: 0.9 },
  { title: "Relief reaches Orm", date: "[2022-06-10..2022-06-14]", lane: "North", importance: 0.8 },
  { title: "Observers are to arrive", date: "2022-10", lane: "Talks", status: "planned" },
];

daymark.createTimeline("#timeline", events, {
  title: "The war in the valley",
  asOf: "2022-08-31",
  lanes: ["North", "South", "Talks"],
  credit: "Invented",
});
