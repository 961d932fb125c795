/** Each begins on the day given; the one before ends there. */
const OFFICES = {
  Germany: [
    ["Kohl", "1982-10-01"],
    ["Schröder", "1998-10-27"],
    ["Merkel", "2005-11-22"],
    ["Scholz", "2021-12-08"],
    ["Merz", "2025-05-06"],
  ],
  "United Kingdom": [
    ["Thatcher", "1979-05-04"],
    ["Major", "1990-11-28"],
    ["Blair", "1997-05-02"],
    ["Brown", "2007-06-27"],
    ["Cameron", "2010-05-11"],
    ["May", "2016-07-13"],
    ["Johnson", "2019-07-24"],
    ["Truss", "2022-09-06"],
    ["Sunak", "2022-10-25"],
    ["Starmer", "2024-07-05"],
  ],
  France: [
    ["Mitterrand", "1981-05-21"],
    ["Chirac", "1995-05-17"],
    ["Sarkozy", "2007-05-16"],
    ["Hollande", "2012-05-15"],
    ["Macron", "2017-05-14"],
  ],
  "United States": [
    ["George H. W. Bush", "1989-01-20"],
    ["Clinton", "1993-01-20"],
    ["George W. Bush", "2001-01-20"],
    ["Obama", "2009-01-20"],
    ["Trump", "2017-01-20"],
    ["Biden", "2021-01-20"],
    ["Trump, again", "2025-01-20"],
  ],
};

const bars = Object.entries(OFFICES).flatMap(([lane, list]) =>
  list.map(([title, from], at) => ({ title, start: from, end: list[at + 1]?.[1] ?? "..", lane })),
);
const events = [
  { title: "The Berlin Wall opens", date: "1989-11-09", lane: "Germany", importance: 0.9 },
  { title: "Attacks on New York and Washington", date: "2001-09-11", lane: "United States", importance: 0.9 },
  { title: "The United Kingdom votes to leave", date: "2016-06-23", lane: "United Kingdom", importance: 0.9 },
];

daymark.createTimeline("#timeline", [...bars, ...events], {
  title: "Who governed when",
  asOf: "2025-06-01",
  window: { start: Date.UTC(1989, 0, 1), end: Date.UTC(2029, 0, 1) },
  lanes: Object.keys(OFFICES),
});
