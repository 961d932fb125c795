/** Properties of a component, with their values read by ical.js. */
import ICAL from "ical.js";
import type { Component, ContentLine } from "./components.ts";

export interface Property {
  name: string;
  /** What stands in the file: for messages. */
  text: string;
  /** The same in its whole length: dates are read from it, as ical.js loses what it does not expect behind them. */
  whole: string;
  /** As jCal has them (RFC 7265): texts without escapes, dates as ISO 8601. Undefined where they cannot be read. */
  values?: readonly unknown[];
  /** Name of the zone that its times are in. */
  zone?: string;
}

/** How much of a property is shown in a message. */
const SHOWN = 200;

/** The first property of a name. */
export function propertyOf(component: Component, name: string): Property | undefined {
  const line = component.lines.find((content) => content.name === name);
  return line && readProperty(line);
}

/** Every property of a name. */
export function propertiesOf(component: Component, name: string): Property[] {
  return component.lines.filter((content) => content.name === name).map(readProperty);
}

export function valuesOf(property: Property | undefined): readonly unknown[] {
  return property?.values ?? [];
}

/** The text of the first property of a name. */
export function textOf(component: Component, name: string): string | undefined {
  const [value] = valuesOf(propertyOf(component, name));
  return typeof value === "string" ? withoutEscapes(value) : undefined;
}

/** Signs that need no escape, and that some programs give one. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?=[":])/g, "");
}

/** The text of a property that is not of the standard, and so of no type that ical.js knows. */
export function plainTextOf({ text }: ContentLine): string {
  return afterColon(text).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

function readProperty({ name, text }: ContentLine): Property {
  const whole = afterColon(text);
  const property = { name, text: whole.slice(0, SHOWN), whole };
  try {
    const [, parameters, , ...values] = ICAL.parse.property(text) as [string, Record<string, unknown>, ...unknown[]];
    const zone = Object.hasOwn(parameters, "tzid") ? parameters["tzid"] : undefined;
    return { ...property, values, ...(typeof zone === "string" ? { zone } : {}) };
  } catch {
    const [, zone] = /;TZID="?([^";:]{1,200})/i.exec(text) ?? [];
    return { ...property, ...(zone === undefined ? {} : { zone }) };
  }
}

/** A colon may stand in a parameter too, between quotes. */
function afterColon(text: string): string {
  const [name = ""] = /^(?:[^":]|"[^"]*")*:/.exec(text) ?? [];
  return text.slice(name.length || text.indexOf(":") + 1);
}
