/** The page of `daymark serve`: a timeline that is kept, and what there is to say of the last save. */
import type { Timeline } from "../interact/contract.ts";
import type { createTimeline } from "../timeline.ts";
import type { Preview, Told } from "./state.ts";

/** What daymark.min.js gives. */
declare const daymark: { createTimeline: typeof createTimeline };

let timeline: Timeline | undefined;
/** Names of the options that the last save gave. */
let given: string[] = [];

function at<T extends Element = HTMLElement>(id: string): T {
  return document.getElementById(id) as unknown as T;
}

function made(name: string, text = "", className = ""): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  if (className) node.className = className;
  return node;
}

function show(preview: Preview): void {
  document.body.classList.toggle("broken", preview.broken);
  if (preview.data && !(preview.broken && timeline)) draw(preview.data);
  tellSaved(preview);
  tellCounts(preview);
  tellProblems(preview);
  at("took").replaceChildren(...preview.took.map((line) => made("li", line)));
  at("reading").hidden = preview.took.length === 0;
}

/** The same timeline for every save: the window, the open card and what has the focus stay. */
function draw({ events, ...options }: NonNullable<Preview["data"]>): void {
  const gone = given.filter((name) => !(name in options));
  given = Object.keys(options);
  if (timeline) timeline.update({ ...Object.fromEntries(gone.map((name) => [name, undefined])), ...options, events });
  else timeline = daymark.createTimeline(at("timeline"), events, options);
}

function tellSaved({ saved, broken, data }: Preview): void {
  at("saved").textContent = saved === 0 ? "not there" : `saved at ${new Date(saved).toLocaleTimeString()}`;
  const notice = at("notice");
  notice.hidden = !broken;
  if (!broken) return;
  notice.textContent = data
    ? "No event could be read from the last save. This is the picture of the save before."
    : "No event could be read. There will be a picture once one can.";
}

function tellCounts({ counts: { rows, read, shown, skipped, problems } }: Preview): void {
  const counts = [
    ["records", rows],
    ["events read", read],
    ["shown", shown],
    ["skipped", skipped],
  ] as const;
  at("counts").replaceChildren(
    ...counts.map(([name, count]) => {
      const pair = made("div");
      pair.append(made("dt", name), made("dd", count.toLocaleString()));
      return pair;
    }),
  );
  // Below a long picture they are out of sight.
  const link = at("to-problems");
  link.hidden = problems === 0;
  link.textContent = problems === 1 ? "1 problem" : `${problems.toLocaleString()} problems`;
}

function tellProblems({ problems, counts }: Preview): void {
  const list = at("problems");
  const more = counts.problems - problems.length;
  at("about-problems").textContent = counts.problems === 0 ? "No problems" : "Problems";
  list.replaceChildren(...problems.map(problemOf));
  if (more > 0) list.append(made("li", `And ${more.toLocaleString()} more.`));
  list.hidden = problems.length === 0;
}

function problemOf({ severity, place, words, id }: Told): HTMLElement {
  const item = made("li", "", severity);
  const head = made("p", "", "head");
  head.append(made("b", severity));
  if (place) head.append(" ", made("span", place));
  item.append(head, made("p", words));
  if (id !== undefined) {
    const button = made("button", "Show the event");
    button.addEventListener("click", () => {
      timeline?.select(id);
    });
    item.append(button);
  }
  return item;
}

/** Asks for what is so now. A later answer wins over an earlier one. */
async function ask(): Promise<void> {
  try {
    const answer = await fetch("preview.json");
    const preview = (await answer.json()) as Preview;
    if (preview.turn < turn) return;
    turn = preview.turn;
    show(preview);
  } catch {
    at("saved").textContent = GONE;
  }
}

const GONE = "the preview has ended: start daymark serve again";
let turn = 0;

const changes = new EventSource("changes");
changes.addEventListener("message", () => {
  // After a new start it counts from 1 again.
  turn = 0;
  void ask();
});
changes.addEventListener("error", () => {
  at("saved").textContent = GONE;
});

at("views").addEventListener("change", () => {
  const width = at<HTMLSelectElement>("width").value;
  at("timeline").style.width = width && `${width}px`;
  document.documentElement.style.colorScheme = at<HTMLSelectElement>("colours").value || "light dark";
});
at("views").addEventListener("submit", (event) => {
  event.preventDefault();
});
