import { describe, expect, it } from "vitest";
import { patch } from "../../src/draw/dom.ts";
import type { Element as Drawn } from "../../src/scene/elements.ts";

function list(...keys: string[]): Drawn {
  return { name: "g", key: "list", attrs: {}, children: keys.map((key) => item(key)) };
}

function item(key: string): Drawn {
  return { name: "g", key, attrs: { class: key, tabindex: 0 }, children: [] };
}

function order(parent: Element): string {
  return [...parent.children].map((child) => child.getAttribute("class")).join(" ");
}

describe("nodes that are changed in place", () => {
  it("stand in the order in which they are drawn, whatever comes and goes", () => {
    const orders = ["a b c d", "b c d a", "d a b c", "d c b a", "a x c", "x y a c z", "", "c a"];
    let node = patch(undefined, list(), document);
    for (const keys of orders) {
      node = patch(node, list(...keys.split(" ").filter(Boolean)), document);
      expect(order(node)).toBe(keys);
    }
  });

  it("are moved only where one takes another place: what has the focus keeps it", () => {
    const parent = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
    const node = parent.appendChild(patch(undefined, list("a", "b", "c", "d"), document));
    const second = node.children[1] as SVGElement;
    second.focus();
    patch(node, list("b", "c", "d", "a"), document);
    expect(order(node)).toBe("b c d a");
    expect(document.activeElement).toBe(second);
    parent.remove();
  });

  it("are as few as can be where several go from one end to the other", () => {
    const node = patch(undefined, list("a", "b", "c", "d", "e", "f"), document);
    const seen = new MutationObserver(() => undefined);
    seen.observe(node, { childList: true });
    const movedTo = (...keys: string[]): number => {
      patch(node, list(...keys), document);
      return seen.takeRecords().filter(({ addedNodes }) => addedNodes.length > 0).length;
    };
    expect(movedTo("c", "d", "e", "f", "a", "b")).toBe(2);
    expect(movedTo("a", "b", "c", "d", "e", "f")).toBe(2);
    expect(movedTo("a", "b", "c", "d", "e", "f", "g", "h")).toBe(2);
    seen.disconnect();
  });

  it("say one thing only where a text becomes parts of a text, or parts become one", () => {
    const whole: Drawn = { name: "text", key: "text", attrs: {}, text: "Treaty signed" };
    const part = (key: string, text: string): Drawn => ({ name: "tspan", key, attrs: {}, text });
    const parts: Drawn = { name: "text", key: "text", attrs: {}, children: [part("a", "New"), part("b", " · Treaty")] };
    const node = patch(undefined, whole, document);
    expect(patch(node, parts, document).textContent).toBe("New · Treaty");
    expect(patch(node, whole, document).textContent).toBe("Treaty signed");
    expect(patch(node, parts, document).textContent).toBe("New · Treaty");
  });

  it("of another name take the place of the old one", () => {
    const node = patch(undefined, list("a", "b"), document);
    patch(node, { ...list("a"), children: [{ ...item("a"), name: "rect" }, item("b")] }, document);
    expect([...node.children].map((child) => child.localName)).toEqual(["rect", "g"]);
  });
});
