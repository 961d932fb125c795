/**
 * Makes the larger sets of invented events, the same ones every time:
 *
 *     node examples/make-data.js      writes data/invented-120.json and data/invented-1000.json beside itself
 *
 * The country, its places and its people do not exist. Dates come in bursts, as news does: most stand near one of a few
 * moments, the rest are spread over the years.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import prettier from "prettier";

const DAY = 86_400_000;

const WORDS = {
  town: [
    ...["Aldry", "Berrow", "Castell", "Dunmere", "Eskholt", "Farrowby", "Glanmoor", "Hathersea", "Ingleby", "Kelstow"],
    ...["Lindvale", "Marrick", "Norwend", "Ostrey", "Penhallow", "Ravensea", "Selworth", "Thornby", "Yarrow Bay"],
  ],
  river: ["Ash", "Brenn", "Corrow", "Mere", "Orrin", "Sill", "Tarn", "Wend"],
  island: ["Cald Island", "Great Skerry", "Holm", "Little Skerry", "Saint Brin"],
  person: [
    ...[
      "Adela Marsh",
      "Anton Reyle",
      "Beatrix Holloway",
      "Carl Westrup",
      "Dora Pell",
      "Edwin Strand",
      "Greta Lonsdale",
    ],
    ...["Hugo Farr", "Ida Merrow", "Jonas Tye", "Klara Voss", "Leo Ambry", "Maud Tallis", "Nils Garrow", "Olive Sand"],
  ],
  number: ["Forty", "Sixty", "Ninety", "Two hundred", "Three hundred", "Five hundred", "Nine hundred"],
  saved: ["nine", "eleven", "fourteen", "twenty"],
  party: ["Centre party", "Farmers’ party", "Labour party", "Liberal party", "Town list", "Union party"],
  crop: ["barley", "flax", "hop", "potato", "rye", "sugar beet"],
  works: ["brick", "glass", "linen", "paper", "rope", "tile"],
  goods: ["bricks", "glass", "herring", "linen", "paper", "rope", "slate", "timber"],
  club: ["Berrow Rovers", "Castell Athletic", "Dunmere United", "Norwend Town", "Ostrey Albion", "Ravensea Wanderers"],
  sport: ["cycling", "rowing", "skating", "swimming"],
};

/**
 * What can be said in each lane: of one date, and of something that lasted days, months or years. Years after a bar
 * are those between which it can be said.
 */
const LANES = {
  Council: {
    points: [
      "{party} wins the election",
      "{party} loses its majority",
      "{person} becomes mayor of {town}",
      "{person} leaves office",
      "Budget fails by one vote",
      "Council of {town} votes for street lamps|1875-1930",
      "Council of {town} bans cars from the square|1970-2025",
      "Council of {town} resigns",
      "First woman on the council of {town}|1919-1950",
      "Referendum on the {town} bypass|1955-2025",
      "Tax on dogs is abolished",
      "{town} and {town} become one borough",
      "Vote on the {river} dam is close",
      "Inquiry clears {person}",
      "{town} publishes its accounts online|2000-2025",
      "Recount in {town}",
    ],
    days: ["Sit-in at {town} town hall|1960-2025", "{town} council meets behind closed doors"],
    months: ["Inquiry into the {town} contracts", "{town} is run by commissioners", "Mayor’s chair of {town} empty"],
    years: ["{person} is mayor of {town}", "Coalition of {party} and {party}"],
  },
  Harbour: {
    points: [
      "Ferry to {island} runs aground",
      "New quay opens at {town}",
      "First steamer of the year reaches {town}|1875-1930",
      "Lightship breaks loose off {island}|1875-1960",
      "Lifeboat of {town} saves {saved}",
      "Herring fleet stays in port|1875-1970",
      "Lighthouse on {island} is lit|1875-1940",
      "Lighthouse on {island} goes automatic|1970-2025",
      "Wind farm off {island} is approved|2000-2025",
      "Collision in the fog off {town}",
      "Harbour of {town} freezes over",
      "Last trawler leaves {town}|1960-2025",
      "Customs seize a cargo of {goods}",
      "Oil on the beaches of {town}|1950-2025",
    ],
    days: ["Ferry to {island} out of service", "Salvage of a coaster off {island}", "Harbour of {town} blockaded"],
    months: ["Dredging of the {river} mouth", "Dockers’ strike at {town}|1880-1985", "Quay wall of {town} repaired"],
    years: [
      "Breakwater is built at {town}",
      "Herring years at {town}|1875-1935",
      "Fishing quota off {island}|1970-2025",
    ],
  },
  Railway: {
    points: [
      "Railway reaches {town}|1875-1910",
      "{town} station burns",
      "Bridge over the {river} opens",
      "Night train to {town} is withdrawn|1930-2025",
      "First electric train to {town}|1910-1970",
      "Goods train derails near {town}",
      "Signalman of {town} is acquitted|1875-1980",
      "Tram line across {town} opens|1885-1930",
      "Last tram in {town}|1930-1970",
      "Trams return to {town}|1985-2025",
      "Tunnel under the {river} floods|1890-2025",
      "Fares rise again in {town}",
    ],
    days: ["Railway strike|1880-2025", "Line to {town} closed by snow", "Landslip closes the line to {town}"],
    months: ["{river} viaduct under repair", "{town} station rebuilt"],
    years: [
      "Line from {town} to {town} is built|1875-1920",
      "Trams run in {town}|1890-1940",
      "Works on the line to {town}",
    ],
  },
  Industry: {
    points: [
      "{works:C} works opens in {town}|1875-1970",
      "{number} lose their jobs in {town}",
      "{town} mill burns down",
      "First telephone in {town}|1880-1910",
      "{person} patents a loom|1875-1930",
      "Pit at {town} is closed|1920-1990",
      "Price of {goods} halves",
      "Bank of {town} stops paying",
      "{person} sells the {town} works",
      "Power station at {town} starts up|1895-1990",
      "Data centre planned at {town}|2005-2025",
      "{town} works goes to its workers|1970-2025",
      "{crop:C} market moves to {town}",
    ],
    days: ["Lockout at the {town} works", "{town} without electricity|1925-2025"],
    months: ["Weavers’ strike in {town}|1875-1940", "{town} works on short time", "{town} brewery in receivership"],
    years: ["Dam on the {river} is built", "{person} directs the {town} {works} works"],
  },
  Weather: {
    points: [
      "{river} bursts its banks at {town}",
      "Storm takes the roof of {town} church",
      "Hail ruins the {crop} harvest",
      "Lightning strikes {town} tower",
      "Earliest snow on record in {town}",
      "Landslide blocks the road to {town}",
      "Heat closes the schools of {town}",
      "Tremor felt from {town} to {town}",
      "Late frost spoils the {crop} crop",
      "Highest tide at {town} since records began",
    ],
    days: ["{town} cut off by snow", "Floods on the {river}", "Fog closes {town} airfield|1930-2025"],
    months: ["Drought along the {river}", "Water is rationed in {town}", "Floods on the {river} and the {river}"],
    years: ["Failed {crop} harvests|1875-1950", "Dyke at {town} is raised"],
  },
  Health: {
    points: [
      "Hospital opens in {town}",
      "Typhoid in {town} traced to a well|1875-1930",
      "{town} gets clean water|1875-1940",
      "Nurses of {town} walk out|1930-2025",
      "{person} founds a children’s ward",
      "Sanatorium above {town} closes|1945-1985",
      "Baths open in {town}",
      "Smallpox vaccination is free|1875-1920",
      "Last doctor leaves {town}|1960-2025",
      "Smoking banned in the halls of {town}|1995-2015",
    ],
    days: ["Hospital of {town} without heating", "Doctors of {town} on strike|1945-2025"],
    months: ["Measles in {town}", "Quarantine on {island}|1875-1935", "Maternity ward of {town} closed|1950-2025"],
    years: ["Sewers are laid in {town}|1875-1935", "{person} runs the {town} hospital"],
  },
  Schools: {
    points: [
      "Grammar school founded in {town}|1875-1960",
      "Girls admitted to {town} academy|1890-1970",
      "School meals begin in {town}|1900-1960",
      "Teachers of {town} strike for a day|1910-2025",
      "Library of {town} burns",
      "{person} opens a night school|1875-1970",
      "Village school near {town} closes",
      "School leaving age is raised|1890-1980",
      "University chair founded in {town}",
      "Telephones banned in {town} schools|2005-2025",
    ],
    days: ["Pupils of {town} on strike|1910-2025", "Schools of {town} closed by influenza"],
    months: ["Lessons in shifts at {town}", "Teachers’ dispute in {town}|1910-2025"],
    years: ["{person} heads {town} academy", "New school built in {town}"],
  },
  Culture: {
    points: [
      "{town} theatre opens",
      "{person} paints the {river} at dusk",
      "Last issue of the {town} Gazette",
      "Cinema opens in {town}|1908-1965",
      "Last cinema in {town} closes|1965-2025",
      "{person} wins the province’s prize",
      "{club} win the cup|1890-2025",
      "{club} go down|1895-2025",
      "Statue of {person} unveiled",
      "Statue of {person} taken down|1950-2025",
      "{town} choir tours abroad|1900-2025",
      "Record at the {sport} meeting in {town}",
      "Organ of {town} church is restored",
      "Museum of {goods} opens in {town}",
    ],
    days: ["{town} summer festival", "Book fair in {town}|1950-2025"],
    months: ["Exhibition of {goods} in {town}", "{town} theatre closed for repair"],
    years: ["{person} edits the {town} Gazette", "{person} coaches {club}|1900-2025"],
  },
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function makeSet({ seed, count, from, to, lanes, bursts, burstDays, about }) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const years = [from, to].map((year) => Date.UTC(year, 0, 1));
  const between = (start, end) => start + random() * (end - start);
  const centres = Array.from({ length: bursts }, () => ({ at: between(...years), lane: pick(lanes) }));
  const said = new Set();

  function title(all, year) {
    const templates = all.map((template) => template.split("|")).filter(([, years]) => isIn(year, years));
    for (;;) {
      const used = new Set();
      const made = pick(templates)[0].replace(/\{(\w+)(:C)?\}/g, (_, kind, capital) => {
        const left = WORDS[kind].filter((word) => !used.has(word));
        const word = pick(left);
        used.add(word);
        return capital ? word[0].toUpperCase() + word.slice(1) : word;
      });
      if (!said.has(made)) {
        said.add(made);
        return made;
      }
    }
  }

  /** Near a burst more often than not; and then it is mostly about one subject. */
  function moment() {
    if (random() < 0.32) return { at: between(...years), lane: pick(lanes) };
    const centre = pick(centres);
    const side = random() < 0.2 ? -1 : 1;
    const at = centre.at - side * Math.log(1 - random() * 0.999) * burstDays * DAY;
    return { at: Math.min(Math.max(at, years[0]), years[1] - DAY), lane: random() < 0.5 ? centre.lane : pick(lanes) };
  }

  function spanDate(at, length) {
    const days = { days: 2 + random() * 12, months: 30 + random() * 420, years: 700 + random() * 3200 }[length];
    const end = Math.min(at + days * DAY, years[1] - DAY);
    const size = { days: 10, months: random() < 0.5 ? 10 : 7, years: random() < 0.5 ? 7 : 4 }[length];
    const [start, stop] = [textOf(at, size), textOf(end, size)];
    if (years[1] - end < 400 * DAY && random() < 0.3) return `${start}/..`;
    return start === stop ? start : `${start}/${stop}`;
  }

  function pointDate(at) {
    const kind = random();
    if (kind < 0.68) return textOf(at, 10);
    if (kind < 0.84) return textOf(at, 7);
    if (kind < 0.93) return textOf(at, 4);
    if (kind < 0.97) return `${textOf(at, 4)}~`;
    return `${textOf(at, 7)}?`;
  }

  const events = Array.from({ length: count }, () => {
    const { at, lane } = moment();
    const lasted = random() < 0.32;
    const length = pick(["days", "months", "months", "years"]);
    const importance = Math.round((0.1 + 0.85 * random() ** 1.8) * 100) / 100;
    const date = lasted ? spanDate(at, length) : pointDate(at);
    const said = title(LANES[lane][lasted ? length : "points"], new Date(at).getUTCFullYear());
    return { at, title: said, date, lane, importance };
  });
  events.sort((a, b) => a.at - b.at);
  return {
    ...about,
    lang: "en",
    credit: "Invented for this gallery: the places, the people and what befell them.",
    asOf: `${to - 1}-12-31`,
    lanes,
    events: events.map((event, at) => {
      const { title, date, lane, importance } = event;
      return { id: `n${at + 1}`, title, date, lane, importance };
    }),
  };
}

/** Whether a year is in a stretch such as "1880-1910"; without one it is. */
function isIn(year, stretch) {
  if (!stretch) return true;
  const [from, to] = stretch.split("-").map(Number);
  return from <= year && year <= to;
}

/** The first so many characters of a day: 10 the day, 7 its month, 4 its year. */
function textOf(ms, length) {
  return new Date(ms).toISOString().slice(0, length);
}

const sets = {
  "invented-120.json": makeSet({
    seed: 120,
    count: 120,
    from: 2012,
    to: 2025,
    lanes: ["Council", "Harbour", "Industry", "Weather", "Culture"],
    bursts: 7,
    burstDays: 60,
    about: {
      title: "Thirteen years in a province by the sea",
      summary: "One hundred and twenty invented events of the years 2012 to 2024",
    },
  }),
  "invented-1000.json": makeSet({
    seed: 1000,
    count: 1000,
    from: 1875,
    to: 2025,
    lanes: Object.keys(LANES),
    bursts: 26,
    burstDays: 420,
    about: {
      title: "A province by the sea, 1875 to 2024",
      summary: "One thousand invented events in eight lanes, over one hundred and fifty years",
    },
  }),
};

const config = JSON.parse(await readFile(join(import.meta.dirname, "../.prettierrc"), "utf8"));
for (const [name, set] of Object.entries(sets)) {
  const lines = set.events.map((event) => JSON.stringify(event)).join(",\n");
  const head = JSON.stringify({ ...set, events: undefined }, null, 2).slice(0, -2);
  const text = await prettier.format(`${head}, "events": [\n${lines}\n] }`, { ...config, parser: "json" });
  await writeFile(join(import.meta.dirname, "data", name), text);
}
