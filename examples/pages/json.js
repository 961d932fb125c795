const text = document.querySelector("#canal").textContent;
daymark.createTimeline("#inline", JSON.parse(text));

const response = await fetch("../data/invented-14.json");
daymark.createTimeline("#file", response);
