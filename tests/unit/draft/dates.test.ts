import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/draft/index.ts";
import { textArticle } from "../../../src/draft/article/text.ts";
import { datesIn, drafted } from "./drafted.ts";

describe("dates in running text", () => {
  it.each([
    ["The law took effect Jan. 1, 2021.", ["2021-01-01"]],
    ["He died on Tuesday, April 19, after a short illness.", ["2022-04-19"]],
    ["From January to March 2021 the shops were shut.", ["2021-01/2021-03"]],
    ["On May 3–5, 2022, they will meet.", ["2022-05-03/2022-05-05"]],
    ["World War II (1939-1945) killed millions.", ["1939/1945"]],
    ["In the 2018/19 season they won.", ["2018/2019"]],
    ["Elections were held in 2010, 2014 and 2018.", ["2010", "2014", "2018"]],
    ["Augustus ruled from 27 BC to AD 14.", ["-0026/0014"]],
    ["The temple dates from the 5th century BC.", ["-04XX"]],
    ["In the mid-1990s the plant closed.", ["[1994~..1996~]"]],
    ["The '60s were loud.", ["196X"]],
    ["In Q3 2021 revenue grew.", ["2021-35"]],
    ["Around 1850 the mill was built.", ["1850~"]],
    ["In the summer of 2019 they met.", ["2019-22"]],
    ["At 4:30 a.m. on Wednesday the storm hit.", ["2022-04-20T04:30"]],
    ["Shortly after 4:30 a.m. on Wednesday the storm hit.", ["2022-04-20"]],
    ["Some 66 million years ago an asteroid hit.", ["Y-66000000~"]],
    ["The Act of 1964 bans it, and a 2015 law goes further.", ["1964", "2015"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe("dates counted from the day of publication", () => {
  it.each([
    ["Caesar was killed in 44 BC. His heir came to Rome a year later.", ["-0043", "-0042"]],
    ["Over the past decade traffic has doubled.", []],
    ["Two bridges fell within the past decade.", ["[2012..2022]"]],
    ["In the past year three ships sank.", ["[2021-04..2022-04]"]],
    ["Three ships sank in the past week.", ["[2022-04-15..2022-04-22]"]],
    ["Three ships sank in the last 18 months.", ["[2020..2022]"]],
    ["They met this past weekend.", ["[2022-04-16..2022-04-17]"]],
    ["The ship sank this past summer.", ["2021-22"]],
    ["The ship sank in the past winter.", ["[2021-12..2022-02]"]],
    ["He spent the last two years of the war in hiding.", []],
    ["The president will visit Berlin on Monday.", ["2022-04-25"]],
    ["Halden said on Thursday it would close the plant.", ["2022-04-21"]],
    ["In December, parliament voted.", ["2021-12"]],
    ["In December the bridge will open.", ["2022-12"]],
    ["Three days ago the river rose.", ["2022-04-19"]],
    ["The report is due in two weeks.", ["2022-W18"]],
    ["The bridge was built in two weeks.", []],
    ["Last week she left; next year she returns.", ["2022-W15", "2023"]],
    ["The ministers visited Panama this week.", ["[2022-04-18..2022-04-22]"]],
    ["The ministers will visit Panama this week.", ["[2022-04-22..2022-04-24]"]],
    [
      "Thursday’s meeting came after the ministers visited Panama this week.",
      ["2022-04-21", "[2022-04-18..2022-04-21]"],
    ],
    ["Today the mayor resigned.", ["2022-04-22"]],
    ["Today 2,000 people live there.", []],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it("are left out and reported where no such day is known", () => {
    const { events, problems } = drafted("It opened in 2018 and closed last year.", { published: "" });
    expect(events.map(({ date }) => date)).toEqual(["2018"]);
    expect(problems).toMatchObject([{ code: "published-missing", value: ["last year"] }]);
  });
});

describe("dates counted from the one before", () => {
  it.each([
    ["He resigned on 3 May 2019. Two days later he was arrested.", ["2019-05-03", "2019-05-05"]],
    ["He resigned in May 2019. The following month he was charged.", ["2019-05", "2019-06"]],
    ["They married in 1992; a year later a son was born.", ["1992", "1993"]],
    ["Work began in January 2020 and stopped in April.", ["2020-01", "2020-04"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it("are left out where that one is not as exact", () => {
    const { events, problems } = drafted("It broke in March 2019; two days later it was back.");
    expect(events.map(({ date }) => date)).toEqual(["2019-03"]);
    expect(problems).toMatchObject([{ code: "date-relative", value: ["two days later"] }]);
  });
});

describe("edges", () => {
  it.each([
    ["He has lived there since March.", ["2022-03/.."]],
    ["These are the first talks since 2018.", ["2018"]],
    ["Nobody has won since 1988.", ["1988"]],
    ["She studied there until 1953.", ["/1953"]],
    ["The road will not reopen until May.", ["2022-05"]],
    ["The work must be finished by 1 July.", ["[..2022-07-01]"]],
    ["Visa services resume beginning in May.", ["2022-05/.."]],
    ["After the 2008 crisis, rules changed.", ["2008"]],
    ["We have seen a sharp rise in prices.", ["/.."]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe("what is no date", () => {
  it.each([
    "May I march on Sun?",
    "You may march in step.",
    "Theresa May resigned as prime minister.",
    "Her daughters, June and April, came second.",
    "Mr. March drove a Boeing 1977 at 1400 km/h.",
    "The score was 21-19 in the second half.",
    "Prices rose 2.5 percent to $2,018.",
    "The firm employs 2018 people and a crew of 1950 divers.",
    "Call 555-2018 or +1 202 555 1990.",
    "Windows 2000 and Office 2019 are no longer supported.",
    "ISBN 978-0-1995-2019-3.",
    "Over the past two years prices have doubled.",
    "It took 12 years, 3 months and 2 days.",
    "Every Monday the market opens, and on Mondays the museum is closed.",
    "Black Friday sales fell, said the Sunday Times.",
    "A dozen people in their 80s came to 1914 Quay Road.",
    "Route 1066 leads to room 2010 on page 1234.",
    "Apollo 11 weighed 45,702 kg.",
    "Version 3.2.2019 is out.",
  ])("%s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it("but a fiscal year is told to be left out", () => {
    expect(drafted("Sales in fiscal 2022 were down.").problems).toMatchObject([{ code: "date-fiscal" }]);
  });

  it("nor are datelines, and lines of who wrote it when", () => {
    const head = "By Una Brask\n\nPublished 21 April 2022\n\nHAVANA, April 20 (Wire) — The ferry sank on Monday.";
    expect(headed(head)).toEqual({ dates: ["2022-04-18"], published: "2022-04-21" });
  });
});

describe("how sure it is", () => {
  it("is high for a full date, medium for one that was completed, low where something had to be chosen", () => {
    const { events } = drafted("It began on 3 May 2019, ended last year, and a sequel is possible in the autumn.");
    expect(events.map(({ confidence }) => confidence)).toEqual(["high", "medium", "low"]);
  });
});

function headed(text: string): unknown {
  const { events, published } = draftOf(textArticle(text));
  return { dates: events.map(({ date }) => date), published };
}
