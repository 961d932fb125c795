import type { Phrases } from "./phrases.ts";

export const ar: Phrases = {
  inline: { year: "عام {date}", other: "{date}" },
  within: { day: "{bare}", time: "{bare}", deep: "{bare}", other: "في وقت ما من {date}" },
  between: {
    year: "بين عامي {bareStart} و{bareEnd}",
    deep: "في وقت ما {bareStart} إلى {bareEnd}",
    other: "بين {start} و{end}",
  },
  by: { deep: "{bare} أو أقدم من ذلك", other: "في {date} أو قبل ذلك" },
  onOrAfter: { deep: "{bare} أو أحدث من ذلك", other: "في {date} أو بعد ذلك" },
  eachOf: "في كل من {list}",
  about: { deep: "{bare} تقريبًا", other: "نحو {date}" },
  uncertain: "{date}، غير مؤكد",
  possibly: "ربما {date}",
  uncertainEnd: "{date} (غير مؤكد)",
  fromTo: { deep: "{bareStart} إلى {bareEnd}", other: "من {start} إلى {end}" },
  listedRange: "{bareStart} إلى {bareEnd}",
  noEndGiven: { deep: "البداية {bareStart}، دون تحديد نهاية", other: "ابتداءً من {start}، دون تحديد نهاية" },
  endUnknown: {
    deep: "البداية {bareStart}، والنهاية غير معروفة",
    other: "ابتداءً من {start}، والنهاية غير معروفة",
  },
  startUnknown: "حتى {end}، والبداية غير معروفة",
  until: "حتى {end}",
  goingOn: "مستمر، والبداية غير معروفة",
  always: "في كل الأوقات",
  noStartEndUnknown: "دون تحديد بداية، والنهاية غير معروفة",
  allUnknown: "التاريخ غير معروف",
  dateAndTime: "{date}، {time}",
  seasons: ["ربيع عام {year}", "صيف عام {year}", "خريف عام {year}", "شتاء عام {year}"],
  southern: "{date} (نصف الكرة الجنوبي)",
  week: "أسبوع {date}",
  quarters: [
    "الربع الأول من عام {year}",
    "الربع الثاني من عام {year}",
    "الربع الثالث من عام {year}",
    "الربع الرابع من عام {year}",
  ],
  thirds: ["الثلث الأول من عام {year}", "الثلث الثاني من عام {year}", "الثلث الأخير من عام {year}"],
  halves: ["النصف الأول من عام {year}", "النصف الثاني من عام {year}"],
  vague: ["أوائل {date}", "منتصف {date}", "أواخر {date}"],
  decade: "عقد {year}",
  century: (count) => `القرن ${ordinal(count)}`,
  centuryBc: (count) => `القرن ${ordinal(count)} قبل الميلاد`,
  millennium: (count) => `الألف ${ordinal(count)} بعد الميلاد`,
  millenniumBc: (count) => `الألف ${ordinal(count)} قبل الميلاد`,
  oldStyle: "{date} ({julian} بالتقويم اليولياني)",
  // One and two of a thing are words without a figure.
  ago: {
    years: { few: "قبل {number} سنوات", other: "قبل {number} سنة" },
    million: {
      one: "قبل مليون سنة",
      two: "قبل مليوني سنة",
      few: "قبل {number} ملايين سنة",
      other: "قبل {number} مليون سنة",
    },
    billion: {
      one: "قبل مليار سنة",
      two: "قبل ملياري سنة",
      few: "قبل {number} مليارات سنة",
      other: "قبل {number} مليار سنة",
    },
  },
  lasting: {
    years: { one: "سنة واحدة", two: "سنتان", few: "{number} سنوات", other: "{number} سنة" },
    million: { one: "مليون سنة", two: "مليونا سنة", few: "{number} ملايين سنة", other: "{number} مليون سنة" },
    billion: { one: "مليار سنة", two: "مليارا سنة", few: "{number} مليارات سنة", other: "{number} مليار سنة" },
  },
  axisAgo: { thousand: "{number} ألف سنة", million: "{number} مليون سنة", billion: "{number} مليار سنة" },
  polish: (text) => text.replace(/نحو (?=بين |في )/g, "تقريبًا ").replace(NOMINATIVE_TENS, "$1ين"),
};

/** العشرون and the tens above it, after what asks for the genitive: في القرن العشرين. */
const NOMINATIVE_TENS =
  /(?<=(?:من(?:تصف)?|إلى|حتى|نحو|في|بين|أوائل|أواخر) |و)((?:القرن|الألف) (?:[^\s،]{1,9} و)?ال[^\s،]{2,5})ون(?![^\s،)])/g;

const UNITS = [
  "الأول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
  "العاشر",
] as const;

const TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"] as const;

/** In words, as the figures of a date may be Arabic or Western. */
function ordinal(count: number): string {
  const plain = UNITS[count - 1];
  if (plain) return plain;
  const unit = count % 10 === 1 ? "الحادي" : UNITS[(count % 10) - 1];
  if (count < 20) return `${unit} عشر`;
  const tens = TENS[Math.floor(count / 10) - 2];
  if (!tens) return `رقم ${count}`;
  return unit ? `${unit} وال${tens}` : `ال${tens}`;
}
