/** Faults that users of other timelines reported, as the smallest input that shows them. */
import { describe, expect, it } from "vitest";
import { readEvents, type ReadOptions } from "../../../src/read/index.ts";
import { formatEdtf } from "../../../src/time/index.ts";

async function read(dates: readonly string[], options: ReadOptions = {}) {
  const rows = dates.map((date, at) => `Event ${at},"${date}"\n`).join("");
  const { events, problems } = await readEvents(`title,date\n${rows}`, options);
  return { dates: events.map(({ span }) => formatEdtf(span)), problems };
}

describe("years", () => {
  it("below 100 are those years", async () => {
    const { dates, problems } = await read(["0053", "0004", "0014-08-19", "Y-70000", "Y900000"]);
    expect([dates, problems]).toEqual([["0053", "0004", "0014-08-19", "Y-70000", "Y900000"], []]);
  });

  it("before the era stand before it", async () => {
    const { events } = await readEvents("title,start,end\nA,-0050-04-20,-0020-04-20\nB,0050-04-20,0500-04-20\n");
    expect(events.map(({ span }) => formatEdtf(span))).toEqual(["-0050-04-20/-0020-04-20", "0050-04-20/0500-04-20"]);
  });

  it("as an end last to their last moment", async () => {
    const { events } = await readEvents("title,start,end\nA,1914,1928\n");
    expect(events[0]!.span.end).toMatchObject({ latest: Date.UTC(1929, 0, 1) });
  });
});

describe("days", () => {
  it("that are written in numbers never roll over", async () => {
    const { dates, problems } = await read(["10/20/1932", "3/30/1935", "25/12/2014", "03/04/1935"]);
    expect(dates).toEqual(["1932-10-20", "1935-03-30", "2014-12-25", "1935-04-03"]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([["date-ambiguous", 5]]);
  });

  it("that were not are reported, and the good ones shown", async () => {
    const { dates, problems } = await read(["2024-02-31", "2021-02-29", "2018-03-01", "0818-05-08"]);
    expect(dates).toEqual(["2018-03-01", "0818-05-08"]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ["date-impossible", 2],
      ["date-impossible", 3],
    ]);
  });

  it("that are the same at start and end are one day", async () => {
    const { events } = await readEvents("title,start,end\nA,2012-07-20,2012-07-20\n");
    expect(events[0]!.span.end).toBeUndefined();
  });
});

describe("times", () => {
  it("are read as they are written, to the minute or the second", async () => {
    const { dates } = await read([
      "2018-05-01 12:30 PM",
      "2018-05-01 12:31:05",
      "2018-05-01T24:00",
      "2016-12-31T23:59:60Z",
    ]);
    expect(dates).toEqual(["2018-05-01T12:30", "2018-05-01T12:31:05", "2018-05-01T24:00", "2016-12-31T23:59:59Z"]);
  });

  it("that the clocks skip are refused, and those that come twice are noted", async () => {
    const { dates, problems } = await read(["2025-03-30T01:30", "2025-10-26T01:30"], { timeZone: "Europe/London" });
    expect(dates).toEqual(["2025-10-26T01:30+01:00"]);
    expect(problems.map(({ code }) => code)).toEqual(["time-skipped", "time-repeated"]);
  });
});

describe("signs that mean something elsewhere", () => {
  it("are only text in a cell", async () => {
    const text = '\ufefftitle,date,text\n"a: b; c #d, ""e""\nf",2020-03-01 09:45,"https://a.example/x:y#z"\n';
    const { events, problems } = await readEvents(text);
    expect(problems).toEqual([]);
    expect(events).toMatchObject([{ title: 'a: b; c #d, "e" f', text: "https://a.example/x:y#z" }]);
  });
});

describe("no events at all", () => {
  it.each([["[]"], ['{"events": []}'], ["title,date\n"], ['{"events": null}']])(
    "is no fault that throws: %s",
    async (text) => {
      const { events, rows } = await readEvents(text);
      expect([events, rows]).toEqual([[], 0]);
    },
  );
});
