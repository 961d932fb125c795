import { createTimeline, parseDate, readEvents, type TimelineEvent } from "daymark";
import { renderHtml, renderSvg } from "daymark/server";
import "daymark/element";

const events: TimelineEvent[] = [{ title: "Talks resume", date: "2022-04-21" }];

export async function draw(container: Element): Promise<() => void> {
  const timeline = createTimeline(container, events, { title: "Talks" });
  const stop = timeline.on("select", ({ id, by }) => console.log(id, by));
  await timeline.ready;
  timeline.update({ events, theme: "dark" });
  return () => {
    stop();
    timeline.destroy();
  };
}

export async function strings(text: string): Promise<string[]> {
  const read = await readEvents(text, { format: "json" });
  const svg: string = renderSvg(read, { width: 660 });
  const html: string = renderHtml(read.events);
  return [svg, html, ...read.problems.map((problem) => problem.message)];
}

export const start = parseDate("2018").start;
