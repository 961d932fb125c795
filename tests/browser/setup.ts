import { configure } from "@testing-library/dom";
import { afterEach, beforeAll, expect } from "vitest";
import { bringReader } from "../../src/interact/reader-later.ts";
import { deepLater } from "../../src/scene/deep.ts";

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

// What answers to a reader comes with the first sign of one, and what draws large sets with the first. Here both are there,
// but where it is told how they come.
beforeAll(async () => {
  if (expect.getState().testPath?.endsWith("/first-sign.test.ts")) return;
  await Promise.all([bringReader(), deepLater()]);
});
