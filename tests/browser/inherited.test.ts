/** What a page says of its text goes on into every shadow root, and stops at the picture. */
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { createTimeline } from "../../src/index.ts";
import "../../src/element/index.ts";
import type { DaymarkTimeline } from "../../src/element/element.ts";
import { mount, mountHtml } from "./mount.ts";
import { events, frames, regionIn } from "./story.ts";

const LOUD = [
  "text-anchor: end",
  "dominant-baseline: hanging",
  "stroke: red; stroke-width: 9",
  "fill-opacity: 0.1",
  "paint-order: stroke",
  "font-size-adjust: 2",
  "font-kerning: none",
  "font-stretch: 50%",
  "font-feature-settings: 'smcp'",
  "font-variant: small-caps",
  "font-size: 0; line-height: 5",
  "letter-spacing: 1em; word-spacing: 2em; text-indent: 5em",
  "text-align: right; text-align-last: right",
  "text-rendering: geometricPrecision",
  "text-transform: uppercase",
  "text-combine-upright: all",
  "text-emphasis: filled",
  "text-shadow: 0 0 5px red",
  "white-space: pre",
  "word-break: break-all; hyphens: auto; line-break: anywhere",
  "-webkit-text-fill-color: red",
  "-webkit-text-stroke: 3px red",
  "-webkit-text-security: disc",
  "-webkit-user-modify: read-write",
];

/** How every text of a picture, and of a card that is open in it, stands and looks. */
async function lookOf(style: string): Promise<unknown[]> {
  const container = mount({ width: 1000 });
  container.style.cssText += style;
  container.style.width = "1000px";
  const timeline = createTimeline(container, [{ ...events[0]!, id: "first", text: "What was said of it." }, ...events]);
  await timeline.ready;
  timeline.select("first");
  const region = regionIn(container);
  await within(region).findByRole("dialog");
  await frames();
  const origin = region.getBoundingClientRect();
  const looks = [...region.querySelectorAll("svg text, [role=dialog] *, button")].map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const told = getComputedStyle(node);
    const seen = [told.color, told.stroke, told.fillOpacity, told.textShadow, told.hyphens, told.fontStretch].join(" ");
    const shaped = [told.webkitTextFillColor, told.fontFeatureSettings, told.textTransform, told.fontVariant].join(" ");
    const box = [left - origin.left, top - origin.top, width, height].map(Math.round).join(" ");
    return [node.textContent, box, seen, shaped, (node as HTMLElement).isContentEditable].join(" | ");
  });
  timeline.destroy();
  container.remove();
  return looks;
}

it.each(LOUD)("%s of a page changes nothing in the picture", async (style) => {
  expect(await lookOf(style)).toEqual(await lookOf(""));
});

it("a page may hide it, and what is not to be seen is not drawn in the colours of a page", async () => {
  const container = mount({ width: 1000 });
  container.style.visibility = "hidden";
  const timeline = createTimeline(container, events);
  await timeline.ready;
  expect(getComputedStyle(regionIn(container)).visibility).toBe("hidden");
  regionIn(container).hidden = true;
  expect(getComputedStyle(regionIn(container)).display).toBe("none");
});

it("its font, its language and its colour scheme come from the page", async () => {
  const container = mount({ width: 1000 });
  Object.assign(container.style, { fontFamily: "Georgia", colorScheme: "dark" });
  container.lang = "ja";
  const timeline = createTimeline(container, events);
  await timeline.ready;
  const told = getComputedStyle(regionIn(container));
  expect([told.fontFamily, told.colorScheme]).toEqual(["Georgia", "dark"]);
  expect(told.getPropertyValue("-webkit-locale")).toContain("ja");
});

it("lines of its text run sideways in a page where they run down", async () => {
  const outer = mountHtml(
    `<div style="writing-mode: vertical-rl; text-orientation: upright"><daymark-timeline style="width: 800px"></daymark-timeline></div>`,
  );
  const element = outer.firstElementChild as DaymarkTimeline;
  element.events = events;
  await element.ready;
  const labels = [...element.shadowRoot!.querySelectorAll("svg .daymark-title")];
  expect(labels.length).toBeGreaterThan(3);
  for (const label of labels) {
    const { width, height } = label.getBoundingClientRect();
    expect(width).toBeGreaterThan(height);
  }
});
