/** Uses every entry of the package, as a user's own file would. */
import {
  compareSpans,
  contains,
  createTimeline,
  DateError,
  formatEdtf,
  formatSpan,
  overlaps,
  parseDate,
  readEvents,
  type CreateOptions,
  type Era,
  type Format,
  type Problem,
  type ResolvedEvent,
  type Span,
  type Timeline,
  type TimelineEvent,
} from "daymark";
import about from "daymark/custom-elements.json" with { type: "json" };
import { DaymarkTimeline } from "daymark/element";
import schema from "daymark/schema.json" with { type: "json" };
import {
  pageFiles,
  renderFragment,
  renderHtml,
  renderSvg,
  type FontMetrics,
  type OptionTranslation,
  type PageOptions,
} from "daymark/server";

const events: TimelineEvent[] = [{ title: "Talks resume", date: "2022-04-21" }];
const eras: Era[] = [{ title: "Talks", start: "2018", end: null }];

const options: CreateOptions = {
  title: "Talks",
  eras,
  scale: "auto",
  formatDate: (span, place) => (place === "axis" ? undefined : formatSpan(span)),
  read: { format: "csv" satisfies Format },
};

export async function draw(container: Element): Promise<() => void> {
  const timeline: Timeline = createTimeline(container, events, options);
  const stop = timeline.on("select", ({ id, by }) => console.log(id, by));
  await timeline.ready;
  timeline.update({ events, theme: "dark" });
  return () => {
    stop();
    timeline.destroy();
  };
}

export async function strings(text: string, metrics: FontMetrics): Promise<string[]> {
  const read = await readEvents(text, { format: "json" });
  const page: PageOptions = { metrics, translations: { es: { title: "Negociaciones" } satisfies OptionTranslation } };
  const svg: string = renderSvg(read, { width: 660 });
  const files = pageFiles({ theme: "dark" });
  return [
    svg,
    renderHtml(read.events, page),
    renderFragment(read.events),
    ...Object.keys(files),
    ...told(read.problems),
  ];
}

function told(problems: readonly Problem[]): string[] {
  return problems.map(({ message, row }) => `${row ?? ""} ${message}`);
}

export function element(): DaymarkTimeline {
  const timeline = document.createElement("daymark-timeline");
  timeline.events = events;
  timeline.addEventListener("daymark-select", (event) => console.log(event));
  return timeline instanceof DaymarkTimeline ? timeline : new DaymarkTimeline();
}

export function dates(text: string): string {
  try {
    const span: Span = parseDate(text, { published: "2022-04-22" });
    const year = parseDate("2022");
    return [formatEdtf(span), compareSpans(span, year), contains(year, span), overlaps(year, span)].join(" ");
  } catch (error) {
    return error instanceof DateError ? `${error.code} ${error.hint}` : "";
  }
}

export const lanes = (list: readonly ResolvedEvent[]): (string | undefined)[] => list.map(({ lane }) => lane);
export const names: string[] = [schema.title, about.schemaVersion];
