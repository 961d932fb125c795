import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { CHROMIUM_ARGS, findChromium } from "./scripts/chromium.js";

// A zone west of Greenwich that changes its clocks: where the reader's zone leaks into a date, it is a day early.
process.env.TZ = process.env.TEST_TZ ?? "America/Los_Angeles";

/** A busy machine needs longer than the second that is waited by default. */
const PATIENT = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
          setupFiles: ["tests/unit/setup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        // Named ahead: a dependency that is met in mid-run makes the page load again.
        optimizeDeps: {
          include: ["mdast-util-from-markdown", "@testing-library/dom", "@testing-library/user-event", "fast-check"],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          setupFiles: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          expect: PATIENT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1200, height: 800 },
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "page",
          environment: "node",
          include: ["tests/page/**/*.test.ts"],
          testTimeout: 120_000,
          // Another process may have held up a frame: what is wrong fails again.
          retry: 2,
          expect: PATIENT,
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: "corpora", environment: "node", include: ["tests/corpora/**/*.test.ts"], testTimeout: 60_000 },
      },
    ],
  },
});
