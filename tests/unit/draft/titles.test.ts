import { describe, expect, it } from "vitest";
import { titlesIn } from "./drafted.ts";

describe("a title", () => {
  it.each([
    ["In March, the ferry lost power for three hours.", "The ferry lost power for three hours"],
    ["The trial opened on 7 March.", "The trial opened on 7 March"],
    ["And in 2012 she left the firm.", "She left the firm"],
    ["He died in 1996.", "He died in 1996"],
    ["The fort, built in 1880, is a museum.", "The fort, built in 1880"],
    ["Mills, 64, was arrested on 14 May 2020 at his home.", "Mills, 64, was arrested on 14 May 2020 at his home"],
    ["She said prices would fall, and that the plant closed in 2019.", "The plant closed in 2019"],
    ["He spoke to Dana Roe, who took over in January.", "He spoke to Dana Roe, who took over"],
    ["It was damaged by ice, and repaired in 1813.", "It was repaired in 1813"],
    ["She trained as a nurse, and worked there in 1813.", "She worked there in 1813"],
    ["The visit of Ann Lee, 37, who took office in January, is off.", "The visit of Ann Lee, 37, who took office"],
    ['"I had a second youth," she said in a 2004 interview.', '"I had a second youth," she said in a 2004 interview'],
    ["A charter of 1086 names “the drowned road”.", "A charter of 1086 names “the drowned road”"],
    [
      "It was the gravest breach of trust in this court since 1988.",
      "It was the gravest breach of trust in this court since 1988",
    ],
  ])("%s", (text, title) => {
    expect(titlesIn(text)).toEqual([title]);
  });

  it("is the clause of its own date where a sentence has two", () => {
    expect(titlesIn("The mill burned in 1966 and the council rebuilt it in 1970; it closed in 1999.")).toEqual([
      "The mill burned in 1966",
      "The council rebuilt it",
      "It closed in 1999",
    ]);
    expect(titlesIn("The company, founded in 1921 as a mill with 12 workers, went public in 1987.")).toEqual([
      "The company, founded in 1921",
      "The company went public in 1987",
    ]);
  });

  it.each([
    [
      "A levee that engineers had called unsafe gave way on Wednesday.",
      ["A levee that engineers had called unsafe gave way"],
    ],
    [
      "When digging began again, in the early 1880s, half of it had fallen in.",
      ["Digging began again, in the early 1880s"],
    ],
    [
      "In 1999, after the fire at the pass, an escape tunnel was dug.",
      ["After the fire at the pass, an escape tunnel was dug"],
    ],
    ["She was told three weeks ago that her notes were lost.", ["She was told that her notes were lost"]],
    ["A painter who in the 1950s drew rivers lives here.", ["A painter who in the 1950s drew rivers lives here"]],
    ["According to a study released in May, share prices fell.", ["A study released in May"]],
    ["She answered a call for “girls who can draw” in 1948.", ["She answered a call for “girls who can draw”"]],
    [
      "A decision on that one will be taken at the next council, in late 2028.",
      ["A decision on that one will be taken at the next council"],
    ],
    [
      "A second planning application, submitted last summer, failed.",
      ["A second planning application, submitted last summer"],
    ],
    ["Simon Ferrand, 57, denies 14 counts of fraud in 2013.", ["Simon Ferrand, 57, denies 14 counts of fraud"]],
    ["The March 2020 lockdown closed it.", ["The March 2020 lockdown closed it"]],
    [
      "On the last dry afternoon of May 1984, two men who were cutting peat by hand on the Moss found a ball.",
      ["Two men who were cutting peat by hand on the Moss found a ball"],
    ],
    ["That one was withdrawn in 2019.", ["That one was withdrawn"]],
    ["The crisis of 2008-09. Results are due on 7 August.", ["The crisis of 2008-09", "Results are due on 7 August"]],
    [
      "The ministers agreed Thursday to reopen the crossing, ending a closure of four years for all.",
      ["The ministers agreed to reopen the crossing"],
    ],
    [
      "They dropped out of the league on the last day of the 2012-13 season.",
      ["They dropped out of the league on the last day of the 2012-13 season"],
    ],
    ["Next season begins on the weekend of 5 August.", ["Next season begins on the weekend of 5 August"]],
    ["She signed a new deal that runs to June 2026.", ["A new deal that runs to June 2026"]],
    ["She married, in 1961, the bell-founder Arthur Tolley.", ["She married the bell-founder Arthur Tolley"]],
    ["It hit a farmer in his 60s whose boat sank on Tuesday.", ["A farmer in his 60s whose boat sank"]],
    ["The club's ground, built in 1909, will need a new stand.", ["The club's ground, built in 1909"]],
    [
      "It is a firm that has never made a profit and that has burned through 8 billion since 2018.",
      ["A firm has burned through 8 billion"],
    ],
    [
      "Tell the five-member board of clerks that has run the county since 1803.",
      ["The five-member board of clerks that has run the county"],
    ],
    [
      "Question 1 would make a mayor, to be elected in November 2026 and seated in January 2027.",
      ["A mayor, to be elected", "A mayor seated in January 2027"],
    ],
    [
      "The push began after the county's finance chief, Gail Rusk, was indicted in April 2019.",
      ["The county's finance chief, Gail Rusk, was indicted"],
    ],
    [
      "In 1998 they opened it for years and had to shut it in 2000.",
      ["They opened it for years", "They had to shut it"],
    ],
    [
      "She told a meeting on Wednesday that the quota, 18 tonnes a year, was a tenth.",
      ["She told a meeting that the quota, 18 tonnes a year, was a tenth"],
    ],
    [
      "Voters will decide Tuesday whether to replace the board with a mayor.",
      ["Voters will decide whether to replace the board with a mayor"],
    ],
    ["If all goes well the first pictures will arrive in 2028.", ["If all goes well the first pictures will arrive"]],
    [
      "It is thought to have formed in 1901 and to have burned in 1902.",
      ["It is thought to have formed", "It is thought to have burned in 1902"],
    ],
    [
      "The embankment, which was rebuilt after a slip in 2013, will take until 2025.",
      ["The embankment, which was rebuilt after a slip", "The embankment will take until 2025"],
    ],
    [
      "It was there, on the night of 12 May 1165, that the king's daughter was born.",
      ["It was there the king's daughter was born"],
    ],
    [
      "He was knighted in 1198, captured in the summer of 1202 and ransomed two years later.",
      ["He was knighted in 1198", "He was captured in the summer of 1202", "He was ransomed two years later"],
    ],
    [
      "In the war that began in 1216 he held it through a siege and broke out on 2 February.",
      ["The war that began in 1216 he held it through a siege", "He broke out on 2 February"],
    ],
    ["Hamo quarrelled with them, and in 1258, the year of the famine, joined the barons.", ["Hamo joined the barons"]],
    [
      "They settled in May, thank God, and the builders have been in since July.",
      ["They settled in May", "The builders have been in"],
    ],
    [
      "Markets were closed Monday for a holiday and fell on Thursday to a low.",
      ["Markets were closed Monday for a holiday", "Markets fell on Thursday to a low"],
    ],
    [
      "Its maker said a trial of its drug, begun last year, would not end until 2025.",
      ["Its maker said a trial of its drug, begun last year", "A trial of its drug would not end until 2025"],
    ],
    [
      "Refunds for the affected orders were issued on Monday and should arrive by Friday.",
      ["Refunds for the affected orders were issued", "Refunds for the affected orders should arrive by Friday"],
    ],
    [
      'A pilot sold charts to a man he knew only as "Stefan," prosecutors said in an indictment on Thursday.',
      ['A pilot sold charts to a man he knew only as "Stefan"'],
    ],
    [
      "According to the indictment, Whitcomb, who retired in 2017, met the man in 2021.",
      ["Whitcomb, who retired in 2017", "Whitcomb met the man in 2021"],
    ],
    [
      "It will be signed before Christmas and work will begin in 2024.",
      ["It will be signed before Christmas and work will begin"],
    ],
    ["Racing here goes back to 1742.", ["Racing here goes back to 1742"]],
    ["The next meeting of the board is on 3 May.", ["The next meeting of the board is on 3 May"]],
    [
      "The stand, listed in 1987, was built in 1911 and used as a hospital in 1915.",
      ["The stand, listed in 1987", "The stand was built in 1911", "The stand was used as a hospital"],
    ],
    [
      "The plan had been put off twice: in June, for want of money, and in July.",
      ["The plan had been put off twice", "The plan had been put off twice: in June, for want of money"],
    ],
    [
      "1642 A Dutch captain, blown off course, maps both islands and names neither.",
      ["A Dutch captain, blown off course, maps both islands and names neither"],
    ],
    [
      "It was announced on a wet Friday, the first of July 1994.",
      ["It was announced on a wet Friday, the first of July 1994"],
    ],
    ["It was cancelled in 2020 and held in May 2021.", ["It was cancelled in 2020", "It was held in May 2021"]],
    [
      "An actuary noticed that reserves for a portfolio, written in 1998, had not been counted since 2016.",
      ["A portfolio, written in 1998", "Reserves for a portfolio had not been counted since 2016"],
    ],
    [
      "The core of it is a play, first performed in 1924 to mark the day.",
      ["A play, first performed in 1924 to mark the day"],
    ],
    ["It was launched, with painted windows, on 21 November 2017.", ["It was launched, with painted windows"]],
    [
      "The Scottish-born chief, Fiona Tull, who came in 2021, resigned in 2023.",
      ["Fiona Tull, who came", "The Scottish-born chief resigned in 2023"],
    ],
    ["They agree to reopen it, but not before May.", ["They agree to reopen it, but not before May"]],
    [
      "It is older than the long barrow at West Marden, excavated in 1859.",
      ["The long barrow at West Marden, excavated in 1859"],
    ],
    [
      "His notebook, lost since the 1790s, turned up at an auction in 2015.",
      ["His notebook, lost since the 1790s", "His notebook turned up at an auction"],
    ],
    [
      "They ended a closure that has kept us apart since the war of August 2019.",
      ["A closure that has kept us apart since the war of August 2019"],
    ],
    [
      "It was late after the crew flew home in May and did not return until June.",
      ["The crew flew home", "The crew did not return until June"],
    ],
    [
      "Fell was first heard in October 2016, charged in February 2019 and due to stand trial in April 2020.",
      ["Fell was first heard", "Fell was charged in February 2019", "Fell was due to stand trial"],
    ],
  ])("%s", (text, titles) => {
    expect(titlesIn(text)).toEqual(titles);
  });

  it("is cut before the small words that lead to what is left out", () => {
    const [title] = titlesIn(`In May the minister said that ${"many ".repeat(13)}of the old bridges were sold.`);
    expect(title).toMatch(/many…$/);
  });

  it("has the subject that is nearest, and its passive where it holds", () => {
    expect(titlesIn("Founded in 1997 by two engineers, Kestrel listed in 2006 and bought a firm in 2011.")).toEqual([
      "Kestrel founded in 1997 by two engineers",
      "Kestrel listed in 2006",
      "Kestrel bought a firm in 2011",
    ]);
    expect(titlesIn("It was approved in 2023 and passed its review in 2024.")).toEqual([
      "It was approved in 2023",
      "It passed its review in 2024",
    ]);
    expect(titlesIn("The levee was built in 1937 and raised in 1951.")).toEqual([
      "The levee was built",
      "The levee was raised in 1951",
    ]);
    expect(titlesIn("A ridge was named for her in 2001, and a biography, “Fathoms”, appeared in 2011.")).toEqual([
      "A ridge was named for her",
      "A biography, “Fathoms”, appeared in 2011",
    ]);
  });

  it.each([
    [
      "Ihre besten Jahre hatte sie im Krieg: 1928 beförderte sie mehr als 4000 Leute.",
      "1928 beförderte sie mehr als 4000 Leute",
    ],
    [
      "„Wir wissen das“, sagte Landrätin Maike Dorn, die seit November 2021 im Amt ist.",
      "Landrätin Maike Dorn, die seit November 2021 im Amt ist",
    ],
    [
      "Sie sprengten die Brücke über die Aue, die erst 1948 ersetzt wurde.",
      "Die Brücke über die Aue, die erst 1948 ersetzt wurde",
    ],
    ["Grund sind Risse in der Decke, die 2019 entdeckt wurden.", "Risse in der Decke, die 2019 entdeckt wurden"],
    [
      "Ihr Haus fand Tuija Berg, die seit dem 1. Januar im Amt arbeitet, hofft auf mehr.",
      "Ihr Haus fand Tuija Berg, die seit dem 1. Januar im Amt arbeitet",
    ],
    ["Es folgt der Umbau des Bahnhofs, der 1911 gebaut wurde.", "Der Umbau des Bahnhofs, der 1911 gebaut wurde"],
    [
      "Zwischen 10. Juli 2023 und 20. August 2023 ist sie gesperrt.",
      "Zwischen 10. Juli 2023 und 20. August 2023 ist sie gesperrt",
    ],
    ["Sie wollten es, doch eine Initiative, gegründet 2006, war dagegen.", "Eine Initiative, gegründet 2006"],
  ])("in German: %s", (text, title) => {
    expect(titlesIn(text, { locale: "de" })).toEqual([title]);
  });

  it("keeps the date in front in a language that turns its sentences", () => {
    expect(titlesIn("Im Jahr 1896 wurde die Schleuse gebaut.", { locale: "de" })).toEqual([
      "Im Jahr 1896 wurde die Schleuse gebaut",
    ]);
  });

  it("is cut at a word where it is long, and never empty", () => {
    const [title = ""] = titlesIn(`On Thursday the ${"very ".repeat(40)}old bridge fell.`);
    expect(title).toMatch(/^The very (?:very )+very…$/);
    expect(title.length).toBeLessThanOrEqual(100);
    expect(titlesIn("(1999).")).toEqual(["1999"]);
  });
});
