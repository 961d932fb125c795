const response = await fetch("../data/space-race.json");
daymark.createTimeline("#timeline", await response.json());

const text = document.querySelector("#text");
const published = document.querySelector("#published");
const meaning = document.querySelector("#meaning");

function line(words) {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  return paragraph;
}

function show() {
  try {
    const options = published.value.trim() === "" ? {} : { published: published.value };
    const span = daymark.parseDate(text.value, options);
    const notes = (span.notes ?? []).map(({ message }) => line(message));
    meaning.replaceChildren(line(`${daymark.formatSpan(span)}. As EDTF: ${daymark.formatEdtf(span)}`), ...notes);
  } catch (error) {
    meaning.replaceChildren(line(error.message));
  }
}

document.querySelector("#try").addEventListener("input", show);
document.querySelector("#try").addEventListener("submit", (event) => event.preventDefault());
show();

const samples = [
  "May 1, 1945",
  "5/1/1945",
  "44 BC",
  "late 19th century",
  "spring 1968",
  "before 1800",
  "since 2018",
  "last year",
  "two weeks ago",
  "66 million years ago",
  "11 February 1731/2 O.S.",
  "8 мая 1945 г.",
  "1945年8月15日",
  "31 February 2021",
];

for (const sample of samples) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = sample;
  button.addEventListener("click", () => {
    text.value = sample;
    show();
  });
  item.append(button);
  document.querySelector("#samples").append(item);
}
