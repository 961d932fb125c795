import type { Phrases } from "./phrases.ts";

export const ja: Phrases = {
  inline: "{date}",
  within: {
    day: "{bare}",
    time: "{bare}",
    deep: "{bare}",
    week: "{bare}のある日",
    month: "{bare}のある日",
    other: "{bare}のある時点",
  },
  between: "{start}から{end}の間",
  by: { deep: "{bare}かそれ以前", other: "{date}以前" },
  onOrAfter: { deep: "{bare}かそれ以降", other: "{date}以降" },
  eachOf: "{list}のそれぞれ",
  about: { deep: "約{bare}", other: "{date}頃" },
  uncertain: "{date}（不確実）",
  possibly: "おそらく{date}",
  uncertainEnd: "{date}（不確実）",
  fromTo: "{start}から{end}まで",
  listedRange: "{bareStart}～{bareEnd}",
  noEndGiven: "{start}から、終わりの記載なし",
  endUnknown: "{start}から、終わりは不明",
  startUnknown: "{end}まで、始まりは不明",
  until: "{end}まで",
  goingOn: "継続中、始まりは不明",
  always: "全期間",
  noStartEndUnknown: "始まりの記載なし、終わりは不明",
  allUnknown: "日付不明",
  dateAndTime: "{date} {time}",
  seasons: ["{year}春", "{year}夏", "{year}秋", "{year}冬"],
  southern: "{date}（南半球）",
  week: "{date}の週",
  quarters: ["{year}第1四半期", "{year}第2四半期", "{year}第3四半期", "{year}第4四半期"],
  thirds: ["{year}1～4月", "{year}5～8月", "{year}9～12月"],
  halves: ["{year}上半期", "{year}下半期"],
  vague: [
    { month: "{bare}上旬", other: "{bare}初頭" },
    { month: "{bare}中旬", other: "{bare}半ば" },
    { month: "{bare}下旬", other: "{bare}末" },
  ],
  decade: "{year}年代",
  century: (count) => `${count}世紀`,
  centuryBc: (count) => `紀元前${count}世紀`,
  millennium: (count) => `${count}千年紀`,
  millenniumBc: (count) => `紀元前${count}千年紀`,
  oldStyle: "{date}（ユリウス暦{julian}）",
  // No billion: polish makes 万 and 億 of thousands and millions.
  ago: { years: { other: "{number}年前" }, million: { other: "{number}百万年前" } },
  lasting: { years: { other: "{number}年" }, million: { other: "{number}百万年" } },
  axisAgo: { thousand: "{number} ka", million: "{number} Ma", billion: "{number} Ga" },
  polish: (text) =>
    text
      .replace(/(以前|以降|の間)頃/g, "頃$1")
      .replace(
        /([\d,.]{1,12})百万年/g,
        (_, millions: string) => `${myriads(Number(millions.replaceAll(",", "")) * 100)}年`,
      )
      .replace(
        /(\d{2,3}),(\d{3})年前/g,
        (_, thousands: string, rest: string) => `${myriads(Number(thousands + rest) / 10_000)}年前`,
      ),
};

/** A count of 万 as it is written: 6600万, 1億2300万, 12万3000. */
function myriads(count: number): string {
  const units = Math.round(count * 10_000);
  const [oku, man, rest] = [Math.floor(units / 1e8), Math.floor((units % 1e8) / 1e4), units % 1e4];
  return `${oku ? `${oku}億` : ""}${man ? `${man}万` : ""}${rest || ""}`;
}
