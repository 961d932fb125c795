import { afterEach } from "vitest";

// Every test starts from an empty page; what a test leaves behind must not reach the next.
afterEach(() => {
  document.head.querySelectorAll("[data-test]").forEach((node) => node.remove());
  document.body.replaceChildren();
});
