const letter = (number) => [{ title: "Letters, box 2", locator: `no. ${number}` }];

const events = [
  { title: "Ada Thornby is born", date: "1850~", lane: "Life", sources: [{ title: "Census of 1861: “aged 11”" }] },
  {
    title: "She is apprenticed",
    date: "186X",
    lane: "Work",
    text: "Her own word, forty years later: “in the sixties”.",
  },
  { title: "A studio of her own", date: "[1868..1871]", lane: "Work", importance: 0.7 },
  { title: "She sails to Lisbon", date: "1874-21", lane: "Life", sources: letter(3) },
  { title: "Lisbon and Porto", date: "1874-21/1879?", lane: "Work", importance: 0.6 },
  { title: "The album of the river", date: "1881?", lane: "Work", text: "Unsigned. The paper is of that year." },
  { title: "A passport is issued", date: "1888-11-02", lane: "Life", sources: [{ title: "Register of passports" }] },
  {
    title: "She shows six prints in Paris",
    date: "1889-05-06/1889-10-31",
    lane: "Work",
    importance: 1,
    text: "At the *Exposition universelle*, which was open from 6 May to 31 October 1889.",
  },
  { title: "She marries", date: "1890~", lane: "Life", status: "alleged" },
  { title: "The studio is sold", date: "1897-02", lane: "Work", sources: letter(9) },
  { title: "Her last letter", date: "1903-03-03", lane: "Life", importance: 0.8, sources: letter(11) },
  { title: "She dies", date: "[1903-03-04..]", lane: "Life", importance: 0.9 },
];

daymark.createTimeline("#timeline", events, {
  title: "Ada Thornby, photographer",
  lanes: ["Life", "Work"],
  scale: "linear",
});
