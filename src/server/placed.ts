/** What a placement shows of what it was given. */
import type { ResolvedEvent } from "../event.ts";
import { columnsOf, isShown, type Columns } from "../layout/columns.ts";
import { settingsOf, type Settings, type TimelineOptions } from "../options.ts";

export interface Placed {
  shown: ResolvedEvent[];
  /** The same in time order. */
  columns: Columns;
  /** By these the events that are shown stand, without the others, as they do in a page that has them all. */
  options: TimelineOptions;
  settings: Settings;
}

/** Takes out drafts and what a filter refuses. Lanes keep the order that they have with all events. */
export function placed(events: readonly ResolvedEvent[], own: TimelineOptions): Placed {
  const settings = settingsOf(own);
  const shown = events.filter((event) => isShown(event, settings));
  const columns = columnsOf(events, settings);
  if (!settings.filter) return { shown, columns, options: own, settings };
  const names = new Set(shown.map(({ lane }) => lane ?? ""));
  // The name of a lane that many share is of none.
  const lanes = columns.lanes.filter((name) => names.has(name));
  const options = lanes.length > 1 ? { ...own, lanes } : own;
  return { shown, columns, options, settings: settingsOf(options) };
}
