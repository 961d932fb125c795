/** Values of JSON-LD as texts, in the shapes in which pages write them. */
import { isRecord } from "../plain.ts";

const PREFIXES = ["", "schema:", "https://schema.org/", "http://schema.org/"];

/** The key under which a node has a property, written short or as a whole address. */
export function keyOf(node: Record<string, unknown>, name: string): string | undefined {
  return PREFIXES.map((prefix) => prefix + name).find((key) => Object.hasOwn(node, key));
}

/** The value of a property; blank texts and null are none. */
export function valueOf(node: Record<string, unknown>, name: string): unknown {
  const key = keyOf(node, name);
  const value = key === undefined ? undefined : node[key];
  return value === null || value === "" || (typeof value === "string" && value.trim() === "") ? undefined : value;
}

/** A value as one text: the first of a list, what is in `@value`; empty for what is no text. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== "") ?? "";
  if (!isRecord(value)) return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : "";
  return Object.hasOwn(value, "@value") ? textOf(value["@value"]) : "";
}

/** The text of the first of some properties that has one. */
export function textIn(node: Record<string, unknown>, ...names: string[]): string {
  return names.map((name) => textOf(valueOf(node, name))).find((text) => text !== "") ?? "";
}

/** A value as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
