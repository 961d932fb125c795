/** As much of a notebook as a cell needs: runs it, puts its node in place, and tells the one before that it is over. */
import { cell } from "./cell.js";

const events = await (await fetch("events.json")).json();
let end = () => undefined;

async function run() {
  end();
  const invalidation = new Promise((resolve) => {
    end = resolve;
  });
  document.querySelector("#cell").replaceChildren(await cell({ events, invalidation }));
}

document.querySelector("button").addEventListener("click", run);
await run();
