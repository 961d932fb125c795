const sheet = document.querySelector("#sheet");
const order = document.querySelector("#order");

sheet.value = await (await fetch("../data/inquiry.csv")).text();

async function read() {
  return daymark.readEvents(sheet.value, order.value === "" ? {} : { dateOrder: order.value });
}

function tell({ events, problems, rows, skipped, took }) {
  const unused = took?.unused?.length ? ` Not used: ${took.unused.join(", ")}.` : "";
  document.querySelector("#summary").textContent =
    `${rows} rows: ${events.length} events, ${skipped} empty, ${problems.length} problems.${unused}`;
  const items = problems.map(({ message }) => {
    const item = document.createElement("li");
    item.textContent = message;
    return item;
  });
  document.querySelector("#problems").replaceChildren(...items);
}

const first = await read();
const timeline = daymark.createTimeline("#timeline", first, { title: "The harbour inquiry", asOf: "2022-05-23" });
tell(first);

async function again() {
  const result = await read();
  timeline.update({ events: result.events });
  tell(result);
}

sheet.addEventListener("input", again);
order.addEventListener("change", again);
