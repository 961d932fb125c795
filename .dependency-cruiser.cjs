/**
 * "Imports run downwards only": the rooms of src/ from the bottom to the top. A room may import its own files and any
 * room below it, and nothing above it, so that each can be read, tested and changed without what stands on it.
 * `also` names rooms below that it must leave alone all the same.
 */
const ROOMS = [
  {
    name: "problem",
    path: "^src/(csv-cell|nearest|problem|remembered|search|steps)\\.ts$",
    why: "A problem is plain data that every room reports with; long work of any room goes in steps, and any may search, keep answers, and guess what was meant; cells are read and written alike.",
  },
  {
    name: "time",
    path: "^src/time/",
    why: "What a date means depends on no event, no picture and no page; it must be usable alone.",
  },
  { name: "words", path: "^src/words(/|\\.ts$)", why: "The catalogue of messages is data; it may name types of time." },
  {
    name: "event",
    path: "^src/(arrivals|era-problems|event|event-list|foreign-language|ids|known-spans|options|plain-event|translations|unknown-names)\\.ts$",
    why: "What an event is does not depend on how it came or looks.",
  },
  { name: "read", path: "^src/read/", why: "A reader turns input into events; it knows of no picture." },
  {
    name: "scale",
    path: "^src/scale/",
    also: ["read"],
    why: "A scale turns time into a coordinate; where the events came from is nothing to it.",
  },
  {
    name: "layout",
    path: "^src/layout/",
    also: ["read"],
    why: "Layout is numbers from numbers: what draws them must be free to change, and it runs without a page.",
  },
  {
    name: "find",
    path: "^src/find/",
    also: ["read", "scale"],
    why: "A search answers with numbers of events: how they are drawn, and where it was written, is nothing to it.",
  },
  {
    name: "scene",
    path: "^src/scene/",
    also: ["read"],
    why: "One scene serves two writers, so it can know neither.",
  },
  {
    name: "draw",
    path: "^src/draw/",
    also: ["read"],
    why: "Drawing writes what the scene says; gestures change the state and ask for a drawing, never the reverse.",
  },
  { name: "interact", path: "^src/interact/", why: "A gesture reports to the component, which alone holds the state." },
  { name: "timeline", path: "^src/timeline\\.ts$", why: "The component must work without the element round it." },
  {
    name: "embed",
    path: "^src/embed/",
    also: ["interact", "timeline"],
    why: "A frame and the page round it know of each other only what messages say.",
  },
  { name: "element", path: "^src/element/", why: "The element is one more user of the component." },
  { name: "preview", path: "^src/preview/", why: "The page of `daymark serve` is a page like any other." },
  {
    name: "draft",
    path: "^src/draft/",
    also: ["scale", "layout", "find", "scene", "draw", "interact", "timeline", "embed", "element", "preview"],
    why: "A draft is events from words: it reads an article as the readers read files, and knows of no picture.",
  },
  {
    name: "server",
    path: "^src/server/",
    also: ["interact", "timeline", "element", "preview", "draft"],
    why: "A server has no page: the string must come without the code for gestures, state and elements.",
  },
  { name: "cli", path: "^src/cli/", why: "The command is a program over the library; nothing is built on it." },
  { name: "index", path: "^src/index\\.ts$", why: "A table of contents." },
  {
    name: "pages",
    path: "^src/pages/",
    why: "What a page loads without a build is made of the library, and of no use to it.",
  },
];

const above = ROOMS.map((room, at) => ({
  name: `${room.name}-runs-downwards`,
  comment: room.why,
  severity: "error",
  from: { path: room.path },
  to: { path: ROOMS.slice(at + 1).map(({ path }) => path) },
})).filter(({ to }) => to.path.length > 0);

const aside = ROOMS.filter(({ also }) => also).map((room) => ({
  name: `${room.name}-leaves-alone`,
  comment: room.why,
  severity: "error",
  from: { path: room.path },
  to: { path: ROOMS.filter(({ name }) => room.also.includes(name)).map(({ path }) => path) },
}));

/** The rooms inside src/draft/, each with those that it may import; what stands beside them may import all. */
const DRAFT_ROOMS = [
  { name: "article", may: [], why: "How an article is read is nothing to what it tells." },
  { name: "grammar", may: [], why: "Words, sentences and verbs are the same whatever is looked for in them." },
  { name: "languages", may: ["grammar"], why: "A language is a list of its words." },
  { name: "dates", may: ["grammar"], why: "What is said of time is found without a word of any one language." },
  { name: "reckon", may: ["grammar", "dates"], why: "Which day is meant does not depend on how it becomes a title." },
  { name: "titles", may: ["grammar", "dates"], why: "A title is made of words, whatever day they tell of." },
];

const draft = DRAFT_ROOMS.map(({ name, may, why }) => ({
  name: `draft-${name}-looks-down`,
  comment: why,
  severity: "error",
  from: { path: `^src/draft/${name}/` },
  to: { path: "^src/draft/", pathNot: [name, ...may].map((room) => `^src/draft/${room}/`) },
}));

module.exports = {
  forbidden: [
    ...above,
    ...aside,
    ...draft,
    {
      name: "time-stands-alone",
      comment: "Only problem.ts is below time, by the order above; words is above it so that it can be left out.",
      severity: "error",
      from: { path: "^src/time/" },
      to: { path: "^src/", pathNot: ["^src/time/", "^src/problem\\.ts$"] },
    },
    {
      name: "every-file-has-a-room",
      comment: "A file outside the rooms would escape the order: put it into one, or add a room above.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: ROOMS.map(({ path }) => path) },
    },
    {
      name: "no-cycles",
      comment: "Files that need each other are one thing in two places; a type that both need goes below both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "only-declared-packages",
      comment: "What the library imports must be among the dependencies, or it is missing where it is installed.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "node-only-where-there-is-node",
      comment: "A page has no node: modules; only what runs on a server may ask for them.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/server/", "^src/cli/"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere would also escape every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "src-imports-src",
      comment: "The library cannot lean on what is not shipped.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|examples|bench|scripts|docs|dist)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Imports of types count: a room that only names another's types still cannot be read without it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
