import { createTimeline } from "daymark";
import events from "./events.json";

const timeline = createTimeline("#timeline", events, { title: "Six steps to the Moon" });
timeline.on("select", ({ id }) => {
  document.querySelector("output").textContent = id ?? "";
});
