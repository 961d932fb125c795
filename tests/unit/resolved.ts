import { resolveEvents, type ResolvedEvent, type TimelineEvent } from "../../src/event.ts";

/** One event as it is once its dates are read. */
export function resolved(event: TimelineEvent): ResolvedEvent {
  return resolveEvents([event]).events[0]!;
}
