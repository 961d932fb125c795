/** What comes by import() cannot always be had, as offline: nothing else is wrong then, and it is asked for anew. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FindHost } from "../../../src/interact/find/host.ts";
import { Finding } from "../../../src/interact/find/finding.ts";
import { listenForGestures, type GesturesHost } from "../../../src/interact/window/gestures.ts";

const FINDER = "../../../src/interact/find/finder.ts";
const ZOOM = "../../../src/interact/window/zoom.ts";

function cannotBeHad(file: string): void {
  vi.doMock(file, () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
}

afterEach(() => {
  vi.doUnmock(FINDER);
  vi.doUnmock(ZOOM);
  vi.resetModules();
});

describe("what could not be loaded", () => {
  it("is asked for anew by the next search", async () => {
    const finding = new Finding({} as FindHost);
    cannotBeHad(FINDER);
    await expect(finding.find({ words: "talks" }, "api")).rejects.toThrow();
    vi.doMock(FINDER, () => ({
      Finder: class {
        find = () => Promise.resolve(3);
      },
    }));
    expect(await finding.find({ words: "talks" }, "api")).toBe(3);
  });

  it("leaves a picture without gestures, and tells the page of no error", async () => {
    const unhandled: unknown[] = [];
    const heard = (error: unknown): number => unhandled.push(error);
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", heard);
    cannotBeHad(ZOOM);
    const stop = listenForGestures({ travel: {} } as GesturesHost);
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setTimeout(resolve));
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
    expect(unhandled).toEqual([]);
    stop();
  });
});
