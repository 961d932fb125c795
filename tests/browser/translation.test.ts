import { waitFor } from "@testing-library/dom";
import { afterEach, describe, expect, it } from "vitest";
import { createTimeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { boxesOf, events, frames, options, overlaps, rootIn } from "./story.ts";

const root = document.documentElement;

/** What Chrome does to each text of a page that it translates. */
function translate(within: ParentNode, words: (text: string) => string): void {
  for (const node of within.querySelectorAll("p")) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = node.textContent === "" ? "" : words(node.textContent);
    outer.append(inner);
    node.replaceChildren(outer);
  }
}

function labelsIn(container: Element): string {
  return Array.from(rootIn(container).querySelectorAll(".daymark-label"), (label) => label.textContent).join(" | ");
}

async function wordsIn(container: Element): Promise<Element> {
  await waitFor(() => {
    expect(container.querySelector("[slot='words'] p")).not.toBeNull();
  });
  return container.querySelector("[slot='words']")!;
}

afterEach(() => {
  root.classList.remove("translated-ltr");
});

describe("a page that a browser translates", () => {
  it.each([360, 1200])("is drawn in the words of the translation, and in its own again, at %i px", async (width) => {
    const container = mount({ width });
    const timeline = createTimeline(container, events, options);
    const before = labelsIn(container);
    expect(container.querySelector("[slot='words']")).toBeNull();
    root.classList.add("translated-ltr");
    translate(await wordsIn(container), (text) => `Übersetzt und viel länger als es vorher war: ${text}`);
    await waitFor(() => {
      expect(labelsIn(container)).toContain("Übersetzt und viel länger");
    });
    const boxes = boxesOf(container, ".daymark-label");
    expect(boxes).toHaveLength(events.length);
    for (const [at, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThan(40);
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    }
    root.classList.remove("translated-ltr");
    await waitFor(() => {
      expect(labelsIn(container)).toBe(before);
    });
    timeline.destroy();
    expect(container.childNodes).toHaveLength(0);
  });

  it("keeps the names that are read aloud with the words that are seen", async () => {
    const container = mount({ width: 360 });
    createTimeline(container, events, options);
    root.classList.add("translated-ltr");
    translate(await wordsIn(container), (text) => text.toUpperCase());
    await waitFor(() => {
      const name = rootIn(container).querySelector(".daymark-event")!.getAttribute("aria-label")!;
      expect(name).toBe(name.toUpperCase());
    });
  });

  it("survives what a translator puts into the texts of the picture", async () => {
    const container = mount({ width: 360 });
    const timeline = createTimeline(container, events, options);
    for (const text of rootIn(container).querySelectorAll("svg text")) {
      const font = document.createElement("font");
      font.textContent = text.textContent;
      text.replaceChildren(font);
    }
    timeline.update({ events: events.map((event) => ({ ...event, title: `${event.title}, again` })) });
    await frames();
    expect(labelsIn(container)).toContain("again");
    expect(rootIn(container).querySelector("svg")!.getAttribute("translate")).toBe("no");
  });
});
