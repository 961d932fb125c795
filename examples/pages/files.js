const SAMPLES = {
  "A sheet": "inquiry.csv",
  TimelineJS: "files/suffrage.json",
  "A calendar": "files/briefings.ics",
  Markwhen: "files/space-race.mw",
  "A page with JSON-LD": "files/election.html",
  "vis-timeline": "files/presidents.json",
};

const container = document.querySelector("#timeline");
let timeline;

function list(selector, texts) {
  const items = texts.map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  });
  document.querySelector(selector).replaceChildren(...items);
}

async function show(input) {
  const result = await daymark.readEvents(input);
  timeline?.destroy();
  timeline = daymark.createTimeline(container, result, { label: "The file" });
  const { format, rows, events, skipped, problems, took = {} } = result;
  document.querySelector("#summary").textContent =
    `Read as ${format}: ${rows} records, ${events.length} events, ${skipped} skipped, ${problems.length} problems.`;
  const columns = Object.entries(took.columns ?? {}).map(([field, heading]) => `${field} from “${heading}”`);
  list("#took", [
    ...(columns.length > 0 ? [`Columns: ${columns.join(", ")}.`] : []),
    ...(took.unused?.length ? [`Not used: ${took.unused.join(", ")}.`] : []),
    ...(took.dropped?.length ? [`Not carried over: ${took.dropped.join(", ")}.`] : []),
  ]);
  list(
    "#problems",
    problems.slice(0, 20).map(({ message }) => message),
  );
}

for (const [name, file] of Object.entries(SAMPLES)) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", async () => {
    for (const each of document.querySelectorAll("#samples button")) each.setAttribute("aria-pressed", each === button);
    await show(new URL(`../data/${file}`, location.href));
  });
  item.append(button);
  document.querySelector("#samples").append(item);
}

document.querySelector("#file").addEventListener("change", async ({ target }) => {
  for (const each of document.querySelectorAll("#samples button")) each.setAttribute("aria-pressed", "false");
  if (target.files[0]) await show(target.files[0]);
});

document.querySelector("#samples button").click();
