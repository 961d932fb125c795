const response = await fetch("../data/invented-120.json");
const data = await response.json();
const timeline = daymark.createTimeline("#timeline", data);
await timeline.ready;

document.querySelector("#print").addEventListener("click", () => print());

// A timeline that stands nowhere is 1,200 px wide.
const poster = daymark.createTimeline(document.createElement("div"), data, { theme: "light" });
await poster.ready;
const svg = poster.toSvg({ whole: true });
poster.destroy();

const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
document.querySelector("#poster").src = address;
document.querySelector("#save").href = address;
