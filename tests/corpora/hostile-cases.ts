/** The hostile cases of the collection, and the events that they stand in. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./folder.ts";

const file = join(folder, "hostile.json");

if (!existsSync(file))
  throw new Error(`The corpus ${file} is missing: set DAYMARK_CORPORA to the folder that holds it.`);

interface Part {
  repeat: string;
  times: number;
}

export interface Case {
  id: string;
  area: string;
  field: string;
  input: string | null;
  inputParts?: (string | Part)[];
  expect: string;
  raw?: boolean;
  bounded?: number;
  expectXml?: boolean;
  contains?: string;
  absent?: string[];
  keeps?: string;
}

export const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };
/** What stands in a field of an event. */
export const fields = cases.filter(({ raw, area }) => raw !== true && !["option", "message", "server"].includes(area));
/** One that no case may harm. */
export const GOOD = { id: "good", title: "A good event", date: "2002-03-04" };

export function inputOf({ input, inputParts = [] }: Case): string {
  return input ?? inputParts.map((part) => (typeof part === "string" ? part : part.repeat.repeat(part.times))).join("");
}

/** The event with that field set; what stands beside it in a link, source or media is filled in. */
export function eventWith({ field }: Case, input: string): Record<string, unknown> {
  const event: Record<string, unknown> = { title: "Probe", date: "2001-02-03" };
  const [, name = "", index, part] = /^(\w+)(\[0\])?(?:\.(\w+))?$/.exec(field) ?? [];
  const beside = {
    links: { label: "L", url: "https://example.org/" },
    sources: { title: "S" },
    media: { alt: "a", url: "https://example.org/a.png" },
  }[name];
  const value = part === undefined ? input : { ...beside, [part]: input };
  event[name] = index === undefined ? value : [value];
  if (name === "start") delete event["date"];
  if (name === "timeZone") Object.assign(event, { date: undefined, start: "2001-02-03T04:05" });
  return event;
}
