/** Small documents of every format, to be damaged. Each has a part of most things that its reader knows. */
import { xlsxFile } from "../read/xlsx-file.ts";

export const DATES: readonly string[] = [
  ..."1985-04-12 1985-04 1985 1985-04-12T23:20:30Z 1985-04-12T23:20:30+04:30 1964/2008 2004-02-01/2005-02-08".split(
    " ",
  ),
  ..."Y170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX ../1985 1985/.. /1985 1985/ -1985".split(" "),
  ..."[1667,1668,1670..1672] {1960,1961-12} [..1760-12-03] {2003-06..} Y-17E7 Y3388E2S3 1950S2 2004-06-~01 156X-12-25 -0043-03-15".split(
    " ",
  ),
  ...["May 1945", "1 May 1945", "5/1/1945", "c. 1850", "44 BC", "Q2 2022", "1980s", "13.8 billion years ago"],
  ...["between 1914 and 1918", "from 3 to 5 May 2019", "since May 2022", "before 1066", "19th century", "Easter 1916"],
  ...["le 14 juillet 1789", "15 de marzo de 1812", "１９４５年５月８日", "١٩٤٥", "8. Mai 1945", "ca. März 1848"],
  ...[
    "Thursday 9 pm",
    "last year",
    "22 Apr 2022, 10:15 CET",
    "1918-11-11T11:00[Europe/Paris]",
    "2022-W16-4",
    "2022-112",
  ],
];

const CSV = `title,date,end,lane,importance,text,link,media,alt,tags,title@es
Talks,2018-04-19,,Politics,0.7,"A *text*, with a [link](https://example.org/)",https://example.org/,https://example.org/a.png,A picture,"a;b",Charlas
"A ""quoted"" title
over two lines",5/1/1945,6/2/1945,War,0.2,,,,,,
Since May,2022-05/..,,,,,,,,,
`;

const OWN = JSON.stringify({
  title: "A story",
  summary: "What happened.",
  lang: "en",
  asOf: "2022-04-22",
  eras: [{ title: "The war", date: "1914/1918" }],
  lanes: ["Politics", "War"],
  events: [
    { id: "a", title: "Talks", date: "2018", lane: "Politics", importance: 0.7, text: "A *text*.\n\n- one\n- two" },
    { id: "b", title: "Visit", date: "[2022-04-18..2022-04-21]", status: "planned", tags: ["x", "y"], place: "Panama" },
    { id: "c", title: "Strike", start: "1926-05-03", end: "1926-05-12", timeZone: "Europe/London", lang: "en" },
    { id: "d", title: "Now", start: 1_650_000_000_000, corrected: { on: "2022-04-20", note: "It was the 20th." } },
    {
      id: "e",
      title: "All",
      date: "1850~",
      media: { url: "https://example.org/a.png", alt: "A", credit: "C", caption: "D" },
      links: [{ url: "https://example.org/", label: "L" }],
      sources: [{ title: "S", url: "https://example.org/s", locator: "p. 3" }],
      translations: { es: { title: "Todo", text: "t" } },
    },
  ],
});

const TIMELINEJS = JSON.stringify({
  title: { text: { headline: "A title", text: "<p>Some</p>" } },
  events: [
    {
      start_date: { year: "2018", month: "4", day: "19", hour: "10" },
      end_date: { year: "2019" },
      text: { headline: "<b>Talks</b>", text: "<p>One <a href='https://example.org/'>two</a></p>" },
      media: { url: "https://example.org/a.jpg", caption: "C", credit: "D" },
      group: "Politics",
    },
    { start_date: { year: "-44" }, text: { headline: "Ides" }, display_date: "The Ides" },
  ],
  eras: [{ start_date: { year: "1914" }, end_date: { year: "1918" }, text: { headline: "War" } }],
});

const ICS = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "X-WR-CALNAME:A calendar",
  "BEGIN:VEVENT",
  "UID:1",
  "SUMMARY:Talks",
  "DTSTART;TZID=America/Havana:20220421T090000",
  "DTEND;TZID=America/Havana:20220421T120000",
  "DESCRIPTION:Some\\nwords",
  "URL:https://example.org/",
  "STATUS:TENTATIVE",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:2",
  "SUMMARY:Each week",
  "DTSTART;VALUE=DATE:20220401",
  "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,WE",
  "EXDATE;VALUE=DATE:20220404",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

const JSONLD = `<script type="application/ld+json">${JSON.stringify({
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "Event", name: "Talks", startDate: "2022-04-21", endDate: "2022-04-22", location: { name: "Havana" } },
    { "@type": "MusicEvent", name: "Song", startDate: "2022-05-01T20:00-04:00", eventStatus: "EventCancelled" },
  ],
})}</script>`;

const VIS = JSON.stringify({
  items: [
    { id: 1, content: "<b>Talks</b>", start: "2018-04-19", group: 1 },
    { id: 2, content: "Visit", start: 1_650_000_000_000, end: "2022-05-01", type: "range", group: 2 },
  ],
  groups: [
    { id: 1, content: "Politics" },
    { id: 2, content: "War" },
  ],
});

const MARKWHEN = `---
title: A paper
---
# Research #desk
2023-01-01/2023-03: **Research** #desk
  location: Lyon
2023-04 - 2 weeks: Then
every 2 weeks for 3 times: Again
group Later
now: A [link](https://example.org/)
end group
`;

const HTML = `<!doctype html><html lang="en"><body><h1>A page</h1><ol>
<li id="a"><time datetime="2018">2018</time> <b>Talks</b> <p>A <em>text</em> &amp; more.</p></li>
<li data-lane="War"><time>May 1945</time> <strong>Peace</strong> <a href="https://example.org/">link</a></li>
</ol><table><tr><th>Date</th><th>Title</th></tr><tr><td>1 May 1945</td><td>A row</td></tr></table>
<div class="h-event"><span class="p-name">Fair</span> <time class="dt-start" datetime="2019-01-02">x</time></div>
</body></html>`;

const MARKDOWN = `A *text* with **stress**, \`code\`, a [link](https://example.org/ "title") and <https://example.org/>.

- one
  1. two
> a quote

\`\`\`
code
\`\`\`
***
![alt](https://example.org/a.png)
Hard  
break &amp; \\* <b>html</b>

# Heading

[ref]: https://example.org/`;

/** Texts of whole files, by the format that is named to the reader; `"auto"` is told by what they hold. */
export const FILES: Readonly<Record<string, readonly string[]>> = {
  csv: [CSV, CSV.replaceAll(",", "\t"), CSV.replaceAll(",", ";"), "Date,Title\n1945,Peace\n"],
  json: [
    OWN,
    `[${JSON.stringify({ title: "A", date: "2018" })}]`,
    JSON.stringify({ data: { list: [{ when: "2018", what: "A" }] } }),
  ],
  timelinejs: [TIMELINEJS],
  ics: [ICS],
  jsonld: [JSONLD],
  vis: [VIS],
  markwhen: [MARKWHEN],
  html: [HTML],
  auto: [CSV, OWN, TIMELINEJS, ICS, JSONLD, VIS, MARKWHEN, HTML],
};

/** Texts in Markdown, as an event has them. */
export const MARKDOWNS: readonly string[] = [MARKDOWN, "A *text*.", "[x](https://example.org)\n\n> a\n> - b"];

/** A spreadsheet as bytes. */
export const SHEET: Uint8Array = xlsxFile([
  {
    rows: [
      ["title", "date", "lane"],
      ["Talks", { value: 43_209, format: "yyyy-mm-dd" }, "Politics"],
      ["Peace", "May 1945", null],
    ],
    merged: ["A1:A1"],
  },
]);
