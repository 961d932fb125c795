const britannica = { title: "Encyclopædia Britannica: Suez Canal", url: "https://www.britannica.com/topic/Suez-Canal" };
const authority = {
  title: "هيئة قناة السويس",
  url: "https://www.suezcanal.gov.eg/English/About/SuezCanal/Pages/CanalHistory.aspx",
};

const events = [
  {
    id: "concession",
    title: "سعيد باشا يمنح ديليسبس امتياز حفر القناة",
    date: "1854-11-30",
    lane: "القناة",
    sources: [britannica],
  },
  {
    id: "digging",
    title: "حفر القناة",
    date: "1859-04-25/1869-11-17",
    lane: "القناة",
    text: "بدأ الحفر قرب موقع بورسعيد واستمر عشر سنوات.",
    importance: 0.8,
    sources: [authority, britannica],
  },
  {
    id: "opening",
    title: "افتتاح القناة للملاحة",
    date: "1869-11-17",
    lane: "الملاحة",
    text: "افتتحت القناة في عهد الخديوي إسماعيل.",
    importance: 1,
    sources: [authority],
  },
  {
    id: "shares",
    title: "بريطانيا تشتري حصة مصر من الأسهم",
    date: "1875-11",
    lane: "السياسة",
    sources: [britannica],
  },
  {
    id: "convention",
    title: "اتفاقية القسطنطينية: القناة مفتوحة لسفن جميع الدول",
    date: "1888-10-29",
    lane: "السياسة",
    sources: [britannica],
  },
  {
    id: "nationalised",
    title: "تأميم شركة القناة",
    date: "1956-07-26",
    lane: "السياسة",
    text: "أعلن الرئيس جمال عبد الناصر التأميم في خطاب بالإسكندرية.",
    importance: 0.9,
    sources: [authority, britannica],
  },
  {
    id: "closed",
    title: "إغلاق القناة",
    date: "1967-06/1975-06-05",
    lane: "الملاحة",
    text: "أغلقت القناة مع حرب يونيو ١٩٦٧، وأعيد فتحها في ٥ يونيو ١٩٧٥.",
    importance: 0.8,
    sources: [authority, britannica],
  },
  {
    id: "new-canal",
    title: "افتتاح قناة السويس الجديدة",
    date: "2015-08-06",
    lane: "القناة",
    importance: 0.7,
    sources: [authority],
  },
  {
    id: "ever-given",
    title: "السفينة Ever Given تسد المجرى ستة أيام",
    date: "2021-03-23/2021-03-29",
    lane: "الملاحة",
    importance: 0.7,
    sources: [britannica],
  },
];

const options = {
  lang: "ar-EG",
  lanes: ["القناة", "الملاحة", "السياسة"],
  credit: "المصادر: هيئة قناة السويس، Encyclopædia Britannica",
};
daymark.createTimeline("#leftward", events, {
  ...options,
  label: "قناة السويس، الزمن إلى اليسار",
  timeDirection: "rtl",
});
daymark.createTimeline("#rightward", events, { ...options, label: "قناة السويس، الزمن إلى اليمين" });
