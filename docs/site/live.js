/** Runs the examples of a page, each in its own place; what goes wrong is said there. */
const events = fetch(new URL("seed-story.json", import.meta.url)).then((response) => response.json());

/** Runs an example with the place that it draws in and the events of the seed story. */
export async function run(place, example) {
  const container = document.querySelector(place);
  try {
    const { events: list } = await events;
    await example(container, list);
  } catch (error) {
    const note = document.createElement("p");
    note.textContent = String(error);
    container.append(note);
    throw error;
  }
}
