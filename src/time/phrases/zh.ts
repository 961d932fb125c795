import type { Phrases } from "./phrases.ts";

/** In simplified characters. */
export const zh: Phrases = {
  inline: "{date}",
  within: {
    day: "{bare}",
    time: "{bare}",
    deep: "{bare}",
    week: "{bare}某日",
    month: "{bare}某日",
    other: "{bare}某时",
  },
  between: "{start}至{end}之间",
  by: { deep: "{bare}或更早", other: "不晚于{date}" },
  onOrAfter: { deep: "{bare}或更晚", other: "不早于{date}" },
  eachOf: "在以下各时间：{list}",
  about: "约{date}",
  uncertain: "{date}（存疑）",
  possibly: "可能是{date}",
  uncertainEnd: "{date}（存疑）",
  fromTo: "{start}至{end}",
  listedRange: "{bareStart}至{bareEnd}",
  noEndGiven: "{start}起，未注明结束时间",
  endUnknown: "{start}起，结束时间不详",
  startUnknown: "至{end}为止，开始时间不详",
  until: "至{end}为止",
  goingOn: "仍在持续，开始时间不详",
  always: "任何时候",
  noStartEndUnknown: "未注明开始时间，结束时间不详",
  allUnknown: "日期不详",
  dateAndTime: "{date} {time}",
  seasons: ["{year}春季", "{year}夏季", "{year}秋季", "{year}冬季"],
  southern: "{date}（南半球）",
  week: "{date}当周",
  quarters: ["{year}第一季度", "{year}第二季度", "{year}第三季度", "{year}第四季度"],
  thirds: ["{year}1—4月", "{year}5—8月", "{year}9—12月"],
  halves: ["{year}上半年", "{year}下半年"],
  vague: [
    { month: "{bare}上旬", other: "{bare}初" },
    { year: "{bare}年中", month: "{bare}中旬", decade: "{bare}中期", other: "{bare}中叶" },
    { year: "{bare}底", month: "{bare}下旬", other: "{bare}末" },
  ],
  decade: "{year}年代",
  century: (count) => `${count}世纪`,
  centuryBc: (count) => `公元前${count}世纪`,
  millennium: (count) => `公元${count}千纪`,
  millenniumBc: (count) => `公元前${count}千纪`,
  oldStyle: "{date}（儒略历{julian}）",
  // No billion: polish makes 万 and 亿 of thousands and millions.
  ago: { years: { other: "{number}年前" }, million: { other: "{number}百万年前" } },
  lasting: { years: { other: "{number}年" }, million: { other: "{number}百万年" } },
  axisAgo: { thousand: "{number} ka", million: "{number} Ma", billion: "{number} Ga" },
  // Decades are counted within their century, 20世纪60年代; the first of a century has no such name.
  polish: (text) =>
    text
      .replace(
        /(?<![\d,])(\d{1,2})([1-9]0)年代/g,
        (_, hundreds: string, years: string) => `${Number(hundreds) + 1}世纪${years}年代`,
      )
      .replace(
        /([\d,.]{1,12})百万年/g,
        (_, millions: string) => `${myriads(Number(millions.replaceAll(",", "")) * 100)}年`,
      )
      .replace(
        /(\d{2,3}),(\d{3})年前/g,
        (_, thousands: string, rest: string) => `${myriads(Number(thousands + rest) / 10_000)}年前`,
      ),
};

/** A count of 万 as it is written: 6600万, 1.23亿. */
function myriads(count: number): string {
  return count < 10_000 ? `${Number(count.toPrecision(6))}万` : `${Number((count / 10_000).toPrecision(6))}亿`;
}
