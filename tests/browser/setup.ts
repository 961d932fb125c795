import { configure } from "@testing-library/dom";
import { afterEach } from "vitest";

// A failed query says what was asked for; the whole picture with it would hide that.
// And a machine that is busy needs longer than the second that the library waits by itself.
configure({
  getElementError: (message) => new Error(message ?? "Nothing found."),
  asyncUtilTimeout: 15_000,
});

// Every test starts from an empty page; what a test leaves behind must not reach the next.
afterEach(() => {
  document.head.querySelectorAll("[data-test]").forEach((node) => node.remove());
  document.body.replaceChildren();
});
