import { describe, expect, it } from "vitest";
import { DateError, formatEdtf, parseDate } from "../../../src/time/whole.ts";

const read = (text: string, dateFormat: string | string[], more = {}): string =>
  formatEdtf(parseDate(text, { dateFormat, ...more }));

describe("a date of a stated form", () => {
  it.each<[string, string, string, object?]>([
    ["26/1/2017", "d/M/yyyy", "2017-01-26"],
    ["1/26/2017", "M/d/yyyy", "2017-01-26"],
    ["01.02.03", "dd.MM.yy", "2003-02-01", { yearPivot: 50 }],
    ["01.02.98", "dd.MM.yy", "1998-02-01", { yearPivot: 50 }],
    ["2017", "yyyy", "2017"],
    ["79", "y", "0079"],
    ["44 BC", "y G", "-0043"],
    ["May 2017", "MMMM yyyy", "2017-05"],
    ["Sept. 5, 2017", "MMM d, yyyy", "2017-09-05"],
    ["5 mayo 2017", "d MMMM yyyy", "2017-05-05", { locale: "es" }],
    ["Friday, 5th May 2017", "EEEE, do MMMM yyyy", "2017-05-05"],
    ["20170505", "yyyyMMdd", "2017-05-05"],
    ["2017-05-05T09:30", "yyyy-MM-dd'T'HH:mm", "2017-05-05T09:30"],
    ["2017-05-05 12:05:09.25 AM", "yyyy-MM-dd hh:mm:ss.SS a", "2017-05-05T00:05:09.250"],
    ["5/5/2017 9 p.m.", "d/M/yyyy h a", "2017-05-05T21"],
    ["2017-05-05 09:30 +0200", "yyyy-MM-dd HH:mm xx", "2017-05-05T09:30+02:00"],
    ["2017-05-05 09:30Z", "yyyy-MM-dd HH:mmXXX", "2017-05-05T09:30Z"],
    ["on 5  May 2017", "'on' d MMM yyyy", "2017-05-05"],
    ["5 o'clock 5/5/2017", "h 'o''clock' d/M/yyyy", "2017-05-05T05"],
  ])("%s as %s is %s", (text, form, edtf, more) => {
    expect(read(text, form, more)).toBe(edtf);
  });

  it("has one of several", () => {
    const forms = ["d MMM yyyy", "MMM yyyy", "yyyy"];
    expect(["5 May 2017", "May 2017", "2017"].map((text) => read(text, forms))).toEqual([
      "2017-05-05",
      "2017-05",
      "2017",
    ]);
  });

  it("is in the zone that is stated", () => {
    expect(read("5/5/2017 09:30", "d/M/yyyy HH:mm", { timeZone: "America/Havana" })).toBe("2017-05-05T09:30-04:00");
  });

  it.each<[string, string, string, RegExp]>([
    ["10/12/68", "yyyy/MM/dd", "date-unreadable", /is not written as "yyyy\/MM\/dd"/],
    ["May 2017", "d/M/yyyy", "date-unreadable", /not written/],
    ["26/1/2017", "M/d/yyyy", "date-impossible", /no month 26/],
    ["30/2/2017", "d/M/yyyy", "date-impossible", /no day 30/],
    ["1/1/17", "d/M/yy", "date-impossible", /century.*yearPivot/],
    ["Monday, 5 May 2017", "EEEE, d MMMM yyyy", "date-impossible", /a Friday,/],
    ["5/5/2017 25:00", "d/M/yyyy HH:mm", "date-impossible", /time of day/],
    ["5/5/2017 13 pm", "d/M/yyyy h a", "date-impossible", /no hour 13/],
    ["5 Smarch 2017", "d MMMM yyyy", "date-unreadable", /Smarch/],
    ["5/5", "d/M", "date-impossible", /no year/],
    ["2017", "YYYY", "date-unreadable", /"YYYY".*no token/],
    ["5 5 2017", "d d yyyy", "date-unreadable", /again.*Leave/],
    ["5 5 2017", "d ".repeat(60), "date-unreadable", /longer than 100.*several are a list/],
  ])("%s as %s is refused", (text, form, code, message) => {
    expect(() => read(text, form)).toThrow(DateError);
    try {
      read(text, form);
    } catch (error) {
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) as string });
    }
  });
});
