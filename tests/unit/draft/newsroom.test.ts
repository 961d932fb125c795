/** What newsrooms write round dates, each kind by a sentence of its own. Published on Friday, 22 April 2022. */
import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/draft/index.ts";
import { htmlArticle } from "../../../src/draft/article/html.ts";
import { markdownArticle } from "../../../src/draft/article/markdown.ts";
import { textArticle } from "../../../src/draft/article/text.ts";
import { datesIn, drafted, titlesIn } from "./drafted.ts";

describe("the day on which something was told", () => {
  it.each([
    ["The bridge fell on Tuesday, killing three, officials said Thursday.", ["2022-04-19"]],
    ["The bridge will reopen in June, the agency said in a statement on Thursday.", ["2022-06"]],
    ["A man was shot on Tuesday, police told reporters on Thursday.", ["2022-04-19"]],
    ["The bridge, built in 1970, is unsafe, officials said Thursday.", ["1970", "2022-04-21"]],
    ["A probe lowered in March has brought up water, the institute said on Thursday.", ["2022-03", "2022-04-21"]],
    ["Officials said on Thursday that the bridge fell on Tuesday.", ["2022-04-21", "2022-04-19"]],
    ["They took the vote in June, we told our staff last week.", ["2021-06", "2022-W15"]],
    ["It met on Saturday, and the league, which is new, said on Sunday it would fight.", ["2022-04-16", "2022-04-17"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it("is an event of what was told, where that has no day", () => {
    expect(titlesIn("The bridge is no longer safe, officials said Thursday.")).toEqual([
      "The bridge is no longer safe",
    ]);
  });

  it.each([
    ["es", "El puente se hundió el martes, informó el jueves la policía.", ["2022-04-19"]],
    ["de", "Die Brücke stürzte am Dienstag ein, wie die Polizei am Donnerstag mitteilte.", ["2022-04-19"]],
  ])("in %s", (locale, text, dates) => {
    expect(datesIn(text, { locale })).toEqual(dates);
  });
});

describe("counted from what was told", () => {
  it.each([
    ["It shut in March 2020. The following January it was sold.", ["2020-03", "2021-01"]],
    ["She came in the fall of 1942. The following spring she left.", ["1942-23", "1943-21"]],
    ["He was held in February 2016, and again that July.", ["2016-02", "2016-07"]],
    ["It began in the winter of 1976-77 and cost them an election that spring.", ["[1976-12..1977-02]", "1977-21"]],
    ["The film of 2014 won a prize the next January.", ["2014", "2015-01"]],
    ["S&P cut it on 3 July 2020, and a rival had the week before.", ["2020-07-03", "2020-W26"]],
    ["War raged from 1870 until 1872. A year later the money ran out.", ["1870/1872", "1873"]],
    ["He was seized on 4 May 2019. On the Monday he was freed.", ["2019-05-04", "2019-05-06"]],
    ["The dam broke in 1952 and was rebuilt by the end of the year.", ["1952", "[..1952]"]],
    ['In a diary entry for 3 April 2011 she wrote: "I told him today."', ["2011-04-03", "2011-04-03"]],
    ["The 1954 ruling did not reach the town until 16 years later.", ["1954", "1970"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it.each([
    ["It sank on 12 August 2019. A truce took hold on 21 August.", ["2019-08-12", "2019-08-21"]],
    ["She warned them on 3 March 2014. He replied in April.", ["2014-03-03", "2014-04"]],
    ["The firm was founded in May 2004. In March it sold its pumps.", ["2004-05", "2022-03"]],
    ["The firm, which moved in March 2014, was fined in April.", ["2014-03", "2022-04"]],
    ["It fell on 19 July 2016, the hottest day of that year, and two days later rose.", ["2016-07-19", "2016-07-21"]],
    ["Orders had risen since the start of the year, said Ann Lee, who joined in 2015.", ["2022-37~/..", "2015"]],
    ["He died on 3 May 2019, and his daughter took over a week later.", ["2019-05-03", "2019-W19"]],
    [
      "Trouble came on Monday 17 January. It had not been looked at since 2016. On the Thursday they met.",
      ["2022-01-17", "2016", "2022-01-20"],
    ],
    ["They left on 30 August 2019. They had met on 15 August.", ["2019-08-30", "2019-08-15"]],
    ["It was announced on 1 July 1994 and put them out of work by the weekend.", ["1994-07-01", "[..1994-07-03]"]],
    ["It opened in 2008. The set had been built in 1974. It moved that autumn.", ["2008", "1974", "2008-23"]],
    ["It was sold in 2011. The house, of the 12th century, burned a year later.", ["2011", "11XX", "2012"]],
    ["The boss, who joined in 2015, said sales had fallen since the start of the year.", ["2015", "2022-37~/.."]],
  ])("in one paragraph: %s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it("is left out where nothing is told as exactly", () => {
    const { events, problems } = drafted("She made a will on the Saturday.");
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ code: "date-relative", value: ["on the Saturday"] }]);
  });
});

describe("counted from publication", () => {
  it.each([
    ["A fortnight ago the fund agreed.", ["2022-W14"]],
    ["Police arrested two men over the weekend.", ["[2022-04-16..2022-04-17]"]],
    ["The ship will be raised over the weekend.", ["[2022-04-23..2022-04-24]"]],
    ["It will hire 200 people by the end of the year.", ["[..2022]"]],
    ["The plan is to reach the sea by the end of the decade.", ["[..2029-12-31]"]],
    ["It will shut before the end of 2024.", ["[..2024]"]],
    ["The report came out earlier in the year.", ["2022"]],
    ["On Tuesday of last week the minister resigned.", ["2022-04-12"]],
    ["They will be heard on Monday week.", ["2022-05-02"]],
    ["The school will open in two weeks' time.", ["2022-W18"]],
    ["It was founded more than a century ago.", ["192X"]],
    ["He was charged on 30 January last year.", ["2021-01-30"]],
    ["It cut its rate from January 2017 to April this year.", ["2017-01/2022-04"]],
    ["The meeting will be held on Thursday at 9 pm.", ["2022-04-28T21"]],
    ["The film is shown in May.", ["2022-05"]],
    ["The firm has until noon on 16 June to answer.", ["/2022-06-16"]],
    ["The court will rule in the coming weeks.", []],
    ["It will pay from a loan arranged in December.", ["2021-12"]],
    ["The pact, reached last week, enters into force on January 1.", ["2022-W15", "2023-01-01"]],
    ["The union called a strike for June 20.", ["2022-06-20"]],
    ["The museum, closed since January 2020, reopened in February.", ["2020-01/..", "2022-02"]],
    ["A photograph of the flood of 31 January 1953, lent until September, hangs there.", ["1953-01-31", "/2022-09"]],
    ["Applications close at midnight on Sunday.", ["2022-04-24"]],
    ["December 2020: the tax is cut, at first for a while, until 30 June.", ["2020-12", "/2021-06-30"]],
    ["At about 2:15 a.m. on Friday, March 11, a train derailed.", ["2022-03-11"]],
    ["They met on 2 February, a Tuesday.", ["2021-02-02"]],
    ["It was ten to five on Friday 7 January, and we had until the end of March.", ["2022-01-07", "/2022-03"]],
    ["Work began on Friday 13 November and stopped in March.", ["2020-11-13", "2021-03"]],
    ["The subpoena orders him to appear on Nov. 9.", ["2022-11-09"]],
    ["She said they wanted answers before the house rises in July.", ["2022-07"]],
    ["He will go home for the first time in 15 years.", []],
    ["Sales rose in the three months to March.", ["2022-01/2022-03"]],
    ["It sold 14 pubs in the year to December.", ["2021"]],
    ["Profit rose in the year ended 5 April 2021.", ["2020-04-06/2021-04-05"]],
    ["The worst was in the last three months of 2019.", ["2019-10/2019-12"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe("feasts", () => {
  it.each([
    ["Her chance came on Palm Sunday 1958.", ["1958-03-30"]],
    ["They went up to third on Good Friday.", ["2022-04-15"]],
    ["The road will be shut on Ash Wednesday.", ["2023-02-22"]],
    ["He was shot on All Souls' Day 1975.", ["1975-11-02"]],
    ["The Good Friday Agreement was signed.", []],
    ["She was installed on Candlemas 2019.", ["2019-02-02"]],
    ["A festival runs until All Saints' Day and has been long in the making.", ["/2022-11-01"]],
    ["The Boxing Day sales were poor.", []],
    ["She had an epiphany.", []],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it.each([
    ["de", "Am Aschermittwoch 2020 wurde er gewählt.", ["2020-02-26"]],
    ["de", "Das Haus brannte an Allerheiligen 1923.", ["1923-11-01"]],
    ["es", "Murió el Viernes Santo de 1931.", ["1931-04-03"]],
    ["es", "La iglesia ardió el Domingo de Ramos de 1969.", ["1969-03-30"]],
  ])("in %s: %s", (locale, text, dates) => {
    expect(datesIn(text, { locale })).toEqual(dates);
  });
});

describe("of Spanish newsrooms", () => {
  it.each([
    ["Firmó la licencia el 28 de mayo de 2014, cuatro días antes de dejar el cargo.", ["2014-05-28"]],
    ["Ganó nueve años después de que empezaran las obras.", []],
    ["La obra debe terminar antes del verano que viene.", ["[..2022-05-31]"]],
    ["Está ingresado desde principios de mes.", ["[2022-04-01~..2022-04-10~]/.."]],
    ["El funeral se celebrará hoy viernes, a las 18.00 horas.", ["2022-04-22T18:00"]],
    [
      "Ganó en 1967. “No había tren”, recordaba en 2012 en una entrevista. Al año siguiente perdió.",
      ["1967", "2012", "1968"],
    ],
    ["El vaciado empezará a principios del mes que viene.", ["[2022-05-01~..2022-05-10~]"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text, { locale: "es" })).toEqual(dates);
  });
});

describe("a date that is all of the first sentence", () => {
  it.each([
    ["en", "1973. The first plan is made.", [["1973", "The first plan is made"]]],
    ["en", "Night of 3 May 2019. A flood kills two.", [["2019-05-03", "A flood kills two"]]],
    ["es", "Febrero de 2009. Se recupera el plan. Nadie lo firma.", [["2009-02", "Se recupera el plan"]]],
  ])("in %s: %s", (locale, text, events) => {
    expect(drafted(text, { locale }).events.map(({ date, title }) => [date, title])).toEqual(events);
  });

  it("is one of a table, whatever a season is said for", () => {
    const rows = "<table><tr><td>2006</td><td>Five cod a day are allowed on summer weekends</td></tr></table>";
    const { events } = draftOf(
      htmlArticle(`<article><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>${rows}</article>`),
    );
    expect(events).toMatchObject([{ date: "2006", title: "Five cod a day are allowed on summer weekends" }]);
  });
});

it("a table of Markdown has a block for each cell", () => {
  const table =
    "| When | What |\n| --- | :-: |\n| 4 March, 09:15 | A rule is off |\n| 5 March | It **fails** \\| ends |";
  const { events } = draftOf(markdownArticle(`One.\n\nTwo.\n\nThree.\n\nFour.\n\n${table}\n`), {
    published: "2022-04-22",
  });
  expect(events.map(({ date, title, said }) => [date, title, said.text])).toEqual([
    ["2022-03-04T09:15", "A rule is off", "4 March, 09:15"],
    ["2022-03-05", "It fails | ends", "5 March"],
  ]);
});

describe("of German newsrooms", () => {
  it.each([
    ["Der Kreistag hat am Montagabend zugestimmt.", ["2022-04-18"]],
    ["Das Haus steht seit zwölf Jahren leer.", ["2010/.."]],
    ["Die Strecke bleibt bis Sonntagabend gesperrt.", ["/2022-04-24"]],
    ["In den Dreißigerjahren wurde sie gebaut.", ["193X"]],
    ["Sie wurde im Frühsommer 1978 entdeckt.", ["1978-22"]],
    ["Die Auswertung dauerte bis weit in die Neunzigerjahre.", ["/199X"]],
    ["Sie sagte: „2030 gehe ich in Rente.“", ["2030"]],
    ["Anfang der Zweitausender wollte man sie abreißen.", ["[2000~..2003~]"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text, { locale: "de" })).toEqual(dates);
  });
});

describe("edges of newsrooms", () => {
  it.each([
    ["It will leave no earlier than 3 March 2027.", ["[2027-03-03..]"]],
    ["The first delivery has slipped to 2026 at the earliest.", ["[2026..]"]],
    ["The vote was postponed until 12 October.", ["2022-10-12"]],
    ["The hearing has been moved up to June 8.", ["2022-06-08"]],
    ["The ban has been put off until 2026 and for growers until 2030.", ["2026", "2030"]],
    ["The main stand dates back to 1936.", ["1936"]],
    ["She led the group from 1971 until her retirement in 1990.", ["1971/1990"]],
    ["She was not allowed on a ship of the institute until 1967.", ["1967"]],
    ["Work did not begin until October and has been halted since March.", ["2021-10", "2022-03/.."]],
    ["It is in no chronicle before 1688, nor does it appear in any letter before 1700.", ["[1688..]", "[..1699]"]],
    ["Rain could fall by Sunday night.", ["[..2022-04-24]"]],
    ["The church was built between the 12th and 14th centuries.", ["[11XX..13XX]"]],
    ["The shops were shut between November and March 2021.", ["[2020-11..2021-03]"]],
    ["The firm will break even by mid-2026.", ["[..2026-38~]"]],
    ["It dates to between 3640 and 3500 BC.", ["[-3639..-3499]"]],
    ["They ruled the coast from AD 43 to 410.", ["0043/0410"]],
    ["The finds go on show from 16 October to 27 February.", ["2022-10-16/2023-02-27"]],
    ["It will open by the first week of June.", ["[..2022-06-07]"]],
    ["It burned in the last week of February 2019.", ["[2019-02-22..2019-02-28]"]],
    ["We may yet be right about 2025.", []],
    ["In the last years of her life she played for herself.", []],
    ["It was less than before the 2018 midterms.", ["2018"]],
    ["The road is closed until Sunday.", ["/2022-04-24"]],
    ["He was held until Sunday.", ["/2022-04-17"]],
    ["The ring returns on loan between 1 December and 3 January.", ["[2022-12-01..2023-01-03]"]],
    ["The core was flown in two loads, on Jan. 2 and 9, and will be kept.", ["2022-01-02", "2022-01-09"]],
    ["He sold 12 on Jan. 2 and 9 others later.", ["2022-01-02"]],
    ["The core was flown on Jan. 2 and 9 in two loads.", ["2022-01-02", "2022-01-09"]],
    ["The ship should have been delivered in January.", ["2022-01"]],
    ["The state ended around A.D. 1000. It was rich.", ["1000~"]],
    ["In Lent 1224 he walked out.", ["1224"]],
    ["They shook hands on the last Friday in January.", ["2022-01-28"]],
    ["Next year's race was moved to 19 April.", ["2023-04-19"]],
    ["Entries for next year open on 1 June.", ["2022-06-01"]],
    ["The work is planned for next year.", ["2023"]],
    ["It was cancelled in 2019 and held in October the year after.", ["2019", "2020-10"]],
    ["The utility told regulators in a filing Thursday that a line had faulted.", ["2022-04-21"]],
    ["On a wet Tuesday in February nobody came.", ["2022-02"]],
    ["Shares had risen by a third since November.", ["2021-11/.."]],
    ["A judge ordered him held until a hearing on Monday.", ["2022-04-25"]],
    ["In the early morning of March 3, 2019, he went in.", ["2019-03-03"]],
    ["It was published on the Fourth of July, 2019.", ["2019-07-04"]],
    ["A trial is unlikely before the spring of 2025.", ["[2025-21..]"]],
    ["They met on or about Aug. 9, 2021.", ["2021-08-09~"]],
    ["The currency would be kept until at least 2030.", ["/2030"]],
    ["1983: He declares it in January. Troops land in May.", ["1983", "1983-01", "1983-05"]],
    ["The old cluster was due to be switched off on 31 January but was kept.", ["2022-01-31"]],
    ["He was due to appear on 3 May.", ["2022-05-03"]],
    ["The new season is announced on Tuesday.", ["2022-04-26"]],
    ["Traders now see a small chance of a cut by November.", ["[..2022-11]"]],
    ["She was fired in '82, in the summer of '05.", ["1982", "2005-22"]],
    ["Rates will come down before the second half of next year.", ["[..2023-06-30]"]],
    ["The bank opened its books in the first quarter of last year.", ["2021-33"]],
    ["It should arrive by the end of next week.", ["[..2022-05-01]"]],
    ["A first estimate for January through March is due next Thursday.", ["2022-01/2022-03", "2022-04-28"]],
    ["Claims fell in the week ended April 9.", ["2022-04-03/2022-04-09"]],
    ["The keep is open from April to October.", []],
    ["It will reopen on 14 May; I made them promise me 14 May.", ["2022-05-14", "2022-05-14"]],
    ["We opened on a Thursday, and by Sunday it had sold out.", []],
    ["On 6 March, 14:02 the certificate ran out.", ["2022-03-06T14:02"]],
    ["The case will be heard in the last week of this month.", ["[2022-04-24..2022-04-30]"]],
    ["The work could begin at the end of next month.", ["2022-05-21~..2022-05-31~"].map((each) => `[${each}]`)],
    ["The damage was done in the noughties.", ["200X"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe("several dates that share a part", () => {
  it.each([
    ["She was heard on 3 and 17 May 2019.", ["2019-05-03", "2019-05-17"]],
    ["They played on 11 and 12 February 2016.", ["2016-02-11/2016-02-12"]],
    ["Tests are due in April and June 2026.", ["2026-04", "2026-06"]],
    ["The house voted funds in both 1876 and 1878.", ["1876", "1878"]],
    ["They meet on 1 October (away) and 2 March (home).", ["2022-10-01", "2023-03-02"]],
    ["In 2018 the airline lost the cards of 380,000 people in August.", ["2018", "2018-08"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe("days with a name", () => {
  it.each([
    ["The headings met on Christmas Eve 1887.", ["1887-12-24"]],
    ["The rising began on Easter Monday 1916.", ["1916-04-24"]],
    ["It was signed on Good Friday 1998.", ["1998-04-10"]],
    ["On Good Friday the shops are shut.", []],
    ["They start on the first weekend of September 2023.", ["[2023-09-02..2023-09-03]"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe("names and numbers that are no dates", () => {
  it.each([
    "A local man, Primo Sunday, then aged 19, tried.",
    "Associated writers Tom Sunday in Leeds and June Abbot contributed to this report.",
    "Mr Sunday was in the dock.",
    "The clock was given by the widow of Dr Hal Sunday.",
    "The state’s 2024 budget has no money for levees.",
    "Its 2040 software suite has lost ground.",
    "We met on a wet Tuesday, and it rained.",
    "The Saturday before the fire I saw him.",
    "This article was amended on 8 July 2021.",
    "— With files from Julian Sunday",
    "A correction was made on Dec. 12, 2021: An earlier version misstated the year.",
    "Last updated on Thursday, 21 April 2022, at 17:40",
    "It makes 38 a month before the tests.",
  ])("%s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it("but a Friday statement is of that Friday, and a city before a day is no first name", () => {
    expect(datesIn("It said so in a Wednesday statement.")).toEqual(["2022-04-20"]);
    expect(datesIn("The ministers met in Geneva Wednesday to talk.")).toEqual(["2022-04-20"]);
    expect(datesIn("Published in 1998, the book sold well.")).toEqual(["1998"]);
    expect(datesIn("Recognition came late. In 1995 she won.")).toEqual(["1995"]);
  });

  it("nor are the lines at the head of an article, though they stand below a name", () => {
    const head =
      "A title\n\nUna Brask, correspondent\nPublished: Wednesday 20 April 2022, 06.30 GMT. Last modified on Thursday 21 April 2022\n\nThe ferry sank on Monday.";
    const { events, published } = draftOf(textArticle(head));
    expect([published, ...events.map(({ date }) => date)]).toEqual(["2022-04-20", "2022-04-18"]);
  });
});

describe("a date that stands alone above what it tells of", () => {
  const found = ({ events }: ReturnType<typeof draftOf>): string[][] => events.map(({ date, title }) => [date, title]);

  it("in the first of two cells", () => {
    const page =
      "<main><h1>A canal</h1><p>One.</p><p>Two.</p><p>Three.</p><table><tr><td>1793</td><td>Act of Parliament</td></tr></table></main>";
    expect(found(draftOf(htmlArticle(page)))).toEqual([["1793", "Act of Parliament"]]);
  });

  it("as a heading, which gives its year to the dates below it", () => {
    const text =
      "# A firm\n\nOne.\n\nTwo.\n\nThree.\n\n## 2019\n\nIn March the shop opened. It closed on 4 July.\n\n## 2020\n\nNobody came.";
    expect(found(draftOf(markdownArticle(text), { published: "2022-04-22" }))).toEqual([
      ["2019-03", "The shop opened"],
      ["2019-07-04", "It closed on 4 July"],
      ["2020", "Nobody came"],
    ]);
  });

  it("as a list of dates under a heading, which is their title", () => {
    const text = "# A club\n\nOne.\n\nTwo.\n\nThree.\n\n## In the top flight\n\n- 1928–1939\n- 1974–79";
    expect(found(draftOf(markdownArticle(text)))).toEqual([
      ["1928/1939", "In the top flight"],
      ["1974/1979", "In the top flight"],
    ]);
  });

  it("with a colon between, on either side", () => {
    expect(titlesIn("First home game: 19 August, against Eastvale.")).toEqual(["First home game"]);
    expect(titlesIn("**April 1:** Deadline.".replaceAll("*", ""))).toEqual(["Deadline"]);
  });
});

describe("in Spanish", () => {
  it.each([
    ["El pasado mes de agosto se vieron las ruinas.", ["2021-08"]],
    ["El próximo 13 de mayo habrá una marcha.", ["2022-05-13"]],
    ["La marcha fue el 20 de marzo del año pasado.", ["2021-03-20"]],
    ["El recurso se resolverá antes del verano.", ["[..2022-05-31]"]],
    ["La presa se hizo entre 1951 y 1958 por obreros.", ["[1951..1958]"]],
    ["El entierro tendrá lugar mañana por la tarde.", ["2022-04-23"]],
    ["Una tienda que cerró en los sesenta.", ["196X"]],
    ["El presupuesto de 2024 sube.", []],
    ["Han convocado una huelga para el 20 de junio.", ["2022-06-20"]],
    ["Es el dato más bajo, el mínimo desde septiembre de 1984.", ["1984-09"]],
    ["Hasta la primavera de 2020 no se recuperaron.", ["2020-21"]],
    ["A mediados de los noventa crecía al doble.", ["[1994~..1996~]"]],
    ['Escribió "Domingo sin campanas" por la mañana.', []],
  ])("%s", (text, dates) => {
    expect(datesIn(text, { locale: "es" })).toEqual(dates);
  });
});

describe("in German", () => {
  it.each([
    ["Der Bahnhof, 1868 eröffnet und 1945 zerstört, steht leer.", ["1868", "1945"]],
    ["Die Züge fahren frühestens im Frühjahr 2031.", ["[2031-21..]"]],
    ["Morgen entscheidet der Rat.", []],
    ["Der Rat entscheidet morgen.", ["2022-04-23"]],
  ])("%s", (text, dates) => {
    expect(datesIn(text, { locale: "de" })).toEqual(dates);
  });
});
